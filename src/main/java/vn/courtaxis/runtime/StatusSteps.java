package vn.courtaxis.runtime;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.courtaxis.incoming.ReceiveMessage;
import vn.courtaxis.status.ApplyStatus;
import vn.courtaxis.status.SendStatus;

/** Steps of business statuses as the routes name them. */
@Component("statusSteps")
@Profile("!twin")
final class StatusSteps {

    private final SendStatus send;
    private final ReceiveMessage receive;
    private final ApplyStatus apply;

    StatusSteps(SendStatus send, ReceiveMessage receive, ApplyStatus apply) {
        this.send = send;
        this.receive = receive;
        this.apply = apply;
    }

    public void send(String id) {
        send.send(UUID.fromString(id));
    }

    public @Nullable String receive(String id) {
        return receive.receive(UUID.fromString(id)) ? id : null;
    }

    public void apply(String id) {
        apply.apply(UUID.fromString(id));
    }
}
