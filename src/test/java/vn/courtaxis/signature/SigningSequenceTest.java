package vn.courtaxis.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.courtaxis.signature.PdfBuilder.aPdf;
import static vn.courtaxis.signature.SignatureFixture.COURT;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.StoredFile;
import vn.courtaxis.document.Verdict;
import vn.courtaxis.signature.SigningSettings.Drafts;

class SigningSequenceTest {

    private final SignatureFixture fixture;

    SigningSequenceTest(@TempDir Path folder) {
        this.fixture = new SignatureFixture(folder);
    }

    @Test
    void refusesADraftThatNoPersonSignedWherePolicySaysSo() throws IOException {
        var verdict = sign(fixture.store.keep(aPdf().bytes()), new Drafts(DraftPolicy.REFUSE, Map.of()));

        assertThat(codeOf(verdict)).isEqualTo(ErrorCode.PERSON_SIGNATURE_MISSING);
    }

    @Test
    void sealsWhatAPersonSigned() throws IOException {
        var byPerson = fixture.signedWith("clerk-person.p12", aPdf().bytes());

        var verdict = sign(byPerson, new Drafts(DraftPolicy.REFUSE, Map.of()));

        assertThat(verdict).isInstanceOf(Verdict.Done.class);
    }

    @Test
    void aUnitMayHaveItsOwnRule() throws IOException {
        var drafts = new Drafts(DraftPolicy.REFUSE, Map.of(COURT, DraftPolicy.WARN));

        var verdict = sign(fixture.store.keep(aPdf().bytes()), drafts);

        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Verdict.Done.class,
                        done -> assertThat(((SignedPdf) done.value()).notes())
                                .extracting(note -> note.code())
                                .containsExactly(ErrorCode.PERSON_SIGNATURE_MISSING));
    }

    @Test
    void anAnnexNeedsNoPerson() throws IOException {
        var annex = new SigningOrder(COURT, SigningOrder.Part.ANNEX, SigningOrder.PageMarks.NONE, SigningReason.NONE);

        var verdict = signer(new Drafts(DraftPolicy.REFUSE, Map.of())).sign(fixture.store.keep(aPdf().bytes()), annex);

        assertThat(verdict).isInstanceOf(Verdict.Done.class);
    }

    @Test
    void refusesToSealTwice() throws IOException {
        var sealed = fixture.signedByCourt(aPdf().bytes());

        assertThat(codeOf(sign(sealed, new Drafts(DraftPolicy.SEAL, Map.of())))).isEqualTo(ErrorCode.ALREADY_SEALED);
    }

    @Test
    void knowsItsOwnSealThoughTheCertificateWasRenewed(@TempDir Path keys) throws IOException {
        var names = "CN=TAND khu vuc 1\\, Ha Noi,O=TAND khu vuc 1\\, Ha Noi";
        var authority = new OwnAuthority();
        var before = authority.keyStore(keys.resolve("before.p12"), names);
        var after = authority.keyStore(keys.resolve("after.p12"), names);
        var sealed = sign(before, fixture.store.keep(aPdf().bytes()));

        assertThat(sealed).isInstanceOf(Verdict.Done.class);
        var file = ((SignedPdf) ((Verdict.Done<?>) sealed).value()).file();
        assertThat(codeOf(sign(before, file))).isEqualTo(ErrorCode.ALREADY_SEALED);
        assertThat(codeOf(sign(after, file))).isEqualTo(ErrorCode.ALREADY_SEALED);
    }

    @Test
    void anotherBodysSealIsNoPersonsSignature(@TempDir Path keys) throws IOException {
        var other = new OwnAuthority().keyStore(keys.resolve("other.p12"), "CN=So mau,O=So mau");
        var byAnother =
                ((SignedPdf) ((Verdict.Done<?>) sign(other, fixture.store.keep(aPdf().bytes()))).value()).file();

        assertThat(codeOf(sign(byAnother, new Drafts(DraftPolicy.REFUSE, Map.of()))))
                .isEqualTo(ErrorCode.PERSON_SIGNATURE_MISSING);
        assertThat(sign(byAnother, new Drafts(DraftPolicy.SEAL, Map.of()))).isInstanceOf(Verdict.Done.class);
    }

    private Verdict<SignedPdf> sign(Path keyStore, StoredFile pdf) throws IOException {
        var key = new SigningKeySettings(COURT, keyStore, OwnAuthority.PASSWORD, "");
        return new PdfSigner(
                        fixture.store,
                        new Pkcs12KeySource(List.of(key), fixture.clock),
                        fixture.verifier(),
                        fixture.clock)
                .sign(pdf, SigningOrder.of(COURT));
    }

    private Verdict<SignedPdf> sign(StoredFile pdf, Drafts drafts) throws IOException {
        return signer(drafts).sign(pdf, SigningOrder.of(COURT));
    }

    private PdfSigner signer(Drafts drafts) {
        var key =
                new SigningKeySettings(COURT, SignatureFixture.sample("court-w90.p12"), SignatureFixture.PASSWORD, "");
        return new PdfSigner(
                fixture.store,
                new Pkcs12KeySource(List.of(key), fixture.clock),
                fixture.verifier(),
                SigningSettings.DEFAULTS.with(drafts),
                SignatureFixture.trust(),
                fixture.clock);
    }

    private static ErrorCode codeOf(Verdict<SignedPdf> verdict) {
        if (verdict instanceof Verdict.Rejected<SignedPdf> rejected) {
            return rejected.problem().code();
        }
        throw new AssertionError("not rejected: " + verdict);
    }
}
