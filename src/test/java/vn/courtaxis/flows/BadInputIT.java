package vn.courtaxis.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.courtaxis.flows.Submissions.letter;
import static vn.courtaxis.flows.Submissions.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.courtaxis.flows.Sandbox.Answer;
import vn.courtaxis.flows.Sandbox.Upload;

/** What a document system may do wrong, each with its stable code; nothing of it is kept as a document. */
final class BadInputIT extends SandboxFlow {

    static Stream<Arguments> wrongMetadata() {
        return Stream.of(
                Arguments.of(letter("recipients", List.of()), "NO_RECIPIENT", 422),
                Arguments.of(letter("recipients", List.of("  ")), "NO_RECIPIENT", 422),
                Arguments.of(letter("recipients", List.of("000.00.00.X99")), "UNKNOWN_RECIPIENT", 422),
                Arguments.of(letter("recipients", List.of("G22", "'; drop table entry")), "UNKNOWN_RECIPIENT", 422),
                Arguments.of(letter("sender", "TAND-99"), "UNKNOWN_SENDER", 422),
                Arguments.of(letter("sender", "G22"), "UNKNOWN_SENDER", 422),
                Arguments.of(without("subject"), "METADATA_MISSING", 422),
                Arguments.of(without("number"), "METADATA_MISSING", 422),
                Arguments.of(letter("number", " "), "METADATA_MISSING", 422),
                Arguments.of(letter("subject", "x".repeat(501)), "METADATA_TOO_LONG", 422),
                Arguments.of(letter("number", "1".repeat(12)), "METADATA_TOO_LONG", 422),
                Arguments.of(letter("date", "2999-01-01"), "METADATA_INVALID", 422),
                Arguments.of(letter("date", "20/11/2026"), "METADATA_INVALID", 422),
                Arguments.of(letter("dueDate", "2020-01-01"), "METADATA_INVALID", 422),
                Arguments.of(letter("priority", "SOON"), "METADATA_INVALID", 422),
                Arguments.of(letter("pageCount", -1), "METADATA_INVALID", 422),
                Arguments.of(letter("subject", "nul \u0000 inside"), "METADATA_INVALID", 422),
                Arguments.of(letter("colour", "red"), "METADATA_UNKNOWN_FIELD", 400),
                Arguments.of(letter("secrecy", "MAT"), "SECRET_DOCUMENT", 422),
                Arguments.of(letter("subject", "MẬT: kế hoạch xét xử"), "SECRET_DOCUMENT", 422),
                Arguments.of(letter("notation", "CV-TA01-TUYỆT MẬT"), "SECRET_DOCUMENT", 422),
                Arguments.of(letter("mainFile", "b.pdf"), "MAIN_FILE_NOT_FOUND", 422));
    }

    @ParameterizedTest
    @MethodSource
    void wrongMetadata(Map<String, Object> letter, String code, int status) {
        var answer = sandbox.submit(key(), letter, pdf("a.pdf"));

        assertRefused(answer, code, status);
    }

    /** Nothing of a stranger's form with files is read, let alone written to disk. */
    @ParameterizedTest
    @ValueSource(strings = {"/login", "/", "/documents", "/services/documents", "/actuator/health"})
    void aFormWithFilesIsTakenWhereDocumentsAreHandedOverOnly(String path) throws Exception {
        var form = "--b\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a.pdf\"\r\n\r\nx\r\n--b--\r\n";
        var request = HttpRequest.newBuilder(axis().resolve(path))
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();

        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());

        assertThat(answer.statusCode()).isEqualTo(415);
    }

    static Stream<Arguments> wrongFiles() throws IOException {
        var good = pdf("a.pdf").content();
        return Stream.of(
                Arguments.of(List.of(), "NO_FILE", 422),
                Arguments.of(List.of(new Upload("a.pdf", new byte[0])), "EMPTY_FILE", 422),
                Arguments.of(
                        List.of(new Upload("a.pdf", "PK no pdf at all".getBytes(StandardCharsets.UTF_8))),
                        "NOT_A_PDF",
                        422),
                Arguments.of(List.of(new Upload("a.pdf", encrypted())), "PDF_ENCRYPTED", 422),
                Arguments.of(List.of(new Upload("a.pdf", Arrays.copyOf(good, good.length / 2))), "PDF_DAMAGED", 422),
                Arguments.of(List.of(new Upload("a.docx", good)), "NOT_A_PDF", 422),
                Arguments.of(List.of(new Upload("../a.pdf", good)), "FILE_NAME_INVALID", 422),
                Arguments.of(List.of(new Upload("", good)), "FILE_NAME_INVALID", 422),
                Arguments.of(List.of(new Upload("a.pdf", good), new Upload("A.PDF", good)), "FILE_NAME_REPEATED", 422),
                Arguments.of(
                        List.of(pdf("a.pdf", "Kế hoạch", List.of("TỐI MẬT", "Nội dung."))), "SECRET_DOCUMENT", 422));
    }

    @ParameterizedTest
    @MethodSource
    void wrongFiles(List<Upload> files, String code, int status) {
        var answer = sandbox.submit(key(), letter(), files.toArray(Upload[]::new));

        assertRefused(answer, code, status);
    }

    @Test
    void jsonThatIsNone() {
        assertRefused(sandbox.submit(key(), "{\"sender\": ", pdf("a.pdf")), "MALFORMED_REQUEST", 400);
        assertRefused(sandbox.submit(key(), "null", pdf("a.pdf")), "MALFORMED_REQUEST", 400);
        assertRefused(sandbox.submit(key(), "[1]", pdf("a.pdf")), "METADATA_INVALID", 422);
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 13})
    void aFileOrARequestThatIsTooLarge(int megabytes) {
        var large = new Upload("a.pdf", new byte[megabytes << 20]);

        assertRefused(sandbox.submit(key(), letter(), large), "FILE_TOO_LARGE", 413);
    }

    @Test
    void aCallThatTheContractDoesNotHave() {
        assertRefused(sandbox.post("/api/v1/documents/nowhere/at/all", letter()), "MALFORMED_REQUEST", 400);
    }

    @Test
    void anOperatorIsNoDocumentSystem() {
        var path = "/api/v1/inbox/" + UUID.randomUUID() + "/taken";

        assertRefused(sandbox.post(path, Map.of(), "operator"), "NOT_PERMITTED", 403);
    }

    @Test
    void noIdempotencyKey() {
        assertRefused(sandbox.submit("", letter(), pdf("a.pdf")), "IDEMPOTENCY_KEY_MISSING", 400);
    }

    @Test
    void theSameKeyForAnotherDocument() {
        var key = key();
        sandbox.submit(key, letter(), pdf("a.pdf"));

        var answer = sandbox.submit(key, letter(), pdf("a.pdf"));

        assertRefused(answer, "IDEMPOTENCY_KEY_REUSED", 409);
    }

    @Test
    void aKeyIsFreeAgainAfterARefusal() {
        var key = key();
        sandbox.submit(key, letter("recipients", List.of()), pdf("a.pdf"));

        var answer = sandbox.submit(key, letter(), pdf("a.pdf"));

        assertThat(answer.status()).isEqualTo(202);
    }

    @Test
    void confidentialityInRunningTextIsNoSecret() {
        var answer = sandbox.submit(key(), letter("subject", "HỘI NGHỊ VỀ BẢO MẬT THÔNG TIN"), pdf("a.pdf"));

        assertThat(answer.status()).isEqualTo(202);
    }

    @Test
    void wrongOrMissingAccount() {
        var answer = sandbox.post("/api/v1/inbox/" + UUID.randomUUID() + "/taken", Map.of(), "stranger");

        assertRefused(answer, "NOT_AUTHENTICATED", 401);
    }

    @Test
    void unknownIds() {
        assertRefused(sandbox.get("/api/v1/documents/" + UUID.randomUUID()), "DOCUMENT_NOT_FOUND", 404);
        assertRefused(sandbox.get("/api/v1/documents/no-id"), "DOCUMENT_NOT_FOUND", 404);
        assertRefused(
                sandbox.post("/api/v1/inbox/" + UUID.randomUUID() + "/taken", Map.of()), "DOCUMENT_NOT_FOUND", 404);
        assertRefused(sandbox.get("/api/v1/documents?state=NOWHERE"), "METADATA_INVALID", 422);
        assertRefused(sandbox.get("/api/v1/inbox?size=0"), "METADATA_INVALID", 422);
    }

    private static void assertRefused(Answer answer, String code, int status) {
        assertThat(answer.code()).as(String.valueOf(answer.body())).isEqualTo(code);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.raw().headers().firstValue("Content-Type"))
                .get()
                .asString()
                .startsWith("application/problem+json");
        assertThat(answer.body().path("message").asString()).isNotBlank();
        assertThat(answer.body().path("action").asString()).isNotBlank();
        assertThat(answer.body().path("retry").asString()).isNotBlank();
    }

    private static Map<String, Object> without(String field) {
        var letter = new LinkedHashMap<>(letter());
        letter.remove(field);
        return letter;
    }

    private static byte[] encrypted() throws IOException {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()));
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
