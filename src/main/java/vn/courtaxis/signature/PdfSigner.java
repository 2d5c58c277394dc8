package vn.courtaxis.signature;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.stream.Collectors;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.OrganizationCode;
import vn.courtaxis.document.SignatureReport;
import vn.courtaxis.document.SignatureVerdict;
import vn.courtaxis.document.StoredFile;
import vn.courtaxis.document.Verdict;
import vn.courtaxis.exchange.DocumentStore;

/** Puts the signature of the body (chữ ký số của cơ quan) on an outgoing PDF, after any personal signature. */
public final class PdfSigner {

    private final DocumentStore store;
    private final KeySource keys;
    private final PdfVerifier verifier;
    private final PadesSeal seal;
    private final Clock clock;

    public PdfSigner(DocumentStore store, KeySource keys, PdfVerifier verifier, Clock clock) {
        this.store = store;
        this.keys = keys;
        this.verifier = verifier;
        this.seal = new PadesSeal(store);
        this.clock = clock;
    }

    /**
     * Signs PAdES B-B with SHA-256; the given file stays as it is, the signed one is a new file.
     *
     * <p>Rejects with NO_SIGNING_KEY, SIGNING_CERTIFICATE_UNUSABLE, EARLIER_SIGNATURE_INVALID or what {@link PdfInspector}
     * rejects; an earlier signature of which nothing certain is known is left to the recipient. SIGNING_FAILED may be tried again.
     *
     * @throws IOException when our own storage fails
     */
    public Verdict<StoredFile> sign(StoredFile pdf, OrganizationCode unit, SigningReason reason) throws IOException {
        var key = usableKey(unit);
        if (!(key instanceof Verdict.Done<SigningKey> usable)) {
            return key.failed();
        }
        var file = store.locate(pdf);
        var inspected = PdfInspector.inspectStructure(file);
        if (!(inspected instanceof Verdict.Done<PdfFacts> facts)) {
            return inspected.failed();
        }
        if (facts.value().signatures() > 0) {
            var earlier = verifier.verify(file, pdf.size());
            if (earlier.verdict() == SignatureVerdict.INVALID) {
                return Verdict.rejected(ErrorCode.EARLIER_SIGNATURE_INVALID, describe(earlier));
            }
        }
        return seal(file, usable.value(), reason);
    }

    private Verdict<SigningKey> usableKey(OrganizationCode unit) {
        var key = keys.keyFor(unit);
        if (key.isEmpty()) {
            return Verdict.rejected(ErrorCode.NO_SIGNING_KEY, unit.value());
        }
        return key.get()
                .objectionAt(clock.instant())
                .<Verdict<SigningKey>>map(why -> Verdict.rejected(ErrorCode.SIGNING_CERTIFICATE_UNUSABLE, why))
                .orElseGet(() -> Verdict.done(key.get()));
    }

    // DSS reports everything it dislikes as some RuntimeException; the file itself was inspected before.
    private Verdict<StoredFile> seal(Path pdf, SigningKey key, SigningReason reason) throws IOException {
        try {
            return Verdict.done(seal.apply(pdf, key, DigestAlgorithm.SHA256, reason, clock.instant()));
        } catch (GeneralSecurityException | RuntimeException failure) {
            return Verdict.unavailable(
                    ErrorCode.SIGNING_FAILED, failure.getClass().getSimpleName() + ": " + failure.getMessage());
        }
    }

    private static String describe(PdfReport earlier) {
        return earlier.signatures().stream()
                .filter(signature -> signature.verdict() == SignatureVerdict.INVALID)
                .map(PdfSigner::describe)
                .collect(Collectors.joining("; "));
    }

    private static String describe(SignatureReport signature) {
        var codes =
                signature.reasons().stream().map(SignatureReport.Reason::code).collect(Collectors.joining(", "));
        return signature.signedBy() + " (" + codes + ")";
    }
}
