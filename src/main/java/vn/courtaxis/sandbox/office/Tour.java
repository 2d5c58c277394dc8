package vn.courtaxis.sandbox.office;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import vn.courtaxis.sandbox.SamplePdf;
import vn.courtaxis.sandbox.SampleText;

/**
 * The tour of a first start: what a document system and an office would do, through the same doors they would use. It asks over
 * HTTP and believes only what the answers say.
 */
public final class Tour {

    private static final Logger LOG = LoggerFactory.getLogger(Tour.class);
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration PAUSE = Duration.ofMillis(300);

    private final RestClient http;
    private final URI base;
    private final Clock clock;

    /** @param base address of the running sandbox */
    public Tour(URI base, Clock clock) {
        this.http = RestClient.builder()
                .baseUrl(base)
                .defaultHeaders(headers -> headers.setBasicAuth("dms", "dms"))
                .build();
        this.base = base;
        this.clock = clock;
    }

    /** @return whether everything was seen as it should be */
    public boolean take() throws IOException, InterruptedException {
        LOG.info("Tour: a document goes out, two come in. It takes a few seconds.");
        var seen = outgoing()
                && incoming("GOOD", "DELIVERED", "2/3", "an office's good document is verified {} and in the inbox")
                && incoming(
                        "TAMPERED", "QUARANTINED", "3/3", "an office's tampered document is found {} and quarantined");
        if (seen) {
            LOG.info("Tour done. Console: {}/ (sign in with operator / operator)", base);
        } else {
            LOG.warn("The tour did not end as it should. Console: {}/ (sign in with operator / operator)", base);
        }
        return seen;
    }

    private boolean outgoing() throws IOException, InterruptedException {
        var accepted = http.post()
                .uri("/api/v1/documents")
                .header("Idempotency-Key", "tour-1")
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(submission())
                .retrieve()
                .body(JsonNode.class);
        var id = accepted == null ? "" : accepted.path("id").asString();
        LOG.info("Tour 1/3: the document system handed over a document, its id is {}", id);
        var received = await(() -> Optional.of(document(id))
                .filter(document -> document.path("recipients")
                        .path(0)
                        .path("status")
                        .asString("")
                        .equals("03")));
        received.ifPresent(document -> LOG.info(
                "Tour 1/3: signed, sent as {} and received by {} (status 03)",
                document.path("axisDocId").asString(),
                document.path("recipients").path(0).path("name").asString()));
        return received.isPresent();
    }

    private MultiValueMap<String, Object> submission() throws IOException {
        var parts = new LinkedMultiValueMap<String, Object>();
        parts.add("document", part(metadata(), MediaType.APPLICATION_JSON));
        parts.add("file", part(pdf(), MediaType.APPLICATION_PDF));
        return parts;
    }

    private static <T> HttpEntity<T> part(T body, MediaType type) {
        var headers = new HttpHeaders();
        headers.setContentType(type);
        return new HttpEntity<>(body, headers);
    }

    private Map<String, Object> metadata() {
        return Map.of(
                "sender", "TAND-01",
                "recipients", List.of("000.00.00.G22"),
                "number", "01",
                "notation", "CV-TA01",
                "date", LocalDate.now(clock).toString(),
                "place", "Hà Nội",
                "type", "Công văn",
                "subject", "Trao đổi văn bản điện tử qua trục liên thông (SANDBOX)",
                "signer", Map.of("authority", "", "position", "CHÁNH ÁN", "fullName", "Đơn vị mẫu (SANDBOX)"),
                "distribution", List.of("Như trên", "Lưu: VT"));
    }

    private ByteArrayResource pdf() throws IOException {
        var bytes = new ByteArrayOutputStream();
        SamplePdf.write(
                new SampleText(
                        "TÒA ÁN NHÂN DÂN TỈNH SỐ 1 (SANDBOX)",
                        "TÒA ÁN NHÂN DÂN TỐI CAO (SANDBOX)",
                        "01/CV-TA01",
                        "Hà Nội",
                        LocalDate.now(clock),
                        "Công văn",
                        "Trao đổi văn bản điện tử qua trục liên thông",
                        List.of(
                                "Từ nay Tòa án gửi, nhận văn bản điện tử có chữ ký số với Văn phòng Chính phủ, các bộ và các"
                                        + " tỉnh qua trục liên thông văn bản quốc gia.",
                                "Văn bản này là bản mẫu để xem hệ thống ký, đóng gói, gửi và nhận trạng thái."),
                        List.of("Văn phòng Chính phủ"),
                        "",
                        "CHÁNH ÁN"),
                bytes);
        return new ByteArrayResource(bytes.toByteArray()) {
            @Override
            public String getFilename() {
                return "cong-van-01.pdf";
            }
        };
    }

    private boolean incoming(String kind, String state, String part, String sentence) throws InterruptedException {
        var sent = http.post()
                .uri("/sandbox/office/documents")
                .headers(HttpHeaders::clear)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("to", "W90.01", "kind", kind, "subject", "Văn bản mẫu " + kind + " (SANDBOX)"))
                .retrieve()
                .body(JsonNode.class);
        var documentId = sent == null ? "" : sent.path(0).path("documentId").asString();
        var found = await(() -> received(documentId, state));
        found.ifPresent(document -> LOG.info(
                "Tour " + part + ": " + sentence, document.path("verdict").asString()));
        return found.isPresent();
    }

    private JsonNode document(String id) {
        var document = http.get().uri("/api/v1/documents/{id}", id).retrieve().body(JsonNode.class);
        return Objects.requireNonNull(document, "an answer without a body");
    }

    private Optional<JsonNode> received(String documentId, String state) {
        var page = http.get()
                .uri("/api/v1/documents?direction=INCOMING&state={state}", state)
                .retrieve()
                .body(JsonNode.class);
        if (page == null) {
            return Optional.empty();
        }
        return page.path("items")
                .valueStream()
                .filter(item -> item.path("documentId").asString("").equals(documentId))
                .findFirst();
    }

    private Optional<JsonNode> await(Supplier<Optional<JsonNode>> question) throws InterruptedException {
        var end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            var answer = question.get();
            if (answer.isPresent()) {
                return answer;
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
        }
        return Optional.empty();
    }
}
