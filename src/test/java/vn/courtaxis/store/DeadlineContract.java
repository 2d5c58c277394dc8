package vn.courtaxis.store;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.courtaxis.ledger.Fixtures.COURT;
import static vn.courtaxis.ledger.Fixtures.OFFICE;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.courtaxis.codes.CodeRegistry;
import vn.courtaxis.deadline.Calendars;
import vn.courtaxis.deadline.Deadline;
import vn.courtaxis.deadline.DeadlineState;
import vn.courtaxis.deadline.DeadlineWatch;
import vn.courtaxis.deadline.DocumentDeadlines;
import vn.courtaxis.document.Direction;
import vn.courtaxis.document.DocumentHeader;
import vn.courtaxis.document.DocumentHeader.Business;
import vn.courtaxis.document.MessageKind;
import vn.courtaxis.document.Organization;
import vn.courtaxis.document.OrganizationCode;
import vn.courtaxis.document.Priority;
import vn.courtaxis.document.StatusCode;
import vn.courtaxis.ledger.Change;
import vn.courtaxis.ledger.Change.RecipientStatus;
import vn.courtaxis.ledger.Duty;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.Fixtures;
import vn.courtaxis.ledger.InboxScope;
import vn.courtaxis.ledger.Ledger;
import vn.courtaxis.ledger.LedgerViews;
import vn.courtaxis.ledger.LedgerViews.Search;
import vn.courtaxis.ledger.MovableClock;
import vn.courtaxis.ledger.NewDocument;
import vn.courtaxis.ledger.NewListing;
import vn.courtaxis.ledger.State;
import vn.courtaxis.ledger.TimelineEvent.Outcome;

/** What a database counts as late or due soon is what the rules say of each document. */
abstract class DeadlineContract {

    private static final Organization OTHER = new Organization(OrganizationCode.of("H41"), "Ủy ban nhân dân");
    /** A Monday, as work begins. */
    private static final Instant BEGIN = Instant.parse("2026-01-26T00:00:00Z");

    private static final int SPAN = 70 * 24 * 3600;
    private static final List<String> CODES = List.of("01", "02", "03", "04", "05", "06", "13", "15", "16", "77");

    private final MovableClock clock = new MovableClock();
    private final Random random = new Random(2030);
    private Ledger ledger;
    private LedgerViews views;
    private DeadlineWatch watch;
    private int number;

    abstract DataSource database();

    @BeforeEach
    void open() throws IOException {
        var source = database();
        var jdbc = JdbcClient.create(source);
        ledger = TestLedger.on(source, clock);
        views = new JdbcLedgerViews(jdbc, clock);
        watch = new DeadlineWatch(
                Calendars.withTet(),
                Calendars.SETTINGS,
                new JdbcDeadlineViews(jdbc),
                CodeRegistry.load(List.of(Path.of("config/codes/sandbox-courts.csv"))),
                clock);
    }

    @Test
    void countsAndFindsWhatTheRulesSayOfEachDocument() {
        for (var n = 0; n < 200; n++) {
            setClock(BEGIN.plusMillis(random.nextInt(SPAN) * 1000L + random.nextInt(1000)));
            if (random.nextBoolean()) {
                anOutgoing();
            } else {
                anIncoming();
            }
        }
        var all = pages(everything());
        var seen = new EnumMap<DeadlineState, Set<Duty>>(DeadlineState.class);

        for (var n = 0; n < 15; n++) {
            setClock(moment(n));
            var counts = watch.counts();
            agrees(DeadlineState.LATE, counts.late(), watch.of(all), seen);
            agrees(DeadlineState.DUE_SOON, counts.dueSoon(), watch.of(all), seen);
        }

        assertThat(seen.values()).hasSize(2).allMatch(duties -> duties.size() == Duty.values().length);
    }

    /** Mondays before noon and in the evening, when what came since Friday is due; and any time. */
    private Instant moment(int n) {
        var monday = BEGIN.plus(Duration.ofDays(14L * (n / 3)));
        return switch (n % 3) {
            case 0 -> monday.plus(Duration.ofHours(4));
            case 1 -> monday.plus(Duration.ofMinutes(9 * 60 + 30));
            default -> monday.plusSeconds(random.nextInt(7 * 24 * 3600));
        };
    }

    private void agrees(
            DeadlineState state,
            Map<Duty, Long> counted,
            Map<UUID, DocumentDeadlines> told,
            Map<DeadlineState, Set<Duty>> seen) {
        var expected = new EnumMap<Duty, Set<UUID>>(Duty.class);
        for (var duty : Duty.values()) {
            expected.put(duty, new java.util.HashSet<>());
        }
        told.forEach((id, found) -> all(found)
                .filter(deadline -> deadline.state() == state)
                .forEach(deadline ->
                        Objects.requireNonNull(expected.get(deadline.duty())).add(id)));

        expected.forEach((duty, documents) -> {
            assertThat(counted).as("%s %s at %s", state, duty, clock.instant()).containsEntry(duty, (long)
                    documents.size());
            assertThat(views.search(search(state, Set.of(duty), duty.direction(), 1))
                            .total())
                    .isEqualTo(documents.size());
            if (!documents.isEmpty()) {
                seen.computeIfAbsent(state, any -> new java.util.HashSet<>()).add(duty);
            }
        });
        var both = expected.values().stream().flatMap(Collection::stream).collect(Collectors.toSet());
        var found = pages(search(state, Set.of(Duty.values()), null, Search.MAX_SIZE));
        assertThat(found).extracting(Entry::id).hasSameElementsAs(both);
    }

    private static Stream<Deadline> all(DocumentDeadlines found) {
        return Stream.concat(
                found.own().stream(), found.recipients().values().stream().flatMap(List::stream));
    }

    private Search search(DeadlineState state, Set<Duty> duties, @Nullable Direction direction, int size) {
        return new Search(
                direction,
                Set.of(),
                "",
                "",
                "",
                "",
                "",
                null,
                null,
                watch.filter(state, duties),
                InboxScope.ALL,
                0,
                size);
    }

    private static Search everything() {
        return new Search(null, Set.of(), "", "", "", "", "", null, null, 0, Search.MAX_SIZE);
    }

    private List<Entry> pages(Search first) {
        var found = new ArrayList<>(views.search(first).items());
        found.addAll(views.search(new Search(
                        first.direction(),
                        Set.of(),
                        "",
                        "",
                        "",
                        "",
                        "",
                        null,
                        null,
                        first.due(),
                        InboxScope.ALL,
                        1,
                        first.size()))
                .items());
        return found;
    }

    private void anOutgoing() {
        var header = header(COURT, OFFICE, OTHER);
        var id = ledger.accept(new NewDocument(
                        "rest:dms",
                        "k" + number,
                        Fixtures.stored(number).sha256(),
                        "W90",
                        COURT.code(),
                        header,
                        List.of()))
                .id();
        later();
        move(
                id,
                any(
                        State.ACCEPTED,
                        State.PREPARED,
                        State.UNCERTAIN,
                        State.PARKED,
                        State.REJECTED,
                        State.SENT,
                        State.SENT,
                        State.SENT,
                        State.RECALLED));
        for (var recipient : header.to()) {
            if (random.nextInt(3) > 0) {
                later();
                reported(id, recipient, new StatusCode(CODES.get(random.nextInt(CODES.size()))));
            }
        }
    }

    /** By a clock of the recipient's own, which may lie before we sent. */
    private void reported(UUID id, Organization recipient, StatusCode code) {
        var status =
                ledger.listed(new NewListing("W90", "s" + id + recipient.code(), MessageKind.STATUS, "G22", "W90"));
        var at = clock.instant().minusSeconds(random.nextInt(3 * 24 * 3600));
        ledger.apply(
                status,
                Change.to(State.TAKEN, "status-apply", Outcome.DONE)
                        .about(id)
                        .recipientStatus(new RecipientStatus(id, recipient.code(), code, at, "")));
    }

    private void anIncoming() {
        var id = ledger.listed(new NewListing("W90", "u" + ++number, MessageKind.DOCUMENT, "G22", "W90"))
                .id();
        later();
        if (random.nextInt(10) > 0) {
            var state = any(
                    State.VERIFIED,
                    State.DELIVERED,
                    State.DELIVERED,
                    State.QUARANTINED,
                    State.PARKED,
                    State.TAKEN,
                    State.TAKEN,
                    State.DUPLICATE,
                    State.REJECTED,
                    State.RECALLED);
            ledger.apply(
                    ledger.find(id).orElseThrow(),
                    Change.to(state, "test", Outcome.NOTE)
                            .header(header(OFFICE, COURT))
                            .unit(COURT.code()));
        }
        var entry = ledger.find(id).orElseThrow();
        if (entry.state() == State.TAKEN && random.nextBoolean()) {
            later();
            var code = any(StatusCode.COMPLETED, StatusCode.COMPLETED, StatusCode.PROCESSING);
            ledger.apply(
                    entry,
                    Change.to(State.TAKEN, "status", Outcome.DONE)
                            .report(Fixtures.status(code, COURT, entry.requireHeader())));
        }
    }

    private void move(UUID id, State state) {
        ledger.apply(ledger.find(id).orElseThrow(), Change.to(state, "test", Outcome.NOTE));
    }

    @SafeVarargs
    private <T> T any(T... of) {
        return of[random.nextInt(of.length)];
    }

    private void later() {
        clock.jump(Duration.ofSeconds(random.nextInt(2 * 24 * 3600)));
    }

    private void setClock(Instant to) {
        clock.jump(Duration.between(clock.instant(), to));
    }

    private DocumentHeader header(Organization from, Organization... to) {
        var plain = Fixtures.header(String.valueOf(++number), from, to);
        var due = random.nextInt(4) == 0
                ? null
                : LocalDate.ofInstant(clock.instant(), Calendars.HERE).plusDays(random.nextInt(20) - 2);
        return DueDates.header(
                plain,
                due,
                random.nextInt(3) == 0 ? Priority.EXPRESS : Priority.NORMAL,
                random.nextInt(6) == 0 ? Business.recall(plain.documentId(), "") : plain.business());
    }
}
