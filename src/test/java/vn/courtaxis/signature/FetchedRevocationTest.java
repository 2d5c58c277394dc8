package vn.courtaxis.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.courtaxis.document.SignatureVerdict.INVALID;
import static vn.courtaxis.document.SignatureVerdict.UNDETERMINED;
import static vn.courtaxis.document.SignatureVerdict.VALID;
import static vn.courtaxis.signature.PdfBuilder.aPdf;
import static vn.courtaxis.signature.SignatureFixture.NOW;
import static vn.courtaxis.signature.SignatureFixture.codes;
import static vn.courtaxis.signature.TestPki.END;
import static vn.courtaxis.signature.TestPki.wish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.courtaxis.document.StoredFile;
import vn.courtaxis.signature.TestPki.Holder;

/** What is fetched is kept, over a restart too, and what cannot be fetched is told. */
class FetchedRevocationTest {

    private static final Duration DAY = Duration.ofDays(1);

    private final Path kept;
    private final SignatureFixture fixture;
    private final TestPki pki;
    private final String place = TestResponder.place();
    private final Holder signer;
    private final StoredFile pdf;

    FetchedRevocationTest(@TempDir Path folder) {
        this.kept = folder.resolve("revocation");
        this.fixture = new SignatureFixture(folder);
        this.pki = new TestPki(folder);
        this.signer = TestPki.issue(pki.sub, wish().answeredAt(place));
        this.pdf = fixture.store.keep(TestSeal.basic(aPdf().bytes(), signer, NOW.minusSeconds(60)));
    }

    @Test
    void asksOnceForAnHourAndNotAfterARestart() throws IOException {
        TestResponder.put(place, good(NOW.minus(DAY), END));

        assertThat(at(NOW).verify(pdf).verdict()).isEqualTo(VALID);
        assertThat(at(NOW.plusSeconds(3500)).verify(pdf).verdict()).isEqualTo(VALID);
        assertThat(TestResponder.calls(place)).isOne();

        assertThat(at(NOW.plusSeconds(3700)).verify(pdf).verdict()).isEqualTo(VALID);
        assertThat(TestResponder.calls(place)).isEqualTo(2);
    }

    @Test
    void believesWhatIsKeptUntilItsEndWhileNobodyAnswers() throws IOException {
        TestResponder.put(place, good(NOW.minus(DAY), NOW.plus(DAY)));
        at(NOW).verify(pdf);
        TestResponder.remove(place);

        assertThat(at(NOW.plusSeconds(7200)).verify(pdf).verdict()).isEqualTo(VALID);
        var afterItsEnd = at(NOW.plus(DAY).plusSeconds(1)).verify(pdf);

        assertThat(afterItsEnd.verdict()).isEqualTo(UNDETERMINED);
        assertThat(codes(afterItsEnd)).containsExactly("REVOCATION_UNREACHABLE");
    }

    @Test
    void takesNothingOlderThanWhatItKnows() throws IOException {
        TestResponder.put(place, TestAnswers.revoked(signer, pki.sub, responder(), NOW, END, NOW.minus(DAY)));
        assertThat(at(NOW).verify(pdf).verdict()).isEqualTo(INVALID);

        TestResponder.put(place, good(NOW.minus(DAY), END));

        assertThat(at(NOW.plusSeconds(7200)).verify(pdf).verdict()).isEqualTo(INVALID);
    }

    @Test
    void believesNoKeptFileThatNobodyAuthorisedHasSigned() throws IOException {
        TestResponder.put(place, good(NOW.minus(DAY), END));
        at(NOW).verify(pdf);
        try (var files = Files.list(kept)) {
            var file = files.findFirst().orElseThrow();
            new KeptAnswers(kept)
                    .keep(file.getFileName().toString(), NOW, TestAnswers.good(signer, pki.sub, signer, NOW, END));
        }
        TestResponder.remove(place);

        assertThat(at(NOW).verify(pdf).verdict()).isEqualTo(UNDETERMINED);
    }

    @Test
    void keepsNoAnswerThatIsNotToBeBelieved() throws IOException {
        TestResponder.put(place, TestAnswers.good(signer, pki.sub, signer, NOW.minus(DAY), END));

        assertThat(codes(at(NOW).verify(pdf))).containsExactly("REVOCATION_UNKNOWN");
        assertThat(kept).doesNotExist();
    }

    @Test
    void tellsWhomNobodyAnsweredFromWhatNobodySays() throws IOException {
        assertThat(codes(at(NOW).verify(pdf))).containsExactly("REVOCATION_UNREACHABLE");

        var silent = TestSeal.basic(aPdf().bytes(), TestPki.issue(pki.sub, wish()), NOW.minusSeconds(60));
        assertThat(codes(at(NOW).verify(fixture.store.keep(silent)))).containsExactly("REVOCATION_UNKNOWN");
    }

    @Test
    void isInvalidWithoutRevocationDataWhereThatIsTheRule() throws IOException {
        var closed = verifier(NOW, true).verify(pdf);

        assertThat(closed.verdict()).isEqualTo(INVALID);
        assertThat(codes(closed)).containsExactly("REVOCATION_UNREACHABLE");
    }

    @Test
    void readsAListThatWasFetchedOnceForAllOfItsAuthority() throws IOException {
        var lists = TestResponder.place();
        TestResponder.put(lists, pki.emptyList());
        for (var n = 0; n < 3; n++) {
            var one = TestPki.issue(pki.sub, wish().listedAt(lists).named("CN=Người " + n));
            var signed = fixture.store.keep(TestSeal.basic(aPdf().bytes(), one, NOW.minusSeconds(60)));
            assertThat(at(NOW).verify(signed).verdict()).isEqualTo(VALID);
        }

        assertThat(TestResponder.calls(lists)).isOne();
    }

    private byte[] good(Instant made, Instant next) {
        return TestAnswers.good(signer, pki.sub, responder(), made, next);
    }

    private Holder responder() {
        return TestPki.issue(
                pki.sub, wish().named("CN=OCSP thử").keys(3).unchecked().purpose(KeyPurposeId.id_kp_OCSPSigning));
    }

    /** A new adapter each time, with the same folder. */
    private PdfVerifier at(Instant now) {
        return verifier(now, false);
    }

    private PdfVerifier verifier(Instant now, boolean failClosed) {
        var online = pki.online();
        var settings = new TrustSettings(
                online.lists(),
                online.intermediates(),
                online.crls(),
                true,
                online.fetchTimeout(),
                online.names(),
                online.algorithms(),
                new RevocationSettings(kept, Duration.ofHours(1), failClosed));
        return new PdfVerifier(fixture.store, settings, Clock.fixed(now, ZoneOffset.UTC));
    }
}
