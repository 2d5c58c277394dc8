package vn.courtaxis.store;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.courtaxis.ledger.Fixtures.COURT;
import static vn.courtaxis.ledger.Fixtures.OFFICE;
import static vn.courtaxis.ledger.Fixtures.header;
import static vn.courtaxis.ledger.Fixtures.outgoing;
import static vn.courtaxis.ledger.Fixtures.pdf;
import static vn.courtaxis.ledger.Fixtures.stored;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.courtaxis.document.Exhibit;
import vn.courtaxis.document.MessageKind;
import vn.courtaxis.document.SignatureVerdict;
import vn.courtaxis.ledger.Augmentation;
import vn.courtaxis.ledger.Change;
import vn.courtaxis.ledger.Intake;
import vn.courtaxis.ledger.Judgement.Occasion;
import vn.courtaxis.ledger.NewListing;
import vn.courtaxis.ledger.State;
import vn.courtaxis.ledger.TimelineEvent.Outcome;
import vn.courtaxis.retention.Deletion.DeletedFile;
import vn.courtaxis.retention.Deletion.Fate;
import vn.courtaxis.retention.Deletion.Role;
import vn.courtaxis.retention.RetentionLedger.GivenUp;
import vn.courtaxis.retention.Round;
import vn.courtaxis.retention.Round.Trouble;
import vn.courtaxis.retention.What;

/** What every database must still know of what was deleted: its record, whether its bytes are wanted, and that it was here. */
abstract class DeletedContract extends RetentionContract {

    @Test
    void recordsWhatWasDeletedByIdentityAndHashesOnly() {
        var id = rejected("k1", "1");
        var ended = clock.instant();
        clock.move(Duration.ofDays(366));

        delete(id, rejections(What.CONTENT));

        var record = deletions.deletions(null, null, 0, 10).items().get(0);
        assertThat(record.entry()).isEqualTo(id);
        assertThat(record.documentId()).isEqualTo("W90.01,2026/11/20,1/CV-TA01");
        assertThat(record.number().text()).isEqualTo("1/CV-TA01");
        assertThat(record.countedFrom()).isEqualTo(ended);
        assertThat(record.files()).containsExactly(new DeletedFile(Role.FILE, stored(1), null, null));
        assertThat(record.toString()).doesNotContain("Trao đổi", "a.pdf", OFFICE.name());
    }

    @Test
    void tellsWhichBytesSomebodyStillHas() {
        var first = rejected("k1", "1");
        rejected("k2", "2");
        clock.move(Duration.ofDays(366));

        delete(first, rejections(What.CONTENT));

        var bytes = retention.givenUp(clock.instant(), 10);
        assertThat(bytes).extracting(GivenUp::file).containsExactly(stored(1));
        assertThat(retention.wanted(List.of(stored(1).sha256(), stored(2).sha256())))
                .containsExactly(stored(1).sha256());
    }

    @Test
    void noLongerWantsBytesOnceTheLastHasGivenThemUp() {
        var first = rejected("k1", "1");
        var second = rejected("k2", "2");
        clock.move(Duration.ofDays(366));

        delete(first, rejections(What.CONTENT));
        delete(second, rejections(What.CONTENT));

        assertThat(retention.wanted(List.of(stored(1).sha256()))).isEmpty();
    }

    @Test
    void wantsMessagesAndOriginalsToo() {
        var id = accepted();
        var file = pdf("a.pdf", 3).attachment();
        ledger.apply(
                find(id),
                Change.to(State.PREPARED, "outgoing-prepare", Outcome.DONE)
                        .message(stored(9))
                        .files(List.of(new vn.courtaxis.ledger.EntryFile(file, stored(4), null, List.of()))));

        var hashes = Stream.of(3, 4, 9, 10).map(n -> stored(n).sha256()).toList();

        assertThat(retention.wanted(hashes)).containsExactlyInAnyOrderElementsOf(hashes.subList(0, 3));
    }

    @Test
    void wantsWhatAVerdictRestsOnAsLongAsTheDocumentHasItsContents() {
        var id = accepted();
        var crl = new Exhibit(Exhibit.Kind.CRL, stored(78));
        ledger.apply(
                find(id),
                Change.note(find(id), "test")
                        .files(find(id).files())
                        .verdict(SignatureVerdict.VALID)
                        .judged(Occasion.RECEIPT, List.of(crl), null));
        assertThat(new JdbcJudgements(JdbcClient.create(source)).of(id).get(0).exhibits())
                .containsExactly(crl);
        assertThat(retention.wanted(List.of(stored(78).sha256())))
                .containsExactly(stored(78).sha256());

        ledger.apply(find(id), Change.to(State.REJECTED, "test", Outcome.DONE));
        clock.move(Duration.ofDays(366));
        delete(id, rejections(What.CONTENT));

        assertThat(retention.wanted(List.of(stored(78).sha256()))).isEmpty();
    }

    @Test
    void wantsAugmentedFilesAndGivesThemUpWithTheRest() {
        var id = accepted();
        var augmented = pdf("a.pdf", 1).with(new Augmentation("LTA", "LTA", stored(77)));
        ledger.apply(find(id), Change.note(find(id), "signature-augment").files(List.of(augmented)));
        assertThat(retention.wanted(List.of(stored(77).sha256())))
                .containsExactly(stored(77).sha256());

        ledger.apply(find(id), Change.to(State.REJECTED, "test", Outcome.DONE));
        clock.move(Duration.ofDays(366));
        delete(id, rejections(What.CONTENT));

        assertThat(retention.wanted(List.of(stored(77).sha256()))).isEmpty();
        assertThat(deletions.deletions(null, null, 0, 10).items().get(0).files())
                .contains(new DeletedFile(Role.AUGMENTED, stored(77), null, null));
    }

    @Test
    void keepsAskingAboutBytesUntilItIsSettledWhatBecameOfThem() {
        var id = rejected("k1", "1");
        clock.move(Duration.ofDays(366));
        delete(id, rejections(What.CONTENT));
        var bytes = retention.givenUp(clock.instant(), 10).get(0);

        retention.postpone(bytes, clock.instant().plusSeconds(60));
        var postponed = retention.givenUp(clock.instant(), 10);
        clock.move(Duration.ofSeconds(60));
        var again = retention.givenUp(clock.instant(), 10);
        retention.settle(bytes, Fate.REMOVED, clock.instant());

        assertThat(postponed).isEmpty();
        assertThat(again).containsExactly(bytes);
        assertThat(retention.givenUp(clock.instant(), 10)).isEmpty();
        assertThat(deletions.deletions(null, null, 0, 1).items().get(0).files())
                .containsExactly(new DeletedFile(Role.FILE, stored(1), Fate.REMOVED, clock.instant()));
    }

    @Test
    void knowsADeletedDocumentWhenItIsHandedOverAgain() {
        var id = rejected("k1", "1");
        forget(id);

        assertThat(ledger.earlierIntake("rest:dms", "k1", outgoing("k1", "1").contentHash()))
                .contains(new Intake.Repeated(id, State.REJECTED));
        assertThat(ledger.accept(outgoing("k1", "1"))).isEqualTo(new Intake.Repeated(id, State.REJECTED));
        assertThat(ledger.accept(outgoing("k1", "2"))).isEqualTo(new Intake.Conflict(id));
    }

    @Test
    void knowsADeletedDocumentWhenTheAxisListsItAgainOrUnderAnotherId() {
        var id = taken("u-1");
        var header = find(id).requireHeader();
        end(views.statusesAbout(id));
        clock.move(Duration.ofDays(366));
        delete(id, received(What.CONTENT));
        delete(id, received(What.METADATA));

        var again = ledger.listed(new NewListing("W90", "u-2", MessageKind.DOCUMENT, "G22", "W90.01"));

        assertThat(ledger.wasDeleted("W90", "u-1")).isTrue();
        assertThat(ledger.wasDeleted("W90", "u-2")).isFalse();
        assertThat(ledger.twinOf(again, header, "c".repeat(64), COURT.code().value()))
                .contains(id);
    }

    @Test
    void givesNoOtherDocumentTheAxisIdOfADeletedOne() {
        var id = accepted();
        ledger.apply(
                find(id), Change.to(State.SENT, "outgoing-send", Outcome.DONE).axisDocId("a-1"));
        ledger.apply(find(id), Change.to(State.REJECTED, "status", Outcome.DONE));

        forget(id);

        assertThat(ledger.knowsAxisDocId("W90", "a-1")).isTrue();
        assertThat(ledger.knowsAxisDocId("W91", "a-1")).isFalse();
    }

    @Test
    void findsRecordsByLocalDay() {
        var id = rejected("k1", "1");
        clock.move(Duration.ofDays(366));
        delete(id, rejections(What.CONTENT));
        var day = LocalDate.now(clock);

        assertThat(deletions.deletions(day, day, 0, 10).total()).isEqualTo(1);
        assertThat(deletions.deletions(day.plusDays(1), null, 0, 10).items()).isEmpty();
        assertThat(deletions.deletions(null, day.minusDays(1), 0, 10).items()).isEmpty();
    }

    @Test
    void remembersTheLastRoundOfEachAdapter() {
        retention.record(round("a", 1));
        clock.move(Duration.ofMinutes(1));
        retention.record(round("b", 2));
        clock.move(Duration.ofMinutes(1));
        retention.record(round("a", 3));

        assertThat(deletions.lastRounds()).extracting(Round::contents).containsExactly(3, 2);
    }

    private static Round round(String node, int contents, Instant at) {
        return new Round(node, at, Duration.ofSeconds(1), contents, 0, 0, 0, 0, 0, Trouble.NONE, "");
    }

    private Round round(String node, int contents) {
        return round(node, contents, clock.instant());
    }

    private void forget(UUID id) {
        clock.move(Duration.ofDays(366));
        assertThat(delete(id, rejections(What.CONTENT))).isTrue();
        assertThat(delete(id, rejections(What.METADATA))).isTrue();
    }
}
