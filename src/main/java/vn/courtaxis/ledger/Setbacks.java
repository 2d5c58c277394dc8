package vn.courtaxis.ledger;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.ErrorCode.Retry;
import vn.courtaxis.document.Problem;
import vn.courtaxis.exchange.StoredFileAltered;
import vn.courtaxis.ledger.TimelineEvent.Outcome;

/** What is written when a step does not succeed: tried again later, ended, or set aside for a person. */
public final class Setbacks {

    /** Failures of the axis or our account there, which say nothing about the document: it keeps its place in its sender's line. */
    public static final Set<ErrorCode> AXIS_IS_TO_BLAME =
            Set.of(ErrorCode.AXIS_UNREACHABLE, ErrorCode.AXIS_PAUSED, ErrorCode.AXIS_CREDENTIALS_REFUSED);

    /** What signs or stamps the time is away, for all documents alike. */
    private static final Set<ErrorCode> DEVICE_IS_TO_BLAME =
            Set.of(ErrorCode.SIGNING_DEVICE_UNAVAILABLE, ErrorCode.SIGNING_PIN_REFUSED, ErrorCode.TSA_UNAVAILABLE);

    private final RetryPolicy policy;
    private final int maxAttempts;
    private final Clock clock;
    private final RandomGenerator random;

    /** @param maxAttempts after so many failures that are an entry's own it is set aside for a person */
    public Setbacks(RetryPolicy policy, int maxAttempts, Clock clock, RandomGenerator random) {
        this.policy = policy;
        this.maxAttempts = maxAttempts;
        this.clock = clock;
        this.random = random;
    }

    /**
     * The entry goes to a state and is due again after the policy's delay, or what the other side asked for if that is longer; when its
     * own failures have been too many it is set aside. While the axis is to blame it is the axis that is tried again, not each document:
     * delays do not grow, and nothing is ever set aside. Nor is it while a signing device or a time-stamping service is away.
     */
    public Change retry(Entry entry, State state, String step, Problem problem, @Nullable Duration askedFor) {
        var blame = Blame.of(problem);
        var earlier = earlier(entry, blame);
        if (blame == Blame.ENTRY && earlier + 1 >= maxAttempts) {
            return park(step, problem).resumesAt(state);
        }
        var delay = policy.delay(blame == Blame.AXIS || blame == Blame.ACCOUNT ? 0 : earlier, random);
        var longer = askedFor != null && askedFor.compareTo(delay) > 0 ? askedFor : delay;
        return Change.to(state, step, Outcome.RETRY)
                .detail(problem.toString())
                .problem(problem)
                .attempts(earlier + 1)
                .nextAttemptAt(clock.instant().plus(longer));
    }

    /** A message was sent and nobody knows what came of it: that is looked into at once. */
    public Change unclear(Entry entry, String step, Problem problem) {
        return Change.to(State.UNCERTAIN, step, Outcome.UNCERTAIN)
                .detail(problem.toString())
                .problem(problem)
                .attempts(earlier(entry, Blame.ENTRY) + 1)
                .countsUnclearSend();
    }

    /** Failures in a row for this sort of reason: an hour's outage must not count against a document that fails afterwards. */
    private static int earlier(Entry entry, Blame blame) {
        var last = entry.problem();
        return last != null && Blame.of(last) == blame ? entry.attempts() : 0;
    }

    private enum Blame {
        AXIS,
        ACCOUNT,
        STORAGE,
        DEVICE,
        ENTRY;

        static Blame of(Problem problem) {
            if (AXIS_IS_TO_BLAME.contains(problem.code())) {
                return problem.code() == ErrorCode.AXIS_CREDENTIALS_REFUSED ? ACCOUNT : AXIS;
            }
            if (DEVICE_IS_TO_BLAME.contains(problem.code())) {
                return DEVICE;
            }
            return problem.code() == ErrorCode.STORAGE_UNAVAILABLE ? STORAGE : ENTRY;
        }
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
                : reject(step, problem).resumesAt(state);
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
