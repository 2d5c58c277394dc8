package vn.courtaxis.proof;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import vn.courtaxis.ledger.Change;
import vn.courtaxis.ledger.Ledger;
import vn.courtaxis.ledger.NewListing;

/** Everything the ledger writes: {@code ledger.accept}, {@code ledger.apply:outgoing-send>SENDING} and so on. */
final class LedgerPoints {

    private static final Set<String> READING = Set.of(
            "find",
            "findKept",
            "mayBeginCall",
            "earlierIntake",
            "outgoing",
            "incoming",
            "recallsWaiting",
            "reported",
            "overtakenRecalls",
            "twinOf",
            "holderOf",
            "knowsAxisDocId",
            "wasDeleted");

    private final CrashPoints points;
    private final Set<NewListing> listed = ConcurrentHashMap.newKeySet();

    LedgerPoints(CrashPoints points) {
        this.points = points;
    }

    Object around(Ledger ledger) {
        return Surrounded.by(points, ledger, this::name);
    }

    private Optional<String> name(Method method, Object[] arguments) {
        if (READING.contains(method.getName()) || isKnownListing(arguments)) {
            return Optional.empty();
        }
        var name = "ledger." + method.getName();
        return Optional.of(first(arguments, Change.class)
                .map(change -> name + ":" + change.step() + ">" + change.state())
                .orElse(name));
    }

    /** The axis names the same item in each poll until it is acknowledged; the first time only is a row written. */
    private boolean isKnownListing(Object[] arguments) {
        return first(arguments, NewListing.class)
                .map(listing -> !listed.add(listing))
                .orElse(false);
    }

    static <T> Optional<T> first(Object[] arguments, Class<T> type) {
        return Arrays.stream(arguments).filter(type::isInstance).map(type::cast).findFirst();
    }
}
