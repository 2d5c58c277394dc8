package vn.courtaxis.signature;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static vn.courtaxis.signature.PdfBuilder.aPdf;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.courtaxis.document.StoredFile;

/** What {@code pdfsig} (poppler) thinks of our signatures. Required where CI=true, optional on a desk. */
class IndependentJudgeTest {

    private final SignatureFixture fixture;

    IndependentJudgeTest(@TempDir Path folder) {
        this.fixture = new SignatureFixture(folder);
    }

    @BeforeAll
    static void findPdfsig() {
        var installed = isInstalled();
        if ("true".equals(System.getenv("CI"))) {
            assertThat(installed).as("pdfsig (poppler-utils) is installed").isTrue();
        }
        assumeTrue(installed, "pdfsig (poppler-utils) is not installed");
    }

    @Test
    void findsBothSignaturesIntact() throws IOException {
        var byPerson = fixture.signedWith("clerk-person.p12", aPdf().bytes());

        var opinion = pdfsig(fixture.sign(byPerson));

        assertThat(opinion)
                .containsSubsequence("Signature #1", "Signature is Valid", "Signature #2", "Signature is Valid")
                .contains("ETSI.CAdES.detached")
                .contains("SHA-256")
                .contains("Total document signed");
    }

    @Test
    void seesTheSameChangedByte() throws IOException {
        var signed = fixture.store.bytes(
                fixture.signedByCourt(aPdf().withPlainPageContent().bytes()));

        var opinion = pdfsig(fixture.store.keep(Tampering.changePageContent(signed)));

        assertThat(opinion).contains("Digest Mismatch").doesNotContain("Signature is Valid");
    }

    private String pdfsig(StoredFile pdf) throws IOException {
        return run("pdfsig", "-nocert", fixture.store.locate(pdf).toString());
    }

    private static boolean isInstalled() {
        try {
            return run("pdfsig", "-v").contains("pdfsig");
        } catch (AssertionError absent) {
            return false;
        }
    }

    private static String run(String... command) {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            return new String(process.getInputStream().readAllBytes(), UTF_8);
        } catch (IOException absent) {
            throw new AssertionError(absent);
        }
    }
}
