package vn.courtaxis.signature;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.courtaxis.signature.PdfBuilder.aPdf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.Verdict;

class PdfInspectorTest {

    private final SignatureFixture fixture;
    private final PdfInspector inspector;

    PdfInspectorTest(@TempDir Path folder) {
        this.fixture = new SignatureFixture(folder);
        this.inspector = new PdfInspector(fixture.store);
    }

    @Test
    void readsPagesAndVietnameseTextOfTheFirst() {
        var facts = facts(aPdf().pages(3).saying("TỐI MẬT của tòa án").bytes());

        assertThat(facts).isEqualTo(new PdfFacts(3, 0, "TỐI MẬT của tòa án", Set.of()));
    }

    @Test
    void givesNoTextForAPictureOfAPage() {
        assertThat(facts(aPdf().saying("").bytes()).firstPageText()).isEmpty();
    }

    @Test
    void cutsEndlessText() {
        var facts = facts(aPdf().saying("a".repeat(50_000)).bytes());

        assertThat(facts.firstPageText()).hasSize(FirstPageText.LIMIT);
    }

    @Test
    void countsTheSignaturesThatAreThere() {
        var byPerson = fixture.signedWith("clerk-person.p12", aPdf().bytes());
        var byBoth = fixture.sign(byPerson);

        assertThat(facts(fixture.store.bytes(byBoth)).signatures()).isEqualTo(2);
    }

    @Test
    void namesWhatIsWrongWithAFile() {
        assertThat(problem(new byte[0])).isEqualTo(ErrorCode.EMPTY_FILE);
        assertThat(problem("PK not a PDF".getBytes(ISO_8859_1))).isEqualTo(ErrorCode.NOT_A_PDF);
        assertThat(problem("%PDF-1.7\nnothing more".getBytes(ISO_8859_1))).isEqualTo(ErrorCode.PDF_DAMAGED);
        assertThat(problem(aPdf().encrypted().bytes())).isEqualTo(ErrorCode.PDF_ENCRYPTED);
        assertThat(problem(aPdf().pages(0).bytes())).isEqualTo(ErrorCode.PDF_DAMAGED);
        assertThat(problem(aPdf().certifiedWithoutAnyChange().bytes())).isEqualTo(ErrorCode.PDF_LOCKED);
    }

    @Test
    void takesNothingThatItCouldNotSign() {
        assertThat(problem(("\n" + new String(aPdf().bytes(), ISO_8859_1)).getBytes(ISO_8859_1)))
                .isEqualTo(ErrorCode.PDF_DAMAGED);
    }

    @Test
    void survivesNestingDeeperThanTheStack() {
        var nested =
                "%PDF-1.7\n1 0 obj\n" + "[".repeat(500_000) + "\nendobj\ntrailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF";

        assertThat(problem(nested.getBytes(ISO_8859_1))).isEqualTo(ErrorCode.PDF_DAMAGED);
    }

    @Test
    void neverFailsOnDamagedBytes() throws IOException {
        var random = new Random(20_261_123);
        var good = fixture.store.bytes(fixture.signedByCourt(aPdf().bytes()));
        for (int i = 0; i < 60; i++) {
            var damaged = Arrays.copyOf(good, good.length - random.nextInt(good.length / 2));
            for (int hit = 0; hit < 40; hit++) {
                damaged[8 + random.nextInt(damaged.length - 8)] = (byte) random.nextInt(256);
            }
            var stored = fixture.store.keep(damaged);

            assertThat(inspector.inspect(stored)).isNotNull();
            assertThat(fixture.verify(stored).verdict())
                    .as("damage %s", i)
                    .isNotEqualTo(vn.courtaxis.document.SignatureVerdict.VALID);
        }
    }

    private PdfFacts facts(byte[] pdf) {
        if (inspect(pdf) instanceof Verdict.Done<PdfFacts> done) {
            return done.value();
        }
        throw new AssertionError("rejected: " + inspect(pdf));
    }

    private ErrorCode problem(byte[] pdf) {
        if (inspect(pdf) instanceof Verdict.Rejected<PdfFacts> rejected) {
            return rejected.problem().code();
        }
        throw new AssertionError("not rejected");
    }

    private Verdict<PdfFacts> inspect(byte[] pdf) {
        try {
            return inspector.inspect(fixture.store.keep(pdf));
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }
}
