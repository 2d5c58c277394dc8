package vn.courtaxis.signature;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import vn.courtaxis.document.Attachment;
import vn.courtaxis.document.SignatureReport;

/** Attachments of one document, some of which sign others. */
final class LooseFiles {

    private final SignatureFixture fixture;
    private final List<Attachment> attachments = new ArrayList<>();

    LooseFiles(SignatureFixture fixture) {
        this.fixture = fixture;
    }

    LooseFiles with(String name, byte[] bytes) {
        attachments.add(new Attachment(name, "application/octet-stream", fixture.store.keep(bytes)));
        return this;
    }

    LooseFiles with(String name, String text) {
        return with(name, text.getBytes(UTF_8));
    }

    List<Attachment> attachments() {
        return attachments;
    }

    List<List<SignatureReport>> judged(PdfVerifier verifier) throws Exception {
        return verifier.attachments()
                .judge(attachments, SignatureFixture.COURT, verifier.waitingTime(), verifier.exhibits());
    }
}
