package vn.courtaxis.runtime;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.courtaxis.document.MessageKind;
import vn.courtaxis.exchange.AxisAccounts;
import vn.courtaxis.incoming.DeliverDocument;
import vn.courtaxis.incoming.OpenMessage;
import vn.courtaxis.incoming.PollAxis;
import vn.courtaxis.incoming.ReceiveMessage;

/** Steps of the way in as the routes name them. A step yields the id when the next step may follow at once, else null. */
@Component("incomingSteps")
@Profile("!twin")
final class IncomingSteps {

    private final PollAxis poll;
    private final ReceiveMessage receive;
    private final OpenMessage open;
    private final DeliverDocument deliver;
    private final AxisAccounts accounts;
    private final AxisReachability reachability;

    IncomingSteps(
            PollAxis poll,
            ReceiveMessage receive,
            OpenMessage open,
            DeliverDocument deliver,
            AxisAccounts accounts,
            AxisReachability reachability) {
        this.poll = poll;
        this.receive = receive;
        this.open = open;
        this.deliver = deliver;
        this.accounts = accounts;
        this.reachability = reachability;
    }

    public void list() {
        accounts.systems().forEach(this::list);
    }

    private void list(String system) {
        var problems = Arrays.stream(MessageKind.values())
                .map(kind -> poll.poll(system, kind))
                .flatMap(Optional::stream)
                .toList();
        reachability.observed(system, problems.stream().findFirst());
    }

    public @Nullable String receive(@Nullable String hint) {
        return HintedId.of(hint).filter(receive::receive).map(UUID::toString).orElse(null);
    }

    public @Nullable String open(@Nullable String hint) {
        return HintedId.of(hint).filter(open::open).map(UUID::toString).orElse(null);
    }

    public void deliver(@Nullable String hint) {
        HintedId.of(hint).ifPresent(deliver::deliver);
    }
}
