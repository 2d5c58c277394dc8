package vn.courtaxis.ledger;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.courtaxis.document.Direction;

/** Reading the ledger for people, doors and metrics. */
public interface LedgerViews {

    Optional<Entry> document(UUID id);

    List<TimelineEvent> timeline(UUID id);

    /** Statuses that were received or sent about a document, oldest first. */
    List<Entry> statusesAbout(UUID id);

    /** Documents that a document names, and those that name it. */
    List<Related> related(UUID id);

    /** A business status as an entry of its own. */
    Optional<Entry> status(UUID id);

    /**
     * Statuses, newest first.
     *
     * @param direction null for both
     * @param states empty for all
     */
    Page statuses(@Nullable Direction direction, Set<State> states, int page, int size);

    Page search(Search search);

    /** Number of documents by direction and state. */
    Map<Direction, Map<State, Long>> counts();

    /** Number of statuses by direction and state. */
    Map<Direction, Map<State, Long>> statusCounts();

    /** How long the oldest entry that is due has been waiting; zero when none is. */
    Duration oldestWaiting();

    /**
     * What to look for; an absent criterion matches everything.
     *
     * @param states empty for all
     * @param text part of subject, number, notation or organization; compared without case
     * @param organization code of the sender or a recipient
     * @param unit code of our own unit
     * @param from first day of receipt or hand-over, local date
     * @param due how a deadline stands
     * @param inbox of which inbox
     * @param page from 0
     * @param size at most 200
     */
    record Search(
            @Nullable Direction direction,
            Set<State> states,
            String text,
            String number,
            String notation,
            String organization,
            String unit,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable DueFilter due,
            InboxScope inbox,
            int page,
            int size) {

        public static final int MAX_SIZE = 200;

        public Search {
            states = Set.copyOf(states);
            if (page < 0 || size < 1 || size > MAX_SIZE) {
                throw new IllegalArgumentException("page is 0 or more, size 1 to " + MAX_SIZE);
            }
        }

        /** Whatever its deadlines. */
        public Search(
                @Nullable Direction direction,
                Set<State> states,
                String text,
                String number,
                String notation,
                String organization,
                String unit,
                @Nullable LocalDate from,
                @Nullable LocalDate to,
                int page,
                int size) {
            this(
                    direction,
                    states,
                    text,
                    number,
                    notation,
                    organization,
                    unit,
                    from,
                    to,
                    null,
                    InboxScope.ALL,
                    page,
                    size);
        }

        /** Newest first, of one direction. */
        public static Search of(Direction direction, int page, int size) {
            return new Search(direction, Set.of(), "", "", "", "", "", null, null, page, size);
        }

        public Search states(Set<State> wanted) {
            return new Search(
                    direction, wanted, text, number, notation, organization, unit, from, to, due, inbox, page, size);
        }

        public Search text(String wanted) {
            return new Search(
                    direction, states, wanted, number, notation, organization, unit, from, to, due, inbox, page, size);
        }

        public Search inbox(InboxScope wanted) {
            return new Search(
                    direction, states, text, number, notation, organization, unit, from, to, due, wanted, page, size);
        }

        public Search due(DueFilter wanted) {
            return new Search(
                    direction, states, text, number, notation, organization, unit, from, to, wanted, inbox, page, size);
        }
    }

    /** One page of documents, newest first, and how many there are in all. */
    record Page(List<Entry> items, int page, int size, long total) {}
}
