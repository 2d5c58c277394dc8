package vn.courtaxis.signature;

import static vn.courtaxis.signature.PdfBuilder.aPdf;
import static vn.courtaxis.signature.TestPki.END;
import static vn.courtaxis.signature.TestPki.wish;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.jspecify.annotations.Nullable;
import vn.courtaxis.document.StoredFile;

/**
 * How many files are judged in a second of CPU time and of the clock, by where revocation data comes from and by how many threads.
 *
 * <p>No part of the build. Run it with the tests' class path: {@code java -Xmx1g -cp ... vn.courtaxis.signature.VerificationBenchmark};
 * it prints a line for each way and ends by itself. CPU time is the whole process's, so that fetching and the collector count.
 */
final class VerificationBenchmark {

    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final int FILES = 300;

    private final SignatureFixture fixture;
    private final TestPki pki;
    private final String answers = TestResponder.place();
    private final String lists = TestResponder.place();
    private final StoredFile answered;
    private final StoredFile listed;
    private final Path folder;

    private VerificationBenchmark(Path folder) {
        this.folder = folder;
        this.fixture = new SignatureFixture(folder);
        this.pki = new TestPki(folder);
        var signer = TestPki.issue(pki.sub, wish().answeredAt(answers));
        var responder = TestPki.issue(
                pki.sub, wish().named("CN=OCSP").keys(3).unchecked().purpose(KeyPurposeId.id_kp_OCSPSigning));
        var now = SignatureFixture.NOW;
        TestResponder.put(answers, TestAnswers.good(signer, pki.sub, responder, now.minusSeconds(60), END));
        TestResponder.put(lists, pki.emptyList());
        this.answered = fixture.store.keep(TestSeal.basic(aPdf().bytes(), signer, now));
        var other = TestPki.issue(pki.sub, wish().listedAt(lists));
        this.listed = fixture.store.keep(TestSeal.basic(aPdf().bytes(), other, now));
    }

    public static void main(String... arguments) throws Exception {
        var benchmark = new VerificationBenchmark(Files.createTempDirectory("benchmark"));
        for (int round = 0; round < 2; round++) {
            benchmark.all();
        }
        System.exit(0);
    }

    private void all() throws Exception {
        var offline = new PdfVerifier(fixture.store, pki.trust(pki.emptyList()), fixture.clock);
        measure("lists in files", offline, answered, 1);
        measure("lists in files, 2 threads", offline, answered, 2);
        measure("OCSP fetched each time", online(null), answered, 1);
        measure("OCSP kept", online(folder.resolve("kept")), answered, 1);
        measure("CRL fetched each time", online(null), listed, 1);
        measure("CRL kept", online(folder.resolve("kept")), listed, 1);
    }

    private PdfVerifier online(@Nullable Path kept) {
        var trust = pki.online();
        return new PdfVerifier(
                fixture.store,
                new TrustSettings(
                        trust.lists(),
                        trust.intermediates(),
                        trust.crls(),
                        true,
                        trust.fetchTimeout(),
                        trust.names(),
                        trust.algorithms(),
                        new RevocationSettings(kept, Duration.ofHours(1), false)),
                fixture.clock);
    }

    private static void measure(String way, PdfVerifier verifier, StoredFile pdf, int threads) throws Exception {
        var work = new ArrayList<Callable<PdfReport>>();
        for (int n = 0; n < FILES; n++) {
            work.add(() -> verifier.verify(pdf));
        }
        var cpu = PROCESS.getProcessCpuTime();
        var clock = System.nanoTime();
        var reports = run(work, threads);
        var seconds = (System.nanoTime() - clock) / 1e9;
        var cpuSeconds = (PROCESS.getProcessCpuTime() - cpu) / 1e9;
        System.out.printf(
                "%-28s %s %5.1f files a CPU second, %5.1f a second, %4.1f ms CPU each%n",
                way, reports.get(0).verdict(), FILES / cpuSeconds, FILES / seconds, cpuSeconds * 1000 / FILES);
    }

    private static List<PdfReport> run(List<Callable<PdfReport>> work, int threads) throws Exception {
        var pool = Executors.newFixedThreadPool(threads);
        try {
            var reports = new ArrayList<PdfReport>();
            for (var done : pool.invokeAll(work)) {
                reports.add(done.get());
            }
            return reports;
        } finally {
            pool.shutdown();
        }
    }
}
