package vn.courtaxis.flows;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** A document system that hands over files from its disk, waits when it is asked to, and repeats with the same key until it is heard. */
final class PushingClient {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI base;

    PushingClient(URI base) {
        this.base = base;
    }

    /**
     * What it came to.
     *
     * @param millis of the call that was accepted
     * @param sinceFirstMillis from the first call to the accepted one, waiting included
     */
    record Handover(String id, Map<String, Object> letter, long millis, long sinceFirstMillis, int refused) {}

    Handover handOver(Map<String, Object> letter, Path file) throws IOException, InterruptedException {
        var key = UUID.randomUUID().toString();
        var first = System.nanoTime();
        for (var refused = 0; ; refused++) {
            var began = System.nanoTime();
            var answer = http.send(request(key, letter, file), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() == 202 || answer.statusCode() == 200) {
                var id = JSON.readTree(answer.body()).path("id").asString();
                return new Handover(id, letter, millisSince(began), millisSince(first), refused);
            }
            if (answer.statusCode() != 503) {
                throw new IllegalStateException(
                        "Neither taken nor asked to wait: " + answer.statusCode() + answer.body());
            }
            pause(answer);
        }
    }

    private static void pause(HttpResponse<String> refusal) {
        var seconds = refusal.headers().firstValueAsLong("Retry-After").orElseThrow();
        await().pollDelay(Duration.ofSeconds(seconds))
                .atMost(Duration.ofSeconds(seconds + 60))
                .until(() -> true);
    }

    private static long millisSince(long began) {
        return Duration.ofNanos(System.nanoTime() - began).toMillis();
    }

    private HttpRequest request(String key, Map<String, Object> letter, Path file) throws IOException {
        var boundary = "boundary-" + key;
        var body = BodyPublishers.concat(
                text(part(boundary, "document", "meta.json", "application/json")),
                text(JSON.writeValueAsString(letter)),
                text(part(boundary, "file", "van-ban.pdf", "application/pdf")),
                BodyPublishers.ofFile(file),
                text("\r\n--" + boundary + "--\r\n"));
        return HttpRequest.newBuilder(base.resolve("/api/v1/documents"))
                .timeout(PATIENCE)
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString("dms:dms".getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .header("Idempotency-Key", key)
                .POST(body)
                .build();
    }

    private static HttpRequest.BodyPublisher text(String text) {
        return BodyPublishers.ofString(text, StandardCharsets.UTF_8);
    }

    private static String part(String boundary, String name, String file, String type) {
        return "\r\n--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"" + file
                + "\"\r\nContent-Type: " + type + "\r\n\r\n";
    }
}
