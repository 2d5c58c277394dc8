package vn.courtaxis.status;

import java.util.List;
import vn.courtaxis.codes.CodeRegistry;
import vn.courtaxis.codes.Written;
import vn.courtaxis.document.BusinessType;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.Ledger;
import vn.courtaxis.ledger.State;

/**
 * The documents that a request to give a document back means. A document may have come to two courts that are one by now: it lies here
 * once, with the other's copy as its double, and the request may mean either.
 */
final class Meant {

    private final CodeRegistry codes;
    private final RecallRequest request;
    private final List<Entry> all;
    private final boolean isListedItself;

    private Meant(CodeRegistry codes, RecallRequest request, List<Entry> all) {
        this.codes = codes;
        this.request = request;
        this.all = all;
        this.isListedItself =
                isKnown(asked()) && all.stream().anyMatch(document -> codes.isSame(listed(document), asked()));
    }

    static Meant by(RecallRequest request, Ledger ledger, CodeRegistry codes) {
        var all = ledger.incoming(request.documentId()).stream()
                .filter(document -> !document.id().equals(request.entry().id())
                        && document.header() != null
                        && document.header().business().type() != BusinessType.RECALL)
                .toList();
        return new Meant(codes, request, all);
    }

    /** Every version that is meant, itself or by its double, newest first. */
    List<Entry> documents() {
        return all.stream()
                .filter(document -> document.state() != State.DUPLICATE)
                .filter(document ->
                        isMeant(document) || !doubles(document, true).isEmpty())
                .toList();
    }

    /**
     * Copies of a document for other courts than the one for which it came.
     *
     * @param meant whether those that the request means, or the others
     */
    List<Entry> doubles(Entry document, boolean meant) {
        return all.stream()
                .filter(copy -> copy.state() == State.DUPLICATE && document.id().equals(copy.about()))
                .filter(copy -> copy.problem() == null)
                .filter(copy -> areForDifferentCourts(document, copy))
                .filter(copy -> isMeant(copy) == meant)
                .toList();
    }

    boolean isMeant(Entry document) {
        return isMeant(listed(document), codes.written(document.unit(), document.unitAt()));
    }

    /**
     * By the code that the sender wrote, wherever the document lies now: what came for the very court that is asked, else what came for one
     * in its line. Where the axis lists no code, by the unit.
     */
    boolean isMeant(Written written, Written unit) {
        var asked = asked();
        if (isKnown(written) && isKnown(asked)) {
            return isListedItself ? codes.isSame(written, asked) : codes.areInLine(written, asked);
        }
        return !written.code().isBlank() && written.code().equalsIgnoreCase(request.addressee())
                || codes.areInLine(unit, request.placed(codes));
    }

    private Written asked() {
        return codes.written(request.addressee(), request.entry().createdAt());
    }

    private Written listed(Entry document) {
        return codes.written(document.listedTo(), document.createdAt());
    }

    private boolean areForDifferentCourts(Entry one, Entry other) {
        return isKnown(listed(one)) && isKnown(listed(other)) && !codes.isSame(listed(one), listed(other));
    }

    private boolean isKnown(Written written) {
        return codes.resolve(written.code(), written.on()).isPresent();
    }
}
