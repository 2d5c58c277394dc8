package vn.courtaxis.console;

import java.util.List;
import vn.courtaxis.console.DocumentSheet.Fact;

/**
 * What is deleted when, by which rounds, and what was.
 *
 * @param href this page, for its repeated reading
 * @param off whether everything is kept for ever
 * @param newer address of the page before, empty on the first
 * @param older address of the page after, empty on the last
 */
record RetentionView(
        String href,
        boolean off,
        List<Fact> terms,
        List<RoundCard> rounds,
        List<DeletionRow> rows,
        String total,
        String newer,
        String older) {

    /**
     * The last round of an adapter.
     *
     * @param trouble empty when there was none
     */
    record RoundCard(String node, String trouble, Moment at, Moment next, List<Fact> facts) {}

    /**
     * @param what which part was deleted
     * @param identity DocumentId, may be empty
     * @param rule by which term, counted from when
     * @param bytes what became of the files, empty when the record has none
     */
    record DeletionRow(Badge what, String number, String kind, String identity, String rule, String bytes, Moment at) {}
}
