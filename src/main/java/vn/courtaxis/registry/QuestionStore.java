package vn.courtaxis.registry;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.courtaxis.codes.Address.Role;
import vn.courtaxis.codes.Decided;
import vn.courtaxis.document.ErrorCode;

/** Keeps questions, who waits for them, and answers. Each call is one transaction, durable when it returns. */
public interface QuestionStore {

    /**
     * Opens a question, or counts it once more where it is open already.
     *
     * @param entry document that waits; null when none does
     * @param most questions that may be open; of recipients half of it, so that received documents' codes are always asked about
     * @return empty when that many others are open
     */
    Optional<Question> ask(Question.Met met, @Nullable UUID entry, int most);

    /** Whether {@link #ask} opens no further question about such a code. */
    boolean isFull(Role role, int most);

    Optional<Question> question(long number);

    /** Those met last first. */
    List<Question> questions(Question.State state, int page, int size);

    long count(Question.State state);

    /** Documents that wait for an answer, as far as they are still quarantined. */
    List<UUID> waiting(long question, int limit);

    /** Number of documents that wait for any answer. */
    long countWaiting();

    /** Quarantined documents with one of the problems that no open question and none put aside holds, newest first. */
    List<UUID> unasked(Set<ErrorCode> problems, int limit);

    /** Quarantined documents with one of the problems, in the order of ids, from the one after {@code after} on. */
    List<UUID> quarantined(Set<ErrorCode> problems, @Nullable UUID after, int limit);

    /** @return empty when the question is not open any more */
    Optional<Decision> decide(long question, Decided decided, String actor, String reason);

    /** @return empty when the question is not open any more */
    Optional<Question> dismiss(long question, String actor, String reason);

    /** Closes an open question that the registry answers by now. */
    void settle(long question, String reason);

    Optional<Decision> decision(long number);

    /** Newest first, those taken back too. */
    List<Decision> decisions(int page, int size);

    /** What is in force, oldest first. */
    List<Decided> inForce();

    /** @return empty when it is not in force any more */
    Optional<Decision> revoke(long decision, String actor, String reason);
}
