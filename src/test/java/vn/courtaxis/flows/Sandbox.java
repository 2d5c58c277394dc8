package vn.courtaxis.flows;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A running sandbox as a document system, an operator and a tester see it from outside: over HTTP only. */
public final class Sandbox {

    /** The account of people at the console. */
    public static final String OPERATOR = "operator";

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI base;

    public Sandbox(URI base) {
        this.base = base;
    }

    /** An answer: status and JSON body (missing node when there is none). */
    public record Answer(int status, JsonNode body, HttpResponse<byte[]> raw) {

        public String code() {
            return body.path("code").asString("");
        }

        public String id() {
            return body.path("id").asString("");
        }
    }

    /** A file of a submission. */
    public record Upload(String name, byte[] content) {}

    public Answer submit(String key, Map<String, ?> metadata, Upload... files) {
        return submit(key, JSON.writeValueAsString(metadata), files);
    }

    Answer submit(String key, String metadata, Upload... files) {
        return handOver("/api/v1/documents", key, metadata, "", files);
    }

    /** Hands over a successor ({@code update} or {@code replace}) of a document that was sent. */
    Answer succeed(String id, String how, String key, Map<String, ?> metadata, Map<String, ?> change, Upload... files) {
        return handOver(
                "/api/v1/documents/" + id + "/" + how,
                key,
                JSON.writeValueAsString(metadata),
                JSON.writeValueAsString(change),
                files);
    }

    private Answer handOver(String path, String key, String metadata, String change, Upload... files) {
        var boundary = "boundary-" + UUID.randomUUID();
        var parts = new ArrayList<byte[]>();
        parts.add(head(boundary, "document", "meta.json", "application/json"));
        parts.add(metadata.getBytes(StandardCharsets.UTF_8));
        if (!change.isEmpty()) {
            parts.add(head(boundary, "change", "change.json", "application/json"));
            parts.add(change.getBytes(StandardCharsets.UTF_8));
        }
        for (var file : files) {
            parts.add(head(boundary, "file", file.name(), "application/pdf"));
            parts.add(file.content());
        }
        parts.add(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        var length = parts.stream().mapToLong(part -> part.length).sum();
        var body = HttpRequest.BodyPublishers.fromPublisher(HttpRequest.BodyPublishers.ofByteArrays(parts), length);
        var request = request(path, "dms")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(body);
        if (!key.isEmpty()) {
            request.header("Idempotency-Key", key);
        }
        return send(request);
    }

    private static byte[] head(String boundary, String part, String file, String type) {
        var text = "\r\n--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + part + "\"; filename=\"" + file
                + "\"\r\nContent-Type: " + type + "\r\n\r\n";
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public Answer get(String path) {
        return get(path, "dms");
    }

    public Answer get(String path, String account) {
        return send(request(path, account).GET());
    }

    public Answer post(String path, Map<String, ?> body) {
        return post(path, body, "dms");
    }

    Answer post(String path, Map<String, ?> body, String account) {
        return send(request(path, account)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    Answer delete(String path) {
        return send(request(path, "dms").DELETE());
    }

    private HttpRequest.Builder request(String path, String account) {
        var credentials =
                Base64.getEncoder().encodeToString((account + ":" + account).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(base.resolve(path))
                .timeout(PATIENCE)
                .header("Authorization", "Basic " + credentials);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            var type = answer.headers().firstValue("Content-Type").orElse("");
            var json = type.contains("json") ? JSON.readTree(answer.body()) : JSON.missingNode();
            return new Answer(answer.statusCode(), json, answer);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    JsonNode document(String id) {
        return get("/api/v1/documents/" + id).body();
    }

    /** Waits until a document is as wanted, and gives it. */
    JsonNode awaitDocument(String id, Predicate<JsonNode> wanted) {
        return await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .ignoreExceptions()
                .until(() -> document(id), wanted);
    }

    JsonNode awaitState(String id, String state) {
        return awaitDocument(id, document -> document.path("state").asString().equals(state));
    }

    /** Waits until an incoming document with this identity is in a state, and gives it in full. */
    JsonNode awaitIncoming(String documentId, String state) {
        var found = await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(
                        () -> incoming(documentId),
                        items -> items.stream()
                                .anyMatch(item -> item.path("state").asString().equals(state)));
        return document(found.get(0).path("id").asString());
    }

    /** Waits until an incoming message of a business under this identity is in a state, and gives it in full. */
    JsonNode awaitIncoming(String documentId, String business, String state) {
        var found = await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(
                        () -> incoming(documentId).stream()
                                .filter(item -> item.path("business").asString().equals(business))
                                .filter(item -> item.path("state").asString().equals(state))
                                .toList(),
                        items -> !items.isEmpty());
        return document(found.get(0).path("id").asString());
    }

    List<JsonNode> incoming(String documentId) {
        return get("/api/v1/documents?direction=INCOMING&size=200")
                .body()
                .path("items")
                .valueStream()
                .filter(item -> item.path("documentId").asString("").equals(documentId))
                .toList();
    }

    /** Lets the simulated office send a document; gives what it sent. */
    JsonNode officeSends(String kind, String to) {
        return officeSends(Map.of("kind", kind, "to", to));
    }

    /** Lets the office send something about an earlier document. */
    JsonNode officeSends(String kind, String to, String about) {
        return officeSends(Map.of("kind", kind, "to", to, "about", about));
    }

    JsonNode officeSends(Map<String, ?> wish) {
        var answer = post("/sandbox/office/documents", wish);
        if (answer.status() != 200) {
            throw new IllegalStateException("The office could not send: " + answer.body());
        }
        return answer.body().path(0);
    }

    /** What the twin accepted under a DocumentId. */
    List<JsonNode> atTheTwin(String documentId, String messageType) {
        return get("/sandbox/axis/documents")
                .body()
                .valueStream()
                .filter(message -> message.path("documentId").asString("").equals(documentId))
                .filter(message -> message.path("messageType").asString("").equals(messageType))
                .toList();
    }

    List<JsonNode> atTheOffice(String documentId) {
        return get("/sandbox/office/received")
                .body()
                .valueStream()
                .filter(document -> document.path("documentId").asString("").equals(documentId))
                .toList();
    }

    /** Codes of the statuses the office got about a document, in order. */
    List<String> statusesAtTheOffice(String documentId) {
        return get("/sandbox/office/statuses")
                .body()
                .valueStream()
                .filter(status -> status.path("documentId").asString("").equals(documentId))
                .map(status -> status.path("code").asString())
                .toList();
    }

    void fault(String operation, String fault, int times) {
        plan(Map.of("operation", operation, "fault", fault, "times", times));
    }

    /** @param delay of a fault that takes time */
    void fault(String operation, String fault, int times, Duration delay) {
        plan(Map.of("operation", operation, "fault", fault, "times", times, "delayMs", delay.toMillis()));
    }

    private void plan(Map<String, ?> fault) {
        var answer = post("/sandbox/axis/faults", fault);
        if (answer.status() >= 300) {
            throw new IllegalStateException("The twin refused the fault: " + answer.status() + answer.body());
        }
    }

    public void noFaults() {
        delete("/sandbox/axis/faults");
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
