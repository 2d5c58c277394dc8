package vn.courtaxis.console;

import java.util.List;
import vn.courtaxis.console.DocumentSheet.Option;
import vn.courtaxis.document.Direction;
import vn.courtaxis.document.OrganizationCode;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.State;
import vn.courtaxis.repair.Parked;
import vn.courtaxis.repair.PossibleActions;

/**
 * What an operator may do to an entry as it stands, ready to be offered.
 *
 * @param early whether resending only shortens a wait
 * @param then what happens on a release
 * @param rejection what a rejection does
 * @param uncertain it may have arrived: whoever rejects it or sends it again states that it did not
 * @param steps from which it can be repeated
 */
record Deeds(
        boolean resend,
        boolean early,
        boolean park,
        boolean release,
        String then,
        boolean reject,
        String rejection,
        boolean confirm,
        boolean uncertain,
        List<Option> steps) {

    static final Deeds NONE = new Deeds(false, false, false, false, "", false, "", false, false, List.of());

    public boolean isNone() {
        return !(resend || park || release || reject || confirm) && steps.isEmpty();
    }

    static Deeds of(Entry entry, Words words) {
        var possible = PossibleActions.of(entry);
        var active = entry.state().isActive();
        return new Deeds(
                // what is set aside is released, with a reason; what is on the wire needs no hurry
                possible.resend() && entry.state() != State.PARKED && entry.state() != State.SENDING,
                active,
                possible.park(),
                possible.release(),
                Parked.of(entry).map(parked -> Troubles.release(parked, words)).orElse(""),
                possible.reject(),
                words.say("action.reject.explain" + rejection(entry)),
                possible.confirmSent(),
                possible.uncertain(),
                possible.steps().stream()
                        .map(step -> new Option(step.queue(), words.step(step.queue())))
                        .toList());
    }

    private static String rejection(Entry entry) {
        if (!entry.isDocument()) {
            return ".status";
        }
        if (entry.direction() == Direction.OUTGOING) {
            return ".outgoing";
        }
        var silent =
                entry.header() == null || OrganizationCode.parse(entry.unit()).isEmpty();
        return silent ? ".silent" : "";
    }
}
