package vn.courtaxis.ledger;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.ErrorCode.Retry;
import vn.courtaxis.document.Problem;
import vn.courtaxis.exchange.StoredFileAltered;
import vn.courtaxis.ledger.TimelineEvent.Outcome;

/** What is written when a step does not succeed: tried again later, ended, or set aside for a person. */
public final class Setbacks {

    private final RetryPolicy policy;
    private final Clock clock;
    private final RandomGenerator random;

    public Setbacks(RetryPolicy policy, Clock clock, RandomGenerator random) {
        this.policy = policy;
        this.clock = clock;
        this.random = random;
    }

    /** The entry goes to a state and is due again after the policy's delay, or what the other side asked for if that is longer. */
    public Change retry(Entry entry, State state, String step, Problem problem, @Nullable Duration askedFor) {
        var delay = policy.delay(entry.attempts(), random);
        var longer = askedFor != null && askedFor.compareTo(delay) > 0 ? askedFor : delay;
        return Change.to(state, step, Outcome.RETRY)
                .detail(problem.toString())
                .problem(problem)
                .countsAttempt()
                .nextAttemptAt(clock.instant().plus(longer));
    }

    /** The document ends here, refused, and the problem says who must do what. */
    public Change reject(String step, Problem problem) {
        return Change.to(State.REJECTED, step, Outcome.REJECTED)
                .detail(problem.toString())
                .problem(problem);
    }

    /** A problem that heals by itself is tried again; any other ends the document. */
    public Change retryOrReject(Entry entry, State state, String step, Problem problem) {
        return problem.code().retry() == Retry.AUTOMATIC
                ? retry(entry, state, step, problem, null)
                : reject(step, problem);
    }

    /** Storage that fails is tried again; a file that is missing or altered needs a person and a backup. */
    public Change storage(Entry entry, State state, String step, IOException failure) {
        var detail = String.valueOf(failure.getMessage());
        return failure instanceof StoredFileAltered
                ? park(step, new Problem(ErrorCode.STORED_FILE_ALTERED, detail))
                : retry(entry, state, step, new Problem(ErrorCode.STORAGE_UNAVAILABLE, detail), null);
    }

    /** Set aside, with its bytes, for a person. */
    public Change park(String step, Problem problem) {
        return Change.to(State.PARKED, step, Outcome.PARKED)
                .detail(problem.toString())
                .problem(problem);
    }
}
