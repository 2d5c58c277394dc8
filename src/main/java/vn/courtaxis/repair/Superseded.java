package vn.courtaxis.repair;

import java.util.Optional;
import java.util.Set;
import vn.courtaxis.document.BusinessType;
import vn.courtaxis.document.Direction;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.Ledger;
import vn.courtaxis.ledger.State;

/** A version that ended unsent must not follow the one that took its place: the older would arrive last. */
final class Superseded {

    private static final Set<State> ENDED = Set.of(State.REJECTED, State.RECALLED);

    private Superseded() {}

    static Optional<Objection> objection(Ledger ledger, Entry entry) {
        return isUnsentVersion(entry)
                        && ledger.outgoing(entry.requireHeader().documentId()).stream()
                                .anyMatch(other -> isNewerVersion(other, entry))
                ? Optional.of(Objection.NEWER_VERSION)
                : Optional.empty();
    }

    private static boolean isUnsentVersion(Entry entry) {
        return entry.direction() == Direction.OUTGOING && ENDED.contains(entry.state()) && isVersion(entry);
    }

    private static boolean isNewerVersion(Entry other, Entry entry) {
        return isVersion(other)
                && !ENDED.contains(other.state())
                && !other.id().equals(entry.id())
                && !other.createdAt().isBefore(entry.createdAt());
    }

    private static boolean isVersion(Entry entry) {
        var header = entry.header();
        return entry.isDocument() && header != null && header.business().type() == BusinessType.UPDATE;
    }
}
