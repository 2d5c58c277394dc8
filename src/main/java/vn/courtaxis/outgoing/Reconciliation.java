package vn.courtaxis.outgoing;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.courtaxis.codes.CodeRegistry;
import vn.courtaxis.codes.KnownOrganization;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.MessageKind;
import vn.courtaxis.document.Problem;
import vn.courtaxis.exchange.AxisAnswer;
import vn.courtaxis.exchange.AxisGateway;
import vn.courtaxis.exchange.AxisGateway.Sent;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.Ledger;

/**
 * Finds out whether the axis has a document whose sending had an unknown outcome. The sent list carries no DocumentId: a row is the
 * document when number, sender, recipient and title all agree, and it may be when only some do. What may be is for a person to say.
 */
public final class Reconciliation {

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
        var answer = axis.sent(entry.system(), MessageKind.DOCUMENT);
        return answer instanceof AxisAnswer.Complete<List<Sent>> complete
                ? among(entry, complete.value())
                : new Unknown(problem(answer));
    }

    /** Whatever the axis has against being asked, it is not said of the document: that would be the wrong advice. */
    private static Problem problem(AxisAnswer<List<Sent>> answer) {
        var problem = answer.failure().orElseThrow();
        return answer instanceof AxisAnswer.Refused<List<Sent>> refused
                        && problem.code() != ErrorCode.AXIS_CREDENTIALS_REFUSED
                        && problem.code() != ErrorCode.AXIS_HUB_ERROR
                ? new Problem(
                        ErrorCode.AXIS_ANSWER_INCOMPLETE,
                        "the sent list was refused: " + refused.axisCode() + " " + problem.detail())
                : problem;
    }

    private Finding among(Entry entry, List<Sent> rows) {
        var candidates = rows.stream()
                .filter(row -> !row.senderDocId().isBlank())
                .filter(row -> mayBe(entry, row))
                .filter(row -> !ledger.knowsAxisDocId(entry.system(), row.senderDocId()))
                .toList();
        var ids = candidates.stream().map(Sent::senderDocId).distinct().toList();
        if (ids.isEmpty()) {
            return new Absent();
        }
        return ids.size() == 1 && candidates.stream().allMatch(row -> is(entry, row))
                ? new Found(ids.get(0))
                : new Ambiguous(ids.stream().limit(10).collect(Collectors.joining(", ")));
    }

    /** Number or notation, sender and title do not speak against it. */
    private boolean mayBe(Entry entry, Sent row) {
        var number = entry.requireHeader().number();
        return isSame(row.from(), entry.requireHeader().from().code().value())
                && (agrees(row.notation(), number.text()) || agrees(row.notation(), number.notation()))
                && isCutFrom(title(entry), row.title());
    }

    /** The axis may show the beginning of a title, or none. */
    private static boolean isCutFrom(String ours, String theirs) {
        return ours.strip().toLowerCase(Locale.ROOT).startsWith(theirs.strip().toLowerCase(Locale.ROOT));
    }

    private boolean is(Entry entry, Sent row) {
        return agrees(row.notation(), entry.requireHeader().number().text())
                && agrees(row.title(), title(entry))
                && (row.to().isBlank()
                        || entry.recipients().stream()
                                .anyMatch(recipient ->
                                        isSame(row.to(), recipient.code().value())));
    }

    private static String title(Entry entry) {
        return entry.requireHeader().subject();
    }

    private static boolean agrees(String theirs, String ours) {
        return theirs.strip().equalsIgnoreCase(ours.strip());
    }

    /** Two codes of one organization are the same; a code that the axis left out proves nothing either way. */
    private boolean isSame(String theirs, String ours) {
        return theirs.isBlank() || organization(theirs).equals(organization(ours));
    }

    private String organization(String code) {
        return codes.resolve(code).map(KnownOrganization::id).orElse(code.strip());
    }
}
