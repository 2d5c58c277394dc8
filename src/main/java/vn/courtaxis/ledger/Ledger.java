package vn.courtaxis.ledger;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.courtaxis.document.Direction;
import vn.courtaxis.document.DocumentHeader;
import vn.courtaxis.document.DocumentId;
import vn.courtaxis.document.DocumentNumber;
import vn.courtaxis.document.OrganizationCode;
import vn.courtaxis.document.StatusMessage;
import vn.courtaxis.exchange.AxisPauses.Paused;

/**
 * The one truth about what was exchanged. Each call is one transaction, and what it wrote is durable (fsynced) when it returns.
 *
 * <p>Storage failures surface as unchecked exceptions: nothing was written, and the step is worked on again later.
 */
public interface Ledger {

    /** Takes a document in, once for each (origin, key). */
    Intake accept(NewDocument document);

    /** What was handed over under a key before; the hash tells whether it is the same. */
    Optional<Intake> earlierIntake(String origin, String originKey, String contentHash);

    /** Notes something the axis lists, once for each (system, axis id); yields the entry, new or known. */
    Entry listed(NewListing listing);

    /**
     * Whether something the axis lists was here once and has been deleted since, its term having ended: it must not come in again.
     *
     * @param system the axis account that lists it
     */
    default boolean wasDeleted(String system, String axisDocId) {
        return false;
    }

    Optional<Entry> find(UUID id);

    /** As it is for certain: what this yields has been made durable, so that it may be answered or told to the axis. */
    Optional<Entry> findKept(UUID id);

    /**
     * Takes an entry for work, if it is in one of the states, due, its turn has come, and nobody else works on it. The claim ends with
     * {@link #apply} or {@link #release}; one of an adapter that died ends when that adapter starts again, or after the lease.
     *
     * <p>Documents of one sender are sent in the order in which they were accepted, one at a time. One that failed for a reason of its
     * own loses its place; one that only waits for the axis keeps it.
     */
    Optional<Entry> claim(UUID id, Set<State> states);

    /**
     * Whether a call to the axis that begins now ends within this thread's claim. Who was held up too long (a file system that hung, a
     * machine that was suspended) must not begin: another adapter may have taken over, and have sent.
     */
    boolean mayBeginCall(UUID id);

    /** Gives an entry back untouched, if this thread still has it claimed. */
    void release(UUID id);

    /**
     * Works on an entry, if it can be claimed. Work that fails unforeseen gives the entry back, so that it can be worked on again at
     * once; what it wrote before stays.
     *
     * @return what the work yields; empty when there was nothing to do
     */
    default <T> Optional<T> work(UUID id, Set<State> states, Function<Entry, T> work) {
        var claimed = claim(id, states);
        if (claimed.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(work.apply(claimed.get()));
        } finally {
            release(id);
        }
    }

    /**
     * Writes a change, if the entry is still in the state it was read in.
     *
     * @return false when somebody else was faster: nothing was written
     */
    boolean apply(Entry entry, Change change);

    /** As {@link #apply}; that a message was sent is true whatever somebody did to its entry meanwhile, and is written all the same. */
    default boolean applyFact(Entry entry, Change change) {
        return apply(entry, change)
                || (change.state() == State.SENT
                        && find(entry.id())
                                .filter(now -> now.state() != State.SENT)
                                .map(now -> apply(now, change))
                                .orElse(false));
    }

    /** Notes that the axis was told the bytes are safe. */
    void acknowledged(UUID id);

    /** Adds a line to an entry's history without changing it. */
    void note(UUID id, TimelineEvent event);

    /** Work that is due and not on a queue as far as known; marks it as being put there. What would call a paused system waits. */
    List<Work> due(int limit, Paused paused);

    /** No hint at it is on a queue, whatever its row says: {@link #due} is to yield it now. */
    void hintLost(UUID id);

    /** The document of a unit whose turn it is to be sent, if it is due now. */
    Optional<UUID> nextInLine(String unit);

    /** At start: nobody works on anything, and no queue is trusted. */
    void takeBackWork();

    /** Outgoing documents with this identity, newest first. */
    List<Entry> outgoing(DocumentId documentId);

    /** Outgoing documents of one of our units with this number, newest first, 100 at most. */
    List<Entry> outgoing(String unit, DocumentNumber number);

    /** Outgoing documents with this number and notation ({@code 12/QĐ-TA}), newest first. */
    List<Entry> outgoing(String numberText);

    /**
     * Incoming documents with this identity; all that calls itself so, whoever sent it. Newest first, duplicates behind; 100 at most, of
     * which older repeats of one copy are left out first.
     */
    List<Entry> incoming(DocumentId documentId);

    /** Incoming documents with this number and notation, newest first, 100 at most. */
    List<Entry> incoming(DocumentNumber number);

    /** What the court reported about a received document, oldest first, 100 at most. */
    List<StatusMessage> reported(UUID document);

    /** Requests to give the document of this identity back that wait for a person or for the document. */
    List<Entry> recallsWaiting(DocumentId documentId);

    /**
     * Requests that wait for a document, while an incoming one of that identity is here; 100 at most, oldest first.
     *
     * @param after those that came after this one; null for the oldest
     */
    List<Entry> overtakenRecalls(@Nullable UUID after);

    /** An earlier incoming document with the same identity, sender, business and contents at the same unit. */
    Optional<UUID> twinOf(Entry entry, DocumentHeader header, String contentHash, String unit);

    /**
     * Another document of that number: the newest one that was not rejected and is no second copy. Recalls and updates repeat the number of
     * the document they are about and do not count.
     *
     * @param except the entry that asks, if it is in the ledger already
     */
    Optional<UUID> holderOf(NumberOfYear number, @Nullable UUID except);

    /** Whether another outgoing entry already holds this axis id. */
    boolean knowsAxisDocId(String system, String axisDocId);

    /**
     * The number of a document, which is its issuer's for a year and then free again (NĐ 30/2020/NĐ-CP Điều 15). A leading 0 makes no other
     * number.
     *
     * @param unit our unit: it sends, or it is addressed
     * @param issuer every code of the issuer, at least one
     */
    record NumberOfYear(
            Direction direction, String unit, Set<OrganizationCode> issuer, DocumentNumber number, int year) {

        public NumberOfYear {
            issuer = Set.copyOf(issuer);
        }

        /** 05/CV-TA and 5/CV-TA are one. */
        public static String comparable(DocumentNumber number) {
            return number.text().replaceFirst("^0+(?=\\d)", "");
        }
    }

    /** A step that is due on an entry. */
    record Work(Step step, UUID id) {}
}
