package vn.courtaxis.outgoing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vn.courtaxis.document.BusinessType;
import vn.courtaxis.document.DocumentHeader;
import vn.courtaxis.document.OrganizationCode;
import vn.courtaxis.document.StatusCode;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.Ledger;
import vn.courtaxis.ledger.Recipient;
import vn.courtaxis.ledger.State;

/**
 * Everything that was sent as one document: its versions, its repeats to some recipients, and what goes to recipients that a version
 * added. What is done to the document is done to all of it.
 */
final class Versions {

    private static final Set<State> ENDED = Set.of(State.REJECTED, State.RECALLED);
    private static final Set<State> ARRIVED = Set.of(State.SENT, State.COMPLETED);

    private final List<Entry> entries;

    private Versions(List<Entry> entries) {
        this.entries = entries;
    }

    /** Newest first, without what ended before it was sent to anybody. */
    static Versions of(Ledger ledger, Entry document) {
        var header = document.requireHeader();
        var entries = new ArrayList<Entry>();
        if (header.documentId().isBlank()) {
            entries.add(document);
        } else {
            ledger.outgoing(header.documentId()).stream()
                    .filter(entry -> isOf(entry.requireHeader(), header))
                    .filter(entry -> !ENDED.contains(entry.state()))
                    .forEach(entries::add);
        }
        return new Versions(List.copyOf(entries));
    }

    private static boolean isOf(DocumentHeader other, DocumentHeader header) {
        return other.business().type() != BusinessType.RECALL
                && other.from().code().equals(header.from().code());
    }

    List<Entry> all() {
        return entries;
    }

    /** Whether nobody knows what became of sending one of them. */
    boolean areInDoubt() {
        return entries.stream().anyMatch(Versions::isInDoubt);
    }

    private static boolean isInDoubt(Entry entry) {
        return !ARRIVED.contains(entry.state())
                && (entry.state() == State.SENDING
                        || entry.state() == State.UNCERTAIN
                        || entry.unclearSends() > 0
                        || entry.resumeState() == State.UNCERTAIN);
    }

    /** A recipient that has the document, and the entry with which it got it last. */
    record Holder(Entry entry, Recipient recipient) {

        OrganizationCode code() {
            return recipient.code();
        }
    }

    /** Who has the document. Who refused it has not; who was asked to give it back, and did not refuse that, is no holder either. */
    List<Holder> holders() {
        Map<OrganizationCode, Holder> newest = new LinkedHashMap<>();
        for (var entry : entries) {
            if (ARRIVED.contains(entry.state())) {
                entry.recipients()
                        .forEach(recipient -> newest.putIfAbsent(recipient.code(), new Holder(entry, recipient)));
            }
        }
        return newest.values().stream().filter(Versions::hasIt).toList();
    }

    private static boolean hasIt(Holder holder) {
        var status = holder.recipient().status();
        var update = holder.entry().requireHeader().business().type() == BusinessType.UPDATE;
        return !Objects.equals(status, StatusCode.REFUSED)
                && !Objects.equals(status, StatusCode.RECALL)
                && (update || !Objects.equals(status, StatusCode.CHANGE_AGREED));
    }

    /** The version that stands: the newest that is no repeat. */
    Entry latest(Entry otherwise) {
        return entries.stream()
                .filter(entry -> entry.about() == null)
                .findFirst()
                .orElse(otherwise);
    }
}
