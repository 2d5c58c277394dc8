package vn.courtaxis.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.courtaxis.deadline.Calendars.at;
import static vn.courtaxis.deadline.Calendars.written;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class WorkingCalendarTest {

    private final WorkingCalendar calendar = Calendars.withTet();

    @ParameterizedTest
    @CsvSource({
        "2026-11-20, true",
        "2026-11-21, false",
        "2026-02-18, false",
        "2026-02-28, true",
        "2026-09-02, false",
        "2031-09-02, false",
        "2028-02-29, true"
    })
    void knowsItsWorkingDays(LocalDate day, boolean isWorkingDay) {
        assertThat(calendar.isWorkingDay(day)).isEqualTo(isWorkingDay);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-19T17:30, PT2H, 2026-11-19T15:30",
        "2026-11-19T17:30, PT4H, 2026-11-19T13:30",
        "2026-11-19T17:30, PT5H, 2026-11-19T11:00",
        "2026-11-19T12:00, PT8H, 2026-11-18T13:30",
        "2026-11-23T12:00, PT5H, 2026-11-20T16:30",
        "2026-02-23T12:00, PT6H, 2026-02-13T15:30",
        "2026-11-19T12:45, PT1H, 2026-11-19T11:00",
        "2026-11-21T20:00, PT1H, 2026-11-20T16:30",
        "2026-11-19T17:30, PT0S, 2026-11-19T17:30"
    })
    void countsBackInWorkingTimeOnly(String then, Duration length, String from) {
        assertThat(calendar.workingTimeBefore(at(then), length)).isEqualTo(at(from));
    }

    @Test
    void shipsTheHolidaysOfFixedDatesAndNoOthers() throws IOException {
        var shipped = WorkingCalendar.load(Path.of("config/calendar.csv"), Calendars.times());

        var off = LocalDate.of(2030, 1, 1)
                .datesUntil(LocalDate.of(2031, 1, 1))
                .filter(day -> !shipped.isWorkingDay(day))
                .filter(day -> WorkingCalendar.ofWeekdays(Calendars.times()).isWorkingDay(day))
                .map(LocalDate::toString);
        assertThat(off).containsExactly("2030-01-01", "2030-04-30", "2030-05-01", "2030-09-02");
        assertThat(shipped.unknownYears(at("2026-11-30T23:59"))).containsExactly(2026);
    }

    @Test
    void missesTheComingYearFromDecemberOn() {
        assertThat(calendar.unknownYears(at("2026-11-30T23:59"))).isEmpty();
        assertThat(calendar.unknownYears(at("2026-12-01T00:00"))).containsExactly(2027);
        assertThat(calendar.unknownYears(at("2027-12-01T00:00"))).containsExactly(2027, 2028);
    }

    @Test
    void letsOneYearDifferFromAllOthers(@TempDir Path folder) throws IOException {
        var file = written(folder.resolve("c.csv"), "date,kind,name\n05-01,HOLIDAY,a\n2028-05-01,WORKDAY,b\n");

        var read = WorkingCalendar.load(file, Calendars.times());

        assertThat(read.isWorkingDay(LocalDate.of(2028, 5, 1))).isTrue();
        assertThat(read.isWorkingDay(LocalDate.of(2029, 5, 1))).isFalse();
    }

    @Test
    void namesEveryWrongLine(@TempDir Path folder) throws IOException {
        var file = written(folder.resolve("c.csv"), """
                # the lunar year
                date,kind,name
                2027-02-30,HOLIDAY,Tết
                2027-02-08,FREE,Tết
                2027-02-09,HOLIDAY,Tết
                2027-02-09,WORKDAY,Tết
                02-30,HOLIDAY,x
                02-28,WORKDAY,x
                2027-02-10,HOLIDAY
                09/02/2027,HOLIDAY,x
                05-01,HOLIDAY,
                """);

        var broken = catchThrowableOfType(BrokenCalendar.class, () -> WorkingCalendar.load(file, Calendars.times()));

        assertThat(broken.problems())
                .extracting(problem -> problem.replaceAll("c\\.csv:(\\d+):.*", "$1"))
                .containsExactly("3", "4", "6", "7", "8", "9", "10", "11");
    }

    @Test
    void namesAFileThatIsMissing(@TempDir Path folder) {
        assertThatThrownBy(() -> WorkingCalendar.load(folder.resolve("none.csv"), Calendars.times()))
                .isInstanceOf(BrokenCalendar.class)
                .hasMessageContaining("none.csv");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "08:00", "8:00-12:00", "12:00-08:00", "08:00-08:00", "08:00-25:00", "08:00-12:00-13:00"})
    void readsNoHoursThatAreNone(String text) {
        assertThatThrownBy(() -> Hours.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesAnAfternoonInTheMorningAndAWeekWithoutWork() {
        var morning = Hours.parse("08:00-12:00");
        var times = Calendars.times();

        assertThatThrownBy(() -> new WorkingTimes(morning, Hours.parse("11:59-17:00"), times.days(), times.zone()))
                .hasMessageContaining("afternoon");
        assertThatThrownBy(() -> new WorkingTimes(morning, times.afternoon(), Set.of(), times.zone()))
                .hasMessageContaining("working day");
    }
}
