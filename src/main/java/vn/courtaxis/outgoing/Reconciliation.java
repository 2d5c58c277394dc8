package vn.courtaxis.outgoing;

import java.util.stream.Collectors;
import vn.courtaxis.codes.CodeRegistry;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.MessageKind;
import vn.courtaxis.document.Problem;
import vn.courtaxis.exchange.AxisAnswer;
import vn.courtaxis.exchange.AxisGateway;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.Ledger;

/** Finds out whether the axis has a document whose sending had an unknown outcome. What may be the document is for a person to say. */
public final class Reconciliation {

    private static final int SHOWN = 10;

    private final Ledger ledger;
    private final AxisGateway axis;
    private final CodeRegistry codes;

    public Reconciliation(Ledger ledger, AxisGateway axis, CodeRegistry codes) {
        this.ledger = ledger;
        this.axis = axis;
        this.codes = codes;
    }

    /** What the sent list says. */
    sealed interface Finding {}

    record Found(String axisDocId) implements Finding {}

    record Absent() implements Finding {}

    record Ambiguous(String candidates) implements Finding {}

    /** The axis could not be asked. */
    record Unknown(Problem problem) implements Finding {}

    Finding lookFor(Entry entry) {
        var candidates = new Candidates(entry, codes);
        var answer = axis.sent(entry.system(), MessageKind.DOCUMENT, candidates::look);
        return answer instanceof AxisAnswer.Complete<Integer> ? among(entry, candidates) : new Unknown(problem(answer));
    }

    private Finding among(Entry entry, Candidates candidates) {
        var unknown = candidates.ids().stream()
                .filter(id -> !ledger.knowsAxisDocId(entry.system(), id))
                .toList();
        if (unknown.isEmpty() && candidates.areAll()) {
            return new Absent();
        }
        return unknown.size() == 1
                        && candidates.areAll()
                        && candidates.isDocument(unknown.get(0))
                        && !anotherMayBeMeant(entry)
                ? new Found(unknown.get(0))
                : new Ambiguous(unknown.stream().limit(SHOWN).collect(Collectors.joining(", ")));
    }

    /** The list tells documents apart by number, sender and title only: of two in doubt each could take the other's id. */
    private boolean anotherMayBeMeant(Entry entry) {
        var header = entry.requireHeader();
        return ledger.outgoing(entry.unit(), header.number()).stream()
                .filter(other -> !other.id().equals(entry.id()))
                .filter(other -> other.requireHeader()
                        .subject()
                        .strip()
                        .equalsIgnoreCase(header.subject().strip()))
                .anyMatch(other -> Arrival.isWithoutId(other) || Arrival.isInDoubt(other));
    }

    /** Whatever the axis has against being asked, it is not said of the document: that would be the wrong advice. */
    private static Problem problem(AxisAnswer<Integer> answer) {
        var problem = answer.failure().orElseThrow();
        return answer instanceof AxisAnswer.Refused<Integer> refused
                        && problem.code() != ErrorCode.AXIS_CREDENTIALS_REFUSED
                        && problem.code() != ErrorCode.AXIS_HUB_ERROR
                ? new Problem(
                        ErrorCode.AXIS_ANSWER_INCOMPLETE,
                        "the sent list was refused: " + refused.axisCode() + " " + problem.detail())
                : problem;
    }
}
