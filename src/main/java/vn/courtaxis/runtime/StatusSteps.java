package vn.courtaxis.runtime;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.courtaxis.incoming.ReceiveMessage;
import vn.courtaxis.status.ApplyStatus;
import vn.courtaxis.status.Recalls;
import vn.courtaxis.status.SendStatus;

/** Steps of business statuses as the routes name them. */
@Component("statusSteps")
@Profile("!twin")
final class StatusSteps {

    private final SendStatus send;
    private final ReceiveMessage receive;
    private final ApplyStatus apply;
    private final Recalls recalls;

    StatusSteps(SendStatus send, ReceiveMessage receive, ApplyStatus apply, Recalls recalls) {
        this.send = send;
        this.receive = receive;
        this.apply = apply;
        this.recalls = recalls;
    }

    public void send(@Nullable String hint) {
        HintedId.of(hint).ifPresent(send::send);
    }

    public @Nullable String receive(@Nullable String hint) {
        return HintedId.of(hint).filter(receive::receive).map(UUID::toString).orElse(null);
    }

    public void apply(@Nullable String hint) {
        HintedId.of(hint).ifPresent(apply::apply);
    }

    public void lookAgainAtRecalls() {
        recalls.lookAgain();
    }
}
