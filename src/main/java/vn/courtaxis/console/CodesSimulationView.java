package vn.courtaxis.console;

import java.util.List;

/**
 * What documents would have done by another registry.
 *
 * @param subject whose simulation it is
 * @param back page of the edition, or the list of proposals
 * @param days as asked for; empty for as many as the configuration says
 * @param on day to play, as a form writes it; empty for each document's own
 * @param refusal why there is none; empty when there is
 * @param lead what was looked at
 * @param partial whether older documents were left out
 */
record CodesSimulationView(
        String subject,
        String back,
        String days,
        String on,
        String refusal,
        String lead,
        boolean partial,
        List<Count> counts,
        List<Section> sections) {

    /** How many documents have one outcome. */
    record Count(String title, String number, String tone) {}

    /** Documents with one outcome; {@code more} when not all of them are told. */
    record Section(String title, String count, List<Line> lines, boolean more) {}

    /** A document, and whom it means by the one and by the other. */
    record Line(String href, String number, String note, String parts, String before, String after) {}
}
