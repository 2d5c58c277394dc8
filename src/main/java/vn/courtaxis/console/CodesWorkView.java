package vn.courtaxis.console;

import java.util.List;
import vn.courtaxis.console.DocumentSheet.Fact;
import vn.courtaxis.console.DocumentSheet.Option;

/**
 * What operators have to do about codes, and did.
 *
 * @param problems why the registry in use is not the one that should be valid; empty when it is
 * @param questions codes that nobody could tell
 * @param waiting documents that wait for an answer
 * @param full whether codes go unasked because too many questions are open
 * @param proposals single rows that somebody proposed and nobody has decided on, and a page of those in force
 * @param approved where the other pages of rows in force are
 * @param editions imported tables, newest first
 * @param decided where the other pages of decisions are
 */
record CodesWorkView(
        List<String> problems,
        List<Row> questions,
        String waiting,
        boolean full,
        List<Row> proposals,
        Pages approved,
        List<Row> editions,
        List<Row> decisions,
        Pages decided) {

    /** The pages before and after one; empty where there is none. */
    record Pages(String newer, String older) {}

    /** Something with a page or a decision of its own. */
    record Row(long number, String href, String title, String detail, Badge state, Moment at, boolean open) {}

    /**
     * A code that nobody could tell.
     *
     * @param open whether it can still be answered
     * @param choices who it may be, the likeliest first
     * @param meanings what an answer can say
     * @param documents that wait for it
     */
    record QuestionSheet(
            long number,
            String code,
            Badge state,
            boolean open,
            List<Fact> facts,
            List<Choice> choices,
            List<Option> meanings,
            List<Row> documents) {}

    /** An organization that may be meant. */
    record Choice(String id, String name, String why) {}

    /**
     * Imported tables.
     *
     * @param seen version of the registry that the difference is to
     * @param problems why they cannot be made valid now: what would be wrong by them
     * @param remaining what is wrong already and stays so
     * @param same whether they would change nothing; false too when that cannot be told
     */
    record EditionSheet(
            long number,
            Badge state,
            boolean activatable,
            boolean discardable,
            long seen,
            List<Fact> facts,
            List<String> problems,
            List<String> remaining,
            List<Difference> differences,
            boolean same) {}

    /** One sort of difference. */
    record Difference(String title, String count, List<String> lines, boolean more) {}
}
