package vn.courtaxis.axis;

import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** Reads the axis's JSON as a stream, in memory that does not grow with the answer. */
final class Json {

    /** Any text of a row; {@code data} of getEdoc is decoded as it arrives and never becomes a text. */
    private static final int LONGEST_TEXT = 1 << 20;

    private static final int KEPT_TEXT = 4_000;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(LONGEST_TEXT)
                    .maxNameLength(200)
                    .maxNestingDepth(20)
                    .maxNumberLength(100)
                    .build())
            .build();

    private Json() {}

    static JsonParser parser(InputStream body) {
        return FACTORY.createParser(ObjectReadContext.empty(), body);
    }

    /** The current value as text, numbers included; empty when it is null or not a plain value. */
    static Optional<String> text(JsonParser json) {
        var token = json.currentToken();
        if (token == null || !token.isScalarValue() || token == JsonToken.VALUE_NULL) {
            json.skipChildren();
            return Optional.empty();
        }
        var text = json.getString();
        return Optional.of(text.length() > KEPT_TEXT ? text.substring(0, KEPT_TEXT) : text);
    }

    /** Hands over the rows of an array one by one; false when the value is no array. */
    static boolean rows(JsonParser json, Set<String> wanted, Consumer<Row> each) {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            json.skipChildren();
            return false;
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() == JsonToken.START_OBJECT) {
                each.accept(row(json, wanted));
            } else {
                json.skipChildren();
            }
        }
        return true;
    }

    private static Row row(JsonParser json, Set<String> wanted) {
        var texts = new HashMap<String, String>();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = json.currentName();
            json.nextToken();
            if (wanted.contains(name)) {
                text(json).ifPresent(text -> texts.put(name, text));
            } else {
                json.skipChildren();
            }
        }
        return new Row(texts);
    }

    /** A row of a list; members that are absent or null read as empty text. */
    record Row(Map<String, String> texts) {

        String text(String name) {
            return texts.getOrDefault(name, "");
        }
    }
}
