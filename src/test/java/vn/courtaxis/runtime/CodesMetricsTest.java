package vn.courtaxis.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.courtaxis.codes.Resolution;
import vn.courtaxis.exchange.TemporaryDocumentStore;
import vn.courtaxis.ledger.MovableClock;
import vn.courtaxis.store.TestCodes;
import vn.courtaxis.store.TestLedger;

class CodesMetricsTest {

    @Test
    void tellWhatTheRegistryLacksAndWhatWaits(@TempDir Path folder) throws IOException {
        var clock = new MovableClock();
        var source = TestLedger.inMemory();
        var codes = TestCodes.on(source, TestLedger.on(source, clock), new TemporaryDocumentStore(folder), clock);
        var registry = new SimpleMeterRegistry();
        new CodesMetrics(codes.codes(), codes.questions(), codes.loader(), codes.collect()).bindTo(registry);
        assertThat(value(registry, "court.axis.codes.questions")).isZero();

        codes.collect().met("W90.77", "", new Resolution.Unknown(), Set.of(), "G22");

        assertThat(value(registry, "court.axis.codes.questions")).isEqualTo(1);
        assertThat(value(registry, "court.axis.codes.version")).isEqualTo(1);
        assertThat(value(registry, "court.axis.codes")).isGreaterThan(50);
        assertThat(value(registry, "court.axis.codes.missing"))
                .isEqualTo(codes.codes().missingCodes().size())
                .isPositive();
        assertThat(value(registry, "court.axis.codes.problems")).isZero();
        assertThat(value(registry, "court.axis.codes.questions.full")).isZero();
        assertThat(value(registry, "court.axis.codes.waiting")).isZero();
    }

    private static double value(SimpleMeterRegistry registry, String name) {
        return registry.get(name).gauge().value();
    }
}
