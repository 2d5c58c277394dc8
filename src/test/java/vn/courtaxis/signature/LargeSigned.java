package vn.courtaxis.signature;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import vn.courtaxis.document.Attachment;
import vn.courtaxis.document.Verdict;
import vn.courtaxis.edxml.EdxmlDialect;
import vn.courtaxis.edxml.EdxmlLimits;
import vn.courtaxis.edxml.EdxmlReader;
import vn.courtaxis.edxml.EdxmlWriter;
import vn.courtaxis.ledger.Fixtures;
import vn.courtaxis.signature.DetachedValue.Worth;
import vn.courtaxis.store.FileDocumentStore;

/** Signs and verifies 200 MB outside PDFs in a virtual machine of its own; prints what it cost. */
final class LargeSigned {

    private static final long SIZE = 200L << 20;
    private static final EdxmlDialect SIGNED = new EdxmlDialect("signed", Map.of(), List.of(), true, true);

    private LargeSigned() {}

    /** @param arguments folder for the store */
    public static void main(String... arguments) throws Exception {
        var store = new FileDocumentStore(Path.of(arguments[0]), "large", altered -> {});
        var fixture = new SignatureFixture(Path.of(arguments[0]));
        var settings = new SigningKeySettings(
                SignatureFixture.COURT, SignatureFixture.sample("court-w90.p12"), SignatureFixture.PASSWORD, "");
        var verifier = new PdfVerifier(store, SignatureFixture.trust(), fixture.clock);
        var signer = new PdfSigner(
                        store, new Pkcs12KeySource(List.of(settings), fixture.clock), verifier, fixture.clock)
                .others();
        var file = new Attachment("du-lieu.zip", "application/zip", store.keep(new Noise()));

        var started = System.nanoTime();
        var beside = done(signer.beside(SignatureFixture.COURT, file));
        System.out.println("detached-ms " + millis(started));
        started = System.nanoTime();
        var reports = verifier.attachments()
                .judge(List.of(file, beside), SignatureFixture.COURT, verifier.waitingTime(), verifier.exhibits());
        System.out.println(
                "judged-ms " + millis(started) + " " + reports.get(0).get(0).verdict());

        started = System.nanoTime();
        var writer = new EdxmlWriter(store);
        var header = Fixtures.header("1", Fixtures.COURT, Fixtures.OFFICE);
        var attachments = List.of(file, beside);
        var signature = done(signer.message(SignatureFixture.COURT, writer.digest(header, attachments, SIGNED)));
        System.out.println("digest-ms " + millis(started));
        try (var draft = store.draft()) {
            writer.write(header, attachments, SIGNED, signature, draft.stream());
            var message = draft.keep();
            System.out.println("written-ms " + millis(started) + ", bytes " + message.size());
            started = System.nanoTime();
            var read = new EdxmlReader(store, EdxmlLimits.defaults())
                    .signature(message)
                    .orElseThrow();
            var judged =
                    verifier.values().judge(read.signedInfo(), read.value(), read.algorithm(), read.certificates());
            System.out.println("verified-ms " + millis(started) + " " + read.intact() + " " + judged.worth());
            if (!read.intact() || judged.worth() != Worth.TRUSTED) {
                throw new IllegalStateException("not intact");
            }
        }
        System.out.println("heap " + Runtime.getRuntime().maxMemory());
    }

    private static <T> T done(Verdict<T> verdict) {
        return ((Verdict.Done<T>) verdict).value();
    }

    private static long millis(long since) {
        return (System.nanoTime() - since) / 1_000_000;
    }

    /** Random bytes, which do not deflate. */
    private static final class Noise extends InputStream {

        private final Random random = new Random(200);
        private long left = SIZE;

        @Override
        public int read() throws IOException {
            throw new IOException("one by one takes too long");
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            if (left == 0) {
                return -1;
            }
            var noise = new byte[(int) Math.min(length, left)];
            random.nextBytes(noise);
            System.arraycopy(noise, 0, bytes, offset, noise.length);
            left -= noise.length;
            return noise.length;
        }
    }
}
