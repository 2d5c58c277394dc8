package vn.courtaxis.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.courtaxis.codes.SandboxCodes;
import vn.courtaxis.content.ActiveContent;
import vn.courtaxis.document.Attachment;
import vn.courtaxis.document.DocumentHeader.DocumentType;
import vn.courtaxis.document.DocumentHeader.Signer;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.Priority;
import vn.courtaxis.document.Remark;
import vn.courtaxis.document.Steering;
import vn.courtaxis.document.Verdict;
import vn.courtaxis.edxml.EdxmlDialect;
import vn.courtaxis.edxml.EdxmlDialects;
import vn.courtaxis.edxml.EdxmlWriter;
import vn.courtaxis.exchange.TemporaryDocumentStore;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.EntryFile;
import vn.courtaxis.ledger.Fixtures;
import vn.courtaxis.ledger.Ledger;
import vn.courtaxis.ledger.MovableClock;
import vn.courtaxis.ledger.NewDocument;
import vn.courtaxis.ledger.RetryPolicy;
import vn.courtaxis.ledger.Setbacks;
import vn.courtaxis.outgoing.FilePolicy.OnActiveContent;
import vn.courtaxis.outgoing.SubmittedFiles.Sound;
import vn.courtaxis.signature.PdfInspector;
import vn.courtaxis.signature.PdfSigner;
import vn.courtaxis.signature.PdfVerifier;
import vn.courtaxis.signature.Pkcs12KeySource;
import vn.courtaxis.signature.SigningKeySettings;
import vn.courtaxis.signature.TrustSettings;
import vn.courtaxis.store.TestLedger;

/** What becomes of the files of a submission, and how their message is written. */
class OutgoingFilesTest {

    private final TemporaryDocumentStore store;
    private final MovableClock clock = new MovableClock();

    OutgoingFilesTest(@TempDir Path folder) {
        store = new TemporaryDocumentStore(folder);
    }

    @Test
    void aFileWithMacrosIsRefusedAtOnce() throws Exception {
        var refused = check(OnActiveContent.REFUSE);

        assertThat(refused).isInstanceOfSatisfying(Verdict.Rejected.class, rejected -> {
            assertThat(rejected.problem().code()).isEqualTo(ErrorCode.ACTIVE_CONTENT_REFUSED);
            assertThat(rejected.problem().detail()).contains("a.xlsx");
        });
    }

    @Test
    void orTakenWithARemarkThatStaysWithTheDocument() throws Exception {
        var sound = ((Verdict.Done<Sound>) check(OnActiveContent.ACCEPT)).value();
        var ledger = TestLedger.on(TestLedger.inMemory(), clock);

        var entry = accepted(ledger, sound.files(), sound.remarks());

        assertThat(entry.remarks()).extracting(Remark::code).containsExactly("MACROS_IN_FILE");
        assertThat(entry.files()).hasSize(2);
    }

    @Test
    void theMessageIsWrittenInTheDialectOfAllItsRecipients() throws Exception {
        var type = Fixtures.header("1", Fixtures.COURT, Fixtures.OFFICE).type().name();
        var dialect = new EdxmlDialect("net", Map.of("version", "1.0"), List.of(new DocumentType(18, 0, type)));
        var here = new EdxmlDialects(List.of(
                new EdxmlDialects.Spoken(dialect, List.of(Fixtures.OFFICE.code().value()))));
        var elsewhere = new EdxmlDialects(List.of(new EdxmlDialects.Spoken(dialect, List.of("H41"))));

        assertThat(prepared(here)).contains("<edXML:TraceHeaderList version=\"1.0\">", "<edXML:Type>18</edXML:Type>");
        assertThat(prepared(elsewhere)).contains("<edXML:TraceHeaderList>").doesNotContain("<edXML:Type>18<");
    }

    @Test
    void aDialectMayWantTheMessageAndItsFilesSigned() throws Exception {
        var message = prepared(signing(true, true), List.of(courtKey()));

        assertThat(message).contains("<Signature xmlns=\"http://www.w3.org/2000/09/xmldsig#\">", "a.txt.p7s");
    }

    @Test
    void nobodyGetsThemUnasked() throws Exception {
        var message = prepared(signing(false, false), List.of(courtKey()));

        assertThat(message).doesNotContain("<Signature", "p7s");
    }

    @Test
    void withoutAKeyWhatMustBeSignedDoesNotLeave() throws Exception {
        for (var dialects : List.of(signing(true, false), signing(false, true))) {
            var ledger = TestLedger.on(TestLedger.inMemory(), clock);
            var entry = accepted(ledger, List.of(text()), List.of());

            assertThat(preparing(ledger, dialects, List.of()).prepare(entry.id()))
                    .isFalse();
            assertThat(ledger.find(entry.id()).orElseThrow().problem())
                    .extracting("code")
                    .isEqualTo(ErrorCode.NO_SIGNING_KEY);
        }
    }

    private static EdxmlDialects signing(boolean message, boolean files) {
        var dialect = new EdxmlDialect("signed", Map.of(), List.of(), message, files);
        return new EdxmlDialects(List.of(
                new EdxmlDialects.Spoken(dialect, List.of(Fixtures.OFFICE.code().value()))));
    }

    private static SigningKeySettings courtKey() {
        return new SigningKeySettings(Fixtures.COURT.code(), Path.of("certs-sample", "court-w90.p12"), "sandbox", "");
    }

    private EntryFile text() {
        return EntryFile.of(new Attachment("a.txt", "text/plain", store.keep("words")));
    }

    private String prepared(EdxmlDialects dialects) throws IOException {
        return prepared(dialects, List.of());
    }

    private String prepared(EdxmlDialects dialects, List<SigningKeySettings> keys) throws IOException {
        var ledger = TestLedger.on(TestLedger.inMemory(), clock);
        var entry = accepted(ledger, List.of(text()), List.of());
        assertThat(preparing(ledger, dialects, keys).prepare(entry.id())).isTrue();
        var message = ledger.find(entry.id()).orElseThrow().requireMessage();
        return new String(store.bytes(message), StandardCharsets.UTF_8);
    }

    private PrepareMessage preparing(Ledger ledger, EdxmlDialects dialects, List<SigningKeySettings> keys) {
        var nobody = new TrustSettings(List.of(), List.of(), List.of(), false, Duration.ofSeconds(1));
        var signer =
                new PdfSigner(store, new Pkcs12KeySource(keys, clock), new PdfVerifier(store, nobody, clock), clock);
        var setbacks =
                new Setbacks(new RetryPolicy(Duration.ofSeconds(1), Duration.ofMinutes(1)), 20, clock, new Random(1));
        var zone = ZoneId.of("Asia/Ho_Chi_Minh");
        return new PrepareMessage(
                ledger, store, signer, new EdxmlWriter(store), SandboxCodes.load(), dialects, setbacks, zone);
    }

    private static Entry accepted(Ledger ledger, List<EntryFile> files, List<Remark> remarks) {
        var plain = Fixtures.outgoing("k", "1");
        var intake = ledger.accept(new NewDocument(
                plain.origin(),
                plain.originKey(),
                plain.contentHash(),
                plain.system(),
                plain.unit(),
                plain.header(),
                files,
                remarks));
        return ledger.find(intake.id()).orElseThrow();
    }

    private Verdict<Sound> check(OnActiveContent decision) throws IOException {
        var inspector = new PdfInspector(store);
        var files =
                new SubmittedFiles(inspector, new ActiveContent(store, inspector), new FilePolicy(1 << 20, decision));
        return files.check(
                submission(),
                List.of(
                        new UploadedFile("a.pdf", store.keep(pdf())),
                        new UploadedFile("a.xlsx", store.keep(workbook()))));
    }

    private static byte[] pdf() throws IOException {
        try (var pdf = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            pdf.addPage(new PDPage());
            pdf.save(out);
            return out.toByteArray();
        }
    }

    private static byte[] workbook() throws IOException {
        var file = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("xl/vbaProject.bin"));
            zip.write(1);
        }
        return file.toByteArray();
    }

    private static Submission submission() {
        return new Submission(
                "W90.01",
                List.of("G22"),
                "1",
                "CV",
                Fixtures.DAY,
                "",
                "Công văn",
                "Mẫu",
                "",
                Signer.UNKNOWN,
                null,
                Priority.NORMAL,
                Steering.NONE,
                0,
                0,
                List.of(),
                List.of(),
                "",
                false,
                "");
    }
}
