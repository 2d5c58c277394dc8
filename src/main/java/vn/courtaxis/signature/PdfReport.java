package vn.courtaxis.signature;

import java.util.List;
import vn.courtaxis.document.SignatureReport;
import vn.courtaxis.document.SignatureVerdict;

/**
 * The verdict on all signatures of one PDF, oldest signature first; UNSIGNED when it has none.
 *
 * @param facts found by the same reading of the file; no pages when it cannot be read
 */
public record PdfReport(SignatureVerdict verdict, List<SignatureReport> signatures, PdfFacts facts) {

    public PdfReport {
        signatures = List.copyOf(signatures);
    }

    static PdfReport of(List<SignatureReport> signatures, PdfFacts facts) {
        var verdicts = signatures.stream().map(SignatureReport::verdict).toList();
        return new PdfReport(SignatureVerdict.worstOf(verdicts), signatures, facts);
    }
}
