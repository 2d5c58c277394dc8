package vn.courtaxis.faults;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.faults.Row.Effect;
import vn.courtaxis.faults.Row.Next;
import vn.courtaxis.faults.Row.Taken;
import vn.courtaxis.ledger.State;

/** The first half of a row: what happened, and what it is taken for. */
record Seen(
        Operation operation,
        List<Fault> faults,
        Effect effect,
        Taken taken,
        @Nullable ErrorCode code,
        @Nullable ErrorCode shown) {

    /** What the entry shows, where that is something else than what was seen. */
    Seen shows(@Nullable ErrorCode problem) {
        return new Seen(operation, faults, effect, taken, code, problem);
    }

    Row leaves(State state, int attempts, Next next, String then, int calls) {
        return leaves(state, attempts, next, then, calls, 1);
    }

    Row leaves(@Nullable State state, int attempts, Next next, String then, int calls, int copies) {
        return new Row(operation, faults, effect, taken, code, shown, state, attempts, next, then, calls, copies);
    }

    /** There is no entry yet. */
    Row notes(String then, int calls) {
        return shows(null).leaves(null, 0, Next.NEVER, then, calls, 1);
    }

    /** The entry knows nothing of it. */
    Row goesOn(String then, int calls) {
        return shows(null).leaves(State.STORED, 0, Next.AT_ONCE, then, calls, 1);
    }
}
