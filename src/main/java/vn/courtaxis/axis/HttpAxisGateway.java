package vn.courtaxis.axis;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.MessageKind;
import vn.courtaxis.document.OrganizationCode;
import vn.courtaxis.document.StoredFile;
import vn.courtaxis.exchange.AxisAnswer;
import vn.courtaxis.exchange.AxisGateway;
import vn.courtaxis.exchange.DocumentStore;

/**
 * The axis over HTTP. Every call is one request, signed afresh and bounded in time; failing storage of our own is an
 * {@link UncheckedIOException}.
 */
public final class HttpAxisGateway implements AxisGateway {

    private static final long ENVELOPE_LIMIT = 1L << 20;
    private static final String NOTHING = "";
    private static final String EMPTY_OBJECT = "{}";
    private static final byte[] CRLF = "\r\n".getBytes(US_ASCII);

    private final AxisSettings settings;
    private final DocumentStore store;
    private final AxisCalls calls;
    private final AxisHttp http;

    /** Nobody looks at the axis's clock. */
    public HttpAxisGateway(AxisSettings settings, DocumentStore store, Clock clock) {
        this(settings, store, clock, new AnswerDates(clock, ChronoUnit.FOREVER.getDuration()));
    }

    /** @param dates is told the date of each answer */
    public HttpAxisGateway(AxisSettings settings, DocumentStore store, Clock clock, AnswerDates dates) {
        this.settings = settings;
        this.store = store;
        this.calls = new AxisCalls(settings, clock);
        this.http = new AxisHttp(settings, dates);
    }

    @Override
    public AxisAnswer<String> send(String system, OrganizationCode from, MessageKind kind, StoredFile message) {
        var parameters = new LinkedHashMap<>(listing(kind));
        parameters.put("hash-file", HashFile.of(message.sha256()));
        parameters.put("from", from.value());
        settings.account(system);
        try (var content = sealed(message)) {
            var request = calls.upload("sendEdoc", system, parameters, content, message.size() + CRLF.length);
            return http.call(system, request, ENVELOPE_LIMIT, AnswerReadings::docId);
        } catch (IOException e) {
            throw new UncheckedIOException("The message cannot be read from the document store", e);
        }
    }

    /** The axis's own client ends the body with a line break that does not belong to the file. */
    private InputStream sealed(StoredFile message) throws IOException {
        return new SequenceInputStream(store.open(message), new ByteArrayInputStream(CRLF));
    }

    @Override
    public AxisAnswer<List<Listed>> received(String system, MessageKind kind) {
        var request = calls.post("getReceivedEdocList", system, listing(kind), NOTHING);
        return http.call(system, request, AnswerReadings.LIST_LIMIT, AnswerReadings::received);
    }

    @Override
    public AxisAnswer<Integer> sent(String system, MessageKind kind, Consumer<Sent> each) {
        var request = calls.post("getSentEdocList", system, listing(kind), NOTHING);
        return http.call(system, request, AnswerReadings.STREAM_LIMIT, body -> AnswerReadings.sent(body, each));
    }

    @Override
    public AxisAnswer<StoredFile> fetch(String system, String axisDocId) {
        settings.account(system);
        // ids come from outside, so a bad one is a refusal and not a programming error
        if (!DocIds.canBe(axisDocId)) {
            return Answers.refused(ErrorCode.AXIS_MESSAGE_INVALID, "not an id of the axis");
        }
        var request = calls.post("getEdoc", system, fetching(axisDocId), EMPTY_OBJECT);
        return http.call(system, request, MessageReading.LIMIT, new MessageReading(store));
    }

    @Override
    public AxisAnswer<Void> acknowledge(String system, String axisDocId, Acknowledgement acknowledgement) {
        settings.account(system);
        if (!DocIds.canBe(axisDocId)) {
            return Answers.refused(ErrorCode.AXIS_MESSAGE_INVALID, "not an id of the axis");
        }
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("docId", axisDocId);
        parameters.put("status", acknowledgement.name().toLowerCase(Locale.ROOT));
        var request = calls.post("updateStatus", system, parameters, EMPTY_OBJECT);
        return http.call(system, request, ENVELOPE_LIMIT, AnswerReadings::nothing);
    }

    @Override
    public AxisAnswer<Integer> agencies(String system, Consumer<Agency> each) {
        var request = calls.post("getAgenciesList", system, Map.of(), NOTHING);
        return http.call(system, request, AnswerReadings.STREAM_LIMIT, body -> AnswerReadings.agencies(body, each));
    }

    @Override
    public void stop(Duration grace) {
        http.stop(grace);
    }

    /** The national SDK always names the folder it will write to; nothing shows whether the axis wants it. */
    private static Map<String, String> fetching(String axisDocId) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("docId", axisDocId);
        parameters.put("filePath", "store");
        return parameters;
    }

    private static Map<String, String> listing(MessageKind kind) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("servicetype", "eDoc");
        parameters.put("messagetype", kind.wireName());
        return parameters;
    }
}
