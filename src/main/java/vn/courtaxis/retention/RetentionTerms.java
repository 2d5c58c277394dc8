package vn.courtaxis.retention;

import java.time.Period;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.courtaxis.document.Direction;
import vn.courtaxis.document.MessageKind;
import vn.courtaxis.ledger.State;

/**
 * The terms that the court decided on; without a decision everything is kept for ever.
 *
 * @param sentEndsAfter a document that is SENT counts as ended after so long without any change; null: never
 * @param orphansAfter bytes that no entry ever referred to are removed after so long; null: never
 */
public record RetentionTerms(
        Term outgoing,
        Term incoming,
        Term statuses,
        @Nullable Period sentEndsAfter,
        @Nullable Period orphansAfter) {

    public static final RetentionTerms FOR_EVER =
            new RetentionTerms(Term.FOR_EVER, Term.FOR_EVER, Term.FOR_EVER, null, null);

    public boolean isForEver() {
        return orphansAfter == null && Stream.of(outgoing, incoming, statuses).allMatch(term -> term.content() == null);
    }

    /** What may be deleted now. */
    List<Rule> rules(What what, ZonedDateTime now) {
        var rules = new ArrayList<Rule>();
        var sent = outgoing.of(what);
        add(rules, what, "outgoing", outgoing, Direction.OUTGOING, MessageKind.DOCUMENT, now);
        if (sent != null && sentEndsAfter != null) {
            rules.add(new Rule(
                    what,
                    name("outgoing", what),
                    sent,
                    Direction.OUTGOING,
                    MessageKind.DOCUMENT,
                    Set.of(State.SENT),
                    sentEndsAfter,
                    now));
        }
        add(rules, what, "incoming", incoming, Direction.INCOMING, MessageKind.DOCUMENT, now);
        add(rules, what, "statuses", statuses, Direction.OUTGOING, MessageKind.STATUS, now);
        add(rules, what, "statuses", statuses, Direction.INCOMING, MessageKind.STATUS, now);
        return rules;
    }

    private static void add(
            List<Rule> rules,
            What what,
            String group,
            Term term,
            Direction direction,
            MessageKind kind,
            ZonedDateTime now) {
        var length = term.of(what);
        if (length != null) {
            var states = Ended.states(direction, kind);
            rules.add(new Rule(what, name(group, what), length, direction, kind, states, null, now));
        }
    }

    private static String name(String group, What what) {
        return group + (what == What.CONTENT ? ".content-term" : ".metadata-term");
    }
}
