package vn.courtaxis.console;

import java.util.List;

/**
 * The first page.
 *
 * @param warnings of calls to the axis that are not made just now, and of clocks that differ, in words
 * @param tiles what may need a person, with how many documents stand there
 * @param urgent the documents themselves, longest waiting first
 * @param deadlines how many documents are late or due soon, by duty
 * @param calendar what the calendar of deadlines lacks, in words; empty when nothing
 * @param oldest how long the oldest due work has been waiting, in words; empty when nothing is due
 */
record OverviewView(
        List<String> warnings,
        List<Tile> tiles,
        List<DocumentRow> urgent,
        List<DutyLine> deadlines,
        String calendar,
        List<Way> ways,
        String oldest) {

    /** True when no person is needed anywhere. */
    public boolean isCalm() {
        return tiles.stream().allMatch(tile -> tile.count() == 0)
                && deadlines.stream().noneMatch(DutyLine::missed);
    }

    /**
     * A duty, with how many documents press.
     *
     * @param missed whether something is late that the court itself owes
     */
    record DutyLine(String title, Stage late, Stage soon, boolean missed) {}

    /**
     * A number that asks for attention when it is not zero.
     *
     * @param tone quiet when the number is zero
     */
    record Tile(String href, long count, String number, String title, String hint, String tone) {}

    /** A direction: the stages documents normally pass, and where they stand aside. */
    record Way(String href, String title, List<Stage> stages, List<Stage> asides) {}

    record Stage(String href, String title, String number, String tone, boolean empty) {}
}
