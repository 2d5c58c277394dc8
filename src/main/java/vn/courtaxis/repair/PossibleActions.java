package vn.courtaxis.repair;

import java.util.List;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.Step;

/**
 * What an operator may do with an entry as it stands, for those who show it. Deciding on a quarantined document comes on top.
 *
 * @param uncertain it may have arrived: rejecting it, or sending it again, is a statement that it did not
 * @param steps from which work on it can be repeated, in order
 */
public record PossibleActions(
        boolean resend,
        boolean park,
        boolean release,
        boolean reject,
        boolean confirmSent,
        boolean uncertain,
        List<Step> steps) {

    public PossibleActions {
        steps = List.copyOf(steps);
    }

    public static PossibleActions of(Entry entry) {
        return new PossibleActions(
                Rules.toResend(entry).isEmpty(),
                Rules.toPark(entry).isEmpty(),
                Rules.toRelease(entry).isEmpty(),
                Rules.toReject(entry, true).isEmpty(),
                Rules.toConfirmSent(entry).isEmpty(),
                Standing.mayHaveBeenSent(entry),
                Rules.wayOf(entry).stream()
                        .filter(step -> Rules.toReplay(entry, step).isEmpty())
                        .toList());
    }
}
