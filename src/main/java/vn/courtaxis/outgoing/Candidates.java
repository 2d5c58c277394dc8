package vn.courtaxis.outgoing;

import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.courtaxis.codes.CodeRegistry;
import vn.courtaxis.codes.KnownOrganization;
import vn.courtaxis.edxml.LenientDates;
import vn.courtaxis.exchange.AxisGateway.Sent;
import vn.courtaxis.ledger.Entry;

/**
 * Rows of the axis's sent list that may be a document. The list carries no DocumentId: a row is the document when number, sender,
 * recipient and title all agree and its time does not speak against it, and it may be when only some do.
 */
final class Candidates {

    /** Rows that may be one document; more are not told apart any longer, which bounds memory. */
    static final int MOST = 50_000;

    /** By how much the axis's clock may be behind ours. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofDays(1);

    private final Entry entry;
    private final CodeRegistry codes;
    /** By the axis's id: whether all of its rows (one for each recipient) are the document. */
    private final Map<String, Boolean> agreeing = new HashMap<>();

    private boolean overfull;

    Candidates(Entry entry, CodeRegistry codes) {
        this.entry = entry;
        this.codes = codes;
    }

    /** Looks at one row. */
    void look(Sent row) {
        if (row.senderDocId().isBlank() || !mayBe(row)) {
            return;
        }
        if (agreeing.size() < MOST || agreeing.containsKey(row.senderDocId())) {
            agreeing.merge(row.senderDocId(), is(row), Boolean::logicalAnd);
        } else {
            overfull = true;
        }
    }

    /** Ids of the axis whose rows may be the document. */
    Set<String> ids() {
        return Set.copyOf(agreeing.keySet());
    }

    /** Whether {@link #ids} are all there were. */
    boolean areAll() {
        return !overfull;
    }

    /** Whether nothing at all speaks against it. */
    boolean isDocument(String axisDocId) {
        return agreeing.getOrDefault(axisDocId, false);
    }

    /** Number or notation, sender and title do not speak against it. */
    private boolean mayBe(Sent row) {
        var number = entry.requireHeader().number();
        return isSame(row.from(), entry.requireHeader().from().code().value())
                && (agrees(row.notation(), number.text()) || agrees(row.notation(), number.notation()))
                && isCutFrom(title(), row.title());
    }

    /** The axis may show the beginning of a title, or none. */
    private static boolean isCutFrom(String ours, String theirs) {
        return ours.strip().toLowerCase(Locale.ROOT).startsWith(theirs.strip().toLowerCase(Locale.ROOT));
    }

    private boolean is(Sent row) {
        return agrees(row.notation(), entry.requireHeader().number().text())
                && agrees(row.title(), title())
                && !isEarlier(row)
                && (row.to().isBlank()
                        || entry.recipients().stream()
                                .anyMatch(recipient ->
                                        isSame(row.to(), recipient.code().value())));
    }

    /**
     * Sent before we were given the document: numbers begin anew each year, and another system may have sent under this account. In
     * which form the axis writes the time is not known, so what cannot be read proves nothing either way.
     */
    private boolean isEarlier(Sent row) {
        return LenientDates.moment(row.sentTime().strip())
                .filter(sent -> sent.isBefore(entry.createdAt().minus(CLOCK_TOLERANCE)))
                .isPresent();
    }

    private String title() {
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
