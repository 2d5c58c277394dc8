package vn.courtaxis.exchange;

import java.util.Optional;
import vn.courtaxis.document.Problem;

/**
 * What a call to the axis came to. Anything but a complete envelope is never success and never "empty list".
 *
 * @param <T> what the call yields
 */
public sealed interface AxisAnswer<T> {

    /** What went wrong; empty when nothing did. */
    default Optional<Problem> failure() {
        if (this instanceof Refused<T> refused) {
            return Optional.of(refused.problem());
        }
        if (this instanceof Unreached<T> unreached) {
            return Optional.of(unreached.problem());
        }
        return this instanceof Unclear<T> unclear ? Optional.of(unclear.problem()) : Optional.empty();
    }

    /** A complete envelope that says OK. */
    record Complete<T>(T value) implements AxisAnswer<T> {}

    /**
     * A complete envelope that says FAIL: the call had no effect.
     *
     * @param axisCode the axis's ErrorCode as it came
     */
    record Refused<T>(Problem problem, String axisCode) implements AxisAnswer<T> {}

    /** The request never reached the axis: it had no effect. */
    record Unreached<T>(Problem problem) implements AxisAnswer<T> {}

    /** The request may have reached the axis, and its effect is unknown. */
    record Unclear<T>(Problem problem) implements AxisAnswer<T> {}
}
