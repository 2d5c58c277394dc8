package vn.courtaxis.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.courtaxis.deadline.Calendars.at;
import static vn.courtaxis.ledger.Fixtures.COURT;
import static vn.courtaxis.ledger.Fixtures.OFFICE;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.courtaxis.document.Direction;
import vn.courtaxis.document.MessageKind;
import vn.courtaxis.document.StatusCode;
import vn.courtaxis.ledger.Duty;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.Fixtures;
import vn.courtaxis.ledger.Recipient;
import vn.courtaxis.ledger.State;

/** Handed over, arrived or sent on Thursday, 19 November 2026, at ten; it is the Friday after, at one. */
final class ClocksTest {

    private static final Instant THURSDAY = at("2026-11-19T10:00");
    private static final Instant NOW = at("2026-11-20T13:00");

    private final Deadlines deadlines = new Deadlines(Calendars.withTet(), Calendars.SETTINGS);

    @ParameterizedTest
    @CsvSource({
        "ACCEPTED, LATE",
        "SENDING, LATE",
        "UNCERTAIN, LATE",
        "PARKED, LATE",
        "SENT, MET",
        "COMPLETED, ",
        "REJECTED, ",
        "RECALLED, "
    })
    void tellsOfOurSendingByTheStateAlone(State state, @Nullable DeadlineState expected) {
        var own = of(outgoing(state, null, null)).own();

        assertThat(own).extracting(Deadline::state).isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @Test
    void remembersThatACompletedDocumentWasSentLate() {
        var known = new Known(at("2026-11-20T12:01"), null, null, Map.of());

        var own = Clocks.of(deadlines, outgoing(State.COMPLETED, null, null), known, NOW)
                .own();

        assertThat(own).extracting(Deadline::state).containsExactly(DeadlineState.MET_LATE);
    }

    @ParameterizedTest
    @CsvSource({
        "LISTED, LATE",
        "DELIVERED, LATE",
        "QUARANTINED, LATE",
        "PARKED, LATE",
        "TAKEN, MET",
        "REJECTED, MET",
        "DUPLICATE, ",
        "RECALLED, "
    })
    void tellsOfOurAnswerByTheStateAlone(State state, @Nullable DeadlineState expected) {
        var own = of(incoming(state)).own();

        assertThat(own).extracting(Deadline::state).isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @ParameterizedTest
    @CsvSource({
        ", , LATE",
        "01, 2026-11-19T10:05, LATE",
        "77, 2026-11-19T10:05, LATE",
        "03, 2026-11-19T17:30, MET",
        "03, 2026-11-19T17:31, MET_LATE",
        "02, 2026-11-20T08:00, MET_LATE",
        "03, 2020-01-01T00:00, MET",
        "05, 2026-11-20T08:00, MET",
        "06, 2026-11-20T08:00, MET",
        "13, 2026-11-20T08:00, MET",
        "15, 2026-11-20T08:00, MET",
        "16, 2026-11-20T08:00, MET"
    })
    void tellsOfARecipientsAnswerByItsLastStatus(
            @Nullable String code, @Nullable String reportedAt, DeadlineState expected) {
        var entry = outgoing(State.SENT, code, reportedAt == null ? null : at(reportedAt));

        assertThat(of(entry).of(OFFICE.code()))
                .extracting(Deadline::duty, Deadline::state)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Duty.RECIPIENT_ACKNOWLEDGEMENT, expected));
    }

    @Test
    void tellsOfAFormerAnswerWhereItIsKnown() {
        var entry = outgoing(State.SENT, "05", at("2026-11-20T09:00"));

        var late =
                Clocks.of(deadlines, entry, answered("2026-11-20T08:00"), NOW).of(OFFICE.code());
        var met = Clocks.of(deadlines, entry, answered("2026-11-19T11:00"), NOW).of(OFFICE.code());

        assertThat(late).extracting(Deadline::state).containsExactly(DeadlineState.MET_LATE);
        assertThat(met).extracting(Deadline::state).containsExactly(DeadlineState.MET);
    }

    @ParameterizedTest
    @EnumSource(
            value = State.class,
            names = {"SENT", "COMPLETED"},
            mode = EnumSource.Mode.EXCLUDE)
    void asksNothingOfRecipientsBeforeItIsSentOrAfterItIsTakenBack(State state) {
        assertThat(of(outgoing(state, null, null)).recipients()).isEmpty();
    }

    @Test
    void looksAtTheMostPressingFirst() {
        var late = new Deadline(Duty.SENDING, NOW, DeadlineState.LATE);
        var soon = new Deadline(Duty.COMPLETION, THURSDAY, DeadlineState.DUE_SOON);
        var met = new Deadline(Duty.ACKNOWLEDGEMENT, THURSDAY, DeadlineState.MET);

        assertThat(Deadline.mostPressing(List.of(met, soon, late))).contains(late);
        assertThat(Deadline.mostPressing(List.of())).isEmpty();
        assertThat(met.isPressing()).isFalse();
    }

    private static Known answered(String local) {
        return new Known(null, null, null, Map.of(OFFICE.code(), at(local)));
    }

    private DocumentDeadlines of(Entry entry) {
        return Clocks.of(deadlines, entry, Known.completed(null), NOW);
    }

    private static Entry incoming(State state) {
        return entry(Direction.INCOMING, state, List.of());
    }

    private static Entry outgoing(State state, @Nullable String code, @Nullable Instant reportedAt) {
        var status = code == null ? null : new StatusCode(code);
        return entry(
                Direction.OUTGOING,
                state,
                List.of(new Recipient(OFFICE.code(), OFFICE.name(), status, reportedAt, "")));
    }

    private static Entry entry(Direction direction, State state, List<Recipient> recipients) {
        var header = direction == Direction.OUTGOING
                ? Fixtures.header("1", COURT, OFFICE)
                : Fixtures.header("1", OFFICE, COURT);
        return new Entry(
                UUID.randomUUID(),
                direction,
                MessageKind.DOCUMENT,
                state,
                "W90",
                "",
                "",
                "",
                "",
                header,
                null,
                null,
                null,
                null,
                true,
                List.of(),
                recipients,
                List.of(),
                0,
                0,
                null,
                null,
                null,
                THURSDAY,
                THURSDAY,
                THURSDAY,
                "",
                THURSDAY,
                null);
    }
}
