package vn.courtaxis.console;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.courtaxis.document.BusinessType;
import vn.courtaxis.document.Direction;
import vn.courtaxis.document.DocumentHeader;
import vn.courtaxis.document.DocumentId;
import vn.courtaxis.document.DocumentNumber;
import vn.courtaxis.document.StatusMessage;
import vn.courtaxis.exchange.AxisPauses.Paused;
import vn.courtaxis.ledger.Change;
import vn.courtaxis.ledger.DeadlineViews;
import vn.courtaxis.ledger.DueFilter;
import vn.courtaxis.ledger.DueMarks;
import vn.courtaxis.ledger.Duty;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.Intake;
import vn.courtaxis.ledger.Ledger;
import vn.courtaxis.ledger.LedgerViews;
import vn.courtaxis.ledger.NewDocument;
import vn.courtaxis.ledger.NewListing;
import vn.courtaxis.ledger.Related;
import vn.courtaxis.ledger.State;
import vn.courtaxis.ledger.TimelineEvent;

/** A ledger in memory, as much of it as the console reads and decides on. */
final class FakeLedger implements Ledger, LedgerViews, DeadlineViews {

    private final Map<UUID, Entry> entries = new LinkedHashMap<>();
    private @Nullable UUID twin;
    private final Map<UUID, List<TimelineEvent>> timelines = new LinkedHashMap<>();
    private final List<Change> changes = new ArrayList<>();
    private final Map<Duty, Long> duties = new EnumMap<>(Duty.class);
    private final List<DueFilter> asked = new ArrayList<>();
    private final Clock clock;

    FakeLedger(Clock clock) {
        this.clock = clock;
    }

    Entry put(Entry entry, TimelineEvent... events) {
        entries.put(entry.id(), entry);
        timelines.put(entry.id(), new ArrayList<>(List.of(events)));
        return entry;
    }

    void clear() {
        entries.clear();
        twin = null;
        timelines.clear();
        changes.clear();
        duties.clear();
        asked.clear();
    }

    void counts(Duty duty, long documents) {
        duties.put(duty, documents);
    }

    List<Change> changes() {
        return changes;
    }

    @Override
    public Optional<Entry> document(UUID id) {
        return find(id).filter(Entry::isDocument);
    }

    @Override
    public List<TimelineEvent> timeline(UUID id) {
        return timelines.getOrDefault(id, List.of());
    }

    @Override
    public List<Entry> incoming(DocumentId documentId) {
        return List.of();
    }

    @Override
    public List<Entry> incoming(DocumentNumber number) {
        return List.of();
    }

    @Override
    public List<Entry> overtakenRecalls(@Nullable UUID after) {
        return List.of();
    }

    @Override
    public List<StatusMessage> reported(UUID document) {
        return List.of();
    }

    @Override
    public List<Entry> recallsWaiting(DocumentId documentId) {
        return entries.values().stream()
                .filter(entry -> entry.direction() == Direction.INCOMING && entry.state() == State.QUARANTINED)
                .filter(entry -> entry.header() != null
                        && entry.header().business().type() == BusinessType.RECALL
                        && entry.header().business().documentId().equals(documentId))
                .toList();
    }

    @Override
    public List<Related> related(UUID id) {
        return List.of();
    }

    @Override
    public List<Entry> statusesAbout(UUID id) {
        return entries.values().stream()
                .filter(entry -> !entry.isDocument() && id.equals(entry.about()))
                .toList();
    }

    @Override
    public Optional<Entry> status(UUID id) {
        return find(id).filter(entry -> !entry.isDocument());
    }

    @Override
    public Page statuses(@Nullable Direction direction, Set<State> states, int page, int size) {
        var found = new ArrayList<>(entries.values().stream()
                .filter(entry -> !entry.isDocument())
                .filter(entry -> direction == null || entry.direction() == direction)
                .filter(entry -> states.isEmpty() || states.contains(entry.state()))
                .toList());
        java.util.Collections.reverse(found);
        return new Page(found.stream().skip((long) page * size).limit(size).toList(), page, size, found.size());
    }

    @Override
    public Page search(Search search) {
        if (search.due() != null) {
            asked.add(search.due());
        }
        var found = new ArrayList<>(entries.values().stream()
                .filter(Entry::isDocument)
                .filter(entry -> entry.direction() == search.direction())
                .filter(entry -> search.states().isEmpty() || search.states().contains(entry.state()))
                .filter(entry -> text(entry).contains(search.text().toLowerCase(Locale.ROOT)))
                .toList());
        java.util.Collections.reverse(found);
        var page = found.stream()
                .skip((long) search.page() * search.size())
                .limit(search.size())
                .toList();
        return new Page(page, search.page(), search.size(), found.size());
    }

    private static String text(Entry entry) {
        var header = entry.header();
        return header == null
                ? ""
                : (header.number().text() + " " + header.subject() + " "
                                + header.from().name())
                        .toLowerCase(Locale.ROOT);
    }

    /** Documents are not looked at: what a deadline selects is the database's to show. */
    List<DueFilter> asked() {
        return asked;
    }

    @Override
    public long count(Duty duty, DueMarks marks) {
        return duties.getOrDefault(duty, 0L);
    }

    @Override
    public Map<UUID, Instant> completed(Collection<UUID> documents) {
        return Map.of();
    }

    @Override
    public Map<Direction, Map<State, Long>> counts() {
        return counts(true);
    }

    @Override
    public Map<Direction, Map<State, Long>> statusCounts() {
        return counts(false);
    }

    private Map<Direction, Map<State, Long>> counts(boolean documents) {
        var counts = new EnumMap<Direction, Map<State, Long>>(Direction.class);
        entries.values().stream()
                .filter(entry -> entry.isDocument() == documents)
                .forEach(entry -> counts.computeIfAbsent(entry.direction(), direction -> new EnumMap<>(State.class))
                        .merge(entry.state(), 1L, Long::sum));
        return counts;
    }

    @Override
    public Duration oldestWaiting() {
        return entries.values().stream()
                .filter(entry -> entry.nextAttemptAt() != null)
                .map(entry -> Duration.between(entry.stateSince(), clock.instant()))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    @Override
    public Optional<Entry> findKept(UUID id) {
        return find(id);
    }

    @Override
    public boolean mayBeginCall(UUID id) {
        return true;
    }

    @Override
    public Optional<Entry> find(UUID id) {
        return Optional.ofNullable(entries.get(id));
    }

    @Override
    public boolean apply(Entry entry, Change change) {
        changes.add(change);
        entries.put(
                entry.id(),
                SampleEntry.like(entry)
                        .in(change.state())
                        .problem(change.problem())
                        .entry());
        timelines
                .computeIfAbsent(entry.id(), id -> new ArrayList<>())
                .add(new TimelineEvent(
                        clock.instant(), change.step(), change.outcome(), change.detail(), change.actor()));
        return true;
    }

    @Override
    public Intake accept(NewDocument document) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Intake> earlierIntake(String origin, String originKey, String contentHash) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Entry listed(NewListing listing) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Entry> claim(UUID id, Set<State> states) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void release(UUID id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void acknowledged(UUID id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void note(UUID id, TimelineEvent event) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void hintLost(UUID id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<UUID> nextInLine(String unit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Work> due(int limit, Paused paused) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void takeBackWork() {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Entry> outgoing(DocumentId documentId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Entry> outgoing(String unit, DocumentNumber number) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Entry> outgoing(String numberText) {
        throw new UnsupportedOperationException();
    }

    /** Whatever comes is the same document as this one. */
    void twin(Entry first) {
        twin = first.id();
    }

    @Override
    public Optional<UUID> twinOf(Entry entry, DocumentHeader header, String contentHash, String unit) {
        return Optional.ofNullable(twin).filter(first -> !first.equals(entry.id()));
    }

    @Override
    public Optional<UUID> holderOf(NumberOfYear number, @Nullable UUID except) {
        return Optional.empty();
    }

    @Override
    public boolean knowsAxisDocId(String system, String axisDocId) {
        return false;
    }
}
