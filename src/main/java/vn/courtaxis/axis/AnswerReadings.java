package vn.courtaxis.axis;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import vn.courtaxis.axis.Json.Row;
import vn.courtaxis.exchange.AxisAnswer;
import vn.courtaxis.exchange.AxisGateway.Agency;
import vn.courtaxis.exchange.AxisGateway.Listed;
import vn.courtaxis.exchange.AxisGateway.Sent;

/** Reads answers that are envelopes or lists. */
final class AnswerReadings {

    /** Bytes. */
    static final long LIST_LIMIT = 64L << 20;

    /** Bytes of a list that is streamed, row by row; 111,339 agencies were tens of megabytes in 2025. */
    static final long STREAM_LIMIT = 512L << 20;

    /** What is beyond waits at the axis for the next round. */
    static final int MOST_LISTED = 10_000;

    private static final Set<String> LISTED = Set.of("docId", "from", "to", "status", "created_time");
    private static final Set<String> SENT =
            Set.of("senderDocId", "fromCode", "toCode", "title", "notation", "sentTime");
    private static final Set<String> AGENCY = Set.of("code", "oldCode", "name", "mail");

    private AnswerReadings() {}

    static AxisAnswer<String> docId(InputStream body) {
        var envelope = envelope(body);
        var id = envelope.docId();
        return envelope.isOk() && DocIds.isGiven(id) ? new AxisAnswer.Complete<>(id) : envelope.failure();
    }

    @SuppressWarnings("NullAway") // Void has no other value than null
    static AxisAnswer<Void> nothing(InputStream body) {
        var envelope = envelope(body);
        return envelope.isOk() ? new AxisAnswer.Complete<>(null) : envelope.failure();
    }

    private static Envelope envelope(InputStream body) {
        try (var json = Json.parser(body)) {
            return Envelope.read(json, data -> {
                data.skipChildren();
                return true;
            });
        }
    }

    static AxisAnswer<List<Listed>> received(InputStream body) {
        var rows = new ArrayList<Listed>();
        // a row without an id, or with one that no axis gives out, must not keep the others from being received
        Consumer<Row> each = row -> {
            if (rows.size() < MOST_LISTED && DocIds.canBe(row.text("docId"))) {
                rows.add(listed(row));
            }
        };
        return list(body, LISTED, each, () -> rows);
    }

    static AxisAnswer<Integer> sent(InputStream body, Consumer<Sent> each) {
        return streamed(body, SENT, row -> each.accept(sent(row)));
    }

    static AxisAnswer<Integer> agencies(InputStream body, Consumer<Agency> each) {
        return streamed(body, AGENCY, row -> each.accept(agency(row)));
    }

    /** Rows go out as they come: the envelope's verdict on them stands at the end. */
    private static AxisAnswer<Integer> streamed(InputStream body, Set<String> members, Consumer<Row> each) {
        var count = new AtomicInteger();
        Consumer<Row> counted = row -> {
            count.incrementAndGet();
            each.accept(row);
        };
        return list(body, members, counted, count::get);
    }

    private static <T> AxisAnswer<T> list(InputStream body, Set<String> members, Consumer<Row> each, Supplier<T> rows) {
        try (var json = Json.parser(body)) {
            var envelope = Envelope.read(json, data -> Json.rows(data, members, each));
            return envelope.isOk() && envelope.hasData() ? new AxisAnswer.Complete<>(rows.get()) : envelope.failure();
        }
    }

    private static Listed listed(Row row) {
        return new Listed(
                row.text("docId"), row.text("from"), row.text("to"), row.text("status"), row.text("created_time"));
    }

    private static Sent sent(Row row) {
        return new Sent(
                row.text("senderDocId"),
                row.text("fromCode"),
                row.text("toCode"),
                row.text("title"),
                row.text("notation"),
                row.text("sentTime"));
    }

    private static Agency agency(Row row) {
        return new Agency(row.text("code"), row.text("oldCode"), row.text("name"), row.text("mail"));
    }
}
