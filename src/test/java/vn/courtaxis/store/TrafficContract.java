package vn.courtaxis.store;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.courtaxis.ledger.Fixtures.COURT;
import static vn.courtaxis.ledger.Fixtures.OFFICE;
import static vn.courtaxis.ledger.Fixtures.header;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.courtaxis.document.Direction;
import vn.courtaxis.document.DocumentHeader;
import vn.courtaxis.document.DocumentHeader.Business;
import vn.courtaxis.document.MessageKind;
import vn.courtaxis.ledger.Change;
import vn.courtaxis.ledger.Fixtures;
import vn.courtaxis.ledger.Ledger;
import vn.courtaxis.ledger.MovableClock;
import vn.courtaxis.ledger.NewDocument;
import vn.courtaxis.ledger.NewListing;
import vn.courtaxis.ledger.State;
import vn.courtaxis.ledger.TimelineEvent.Outcome;
import vn.courtaxis.registry.Letter;

/** What reading the traffic promises; run against each database. */
abstract class TrafficContract {

    private final MovableClock clock = new MovableClock();
    private DataSource source;
    private Ledger ledger;
    private JdbcTraffic traffic;

    /** A migrated database without entries. */
    abstract DataSource database();

    @BeforeEach
    void open() {
        source = database();
        ledger = TestLedger.on(source, clock);
        traffic = new JdbcTraffic(JdbcClient.create(source), clock);
    }

    @Test
    void tellsTheDocumentsOfBothWaysFromADayOnNewestFirst() {
        received("in-1", "1", "W90.01.81");
        clock.move(Duration.ofDays(2));
        var first = LocalDate.ofInstant(clock.instant(), clock.getZone());
        ledger.accept(Fixtures.outgoing("key", "2"));
        clock.move(Duration.ofDays(1));
        received("in-3", "3", "");
        ledger.listed(new NewListing("W90", "never-opened", MessageKind.DOCUMENT, "G22", ""));
        ledger.listed(new NewListing("W90", "a-status", MessageKind.STATUS, "G22", ""));

        var letters = since(first);

        assertThat(letters)
                .extracting(letter -> letter.header().number().number())
                .containsExactly("3", "2");
        assertThat(letters).extracting(Letter::day).containsExactly(first.plusDays(1), first);
        assertThat(letters).extracting(Letter::direction).containsExactly(Direction.INCOMING, Direction.OUTGOING);
        assertThat(since(first.minusDays(2)))
                .last()
                .satisfies(letter -> assertThat(letter.listedTo()).isEqualTo("W90.01.81"));
        assertThat(since(first.plusDays(2))).isEmpty();
    }

    @Test
    void leavesOutWhatOnlyAsksForADocument() {
        var listed = ledger.listed(new NewListing("W90", "asks", MessageKind.DOCUMENT, "G22", "W90.01"));
        ledger.apply(
                listed,
                Change.to(State.QUARANTINED, "incoming-open", Outcome.QUARANTINED)
                        .header(recall(header("1", OFFICE, COURT))));
        var sent = Fixtures.outgoing("key", "2");
        ledger.accept(new NewDocument(
                sent.origin(),
                sent.originKey(),
                sent.contentHash(),
                sent.system(),
                sent.unit(),
                recall(sent.header()),
                sent.files()));
        received("in-3", "3", "");

        assertThat(since(LocalDate.EPOCH)).singleElement().satisfies(letter -> {
            assertThat(letter.header().number().number()).isEqualTo("3");
            assertThat(letter.listedFrom()).isEqualTo(OFFICE.code().value());
        });
    }

    private static DocumentHeader recall(DocumentHeader document) {
        return document.withBusiness(Business.recall(document.documentId(), "nhầm"), document.to());
    }

    @Test
    void takesADayAsTheCourtsDay() {
        var midnight = Instant.parse("2027-01-04T17:00:00Z");
        clock.move(Duration.between(clock.instant(), midnight.minusSeconds(1)));
        received("late", "1", "");
        clock.move(Duration.ofSeconds(1));
        received("early", "2", "");

        assertThat(since(LocalDate.of(2027, 1, 5)))
                .extracting(letter -> letter.header().number().number())
                .containsExactly("2");
    }

    @Test
    void readsMoreThanOnePieceAndNoMoreThanIsWanted() {
        IntStream.rangeClosed(1, 1_203).forEach(n -> ledger.accept(Fixtures.outgoing("key-" + n, "" + n)));
        var taken = new ArrayList<Letter>();

        assertThat(since(LocalDate.ofInstant(clock.instant(), clock.getZone())))
                .extracting(letter -> Integer.valueOf(letter.header().number().number()))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 1_203)
                        .map(n -> 1_204 - n)
                        .boxed()
                        .toList());
        traffic.since(LocalDate.EPOCH, letter -> taken.add(letter) && taken.size() < 700);
        assertThat(taken).hasSize(700);
    }

    private List<Letter> since(LocalDate day) {
        var letters = new ArrayList<Letter>();
        Predicate<Letter> all = letters::add;
        traffic.since(day, all);
        return letters;
    }

    private void received(String axisDocId, String number, String listedTo) {
        var entry = ledger.listed(new NewListing(
                "W90", axisDocId, MessageKind.DOCUMENT, OFFICE.code().value(), listedTo));
        ledger.apply(
                entry,
                Change.to(State.QUARANTINED, "incoming-open", Outcome.QUARANTINED)
                        .header(header(number, OFFICE, COURT)));
    }
}
