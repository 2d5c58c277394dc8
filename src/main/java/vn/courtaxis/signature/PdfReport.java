package vn.courtaxis.signature;

import java.util.List;
import java.util.Set;
import vn.courtaxis.document.SignatureReport;
import vn.courtaxis.document.SignatureVerdict;

/**
 * The verdict on all signatures of one PDF, oldest signature first; UNSIGNED when it has none.
 *
 * @param activities what the PDF does beside showing pages; empty for one that cannot be read
 */
public record PdfReport(SignatureVerdict verdict, List<SignatureReport> signatures, Set<PdfActivity> activities) {

    public PdfReport {
        signatures = List.copyOf(signatures);
        activities = Set.copyOf(activities);
    }

    static PdfReport of(List<SignatureReport> signatures, Set<PdfActivity> activities) {
        var verdicts = signatures.stream().map(SignatureReport::verdict).toList();
        return new PdfReport(SignatureVerdict.worstOf(verdicts), signatures, activities);
    }
}
