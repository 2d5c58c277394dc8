package vn.courtaxis.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.Problem;
import vn.courtaxis.exchange.AxisPauses.Operation;
import vn.courtaxis.exchange.AxisPauses.Pause;
import vn.courtaxis.exchange.ScriptedAxisClock;
import vn.courtaxis.store.TestLedger;

final class AxisMetricsTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:53:53Z");
    private static final Pause SENDING = new Pause(
            "W90", Operation.SEND, NOW, NOW.plusSeconds(60), false, new Problem(ErrorCode.AXIS_UNREACHABLE, "x"));

    private final List<Pause> pauses = new ArrayList<>();
    private final ScriptedAxisClock axisClock = new ScriptedAxisClock();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private @Nullable AxisMetrics metrics;

    @Test
    void tellsOfEachAccountAndOperationWhetherCallsPause() {
        bind(new DatabaseClock(new JdbcTemplate(TestLedger.inMemory()), Clock.systemUTC()));
        var before = paused("send");

        pauses.add(SENDING);

        assertThat(before).isZero();
        assertThat(paused("send")).isEqualTo(1);
        assertThat(paused("list")).isZero();
        assertThat(registry.find("court.axis.paused").gauges()).hasSize(2 * Operation.values().length);
    }

    @Test
    void tellsHowFarTheAxisIsAheadAndNothingOfADatabaseOnOurClock() {
        bind(new DatabaseClock(new JdbcTemplate(TestLedger.inMemory()), Clock.systemUTC()));
        var before = skew("W90");

        axisClock.put("W90", Duration.ofMillis(-2_500));

        assertThat(before).isNaN();
        assertThat(skew("W90")).isEqualTo(-2.5);
        assertThat(registry.find("court.axis.clock.skew")
                        .tag("system", "database")
                        .timeGauge())
                .isNull();
    }

    @Test
    void tellsHowFarTheDatabaseIsAhead() throws IOException {
        Assumptions.assumeTrue(
                System.getProperty("os.name").startsWith("Linux")
                        && System.getProperty("os.arch").equals("amd64"),
                "the PostgreSQL binaries of the tests are for Linux on amd64");
        try (var postgres = EmbeddedPostgres.start()) {
            var ours = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(-5));
            bind(new DatabaseClock(new JdbcTemplate(postgres.getPostgresDatabase()), ours));

            assertThat(skew("database")).isBetween(295.0, 305.0);
        }
    }

    @Test
    void showsPausesAndSkewsInTheHealthOfTheAxis() {
        var reachability = new AxisReachability(Clock.systemUTC());
        reachability.observed("W90", Optional.empty());
        pauses.add(SENDING);
        axisClock.put("W90", Duration.ofSeconds(42));

        var health = new AxisHealthIndicator(reachability, () -> pauses, axisClock).health();

        assertThat(health.getDetails().toString())
                .contains("W90 SEND since " + NOW, "AXIS_UNREACHABLE: x", "clock W90=42 s ahead");
    }

    private void bind(DatabaseClock databaseClock) {
        // a registry holds what it measures weakly
        metrics = new AxisMetrics(() -> pauses, axisClock, databaseClock, twoAccounts());
        metrics.bindTo(registry);
    }

    private static CourtAxisProperties twoAccounts() {
        var given = Map.of(
                "court-axis.axis.accounts[0].system-id", "W90",
                "court-axis.axis.accounts[1].system-id", "W91");
        return new Binder(new MapConfigurationPropertySource(given))
                .bindOrCreate("court-axis", CourtAxisProperties.class);
    }

    private double paused(String operation) {
        return registry.get("court.axis.paused")
                .tag("system", "W90")
                .tag("operation", operation)
                .gauge()
                .value();
    }

    private double skew(String system) {
        return registry.get("court.axis.clock.skew")
                .tag("system", system)
                .timeGauge()
                .value(TimeUnit.SECONDS);
    }
}
