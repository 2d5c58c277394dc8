package vn.courtaxis.console;

import java.util.List;
import vn.courtaxis.console.CodesView.Hit;
import vn.courtaxis.console.DocumentSheet.Fact;

/**
 * What people decide about the code registry.
 *
 * @param waiting number of documents that wait for an answer
 */
record CodesDeskView(
        List<QuestionLine> questions,
        String questionCount,
        String waiting,
        List<EditionLine> editions,
        List<EditLine> edits) {

    /** A code that somebody must decide on. */
    record QuestionLine(
            String href, String written, String name, Badge why, String role, String times, Moment at) {}

    /** Tables that were imported as one set. */
    record EditionLine(String href, String title, Badge state, String changes, String actor, Moment at) {}

    /** A single row that is proposed, in force, or was. */
    record EditLine(
            long number,
            String what,
            String cells,
            Badge state,
            String proposed,
            String decided,
            boolean open,
            boolean inForce) {}

    /**
     * One question.
     *
     * @param text what an operator looked for
     * @param offered who may be meant, and their ids in the same order
     * @param alias whether it can be answered whose code it is
     * @param revoke where the answer is taken back; empty when there is none
     */
    record QuestionSheet(
            QuestionLine line,
            String state,
            List<Fact> facts,
            List<DocumentRow> documents,
            String text,
            List<Hit> offered,
            List<String> ids,
            boolean open,
            boolean alias,
            String said,
            String revoke,
            boolean inForce) {}

    /** What differs in one way. */
    record Group(String title, List<String> lines, boolean more) {}

    /**
     * One set of imported tables.
     *
     * @param version of the registry with which it is compared
     */
    record EditionSheet(
            EditionLine line,
            String note,
            List<String> tables,
            List<String> problems,
            List<Group> groups,
            long version,
            boolean canActivate,
            boolean canDiscard,
            String said) {}
}
