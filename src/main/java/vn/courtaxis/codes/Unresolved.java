package vn.courtaxis.codes;

import java.util.Set;

/** Is told of codes of which nobody can say whom they mean. */
@FunctionalInterface
public interface Unresolved {

    /** Tells nobody. */
    Unresolved NONE = (written, name, outcome, matters, peer) -> {};

    /**
     * Never fails: that it was noted is not worth a document.
     *
     * @param written the code as it was written
     * @param name the name beside it; empty when there was none
     * @param outcome why nobody can say
     * @param matters as far as known, what the document is about
     * @param peer who wrote it
     */
    void met(String written, String name, Resolution outcome, Set<String> matters, String peer);
}
