package vn.courtaxis.signature;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import vn.courtaxis.document.OrganizationCode;
import vn.courtaxis.document.SignatureReport;
import vn.courtaxis.document.StoredFile;
import vn.courtaxis.document.Verdict;
import vn.courtaxis.exchange.TemporaryDocumentStore;

/** Store, keys and trust of the samples, at a chosen time. */
final class SignatureFixture {

    static final Path CERTIFICATES = Path.of("certs-sample");
    static final String PASSWORD = "sandbox";
    static final OrganizationCode COURT = OrganizationCode.of("W90");
    static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    final TemporaryDocumentStore store;
    final Clock clock;

    SignatureFixture(Path folder) {
        this(folder, NOW);
    }

    SignatureFixture(Path folder, Instant now) {
        this.store = new TemporaryDocumentStore(folder);
        this.clock = Clock.fixed(now, ZoneOffset.UTC);
    }

    static Path sample(String name) {
        return CERTIFICATES.resolve(name);
    }

    static TrustSettings trust() {
        return new TrustSettings(
                List.of(sample("root.pem")),
                List.of(sample("sub.pem")),
                List.of(sample("root.crl"), sample("sub.crl")),
                false,
                Duration.ofSeconds(1));
    }

    PdfVerifier verifier() {
        return new PdfVerifier(store, trust(), clock);
    }

    PdfSigner signer() {
        return signerWith("court-w90.p12");
    }

    PdfSigner signerWith(String keyStore) {
        var settings = new SigningKeySettings(COURT, sample(keyStore), PASSWORD, "");
        return new PdfSigner(store, new Pkcs12KeySource(List.of(settings), clock), verifier(), clock);
    }

    StoredFile signedByCourt(byte[] pdf) {
        return sign(store.keep(pdf));
    }

    StoredFile sign(StoredFile pdf) {
        try {
            if (signer().sign(pdf, SigningOrder.of(COURT)) instanceof Verdict.Done<SignedPdf> done) {
                return done.value().file();
            }
            throw new AssertionError("not signed");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    StoredFile signedWith(String keyStore, byte[] pdf) {
        return signWith(keyStore, store.keep(pdf));
    }

    StoredFile signWith(String keyStore, StoredFile pdf) {
        try {
            return new SamplePdfSigner(store, clock).sign(pdf, sample(keyStore), PASSWORD);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    PdfReport verify(StoredFile pdf) {
        try {
            return verifier().verify(pdf);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    PdfReport verify(byte[] pdf) {
        return verify(store.keep(pdf));
    }

    static List<String> codes(PdfReport report) {
        return report.signatures().stream()
                .flatMap(signature -> signature.reasons().stream())
                .map(SignatureReport.Reason::code)
                .toList();
    }
}
