package vn.courtaxis.axis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import vn.courtaxis.document.StoredFile;
import vn.courtaxis.exchange.AxisAnswer;
import vn.courtaxis.exchange.DocumentStore;

/** Decodes a message into the document store while it arrives; it is kept only when the whole answer was good. */
final class MessageReading implements AxisHttp.Reading<StoredFile> {

    /** Bytes of the answer: a gigabyte of JSON holds about 750 MB of message. */
    static final long LIMIT = 1L << 30;

    private final DocumentStore store;

    MessageReading(DocumentStore store) {
        this.store = store;
    }

    @Override
    public AxisAnswer<StoredFile> read(InputStream body) {
        try (var draft = store.draft();
                var json = Json.parser(body)) {
            var out = new StoreOutput(draft.stream());
            var envelope = Envelope.read(json, data -> decode(data, out));
            return envelope.isOk() && envelope.hasData() ? new AxisAnswer.Complete<>(draft.keep()) : envelope.failure();
        } catch (IOException e) {
            throw new UncheckedIOException("The document store failed", e);
        }
    }

    private static boolean decode(JsonParser data, StoreOutput out) {
        if (data.currentToken() != JsonToken.VALUE_STRING) {
            data.skipChildren();
            return false;
        }
        return data.readBinaryValue(out) > 0;
    }
}
