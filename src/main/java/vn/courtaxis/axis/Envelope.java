package vn.courtaxis.axis;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import vn.courtaxis.exchange.AxisAnswer;

/** The envelope that every answer of the axis wears, read member by member in any order. */
final class Envelope {

    private static final Set<String> REQUIRED = Set.of("status", "ErrorCode", "ErrorDesc");
    private static final Set<String> TEXTS = Set.of("status", "ErrorCode", "ErrorDesc", "DocId");

    /** Takes the value of {@code data}, at whose first token the parser stands; says whether it had the right shape. */
    @FunctionalInterface
    interface Data {
        boolean read(JsonParser json);
    }

    private final Map<String, String> texts;
    private final boolean hasData;

    private Envelope(Map<String, String> texts, boolean hasData) {
        this.texts = texts;
        this.hasData = hasData;
    }

    /** @throws BrokenAnswer when this is not one whole JSON object with each member once */
    static Envelope read(JsonParser json, Data data) {
        BrokenAnswer.unless(json.nextToken() == JsonToken.START_OBJECT, "not a JSON object");
        var texts = new HashMap<String, String>();
        var seen = new HashSet<String>();
        var hasData = false;
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = json.currentName();
            BrokenAnswer.unless(seen.add(name) && seen.size() <= 100, "a member occurs twice, or too many members");
            json.nextToken();
            if (TEXTS.contains(name)) {
                Json.text(json).ifPresent(text -> texts.put(name, text));
            } else if (name.equals("data")) {
                hasData = data.read(json);
            } else {
                json.skipChildren();
            }
        }
        BrokenAnswer.unless(json.nextToken() == null, "something follows the JSON object");
        return new Envelope(texts, hasData);
    }

    boolean isOk() {
        return isComplete() && text("status").equalsIgnoreCase("OK") && code().equals("0");
    }

    boolean hasData() {
        return hasData;
    }

    String docId() {
        return text("DocId").strip();
    }

    /** What an answer means that is not a usable OK. */
    <T> AxisAnswer<T> failure() {
        if (!isComplete()) {
            return Answers.incomplete("the envelope lacks status, ErrorCode or ErrorDesc");
        }
        if (isContradictory()) {
            return Answers.incomplete("the envelope contradicts itself: " + text("status") + ", " + code());
        }
        if (text("status").equalsIgnoreCase("FAIL")) {
            return Answers.refused(code(), text("ErrorDesc"));
        }
        return Answers.incomplete("the envelope says OK without what was asked for");
    }

    /** OK with an error, or a failure that names a document: whether there was an effect is anybody's guess. */
    private boolean isContradictory() {
        var ok = text("status").equalsIgnoreCase("OK");
        var named = !docId().isEmpty() && !docId().equals("0");
        return ok ? !code().equals("0") : named || code().equals("0");
    }

    private boolean isComplete() {
        return texts.keySet().containsAll(REQUIRED);
    }

    private String code() {
        return text("ErrorCode").strip();
    }

    private String text(String name) {
        return texts.getOrDefault(name, "");
    }
}
