package vn.courtaxis.rules;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.courtaxis.document.Direction;

/**
 * Which way a rule looks, and how severe it is unless the court says otherwise.
 *
 * @param outgoing null when the rule is for incoming documents only
 * @param incoming null when the rule is for outgoing documents only
 * @param isFixed whether a REFUSE of it may not be weakened
 */
record Scope(@Nullable Severity outgoing, @Nullable Severity incoming, boolean isFixed) {

    static Scope onlyOutgoing(Severity severity) {
        return new Scope(severity, null, false);
    }

    static Scope onlyIncoming(Severity severity) {
        return new Scope(null, severity, false);
    }

    static Scope both(Severity outgoing, Severity incoming) {
        return new Scope(outgoing, incoming, false);
    }

    Scope fixed() {
        return new Scope(outgoing, incoming, true);
    }

    Optional<Severity> of(Direction direction) {
        return Optional.ofNullable(direction == Direction.OUTGOING ? outgoing : incoming);
    }
}
