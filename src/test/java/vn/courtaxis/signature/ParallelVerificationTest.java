package vn.courtaxis.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.courtaxis.signature.PdfBuilder.aPdf;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.courtaxis.document.StoredFile;

class ParallelVerificationTest {

    private static final Map<String, List<String>> EXPECTED = Map.of(
            "office-g22.p12", List.of(),
            "bad-revoked.p12", List.of("CERTIFICATE_REVOKED"),
            "bad-untrusted.p12", List.of("CERTIFICATE_UNTRUSTED"),
            "bad-weak.p12", List.of("KEY_TOO_SHORT"));

    @Test
    void givesEveryFileItsOwnVerdictFromOneVerifier(@TempDir Path folder) throws Exception {
        var fixture = new SignatureFixture(folder);
        var verifier = fixture.verifier();
        var work = new ArrayList<Callable<List<String>>>();
        var expected = new ArrayList<List<String>>();
        for (int round = 0; round < 10; round++) {
            for (var kind : EXPECTED.entrySet()) {
                StoredFile pdf = fixture.signedWith(
                        kind.getKey(), aPdf().saying("Lần " + round).bytes());
                work.add(() -> SignatureFixture.codes(verifier.verify(pdf)));
                expected.add(kind.getValue());
            }
        }
        var threads = Executors.newFixedThreadPool(4);

        var verdicts = new ArrayList<List<String>>();
        for (var result : threads.invokeAll(work)) {
            verdicts.add(result.get());
        }
        threads.shutdownNow();

        assertThat(verdicts).isEqualTo(expected);
    }
}
