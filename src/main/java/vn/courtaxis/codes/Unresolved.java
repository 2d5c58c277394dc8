package vn.courtaxis.codes;

import java.util.Set;

/** Hears of codes of which nobody can tell whom they mean, so that a person is asked. */
@FunctionalInterface
public interface Unresolved {

    Unresolved NONE = (written, outcome, matters, sender) -> {};

    /**
     * A document names such a recipient and is refused. Never fails: that it was noted is not worth the document.
     *
     * @param matters what the document is about, as far as the registry's matters tell
     * @param sender code or unit id of who sends it
     */
    void met(String written, Resolution outcome, Set<String> matters, String sender);
}
