package vn.courtaxis.deadline;

import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.courtaxis.codes.CodeRegistry;
import vn.courtaxis.ledger.DeadlineViews;
import vn.courtaxis.ledger.DueFilter;
import vn.courtaxis.ledger.DueMarks;
import vn.courtaxis.ledger.Duty;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.TimelineEvent;

/** Tells how the deadlines of documents stand now, and how many there are of which kind. */
public final class DeadlineWatch {

    private final WorkingCalendar calendar;
    private final Deadlines deadlines;
    private final DeadlineViews views;
    private final Reported reported;
    private final Clock clock;

    public DeadlineWatch(
            WorkingCalendar calendar, DeadlineSettings settings, DeadlineViews views, CodeRegistry codes, Clock clock) {
        this.calendar = calendar;
        this.deadlines = new Deadlines(calendar, settings);
        this.views = views;
        this.reported = new Reported(codes, calendar.zone());
        this.clock = clock;
    }

    /**
     * How many documents have an open duty that is late, or due soon.
     *
     * @param late by duty, 0 included
     * @param dueSoon by duty, 0 included
     */
    public record Counts(Map<Duty, Long> late, Map<Duty, Long> dueSoon) {}

    /** The clocks of a page of documents, by id, as far as their entries tell (see {@link Clocks}). */
    public Map<UUID, DocumentDeadlines> of(List<Entry> page) {
        var now = clock.instant();
        var completed = views.completed(page.stream()
                .filter(entry -> entry.direction() == Duty.COMPLETION.direction() && entry.header() != null)
                .map(Entry::id)
                .toList());
        return page.stream()
                .collect(Collectors.toMap(
                        Entry::id,
                        entry -> Clocks.of(deadlines, entry, Known.completed(completed.get(entry.id())), now),
                        (first, again) -> first));
    }

    /**
     * The clocks of one document with all that is known of it.
     *
     * @param statuses those about the document, both ways
     */
    public DocumentDeadlines of(Entry document, List<TimelineEvent> timeline, List<Entry> statuses) {
        return Clocks.of(deadlines, document, reported.about(document, timeline, statuses), clock.instant());
    }

    /**
     * What finds the documents that now stand like this.
     *
     * @param state LATE or DUE_SOON
     */
    public DueFilter filter(DeadlineState state, Set<Duty> duties) {
        return new DueFilter(duties, deadlines.marks(state, clock.instant()));
    }

    public Counts counts() {
        var now = clock.instant();
        return new Counts(
                counts(deadlines.marks(DeadlineState.LATE, now)), counts(deadlines.marks(DeadlineState.DUE_SOON, now)));
    }

    private Map<Duty, Long> counts(DueMarks marks) {
        var counts = new EnumMap<Duty, Long>(Duty.class);
        for (var duty : Duty.values()) {
            counts.put(duty, views.count(duty, marks));
        }
        return counts;
    }

    /** Years for which the calendar lacks what is set anew each year: deadlines around those days are wrong. */
    public List<Integer> unknownYears() {
        return calendar.unknownYears(clock.instant());
    }
}
