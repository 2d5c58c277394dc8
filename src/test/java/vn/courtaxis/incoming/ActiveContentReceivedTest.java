package vn.courtaxis.incoming;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.courtaxis.ledger.Fixtures.COURT;
import static vn.courtaxis.ledger.Fixtures.OFFICE;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.courtaxis.codes.SandboxCodes;
import vn.courtaxis.content.ActiveContent;
import vn.courtaxis.document.Attachment;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.MessageKind;
import vn.courtaxis.document.Remark;
import vn.courtaxis.document.RemarkCode;
import vn.courtaxis.edxml.EdxmlLimits;
import vn.courtaxis.edxml.EdxmlReader;
import vn.courtaxis.edxml.EdxmlWriter;
import vn.courtaxis.exchange.TemporaryDocumentStore;
import vn.courtaxis.incoming.SignaturePolicy.Decision;
import vn.courtaxis.ledger.Change;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.Fixtures;
import vn.courtaxis.ledger.Ledger;
import vn.courtaxis.ledger.MovableClock;
import vn.courtaxis.ledger.NewListing;
import vn.courtaxis.ledger.RetryPolicy;
import vn.courtaxis.ledger.Setbacks;
import vn.courtaxis.ledger.State;
import vn.courtaxis.ledger.TimelineEvent.Outcome;
import vn.courtaxis.rules.TestRules;
import vn.courtaxis.signature.PdfInspector;
import vn.courtaxis.signature.PdfVerifier;
import vn.courtaxis.signature.TrustSettings;
import vn.courtaxis.status.RecallPolicy;
import vn.courtaxis.status.Recalls;
import vn.courtaxis.status.StatusReports;
import vn.courtaxis.store.TestLedger;

class ActiveContentReceivedTest {

    private final MovableClock clock = new MovableClock();
    private final Ledger ledger = TestLedger.on(TestLedger.inMemory(), clock);
    private final TemporaryDocumentStore store;

    ActiveContentReceivedTest(@TempDir Path folder) {
        store = new TemporaryDocumentStore(folder);
    }

    @Test
    void aFileWithMacrosWaitsForAPerson() throws Exception {
        var opened = open(Decision.QUARANTINE, "word/vbaProject.bin");

        assertThat(opened.state()).isEqualTo(State.QUARANTINED);
        assertThat(opened.problem()).extracting("code").isEqualTo(ErrorCode.ACTIVE_CONTENT_RECEIVED);
        assertThat(opened.remarks()).contains(Remark.of(RemarkCode.MACROS_IN_FILE, "a.docx: a VBA project"));
        assertThat(opened.files()).hasSize(1);
    }

    @Test
    void orIsDeliveredWithARemarkWhereThatIsConfigured() throws Exception {
        var opened = open(Decision.DELIVER, "word/vbaProject.bin");

        assertThat(opened.state()).isEqualTo(State.VERIFIED);
        assertThat(opened.remarks()).contains(Remark.of(RemarkCode.MACROS_IN_FILE, "a.docx: a VBA project"));
    }

    @Test
    void aPlainFileIsNoReasonToWait() throws Exception {
        assertThat(open(Decision.QUARANTINE, "word/document.xml").state()).isEqualTo(State.VERIFIED);
    }

    private Entry open(Decision onActiveContent, String part) throws IOException {
        var listed = ledger.listed(new NewListing(
                "W90", "d-" + part, MessageKind.DOCUMENT, "G22", COURT.code().value()));
        ledger.apply(
                listed,
                Change.to(State.STORED, "incoming-receive", Outcome.DONE).message(store.keep(message(part))));
        opener(onActiveContent).open(listed.id());
        return ledger.find(listed.id()).orElseThrow();
    }

    private OpenMessage opener(Decision onActiveContent) {
        var nobody = new TrustSettings(List.of(), List.of(), List.of(), false, Duration.ofSeconds(1));
        var setbacks =
                new Setbacks(new RetryPolicy(Duration.ofSeconds(1), Duration.ofMinutes(1)), 20, clock, new Random(1));
        var codes = SandboxCodes.load();
        return new OpenMessage(
                ledger,
                new EdxmlReader(store, EdxmlLimits.defaults()),
                new PdfVerifier(store, nobody, clock),
                codes,
                TestRules.book(),
                new SignaturePolicy(Decision.QUARANTINE, Decision.DELIVER),
                new ContentInspection(new ActiveContent(store, new PdfInspector(store)), onActiveContent),
                new Recalls(ledger, new StatusReports(ledger, codes, clock), codes, RecallPolicy.AUTOMATIC),
                new StatusReports(ledger, codes, clock),
                setbacks,
                clock);
    }

    private byte[] message(String part) throws IOException {
        var file = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("<Types/>".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry(part));
            zip.write(1);
        }
        var attachment = new Attachment("a.docx", "", store.keep(file.toByteArray()));
        var out = new ByteArrayOutputStream();
        new EdxmlWriter(store).write(Fixtures.header("1", OFFICE, COURT), List.of(attachment), out);
        return out.toByteArray();
    }
}
