package vn.courtaxis.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.courtaxis.document.SignatureVerdict.UNDETERMINED;
import static vn.courtaxis.document.SignatureVerdict.VALID;
import static vn.courtaxis.signature.PdfBuilder.aPdf;
import static vn.courtaxis.signature.SignatureFixture.codes;
import static vn.courtaxis.signature.SignatureFixture.sample;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.courtaxis.document.OrganizationCode;
import vn.courtaxis.document.Signer;
import vn.courtaxis.document.TimeProof;
import vn.courtaxis.signature.CertificateNames.Attribute;
import vn.courtaxis.signature.CertificateNames.Row;

/** Lists of roots, names in certificates and dated algorithms. */
class TrustListsTest {

    private static final OrganizationCode COURT = OrganizationCode.of("W90");
    private static final OrganizationCode OTHER = OrganizationCode.of("H41");
    private static final Row COURT_NAME = new Row(COURT, Attribute.CN, "tòa  án mẫu w90*", Signer.BODY);

    private final SignatureFixture fixture;

    TrustListsTest(@TempDir Path folder) {
        this.fixture = new SignatureFixture(folder);
    }

    @Test
    void tellsWhoSignedUnderWhichListAndWhatTheTimeRestsOn() throws IOException {
        var report = verify(list(List.of(), null, Set.of()), CertificateNames.NONE, AlgorithmPolicy.NONE);

        assertThat(report.signatures()).singleElement().satisfies(signature -> {
            assertThat(signature.signer()).isEqualTo(Signer.BODY);
            assertThat(signature.trustList()).isEqualTo("government");
            assertThat(signature.time()).isEqualTo(TimeProof.CLAIMED);
        });
    }

    @Test
    void doesNotGuessWhoSignedWhenTheCertificateDoesNotSay() {
        var report = fixture.verify(fixture.signedWith("clerk-person.p12", aPdf().bytes()));

        assertThat(report.signatures().get(0).signer()).isEqualTo(Signer.UNKNOWN);
    }

    @Test
    void startsOnlyWithPinnedRoots() throws Exception {
        var root = CertificateFiles.certificates(sample("root.pem")).get(0);
        var pin = HexFormat.of().formatHex(root.getDigest(DigestAlgorithm.SHA256));
        var wrong =
                settings(list(List.of("00".repeat(32)), null, Set.of()), CertificateNames.NONE, AlgorithmPolicy.NONE);

        assertThat(verify(list(List.of(pin), null, Set.of()), CertificateNames.NONE, AlgorithmPolicy.NONE)
                        .verdict())
                .isEqualTo(VALID);
        assertThatThrownBy(() -> new PdfVerifier(fixture.store, wrong, fixture.clock))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(pin + " is none of the pins of government");
    }

    @Test
    void cannotTellOnceAListWasNotConfirmedForTooLong() throws IOException {
        var fresh = verify(
                list(List.of(), LocalDate.of(2026, 1, 1), Set.of()), CertificateNames.NONE, AlgorithmPolicy.NONE);
        var old = verify(
                list(List.of(), LocalDate.of(2025, 1, 1), Set.of()), CertificateNames.NONE, AlgorithmPolicy.NONE);

        assertThat(fresh.verdict()).isEqualTo(VALID);
        assertThat(old.verdict()).isEqualTo(UNDETERMINED);
        assertThat(codes(old)).containsExactly("TRUST_LIST_OUTDATED");
    }

    @Test
    void doesNotLetAListVouchForWhomItIsNotMeant() throws IOException {
        var forPersons = list(List.of(), null, Set.of(Signer.PERSON));

        assertThat(codes(verify(forPersons, CertificateNames.NONE, AlgorithmPolicy.NONE)))
                .containsExactly("TRUST_LIST_WRONG");
    }

    @Test
    void comparesTheSigningBodyWithTheSender() throws IOException {
        var list = list(List.of(), null, Set.of());
        var onlyOther = new CertificateNames(List.of(new Row(OTHER, Attribute.O, "Tỉnh khác", Signer.BODY)));
        var both = new CertificateNames(List.of(COURT_NAME, new Row(OTHER, Attribute.O, "Tỉnh khác", Signer.BODY)));

        assertThat(codes(verify(list, new CertificateNames(List.of(COURT_NAME)), COURT)))
                .isEmpty();
        assertThat(codes(verify(list, onlyOther, COURT))).containsExactly("SIGNER_NOT_IN_TABLE");
        assertThat(codes(verify(list, both, OTHER))).containsExactly("SIGNER_NOT_SENDER");
    }

    @Test
    void whoeverSignsAndIsNoPersonMustBeTheSender() throws IOException {
        var table = new CertificateNames(List.of(COURT_NAME));
        var settings = settings(list(List.of(), null, Set.of()), table, AlgorithmPolicy.NONE);
        var byUnknown = fixture.signedWith("clerk-person.p12", aPdf().bytes());

        assertThat(codes(new PdfVerifier(fixture.store, settings, fixture.clock).verify(byUnknown, COURT)))
                .containsExactly("SIGNER_NOT_SENDER");
    }

    @Test
    void aRootStandsInOneListOnly() {
        var one = list(List.of(), null, Set.of());
        var other = new TrustList("citizens", one.roots(), List.of(), null, null, Set.of(Signer.PERSON));
        var both = new TrustSettings(
                List.of(one, other),
                List.of(),
                List.of(),
                false,
                Duration.ofSeconds(1),
                CertificateNames.NONE,
                AlgorithmPolicy.NONE);

        assertThatThrownBy(() -> new PdfVerifier(fixture.store, both, fixture.clock))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is in the lists government and citizens");
    }

    @Test
    void keepsNoNameOfAnyLength(@TempDir Path folder) throws IOException {
        var pki = new TestPki(folder);
        var signer = TestPki.issue(pki.sub, TestPki.wish().named("CN=" + "a".repeat(5_000)));
        var pdf = fixture.store.keep(TestSeal.basic(aPdf().bytes(), signer, SignatureFixture.NOW));

        var report = new PdfVerifier(fixture.store, pki.trust(pki.emptyList()), fixture.clock).verify(pdf);

        assertThat(report.signatures().get(0).signedBy()).isEqualTo("a".repeat(500));
    }

    @Test
    void judgesAlgorithmsByTheDayOfTheSignature() throws IOException {
        var list = list(List.of(), null, Set.of());

        assertThat(codes(verify(list, CertificateNames.NONE, demand(3072, "2026-01-01", null))))
                .containsExactly("KEY_TOO_SHORT");
        assertThat(codes(verify(list, CertificateNames.NONE, demand(3072, "2027-01-01", null))))
                .isEmpty();
        assertThat(codes(verify(list, CertificateNames.NONE, demand(0, null, "2026-06-01"))))
                .containsExactly("ALGORITHM_WEAK");
        assertThat(codes(verify(list, CertificateNames.NONE, demand(0, null, "2027-06-01"))))
                .isEmpty();
    }

    private static AlgorithmPolicy demand(int bits, @Nullable String from, @Nullable String until) {
        return new AlgorithmPolicy(List.of(new AlgorithmPolicy.Row(
                "RSA",
                bits,
                from == null ? null : LocalDate.parse(from),
                until == null ? null : LocalDate.parse(until))));
    }

    private static TrustList list(List<String> pins, @Nullable LocalDate confirmed, Set<Signer> uses) {
        return new TrustList(
                "government",
                List.of(sample("root.pem")),
                pins,
                confirmed,
                confirmed == null ? null : Period.ofYears(1),
                uses);
    }

    private PdfReport verify(TrustList list, CertificateNames names, AlgorithmPolicy algorithms) throws IOException {
        return new PdfVerifier(fixture.store, settings(list, names, algorithms), fixture.clock)
                .verify(fixture.signedByCourt(aPdf().bytes()));
    }

    private PdfReport verify(TrustList list, CertificateNames names, OrganizationCode sender) throws IOException {
        return new PdfVerifier(fixture.store, settings(list, names, AlgorithmPolicy.NONE), fixture.clock)
                .verify(fixture.signedByCourt(aPdf().bytes()), sender);
    }

    private static TrustSettings settings(TrustList list, CertificateNames names, AlgorithmPolicy algorithms) {
        return new TrustSettings(
                List.of(list),
                List.of(sample("sub.pem")),
                List.of(sample("root.crl"), sample("sub.crl")),
                false,
                Duration.ofSeconds(1),
                names,
                algorithms);
    }
}
