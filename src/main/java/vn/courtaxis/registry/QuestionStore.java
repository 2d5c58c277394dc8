package vn.courtaxis.registry;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.courtaxis.codes.Decided;
import vn.courtaxis.document.ErrorCode;

/** Keeps questions about codes and what was decided. Each call is one transaction; what it wrote is durable when it returns. */
public interface QuestionStore {

    /** Received documents in quarantine for one of these reasons, in the order of their ids. */
    List<UUID> quarantined(Set<ErrorCode> reasons, @Nullable UUID after, int limit);

    /** Of those the ones that belong to no question that is open or was dismissed. */
    List<UUID> uncollected(Set<ErrorCode> reasons, @Nullable UUID after, int limit);

    /**
     * Asks, or counts once more what is being asked already.
     *
     * @param waiting the document that waits for the answer; null when none does
     */
    void ask(Question.About about, String nameWritten, String peer, @Nullable UUID waiting);

    Optional<Question> question(long number);

    /** Newest first. */
    List<Question> questions(Question.State state, int page, int size);

    long count(Question.State state);

    /** Closes an open question without a decision; false when it is not open. */
    boolean close(long question, Question.State state, String reason, @Nullable String actor);

    /** Answers an open question, which changes the registry's version; empty when it is not open. */
    Optional<Decision> decide(long question, Decided decided, String reason, String actor);

    Optional<Decision> decision(long number);

    /** Newest first, those taken back included. */
    List<Decision> decisions(int page, int size);

    long countDecisions();

    /** Takes a decision back, which changes the registry's version; false when it does not hold. */
    boolean revoke(long decision, String reason, String actor);
}
