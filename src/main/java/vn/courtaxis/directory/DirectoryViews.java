package vn.courtaxis.directory;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.courtaxis.codes.VietnameseText;

/** Reads the directory and its history. */
public interface DirectoryViews {

    /** Valid rows, in the order of the axis. */
    Page<Found> search(Search search);

    /** Valid rows of all lists that have a code as their own. */
    List<Found> withCode(String code);

    /** Newest first. */
    Page<Refresh> refreshes(int page, int size);

    Optional<Refresh> refresh(long number);

    /** The last refresh of each source that is valid. */
    Map<DirectorySource, Refresh> current();

    /**
     * Every row of a list as a refresh left it, in pieces, so that the longest list needs little memory.
     *
     * @param refresh one that was valid once: its rows stay
     */
    void each(DirectorySource source, long refresh, Consumer<DirectoryRow> taker);

    /** When a refresh of a source last began, and when one last brought a whole list, be it held back or not. */
    Times times(DirectorySource source);

    /** What a refresh changed, or would change while it is held back. */
    Page<Difference> differences(long refresh, Kind kind, int page, int size);

    /** How a row differs from what was valid before. */
    enum Kind {
        ADDED,
        CHANGED,
        REMOVED,
        /** A row whose code stands in another row of the same list too, with another content. */
        DUPLICATE
    }

    /**
     * @param row of the list; for REMOVED the one that is gone
     * @param before rows with its code that it took the place of
     */
    record Difference(DirectoryRow row, List<DirectoryRow> before) {}

    /**
     * A valid row.
     *
     * @param since refresh that brought it
     */
    record Found(DirectorySource source, DirectoryRow row, long since) {}

    /** Null stands for never. */
    record Times(@Nullable Instant begun, @Nullable Instant whole) {}

    /**
     * @param text part of a name or a code; case and Vietnamese marks do not matter; blank finds all
     * @param source null for all of them
     * @param page from 0
     */
    record Search(String text, @Nullable DirectorySource source, int page, int size) {

        /** Each must be in a row's {@link DirectoryRow#searchText}. */
        public List<String> words() {
            var folded = VietnameseText.folded(text);
            return folded.isEmpty() ? List.of() : List.of(folded.split(" "));
        }
    }

    /** @param total how many there are in all */
    record Page<T>(List<T> items, int page, int size, long total) {}
}
