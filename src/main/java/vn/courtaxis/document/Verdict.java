package vn.courtaxis.document;

import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How a step ended. Expected failure is a value: a step either did its work, found that it never can, or cannot just now.
 *
 * @param <T> what a step yields when it did its work
 */
public sealed interface Verdict<T> {

    /** The step did its work. */
    record Done<T>(T value) implements Verdict<T> {}

    /** The step can never succeed as things are; the problem tells who must do what. Never retried. */
    record Rejected<T>(Problem problem) implements Verdict<T> {}

    /**
     * The step cannot succeed just now.
     *
     * @param retryAfter what the other side asked for, null when it did not say
     */
    record Unavailable<T>(Problem problem, @Nullable Duration retryAfter) implements Verdict<T> {}

    static <T> Verdict<T> done(T value) {
        return new Done<>(value);
    }

    static <T> Verdict<T> rejected(ErrorCode code, String detail) {
        return new Rejected<>(new Problem(code, detail));
    }

    static <T> Verdict<T> unavailable(ErrorCode code, String detail) {
        return new Unavailable<>(new Problem(code, detail), null);
    }

    /** Goes on with the value; a failure passes through. */
    default <R> Verdict<R> then(Function<? super T, Verdict<R>> next) {
        if (this instanceof Done<T> done) {
            return next.apply(done.value());
        }
        return failed();
    }

    /** This failure under another type. @throws IllegalStateException when the step was done */
    default <R> Verdict<R> failed() {
        if (this instanceof Rejected<T> rejected) {
            return new Rejected<>(rejected.problem());
        }
        if (this instanceof Unavailable<T> unavailable) {
            return new Unavailable<>(unavailable.problem(), unavailable.retryAfter());
        }
        throw new IllegalStateException("The step was done");
    }
}
