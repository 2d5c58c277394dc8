package vn.courtaxis.console;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import vn.courtaxis.ledger.Judgement;

/** What was said of the signatures, newest first. */
final class JudgementLines {

    /** One judgement. */
    record Line(Moment at, Badge verdict, String occasion, String actor, String reasons) {}

    private JudgementLines() {}

    static List<Line> of(List<Judgement> judgements, Words words) {
        var lines = new ArrayList<Line>();
        for (var judgement : judgements) {
            lines.add(new Line(
                    words.moment(judgement.at()),
                    words.verdict(judgement.verdict()),
                    words.say("judgement." + judgement.occasion()),
                    judgement.occasion() == Judgement.Occasion.ASKED ? judgement.actor() : "",
                    reasons(judgement, words)));
        }
        Collections.reverse(lines);
        return lines;
    }

    private static String reasons(Judgement judgement, Words words) {
        return String.join(
                " ",
                judgement.files().stream()
                        .flatMap(file -> file.signatures().stream())
                        .flatMap(signature -> signature.reasons().stream())
                        .map(words::reason)
                        .distinct()
                        .toList());
    }
}
