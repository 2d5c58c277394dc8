package vn.courtaxis.console;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.courtaxis.document.BusinessType;
import vn.courtaxis.document.Direction;
import vn.courtaxis.document.StatusCode;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.LedgerViews;
import vn.courtaxis.ledger.Recipient;
import vn.courtaxis.ledger.Related;
import vn.courtaxis.ledger.State;
import vn.courtaxis.status.Recalls;

/**
 * What a document is to others, and what people may do about that.
 *
 * @param mayRecall whether the court may take it back
 * @param mayFollow whether a new version or a replacement may follow it
 * @param request the sender's request to give it back on which somebody decides; null when there is none
 */
record Flows(
        List<RelatedLine> related,
        boolean mayRecall,
        boolean mayFollow,
        @Nullable RecallRequested request) {

    static final Flows NONE = new Flows(List.of(), false, false, null);

    private static final Set<State> ARRIVED = Set.of(State.SENT, State.COMPLETED);
    private static final Set<State> BEFORE_SENDING = Set.of(State.ACCEPTED, State.PREPARED, State.PARKED);

    /** @param href null when the other document is not here */
    record RelatedLine(
            String what,
            @Nullable String href,
            String number,
            @Nullable Badge state) {}

    /**
     * @param href address of the request, where it is decided on
     * @param here whether the document is here, so that it can be given back
     */
    record RecallRequested(String href, String sender, String reason, boolean here) {}

    static Flows of(Entry entry, LedgerViews views, Recalls recalls, boolean mayAct, Words words) {
        var related = views.related(entry.id()).stream()
                .map(other -> line(other, words))
                .toList();
        var issued = mayAct && isIssued(entry);
        return new Flows(
                related,
                issued && (ARRIVED.contains(entry.state()) || BEFORE_SENDING.contains(entry.state())),
                issued && ARRIVED.contains(entry.state()),
                mayAct ? request(entry, recalls) : null);
    }

    private static boolean isIssued(Entry entry) {
        var header = entry.header();
        return entry.direction() == Direction.OUTGOING
                && header != null
                && header.business().type() != BusinessType.RECALL;
    }

    /** The entry itself, or one that asks for it. */
    static @Nullable RecallRequested request(Entry entry, Recalls recalls) {
        return Recalls.isWaiting(entry)
                ? requested(entry)
                : recalls.requestFor(entry)
                        .map(asked -> requested(asked.entry()))
                        .orElse(null);
    }

    private static RecallRequested requested(Entry request) {
        var header = request.header();
        var status = request.status();
        var href = (request.isDocument() ? "/documents/" : "/statuses/") + request.id();
        if (header != null) {
            return new RecallRequested(
                    href, DocumentRow.name(header.from()), header.business().reason(), request.about() != null);
        }
        return status == null
                ? new RecallRequested(href, request.listedFrom(), "", false)
                : new RecallRequested(
                        href, DocumentRow.name(status.from()), status.description(), request.about() != null);
    }

    /** Who refused it, or never said that it came, may get it again. */
    static boolean mayGetAgain(Entry entry, Recipient recipient) {
        return isIssued(entry)
                && ARRIVED.contains(entry.state())
                && (recipient.status() == null || recipient.status().equals(StatusCode.REFUSED));
    }

    private static RelatedLine line(Related other, Words words) {
        var state = other.state();
        return new RelatedLine(
                words.say("related." + other.kind() + (other.named() ? "" : ".by")),
                other.entry() == null ? null : "/documents/" + other.entry(),
                other.number().isEmpty() ? other.documentId() : other.number(),
                state == null ? null : words.state(state));
    }
}
