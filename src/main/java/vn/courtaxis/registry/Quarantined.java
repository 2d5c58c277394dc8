package vn.courtaxis.registry;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Walks through what may be long in pieces. */
final class Quarantined {

    private static final int TOGETHER = 500;

    private Quarantined() {}

    /** Reads a piece of a list of ids. */
    @FunctionalInterface
    interface Piece {

        List<UUID> read(@Nullable UUID after, int limit);
    }

    static void each(Piece piece, Consumer<UUID> work) {
        UUID last = null;
        List<UUID> ids;
        do {
            ids = piece.read(last, TOGETHER);
            for (var id : ids) {
                work.accept(id);
                last = id;
            }
        } while (ids.size() == TOGETHER);
    }
}
