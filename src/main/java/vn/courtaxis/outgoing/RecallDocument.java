package vn.courtaxis.outgoing;

import java.util.Set;
import java.util.UUID;
import vn.courtaxis.document.BusinessType;
import vn.courtaxis.document.Direction;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.Verdict;
import vn.courtaxis.ledger.Change;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.Ledger;
import vn.courtaxis.ledger.State;
import vn.courtaxis.ledger.TimelineEvent.Outcome;

/**
 * The court takes back a document that it issued, with all its versions and repeats (QĐ 28/2018 Điều 8(2), NĐ 30/2020 Điều 18(4)). From then on the document is frozen; what
 * did not leave yet never leaves, and whoever has it is asked to give it back. Each recipient's answer (15, 16) stands at the recipient.
 */
public final class RecallDocument {

    private static final String STEP = "recall";
    private static final Set<State> RECALLABLE =
            Set.of(State.ACCEPTED, State.PREPARED, State.PARKED, State.SENT, State.COMPLETED);

    /** What a status's description and a time line can carry, in characters. */
    private static final int LONGEST_REASON = 1000;

    private final Ledger ledger;
    private final RecallMessages messages;

    public RecallDocument(Ledger ledger, RecallMessages messages) {
        this.ledger = ledger;
        this.messages = messages;
    }

    /**
     * Recalling twice is harmless.
     *
     * @param reason goes to the recipients; required
     */
    public Verdict<State> recall(UUID id, String reason, String account) {
        var found = ledger.findKept(id).filter(entry -> entry.direction() == Direction.OUTGOING && entry.isDocument());
        if (found.isEmpty()) {
            return Verdict.rejected(ErrorCode.DOCUMENT_NOT_FOUND, id.toString());
        }
        var document = found.get();
        if (document.state() == State.RECALLED) {
            return Verdict.done(State.RECALLED);
        }
        if (reason.isBlank()) {
            return Verdict.rejected(ErrorCode.REASON_MISSING, "");
        }
        if (reason.strip().length() > LONGEST_REASON) {
            return Verdict.rejected(ErrorCode.METADATA_TOO_LONG, "reason");
        }
        return recall(document, reason.strip(), account);
    }

    private Verdict<State> recall(Entry document, String reason, String account) {
        if (document.requireHeader().business().type() == BusinessType.RECALL) {
            return Verdict.rejected(ErrorCode.ACTION_NOT_ALLOWED, "a recall cannot be recalled");
        }
        var versions = Versions.of(ledger, document);
        if (versions.areInDoubt() || !RECALLABLE.contains(document.state())) {
            return Verdict.rejected(
                    ErrorCode.ACTION_NOT_ALLOWED,
                    "it may be on its way (" + document.state() + "); repeat once its outcome is known");
        }
        var change = frozen(document, versions, reason, account);
        versions.all().stream()
                .filter(other -> !other.id().equals(document.id()))
                .forEach(other -> change.together(other, frozen(other, versions, reason, account)));
        return ledger.apply(document, change)
                ? Verdict.done(State.RECALLED)
                : Verdict.rejected(ErrorCode.ACTION_NOT_ALLOWED, "somebody else is at work on it; repeat");
    }

    /** Each recipient is asked once, for what it got last. */
    private Change frozen(Entry entry, Versions versions, String reason, String account) {
        var change = Change.to(State.RECALLED, STEP, Outcome.DONE)
                .by(account)
                .keepsClaim()
                .detail(reason);
        messages.ask(
                change,
                entry,
                versions.holders().stream()
                        .filter(holder -> holder.entry().id().equals(entry.id()))
                        .map(Versions.Holder::recipient)
                        .toList(),
                reason);
        return change;
    }
}
