package vn.courtaxis.outgoing;

import java.util.List;
import vn.courtaxis.document.MessageKind;
import vn.courtaxis.document.Problem;
import vn.courtaxis.exchange.AxisAnswer;
import vn.courtaxis.exchange.AxisGateway;
import vn.courtaxis.exchange.AxisGateway.Sent;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.Ledger;

/**
 * Finds out whether the axis has a document whose sending had an unknown outcome. The sent list carries no DocumentId, so the
 * sender, the number and notation, and the title must agree, and the id must not belong to another document of ours.
 */
final class Reconciliation {

    private final Ledger ledger;
    private final AxisGateway axis;

    Reconciliation(Ledger ledger, AxisGateway axis) {
        this.ledger = ledger;
        this.axis = axis;
    }

    /** What the sent list says. */
    sealed interface Finding {}

    record Found(String axisDocId) implements Finding {}

    record Absent() implements Finding {}

    record Ambiguous(String candidates) implements Finding {}

    /** The axis could not be asked. */
    record Unknown(Problem problem) implements Finding {}

    Finding lookFor(Entry entry) {
        var answer = axis.sent(entry.system(), MessageKind.DOCUMENT);
        if (answer instanceof AxisAnswer.Complete<List<Sent>> complete) {
            return among(entry, complete.value());
        }
        if (answer instanceof AxisAnswer.Refused<List<Sent>> refused) {
            return new Unknown(refused.problem());
        }
        if (answer instanceof AxisAnswer.Unreached<List<Sent>> unreached) {
            return new Unknown(unreached.problem());
        }
        return new Unknown(((AxisAnswer.Unclear<List<Sent>>) answer).problem());
    }

    private Finding among(Entry entry, List<Sent> rows) {
        var candidates = rows.stream()
                .filter(row -> isSame(entry, row))
                .map(Sent::senderDocId)
                .filter(id -> !id.isEmpty())
                .distinct()
                .filter(id -> !ledger.knowsAxisDocId(entry.system(), id))
                .toList();
        return switch (candidates.size()) {
            case 0 -> new Absent();
            case 1 -> new Found(candidates.get(0));
            default -> new Ambiguous(String.join(", ", candidates));
        };
    }

    private static boolean isSame(Entry entry, Sent row) {
        var header = entry.requireHeader();
        var notation = row.notation().strip();
        return agrees(row.from(), header.from().code().value())
                && (notation.equalsIgnoreCase(header.number().text())
                        || notation.equalsIgnoreCase(header.number().notation()))
                && agrees(row.title(), header.subject());
    }

    /** A text the axis left out proves nothing either way. */
    private static boolean agrees(String theirs, String ours) {
        return theirs.isBlank() || theirs.strip().equalsIgnoreCase(ours.strip());
    }
}
