package vn.courtaxis.registry;

import java.util.List;
import java.util.Optional;

/** Keeps imported tables, and which of them are valid. Each call is one transaction, durable when it returns. */
public interface EditionStore {

    /** What is valid now. */
    Standing standing();

    Edition draft(Edition.New edition);

    Optional<Edition> edition(long number);

    /** Newest first. */
    List<Edition> editions(int limit);

    /**
     * Makes a draft or a former edition the valid one.
     *
     * @param seen version of the registry that was looked at
     * @return empty when the registry is at another version, or the edition was decided on meanwhile: nothing was written
     */
    Optional<Edition> activate(long number, long seen, String actor, String reason);

    /** @return empty when it is no draft any more */
    Optional<Edition> discard(long number, String actor, String reason);

    /**
     * What is valid.
     *
     * @param version grows with every change of the registry
     * @param edition number of the valid edition; 0 when none was imported
     */
    record Standing(long version, long edition) {}
}
