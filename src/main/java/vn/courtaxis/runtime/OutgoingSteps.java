package vn.courtaxis.runtime;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.courtaxis.outgoing.PrepareMessage;
import vn.courtaxis.outgoing.SendMessage;

/** Steps of the way out as the routes name them. A step yields the id when the next step may follow at once, else null. */
@Component("outgoingSteps")
@Profile("!twin")
final class OutgoingSteps {

    private final PrepareMessage prepare;
    private final SendMessage send;

    OutgoingSteps(PrepareMessage prepare, SendMessage send) {
        this.prepare = prepare;
        this.send = send;
    }

    public @Nullable String prepare(@Nullable String hint) {
        return HintedId.of(hint).filter(prepare::prepare).map(UUID::toString).orElse(null);
    }

    /** Yields the sender's next document instead of this one. */
    public @Nullable String send(@Nullable String hint) {
        return HintedId.of(hint).flatMap(send::send).map(UUID::toString).orElse(null);
    }
}
