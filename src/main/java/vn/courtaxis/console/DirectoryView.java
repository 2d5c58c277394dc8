package vn.courtaxis.console;

import java.util.List;
import vn.courtaxis.console.ListView.Pill;

/**
 * The axis's directory: its lists, and what was fetched last.
 *
 * @param possible whether an account is configured that fetches it
 */
record DirectoryView(boolean possible, boolean mayAct, List<Source> sources, List<Row> refreshes) {

    /**
     * One list.
     *
     * @param name as the enum names it
     * @param since the refresh it stands at, empty when there is none
     */
    record Source(String name, String title, String rows, String since, String href) {}

    /**
     * A refresh.
     *
     * @param who who asked for it, or that it was time
     * @param problem in a sentence; empty when nothing is wrong
     */
    record Row(
            String href,
            String number,
            String source,
            Badge state,
            String stateName,
            Moment at,
            String who,
            String rows,
            String added,
            String changed,
            String removed,
            String skipped,
            String duplicates,
            String problem,
            String decision) {}

    /** What a search finds. */
    record Found(
            String text, String source, List<Pill> pills, List<Hit> rows, String total, String newer, String older) {}

    /**
     * A row of the directory.
     *
     * @param codes the code, and the other one behind it
     * @param note what the axis says about it besides
     */
    record Hit(String codes, String name, String mail, String source, String note, String before) {}

    /** What a refresh changed. */
    record Differences(
            Row refresh,
            boolean held,
            boolean mayAct,
            String href,
            List<Pill> pills,
            List<Hit> rows,
            String newer,
            String older) {}
}
