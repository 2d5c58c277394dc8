package vn.courtaxis.incoming;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.courtaxis.ledger.Fixtures.COURT;
import static vn.courtaxis.ledger.Fixtures.OFFICE;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.courtaxis.document.Attachment;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.Problem;
import vn.courtaxis.document.Remark;
import vn.courtaxis.document.RemarkCode;
import vn.courtaxis.document.SignatureVerdict;
import vn.courtaxis.document.Verdict;
import vn.courtaxis.edxml.EdxmlDialect;
import vn.courtaxis.edxml.EdxmlLimits;
import vn.courtaxis.edxml.EdxmlReader;
import vn.courtaxis.edxml.EdxmlWriter;
import vn.courtaxis.exchange.TemporaryDocumentStore;
import vn.courtaxis.incoming.SignaturePolicy.Decision;
import vn.courtaxis.ledger.Fixtures;
import vn.courtaxis.signature.PdfSigner;
import vn.courtaxis.signature.PdfVerifier;
import vn.courtaxis.signature.Pkcs12KeySource;
import vn.courtaxis.signature.SigningKeySettings;
import vn.courtaxis.signature.TrustSettings;

/** What is told of the signature over a message, and that it stops nothing by itself. */
class MessageSignatureTest {

    private static final String BEGIN = "<!-- corpus of messages -->";
    private static final String BROKEN = "MESSAGE_SIGNATURE_BROKEN";
    private static final String UNPROVEN = "MESSAGE_SIGNATURE_UNPROVEN";
    private static final Path SAMPLES = Path.of("certs-sample");
    private static final EdxmlDialect SIGNED = new EdxmlDialect("signed", Map.of(), List.of(), true, false);

    private final Clock clock = Clock.fixed(Instant.parse("2026-11-23T08:00:00Z"), ZoneOffset.UTC);
    private final TemporaryDocumentStore store;
    private final EdxmlReader reader;

    MessageSignatureTest(@TempDir Path folder) {
        store = new TemporaryDocumentStore(folder);
        reader = new EdxmlReader(store, EdxmlLimits.defaults());
    }

    /** What happens to a message that the court signed, and what is told of it. */
    private record Row(String happens, String keyStore, UnaryOperator<String> change, String told) {

        @Override
        public String toString() {
            return happens;
        }
    }

    static Stream<Row> rows() {
        return Stream.of(
                row("nothing", text -> text, "MESSAGE_SIGNATURE_VALID"),
                row("subject changed", first("<edXML:Subject>", "<edXML:Subject>x"), BROKEN),
                row(
                        "relay adds its trace",
                        first("</edXML:TraceHeaderList>", "<edXML:TraceHeader/></edXML:TraceHeaderList>"),
                        BROKEN),
                row("relay indents it anew", first("  <edXML:From>", "\t<edXML:From>"), BROKEN),
                row("attachment renamed", first("<AttachmentName>", "<AttachmentName>x"), BROKEN),
                row(
                        "attachment packed anew",
                        first("</edXML:ContentTransferEncoded>", "AAAA</edXML:ContentTransferEncoded>"),
                        BROKEN),
                row("attribute added", first("xmlns:edXML=", "xmlns:x='urn:x' x:y='1' xmlns:edXML="), BROKEN),
                row("signature value replaced", first("<SignatureValue>", "<SignatureValue>AAAA"), BROKEN),
                row(
                        "relay moves it into the message's namespace",
                        first("<Signature xmlns=\"http://www.w3.org/2000/09/xmldsig#\">", "<Signature>"),
                        BROKEN),
                row("comment added", first("<edXML:Subject>", "<!-- c --><edXML:Subject>"), "MESSAGE_SIGNATURE_VALID"),
                row(
                        "second signature put before it, a template's",
                        first(
                                "<Signature xmlns",
                                "<Signature xmlns='http://www.w3.org/2000/09/xmldsig#'><SignedInfo/></Signature><Signature xmlns"),
                        "MESSAGE_SIGNATURE_DUMMY"),
                row(
                        "value left out (template)",
                        text -> text.replaceAll("(?s)<SignatureValue>.*?</SignatureValue>", ""),
                        "MESSAGE_SIGNATURE_DUMMY"),
                row(
                        "certificate cut to a template's",
                        text -> text.replaceAll("<X509Certificate>[^<]*", "<X509Certificate>MIIFqTCCBJG"),
                        "MESSAGE_SIGNATURE_DUMMY"),
                row(
                        "template in the message's namespace",
                        text -> text.replaceAll(
                                "(?s)<Signature .*</Signature>", "<Signature><SignedInfo/></Signature>"),
                        ""),
                row("reference to something else", first("URI=\"\"", "URI=\"#x\""), "SIGNATURE_NOT_CHECKED"),
                row(
                        "XPath as a transform",
                        first("xmldsig#enveloped-signature", "xmldsig#xpath"),
                        "SIGNATURE_NOT_CHECKED"),
                new Row("signed by an unknown authority's key", "bad-untrusted.p12", text -> text, UNPROVEN),
                new Row("signed by a revoked key", "bad-revoked.p12", text -> text, UNPROVEN));
    }

    private static Row row(String happens, UnaryOperator<String> change, String told) {
        return new Row(happens, "court-w90.p12", change, told);
    }

    private static UnaryOperator<String> first(String there, String then) {
        return text -> text.replaceFirst(Pattern.quote(there), Matcher.quoteReplacement(then));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void isToldAsTheTableSays(Row row) throws Exception {
        assertThat(String.join(", ", told(row.keyStore(), row.change()))).isEqualTo(row.told());
    }

    @Test
    void theTableIsInTheDocumentation() throws IOException {
        var document = Files.readString(Path.of("src/docs/signatures.md"));
        var begin = document.indexOf(BEGIN) + BEGIN.length();

        assertThat(document.substring(begin, document.indexOf("<!-- end of corpus of messages -->"))
                        .strip())
                .isEqualTo(table());
    }

    static String table() {
        return "| done to the message | told |\n|---|---|\n"
                + rows().map(row -> "| " + row.happens() + " | " + row.told() + " |")
                        .collect(Collectors.joining("\n"));
    }

    @Test
    void isNeverValidInAnyOfThePublishedSamples() throws Exception {
        var samples = Path.of(System.getProperty("edxml.samples", "../shared/samples/edxml"));
        try (var files = Files.walk(samples)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                assertThat(codes(Files.readAllBytes(file)))
                        .as(file.toString())
                        .doesNotContain("MESSAGE_SIGNATURE_VALID", "MESSAGE_SIGNATURE_UNPROVEN");
            }
        }
    }

    @Test
    void stopsADocumentOnlyWhereTheTableSaysSo() {
        var broken = List.of(Remark.of(RemarkCode.MESSAGE_SIGNATURE_BROKEN, ""));

        assertThat(policy(Map.of()).objection(List.of(), SignatureVerdict.VALID, broken))
                .isEmpty();
        assertThat(policy(Map.of("MESSAGE_SIGNATURE_BROKEN", Ruling.QUARANTINE))
                        .objection(List.of(), SignatureVerdict.VALID, broken))
                .map(Problem::code)
                .contains(ErrorCode.SIGNATURE_UNDETERMINED);
        assertThat(policy(Map.of("MESSAGE_SIGNATURE_BROKEN", Ruling.REJECT))
                        .objection(List.of(), SignatureVerdict.VALID, broken))
                .map(Problem::code)
                .contains(ErrorCode.SIGNATURE_REFUSED_BY_POLICY);
    }

    private static SignaturePolicy policy(Map<String, Ruling> table) {
        return new SignaturePolicy(Decision.QUARANTINE, Decision.DELIVER, table);
    }

    private List<String> told(String keyStore, UnaryOperator<String> change) throws IOException {
        var signed = new String(signed(keyStore), UTF_8);
        var changed = change.apply(signed);
        return codes(changed.getBytes(UTF_8)).stream()
                .filter(code -> code.contains("SIGNATURE"))
                .toList();
    }

    private List<String> codes(byte[] message) throws IOException {
        var kept = store.keep(message);
        var remarks = reader.read(kept) instanceof Verdict.Done<?> done
                        && done.value() instanceof vn.courtaxis.edxml.ReadMessage.ReadDocument document
                ? document.remarks()
                : List.<Remark>of();
        return new MessageSignatures(reader, verifier().values())
                .told(remarks, kept).stream().map(Remark::code).toList();
    }

    private byte[] signed(String keyStore) throws IOException {
        var header = Fixtures.header("1", COURT, OFFICE);
        var attachments = List.of(new Attachment("a.docx", "", store.keep(new byte[] {'P', 'K', 3, 4, 5})));
        var writer = new EdxmlWriter(store);
        var settings = new SigningKeySettings(COURT.code(), SAMPLES.resolve(keyStore), "sandbox", "");
        var signer = new PdfSigner(store, new Pkcs12KeySource(List.of(settings), clock), verifier(), clock).others();
        var element = signer.message(COURT.code(), writer.digest(header, attachments, SIGNED));
        var out = new ByteArrayOutputStream();
        writer.write(header, attachments, SIGNED, ((Verdict.Done<String>) element).value(), out);
        return out.toByteArray();
    }

    private PdfVerifier verifier() {
        return new PdfVerifier(
                store,
                new TrustSettings(
                        List.of(SAMPLES.resolve("root.pem")),
                        List.of(SAMPLES.resolve("sub.pem")),
                        List.of(SAMPLES.resolve("root.crl"), SAMPLES.resolve("sub.crl")),
                        false,
                        Duration.ofSeconds(1)),
                clock);
    }
}
