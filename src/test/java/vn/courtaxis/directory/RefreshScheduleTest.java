package vn.courtaxis.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.courtaxis.directory.DirectoryViews.Times;

class RefreshScheduleTest {

    private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");

    /** At 02:10 in the court's zone. */
    private static boolean isDue(String now, @Nullable String begun, @Nullable String whole) {
        var clock = Clock.fixed(instant(now), HERE);
        var schedule = new RefreshSchedule(LocalTime.of(2, 0), Duration.ofMinutes(10), clock);
        return schedule.isDue(new Times(begun == null ? null : instant(begun), whole == null ? null : instant(whole)));
    }

    private static Instant instant(String local) {
        return Instant.parse(local + ":00+07:00");
    }

    @Test
    void isDueOnceADayAfterItsTimeAndItsDelay() {
        assertThat(isDue("2026-11-27T02:09", "2026-11-26T02:10", "2026-11-26T02:10"))
                .isFalse();
        assertThat(isDue("2026-11-27T02:10", "2026-11-26T02:10", "2026-11-26T02:10"))
                .isTrue();
        assertThat(isDue("2026-11-27T02:11", "2026-11-27T02:10", "2026-11-27T02:10"))
                .isFalse();
        assertThat(isDue("2026-11-27T23:59", "2026-11-27T02:10", "2026-11-27T02:10"))
                .isFalse();
    }

    @Test
    void isDueAtOnceWhereNothingWasFetchedYetOrTheNightWasMissed() {
        assertThat(isDue("2026-11-27T15:00", null, null)).isTrue();
        assertThat(isDue("2026-11-27T08:00", "2026-11-25T02:10", "2026-11-25T02:10"))
                .isTrue();
    }

    @Test
    void isTriedAgainAfterAnHourWhenItFailed() {
        assertThat(isDue("2026-11-27T02:40", "2026-11-27T02:10", "2026-11-26T02:10"))
                .isFalse();
        assertThat(isDue("2026-11-27T03:11", "2026-11-27T02:10", "2026-11-26T02:10"))
                .isTrue();
    }
}
