package vn.courtaxis.console;

import java.util.Objects;
import vn.courtaxis.document.Direction;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.State;

/**
 * A status in a list.
 *
 * @param who whom it goes to, or from whom it came
 * @param number of the document it is about, as the status names it; may be empty
 * @param problem why it does not go on, in one sentence; empty when nothing is wrong
 */
record StatusRow(
        String href, String name, String direction, String who, String number, String problem, Badge state, Moment at) {

    static StatusRow of(Entry entry, Words words) {
        return new StatusRow(
                "/statuses/" + entry.id(),
                name(entry, words),
                words.say("status.direction." + entry.direction()),
                who(entry, words),
                entry.status() == null ? "" : entry.status().documentNumber(),
                entry.problem() == null ? "" : words.sentence(entry.problem().code()),
                state(entry, words),
                words.moment(entry.createdAt()));
    }

    /** Code and words, or that it could not be read. */
    static String name(Entry entry, Words words) {
        return entry.status() == null
                ? words.say("status.unread")
                : words.status(entry.status().code()).text();
    }

    static String who(Entry entry, Words words) {
        if (entry.status() == null) {
            return entry.listedFrom().isEmpty() ? "" : words.say("status.from", entry.listedFrom());
        }
        return entry.direction() == Direction.OUTGOING
                ? words.say("status.to", entry.status().addressee())
                : words.say(
                        "status.from",
                        DocumentRow.name(Objects.requireNonNull(entry.status()).from()));
    }

    static Badge state(Entry entry, Words words) {
        return state(entry.state(), words);
    }

    static Badge state(State state, Words words) {
        var key = state == State.TAKEN ? "status.applied" : "state." + state;
        return new Badge(words.say(key), Tones.of(state));
    }
}
