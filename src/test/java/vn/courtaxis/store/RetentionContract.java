package vn.courtaxis.store;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.courtaxis.ledger.Fixtures.COURT;
import static vn.courtaxis.ledger.Fixtures.OFFICE;
import static vn.courtaxis.ledger.Fixtures.header;
import static vn.courtaxis.ledger.Fixtures.outgoing;
import static vn.courtaxis.ledger.Fixtures.pdf;
import static vn.courtaxis.ledger.Fixtures.status;
import static vn.courtaxis.ledger.Fixtures.stored;

import java.time.Duration;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.courtaxis.document.Direction;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.MessageKind;
import vn.courtaxis.document.Problem;
import vn.courtaxis.document.StatusCode;
import vn.courtaxis.ledger.Change;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.NewListing;
import vn.courtaxis.ledger.State;
import vn.courtaxis.ledger.TimelineEvent.Outcome;
import vn.courtaxis.retention.Deletion;
import vn.courtaxis.retention.DeletionViews;
import vn.courtaxis.retention.Ended;
import vn.courtaxis.retention.RetentionLedger;
import vn.courtaxis.retention.Rule;
import vn.courtaxis.retention.What;

/** What every database must do so that nothing is deleted too early, and what is deleted leaves its record. */
abstract class RetentionContract extends WorkContract {

    private static final Period YEAR = Period.ofYears(1);

    RetentionLedger retention;
    DeletionViews deletions;

    @BeforeEach
    void openRetention() {
        retention = TestLedger.retention(source);
        deletions = new JdbcDeletionViews(JdbcClient.create(source), clock);
    }

    @Test
    void givesUpTheContentOfWhatEndedAYearAgoAndKeepsTheRest() {
        var id = rejected("k1", "1");
        clock.move(Duration.ofDays(366));
        rejected("k2", "2");

        var expired = retention.expired(rejections(What.CONTENT), 10);
        var done = delete(id, rejections(What.CONTENT));

        assertThat(expired).containsExactly(id);
        assertThat(done).isTrue();
        assertThat(find(id).contentDeletedAt()).isEqualTo(clock.instant());
        assertThat(find(id).header()).isNotNull();
        assertThat(retention.expired(rejections(What.CONTENT), 10)).isEmpty();
        assertThat(views.timeline(id))
                .last()
                .satisfies(line -> assertThat(line.detail())
                        .isEqualTo("content deleted by outgoing.content-term P1Y, counted from 2026-11-20"));
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void neverTouchesWhatHasNotEnded(State state) {
        var id = accepted();
        ledger.apply(find(id), Change.to(state, "test", Outcome.DONE));
        clock.move(Duration.ofDays(4_000));
        var all = Ended.states(Direction.OUTGOING, MessageKind.DOCUMENT);

        var found = retention.expired(rule(What.CONTENT, all), 10);
        var deleted = delete(id, rule(What.CONTENT, all));

        assertThat(found.contains(id)).isEqualTo(all.contains(state));
        assertThat(deleted).isEqualTo(all.contains(state));
        assertThat(find(id).isWithoutContent()).isEqualTo(all.contains(state));
    }

    @Test
    void endsASentDocumentOnlyAfterALongSilence() {
        var id = accepted();
        ledger.apply(
                find(id), Change.to(State.SENT, "outgoing-send", Outcome.DONE).axisDocId("a-1"));
        clock.move(Duration.ofDays(3 * 365));
        ledger.apply(find(id), Change.to(State.SENT, "status-apply", Outcome.NOTE));
        var heard = clock.instant();

        clock.move(Duration.ofDays(2 * 365));
        var early = retention.expired(silent(), 10);
        clock.move(Duration.ofDays(366));
        var late = delete(id, silent());

        assertThat(early).isEmpty();
        assertThat(late).isTrue();
        assertThat(deletions.deletions(null, null, 0, 1).items().get(0).countedFrom())
                .isEqualTo(heard.atZone(clock.getZone()).plusYears(2).toInstant());
    }

    @Test
    void deletesAnEntryWholeOnlyAfterItsContent() {
        var id = rejected("k1", "1");
        clock.move(Duration.ofDays(366));

        var early = delete(id, rejections(What.METADATA));
        delete(id, rejections(What.CONTENT));
        var done = delete(id, rejections(What.METADATA));

        assertThat(early).isFalse();
        assertThat(done).isTrue();
        assertThat(ledger.find(id)).isEmpty();
        assertThat(deletions.deletions(null, null, 0, 10).items())
                .extracting(Deletion::what)
                .containsExactly(What.METADATA, What.CONTENT);
    }

    @Test
    void deletesTheStatusesWithTheirDocument() {
        var document = taken("u-1");
        end(views.statusesAbout(document));
        clock.move(Duration.ofDays(366));

        delete(document, received(What.CONTENT));
        delete(document, received(What.METADATA));

        assertThat(views.statusesAbout(document)).isEmpty();
        assertThat(deletions.deletions(null, null, 0, 10).items())
                .extracting(Deletion::kind)
                .containsExactly(MessageKind.DOCUMENT, MessageKind.STATUS, MessageKind.DOCUMENT);
    }

    @Test
    void keepsADocumentWhileAStatusAboutItIsUnderWay() {
        var document = taken("u-1");
        clock.move(Duration.ofDays(366));
        delete(document, received(What.CONTENT));

        var found = retention.expired(received(What.METADATA), 10);
        var deleted = delete(document, received(What.METADATA));

        assertThat(found).isEmpty();
        assertThat(deleted).isFalse();
        assertThat(ledger.find(document)).isPresent();
    }

    @Test
    void beginsNoWorkOnWhatHasNoContent() {
        var id = rejected("k1", "1");
        var read = find(id);
        clock.move(Duration.ofDays(366));
        delete(id, rejections(What.CONTENT));

        var resent = ledger.apply(read, Change.to(State.ACCEPTED, "resend", Outcome.DONE));

        assertThat(resent).isFalse();
        assertThat(find(id).state()).isEqualTo(State.REJECTED);
    }

    @Test
    void deletesNothingThatSomebodyJustLetGoOn() {
        var id = rejected("k1", "1");
        clock.move(Duration.ofDays(366));
        var found = retention.expired(rejections(What.CONTENT), 10);

        ledger.apply(find(id), Change.to(State.ACCEPTED, "resend", Outcome.DONE));

        assertThat(found).containsExactly(id);
        assertThat(delete(id, rejections(What.CONTENT))).isFalse();
    }

    @Test
    void deletesOnceHoweverManyTry() throws Exception {
        var id = rejected("k1", "1");
        clock.move(Duration.ofDays(366));
        var rule = rejections(What.CONTENT);
        var together = new CyclicBarrier(4);
        var pool = Executors.newFixedThreadPool(4);

        Callable<Boolean> attempt = () -> {
            together.await();
            return TestLedger.retention(source).delete(id, rule, clock.instant(), clock.instant());
        };
        var tries = pool.invokeAll(Collections.nCopies(4, attempt));
        pool.shutdown();

        var done = 0;
        for (var one : tries) {
            done += one.get() ? 1 : 0;
        }
        assertThat(done).isEqualTo(1);
        assertThat(deletions.deletions(null, null, 0, 10).total()).isEqualTo(1);
    }

    /** A table that a later migration adds must be emptied too, or nothing could be deleted any more. */
    @Test
    void emptiesEveryTableThatRefersToAnEntry() {
        var referring = JdbcClient.create(source)
                .sql("select distinct lower(k.table_name) from information_schema.referential_constraints r"
                        + " join information_schema.key_column_usage k on k.constraint_name = r.constraint_name"
                        + " join information_schema.table_constraints u on u.constraint_name = r.unique_constraint_name"
                        + " where lower(u.table_name) = 'entry'")
                .query(String.class)
                .list();

        assertThat(referring).containsExactlyInAnyOrderElementsOf(DeletionWriter.PARTS);
    }

    final UUID rejected(String key, String number) {
        var id = ledger.accept(outgoing(key, number)).id();
        ledger.apply(
                find(id),
                Change.to(State.REJECTED, "outgoing-send", Outcome.REJECTED)
                        .problem(new Problem(ErrorCode.AXIS_REFUSED, "")));
        return id;
    }

    final UUID taken(String axisDocId) {
        var entry = ledger.listed(new NewListing("W90", axisDocId, MessageKind.DOCUMENT, "G22", "W90.01"));
        var header = header("7", OFFICE, COURT);
        ledger.apply(
                entry,
                Change.to(State.TAKEN, "taken", Outcome.DONE)
                        .header(header)
                        .files(List.of(pdf("a.pdf", 3)))
                        .message(stored(9))
                        .contentHash("c".repeat(64))
                        .unit(COURT.code())
                        .report(status(StatusCode.RECEIVED, COURT, header)));
        return entry.id();
    }

    final void end(List<Entry> statuses) {
        statuses.forEach(status -> ledger.apply(status, Change.to(State.SENT, "status-send", Outcome.DONE)));
    }

    final boolean delete(UUID id, Rule rule) {
        return retention.delete(id, rule, clock.instant(), clock.instant());
    }

    final Rule rejections(What what) {
        return rule(what, Set.of(State.REJECTED));
    }

    private Rule rule(What what, Set<State> states) {
        var name = "outgoing." + what.name().toLowerCase(Locale.ROOT) + "-term";
        return new Rule(what, name, YEAR, Direction.OUTGOING, MessageKind.DOCUMENT, states, null, now());
    }

    final Rule received(What what) {
        var states = Ended.states(Direction.INCOMING, MessageKind.DOCUMENT);
        return new Rule(what, "incoming", YEAR, Direction.INCOMING, MessageKind.DOCUMENT, states, null, now());
    }

    private Rule silent() {
        return new Rule(
                What.CONTENT,
                "outgoing.content-term",
                YEAR,
                Direction.OUTGOING,
                MessageKind.DOCUMENT,
                Set.of(State.SENT),
                Period.ofYears(2),
                now());
    }

    private ZonedDateTime now() {
        return ZonedDateTime.now(clock);
    }
}
