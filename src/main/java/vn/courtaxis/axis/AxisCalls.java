package vn.courtaxis.axis;

import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.function.Function;

/** Builds signed requests to the operations of the axis. */
final class AxisCalls {

    /** The plus is literal and what follows it are milliseconds on four digits, not a zone. */
    private static final DateTimeFormatter TIMESTAMP = DateTimeFormatter.ofPattern("ddMMyyyy'T'HHmmss'+0'SSS");

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final AxisSettings settings;
    private final Clock clock;

    AxisCalls(AxisSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** A call whose parameters say everything; some operations want an empty body, some an empty JSON object. */
    Function<CallWatch, HttpRequest> post(
            String operation, String system, Map<String, String> parameters, String body) {
        var publisher = body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
        return watch -> request(operation, system, "application/json", parameters, publisher);
    }

    /** @param size of the content, bytes; sent as Content-Length, for the axis's own client never sends chunks */
    Function<CallWatch, HttpRequest> upload(
            String operation, String system, Map<String, String> parameters, InputStream content, long size) {
        return watch -> {
            var watched = new WatchedInput(content, watch, size);
            var publisher = BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(() -> watched), size);
            return request(operation, system, "application/octet-stream", parameters, publisher);
        };
    }

    private HttpRequest request(
            String operation, String system, String contentType, Map<String, String> parameters, BodyPublisher body) {
        var request = HttpRequest.newBuilder(settings.operation(operation)).POST(body);
        var timestamp = TIMESTAMP.format(clock.instant().atZone(VIETNAM));
        SignedHeaders.of(settings.account(system), timestamp, contentType, parameters)
                .forEach(request::header);
        return request.build();
    }
}
