package vn.courtaxis.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.courtaxis.ledger.Fixtures.outgoing;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.courtaxis.codes.SandboxCodes;
import vn.courtaxis.deadline.Calendars;
import vn.courtaxis.deadline.DeadlineWatch;
import vn.courtaxis.deadline.WorkingCalendar;
import vn.courtaxis.document.MessageKind;
import vn.courtaxis.ledger.MovableClock;
import vn.courtaxis.ledger.NewListing;
import vn.courtaxis.store.JdbcDeadlineViews;
import vn.courtaxis.store.TestLedger;

final class DeadlineMetricsTest {

    /** Friday, 20 November 2026, nine in the morning. */
    private final MovableClock clock = new MovableClock();

    private final javax.sql.DataSource source = TestLedger.inMemory();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    /** A registry holds what it measures weakly. */
    private final DeadlineCounts counts = new DeadlineCounts(
            new DeadlineWatch(
                    WorkingCalendar.ofWeekdays(Calendars.times()),
                    Calendars.SETTINGS,
                    new JdbcDeadlineViews(JdbcClient.create(source)),
                    SandboxCodes.load(),
                    clock),
            clock);

    @BeforeEach
    void bind() {
        new DeadlineMetrics(counts).bindTo(registry);
    }

    @Test
    void countsWhatIsLateAndWhatSoonWillBe() {
        var ledger = TestLedger.on(source, clock);
        ledger.accept(outgoing("k1", "1"));
        ledger.listed(new NewListing("W90", "u-1", MessageKind.DOCUMENT, "G22", "W90.01"));

        clock.move(Duration.ofHours(7));
        var soon = gauge("acknowledgement", "due_soon");
        clock.move(Duration.ofDays(3));

        assertThat(soon).isEqualTo(1);
        assertThat(gauge("acknowledgement", "late")).isEqualTo(1);
        assertThat(gauge("acknowledgement", "due_soon")).isZero();
        assertThat(gauge("sending", "late")).isEqualTo(1);
        assertThat(gauge("recipient_acknowledgement", "late")).isZero();
    }

    @Test
    void tellsOfYearsWhoseHolidaysNobodyEntered() {
        var november = registry.get("court.axis.calendar.unknown.years").gauge().value();
        clock.move(Duration.ofDays(14));

        assertThat(november).isEqualTo(1);
        assertThat(registry.get("court.axis.calendar.unknown.years").gauge().value())
                .isEqualTo(2);
    }

    @Test
    void saysThatItDoesNotKnowWhileTheLedgerIsGone() {
        JdbcClient.create(source).sql("drop all objects").update();

        assertThat(gauge("sending", "late")).isNaN();
    }

    private double gauge(String kind, String state) {
        return registry.get("court.axis.deadlines")
                .tag("kind", kind)
                .tag("state", state)
                .gauge()
                .value();
    }
}
