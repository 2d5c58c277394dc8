package vn.courtaxis.registry;

import java.util.List;
import java.util.Optional;
import vn.courtaxis.codes.Decided;

/**
 * Keeps what operators decide about the registry. What is valid is one version, which grows with every decision: an import becomes valid
 * as a whole or not at all. Each call is one transaction; what it wrote is durable when it returns.
 */
public interface CodeStore {

    /** Number of an edition when none is valid: what the configuration's files say stands alone. */
    long NO_EDITION = 0;

    Valid valid();

    Optional<Edition> edition(long number);

    /** Newest first. */
    List<Edition> editions(int limit);

    Edition draft(Edition.Draft draft);

    /**
     * Makes a draft or a former edition valid in place of the present one.
     *
     * @param edition {@link #NO_EDITION} for none
     * @param seen version of the registry that the operator looked at
     * @return false when the registry is of another version, or the edition is neither draft nor former: nothing was written
     */
    boolean activate(long edition, long seen, String reason, String actor);

    /** Drops a draft; false when it is none. */
    boolean discard(long edition, String reason, String actor);

    /** Decisions in force, oldest first. */
    List<Decided> decided();

    /**
     * What is valid.
     *
     * @param version grows with every change
     * @param edition the valid one, or {@link #NO_EDITION}
     */
    record Valid(long version, long edition) {}
}
