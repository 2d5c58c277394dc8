package vn.courtaxis.runtime;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.courtaxis.document.Direction;
import vn.courtaxis.ledger.State;
import vn.courtaxis.ledger.Step;

/** What an operator wants on a chart: documents by state, queue depths, the oldest waiting, the axis. */
@Component
@Profile("!twin")
final class LedgerMetrics implements MeterBinder {

    private final LedgerCounts counts;
    private final AxisReachability axis;
    private final CourtAxisProperties properties;
    private final ObjectProvider<EmbeddedActiveMQ> broker;

    LedgerMetrics(
            LedgerCounts counts,
            AxisReachability axis,
            CourtAxisProperties properties,
            ObjectProvider<EmbeddedActiveMQ> broker) {
        this.counts = counts;
        this.axis = axis;
        this.properties = properties;
        this.broker = broker;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        bindDocuments(registry);
        bindQueues(registry);
        bindAxis(registry);
        TimeGauge.builder("court.axis.oldest.waiting", counts, TimeUnit.SECONDS, LedgerCounts::oldestWaiting)
                .description("How long the oldest due entry has been waiting")
                .register(registry);
    }

    private void bindDocuments(MeterRegistry registry) {
        for (var direction : Direction.values()) {
            for (var state : State.values()) {
                Gauge.builder("court.axis.documents", counts, ledger -> ledger.documents(direction, state))
                        .description("Documents in the ledger")
                        .tag("direction", direction.name().toLowerCase(Locale.ROOT))
                        .tag("state", state.name().toLowerCase(Locale.ROOT))
                        .register(registry);
            }
        }
    }

    private void bindQueues(MeterRegistry registry) {
        for (var step : Step.values()) {
            bindQueue(registry, step.queue());
        }
        bindQueue(registry, MessagingConfiguration.DEAD_LETTERS);
    }

    private void bindQueue(MeterRegistry registry, String queue) {
        Gauge.builder("court.axis.queue.depth", this, metrics -> metrics.depth(queue))
                .description("Hints on a queue of the embedded broker")
                .tag("queue", queue)
                .register(registry);
    }

    private double depth(String queue) {
        var embedded = broker.getIfAvailable();
        if (embedded == null) {
            return Double.NaN;
        }
        var located = embedded.getActiveMQServer().locateQueue(SimpleString.of(queue));
        return located == null ? 0 : located.getMessageCount();
    }

    private void bindAxis(MeterRegistry registry) {
        for (var account : properties.axis().accounts()) {
            var system = account.systemId();
            Gauge.builder("court.axis.reachable", axis, reachability -> reachable(reachability, system))
                    .description("1 while the axis answers this account, 0 while it does not")
                    .tag("system", system)
                    .register(registry);
        }
    }

    private static double reachable(AxisReachability axis, String system) {
        var observation = axis.observations().get(system);
        return observation == null ? Double.NaN : observation.reachable() ? 1 : 0;
    }
}
