package vn.courtaxis.signature;

import java.util.List;
import vn.courtaxis.document.SignatureReport;
import vn.courtaxis.document.SignatureVerdict;

/** The verdict on all signatures of one PDF, oldest signature first; UNSIGNED when it has none. */
public record PdfReport(SignatureVerdict verdict, List<SignatureReport> signatures) {

    public PdfReport {
        signatures = List.copyOf(signatures);
    }

    static PdfReport of(List<SignatureReport> signatures) {
        var verdicts = signatures.stream().map(SignatureReport::verdict).toList();
        return new PdfReport(SignatureVerdict.worstOf(verdicts), signatures);
    }
}
