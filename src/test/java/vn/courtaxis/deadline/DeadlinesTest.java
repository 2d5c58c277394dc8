package vn.courtaxis.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.courtaxis.deadline.Calendars.at;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 20 November 2026 is a Friday. */
final class DeadlinesTest {

    private final Deadlines deadlines = new Deadlines(Calendars.withTet(), Calendars.SETTINGS);

    @ParameterizedTest
    @CsvSource({
        "2026-11-18T09:00, 2026-11-19T12:00, within a week",
        "2026-11-18T23:59, 2026-11-19T12:00, late at night is still that day",
        "2026-11-19T00:00, 2026-11-20T12:00, midnight begins the next",
        "2026-11-20T16:55, 2026-11-23T12:00, before a weekend",
        "2026-11-21T10:00, 2026-11-23T12:00, on a Saturday",
        "2026-11-22T23:59, 2026-11-23T12:00, on a Sunday",
        "2026-02-13T17:00, 2026-02-23T12:00, before the week of Tết",
        "2026-02-18T08:00, 2026-02-23T12:00, in the week of Tết",
        "2026-02-27T15:00, 2026-02-28T12:00, before a make-up Saturday",
        "2026-02-28T09:00, 2026-03-02T12:00, on a make-up Saturday",
        "2026-04-29T14:00, 2026-05-04T12:00, before two holidays and a weekend",
        "2025-12-31T14:00, 2026-01-02T12:00, before New Year",
        "2028-02-28T14:00, 2028-02-29T12:00, before a leap day"
    })
    void sendsTheSameDayOrOnTheNextWorkingMorning(String accepted, String due, String why) {
        assertThat(deadlines.sending(at(accepted)).at()).as(why).isEqualTo(at(due));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T09:00, 2026-11-20T10:00",
        "2026-11-20T23:30, 2026-11-21T00:30",
        "2026-02-17T12:00, 2026-02-17T13:00"
    })
    void sendsWhatIsUrgentAtOnceWhateverTheHour(String accepted, String due) {
        assertThat(deadlines.urgentSending(at(accepted)).at()).isEqualTo(at(due));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-19T06:30, 2026-11-19T17:30, before work begins",
        "2026-11-19T12:30, 2026-11-19T17:30, at lunch",
        "2026-11-19T16:55, 2026-11-19T17:30, shortly before work ends",
        "2026-11-19T17:30, 2026-11-20T17:30, as work ends",
        "2026-11-19T17:31, 2026-11-20T17:30, after work",
        "2026-11-19T23:59, 2026-11-20T17:30, at night",
        "2026-11-20T17:31, 2026-11-23T17:30, after work on a Friday",
        "2026-11-21T09:00, 2026-11-23T17:30, on a Saturday",
        "2026-02-13T17:29, 2026-02-13T17:30, just before Tết",
        "2026-02-13T17:31, 2026-02-23T17:30, just after the last work before Tết",
        "2026-02-28T09:00, 2026-02-28T17:30, on a make-up Saturday",
        "2026-05-01T09:00, 2026-05-04T17:30, on a holiday",
        "2028-02-28T18:00, 2028-02-29T17:30, before a leap day"
    })
    void acknowledgesTheSameWorkingDay(String arrived, String due, String why) {
        assertThat(deadlines.acknowledgement(at(arrived)).at()).as(why).isEqualTo(at(due));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20, 2026-11-20T17:30, 2026-11-19T17:30",
        "2026-11-22, 2026-11-22T17:30, 2026-11-20T17:30",
        "2026-11-23, 2026-11-23T17:30, 2026-11-20T17:30",
        "2026-02-23, 2026-02-23T17:30, 2026-02-13T17:30",
        "2028-03-01, 2028-03-01T17:30, 2028-02-29T17:30"
    })
    void completesByTheEndOfTheDayThatTheDocumentNames(LocalDate day, String due, String soon) {
        assertThat(deadlines.completion(day)).isEqualTo(new Due(at(due), at(soon)));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-19T10:00, 2026-11-19T15:30, within the afternoon",
        "2026-11-18T10:00, 2026-11-19T10:00, within the morning"
    })
    void isSoonWhenLittleWorkingTimeIsLeft(String begun, String soon, String why) {
        var due = why.contains("morning") ? deadlines.sending(at(begun)) : deadlines.acknowledgement(at(begun));

        assertThat(due.soonFrom()).as(why).isEqualTo(at(soon));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-19T15:29:59, , ON_TIME",
        "2026-11-19T15:30:00, , DUE_SOON",
        "2026-11-19T17:30:00, , DUE_SOON",
        "2026-11-19T17:30:01, , LATE",
        "2026-11-20T09:00:00, 2026-11-19T17:30:00, MET",
        "2026-11-20T09:00:00, 2026-11-19T17:30:01, MET_LATE",
        "2026-11-20T09:00:00, 2026-11-01T09:00:00, MET"
    })
    void countsTheLastMomentAsInTime(String now, String done, DeadlineState state) {
        var due = deadlines.acknowledgement(at("2026-11-19T10:00"));

        assertThat(due.state(done == null ? null : at(done), at(now))).isEqualTo(state);
    }

    @Test
    void neverGoesBackWhenTheBeginningGoesForward() {
        var random = new Random(28);

        for (var n = 0; n < 5_000; n++) {
            var begun = at("2026-01-01T00:00").plusSeconds(random.nextInt(365 * 24 * 3600));
            var later = begun.plusSeconds(random.nextInt(4 * 24 * 3600));
            Function<Function<java.time.Instant, Due>, Boolean> holds = due -> !due.apply(later)
                            .at()
                            .isBefore(due.apply(begun).at())
                    && !due.apply(later).soonFrom().isBefore(due.apply(begun).soonFrom());
            assertThat(holds.apply(deadlines::sending)).isTrue();
            assertThat(holds.apply(deadlines::urgentSending)).isTrue();
            assertThat(holds.apply(deadlines::acknowledgement)).isTrue();
        }
    }

    @Test
    void marksTheBeginningsThatAreLateAndThoseThatSoonWillBe() {
        var now = at("2026-11-20T16:00");

        var late = deadlines.marks(DeadlineState.LATE, now);
        var soon = deadlines.marks(DeadlineState.DUE_SOON, now);

        assertThat(late.arrived().to()).isEqualTo(at("2026-11-19T17:30"));
        assertThat(soon.arrived().to()).isEqualTo(at("2026-11-20T17:30"));
        assertThat(late.accepted().to()).isEqualTo(at("2026-11-20T00:00"));
        assertThat(soon.accepted().to()).isEqualTo(late.accepted().to());
        assertThat(late.acceptedUrgent().to()).isEqualTo(now.minus(Duration.ofHours(1)));
        assertThat(soon.acceptedUrgent().to())
                .isEqualTo(now.minus(Duration.ofMinutes(30)).plusMillis(1));
        assertThat(late.due().to()).isEqualTo("2026-11-20");
        assertThat(soon.due().to()).isEqualTo("2026-11-21");
        assertThat(late.arrived().from()).isEqualTo(now.minus(Duration.ofDays(90)));
    }
}
