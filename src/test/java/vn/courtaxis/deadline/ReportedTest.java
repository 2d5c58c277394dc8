package vn.courtaxis.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.courtaxis.deadline.Calendars.at;
import static vn.courtaxis.ledger.Fixtures.COURT;
import static vn.courtaxis.ledger.Fixtures.OFFICE;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.courtaxis.codes.CodeRegistry;
import vn.courtaxis.document.Direction;
import vn.courtaxis.document.DocumentId;
import vn.courtaxis.document.MessageKind;
import vn.courtaxis.document.Organization;
import vn.courtaxis.document.OrganizationCode;
import vn.courtaxis.document.StatusCode;
import vn.courtaxis.document.StatusMessage;
import vn.courtaxis.document.StatusMessage.Staff;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.Fixtures;
import vn.courtaxis.ledger.Recipient;
import vn.courtaxis.ledger.State;
import vn.courtaxis.ledger.TimelineEvent;
import vn.courtaxis.ledger.TimelineEvent.Outcome;

final class ReportedTest {

    private static final Instant CAME = at("2026-11-20T09:00");
    private static final Organization BY_ITS_OTHER_CODE = new Organization(OrganizationCode.of("G22"), "VPCP");

    private final Entry sent = entry(Direction.OUTGOING, MessageKind.DOCUMENT, State.COMPLETED, null);
    private Reported reported;

    @BeforeEach
    void open() throws IOException {
        var codes = CodeRegistry.load(List.of(Path.of("config/codes/organizations.csv")));
        reported = new Reported(codes, Calendars.HERE);
    }

    @Test
    void knowsARecipientByAnyOfItsCodesAndTakesItsFirstAnswer() {
        var known = reported.about(
                sent,
                List.of(),
                List.of(
                        theirs(BY_ITS_OTHER_CODE, StatusCode.ARRIVED, "2026-11-19T10:00"),
                        theirs(OFFICE, StatusCode.PROCESSING, "2026-11-19T15:00"),
                        theirs(BY_ITS_OTHER_CODE, StatusCode.RECEIVED, "2026-11-19T11:00"),
                        theirs(COURT, StatusCode.RECEIVED, "2026-11-19T10:30")));

        assertThat(known.answers()).isEqualTo(Map.of(OFFICE.code(), at("2026-11-19T11:00")));
    }

    @Test
    void countsAClockThatIsAheadOrSaysNothingByWhenTheStatusCame() {
        var ahead = List.of(theirs(OFFICE, StatusCode.RECEIVED, "2027-01-01T00:00"));
        var silent = List.of(theirs(OFFICE, StatusCode.RECEIVED, null));

        assertThat(reported.about(sent, List.of(), ahead).answers()).containsValue(CAME);
        assertThat(reported.about(sent, List.of(), silent).answers()).containsValue(CAME);
    }

    @Test
    void readsFromTheTimeLineWhenItWasSent() {
        var first = at("2026-11-19T10:05");
        var timeline = List.of(
                new TimelineEvent(at("2026-11-19T10:00"), "outgoing-send", Outcome.NOTE, "attempt 1", "adapter"),
                new TimelineEvent(at("2026-11-19T10:01"), "outgoing-send", Outcome.RETRY, "", "adapter"),
                new TimelineEvent(first, "outgoing-send", Outcome.DONE, "axis id 1", "adapter"),
                new TimelineEvent(CAME, "status-apply", Outcome.NOTE, "06", "adapter"));

        assertThat(reported.about(sent, timeline, List.of()).sentAt()).isEqualTo(first);
    }

    @Test
    void takesOurOwnReportsFromWhenTheyWereMade() {
        var received = entry(Direction.INCOMING, MessageKind.DOCUMENT, State.TAKEN, null);
        var reports = List.of(
                entry(
                        Direction.OUTGOING,
                        MessageKind.STATUS,
                        State.ACCEPTED,
                        status(COURT, StatusCode.COMPLETED, null)),
                entry(Direction.OUTGOING, MessageKind.STATUS, State.SENT, status(COURT, StatusCode.RECEIVED, null)));

        var known = reported.about(received, List.of(), reports);

        assertThat(known.completedAt()).isEqualTo(CAME);
        assertThat(known.acknowledgedAt()).isEqualTo(CAME);
        assertThat(known.sentAt()).isNull();
    }

    private static Entry theirs(Organization from, StatusCode code, @Nullable String at) {
        return entry(Direction.INCOMING, MessageKind.STATUS, State.TAKEN, status(from, code, at));
    }

    private static StatusMessage status(Organization from, StatusCode code, @Nullable String at) {
        return new StatusMessage(
                from,
                COURT.code().value(),
                new DocumentId("x"),
                "1/CV-TA01",
                null,
                Staff.NONE,
                code,
                "",
                at == null ? null : LocalDateTime.parse(at));
    }

    private static Entry entry(Direction direction, MessageKind kind, State state, @Nullable StatusMessage status) {
        return new Entry(
                UUID.randomUUID(),
                direction,
                kind,
                state,
                "W90",
                "",
                "",
                "",
                "",
                kind == MessageKind.DOCUMENT ? Fixtures.header("1", COURT, OFFICE) : null,
                status,
                null,
                null,
                null,
                true,
                List.of(),
                kind == MessageKind.DOCUMENT ? List.of(new Recipient(OFFICE.code(), OFFICE.name())) : List.of(),
                List.of(),
                0,
                0,
                null,
                null,
                null,
                CAME,
                CAME,
                CAME,
                "",
                CAME,
                null);
    }
}
