package vn.courtaxis.store;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.courtaxis.ledger.Fixtures.COURT;
import static vn.courtaxis.ledger.Fixtures.OFFICE;
import static vn.courtaxis.ledger.Fixtures.status;

import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.courtaxis.document.DocumentId;
import vn.courtaxis.document.MessageKind;
import vn.courtaxis.document.StatusCode;
import vn.courtaxis.document.StatusMessage;
import vn.courtaxis.ledger.Change;
import vn.courtaxis.ledger.Change.RecipientStatus;
import vn.courtaxis.ledger.NewListing;
import vn.courtaxis.ledger.State;
import vn.courtaxis.ledger.TimelineEvent;
import vn.courtaxis.ledger.TimelineEvent.Outcome;

/** What every database must do with the statuses of documents. */
abstract class StatusContract extends LedgerContract {

    @Test
    void reportsAStatusOnceForEachCode() {
        var entry = delivered("u-1");

        var taken = find(entry.id());
        ledger.apply(
                taken,
                Change.to(State.TAKEN, "taken", Outcome.DONE)
                        .report(status(StatusCode.RECEIVED, COURT, entry.requireHeader())));
        ledger.apply(
                find(entry.id()),
                Change.to(State.TAKEN, "taken", Outcome.DONE)
                        .report(status(StatusCode.RECEIVED, COURT, entry.requireHeader())));

        assertThat(views.statusesAbout(entry.id()))
                .extracting(status -> status.requireStatus().code())
                .containsExactly(StatusCode.ARRIVED, StatusCode.RECEIVED);
    }

    @Test
    void keepsAnIdThatNoIndexTakesWhole() {
        var text = new Random(1)
                .ints(1_000, 0x4e00, 0x9fff)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        var about = new StatusMessage(
                OFFICE,
                "W90",
                new DocumentId(text),
                "1/A",
                null,
                StatusMessage.Staff.NONE,
                StatusCode.ARRIVED,
                "",
                null);
        var entry = ledger.listed(new NewListing("W90", "s-1", MessageKind.STATUS, "G22", "W90.01"));

        var written = ledger.apply(
                entry, Change.to(State.TAKEN, "status-apply", Outcome.NOTE).status(about));

        assertThat(written).isTrue();
        assertThat(find(entry.id()).requireStatus().documentId().value()).isEqualTo(text);
    }

    @Test
    void keepsTheStatusThatIsFurtherAlongWhateverTheOrderOfArrival() {
        var document = sent();
        var at = Instant.parse("2026-11-20T02:00:00Z");

        applyStatus(document, StatusCode.RECEIVED, at);
        applyStatus(document, StatusCode.ARRIVED, at);
        applyStatus(document, StatusCode.ASSIGNED, at.minusSeconds(60));

        assertThat(find(document).recipients().get(0).status()).isEqualTo(StatusCode.RECEIVED);
        assertThat(views.timeline(document))
                .extracting(TimelineEvent::detail)
                .anySatisfy(detail -> assertThat(detail).contains("04").contains("older"));
    }

    @Test
    void neverGoesBackToArrivedHoweverLateThatIsReported() {
        var document = sent();

        applyStatus(document, StatusCode.RECEIVED, clock.instant());
        applyStatus(document, StatusCode.ARRIVED, clock.instant().plusSeconds(60));

        assertThat(find(document).recipients().get(0).status()).isEqualTo(StatusCode.RECEIVED);
    }

    @Test
    void isNotFrozenByAStatusFromATimeWhenTheClockRanAhead() {
        var document = sent();

        applyStatus(document, StatusCode.RECEIVED, clock.instant().plusSeconds(86_400));
        applyStatus(document, StatusCode.PROCESSING, clock.instant());

        assertThat(find(document).recipients().get(0).status()).isEqualTo(StatusCode.PROCESSING);
    }

    @Test
    void completesADocumentWhenEveryRecipientHas() {
        var document = sent();

        applyStatus(document, StatusCode.COMPLETED, clock.instant());

        assertThat(find(document).state()).isEqualTo(State.COMPLETED);
    }

    private void applyStatus(UUID document, StatusCode code, Instant at) {
        var entry = ledger.listed(new NewListing("W90", "s-" + code + at, MessageKind.STATUS, "G22", "W90.01"));
        var change = Change.to(State.TAKEN, "status-apply", Outcome.DONE)
                .recipientStatus(new RecipientStatus(document, OFFICE.code(), code, at, ""));
        assertThat(ledger.apply(entry, change)).isTrue();
    }
}
