package vn.courtaxis.sandbox.twin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * What the twin answers.
 *
 * @param length bytes, -1 when nobody knows before it is written
 */
record Answer(String contentType, long length, Content content) {

    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
    private static final String JSON_TYPE = "application/json;charset=UTF-8";

    /** Writes the body and leaves the stream open. */
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    static Answer ok(Consumer<JsonGenerator> members) {
        return small("OK", "0", "Thanh cong", members);
    }

    static Answer ok() {
        return ok(json -> {});
    }

    static Answer fail(String code, String description) {
        return small("FAIL", code, description, json -> {});
    }

    /** Clients cannot read why a send was refused unless the refusal has a DocId. */
    static Answer failedSend(String code, String description) {
        return small("FAIL", code, description, json -> json.writeStringProperty("DocId", ""));
    }

    private static Answer small(String status, String code, String text, Consumer<JsonGenerator> members) {
        var body = new ByteArrayOutputStream();
        writeEnvelope(body, status, code, text, members);
        return new Answer(JSON_TYPE, body.size(), body::writeTo);
    }

    /** An OK whose {@code data} is an array, written as it goes. */
    static Answer rows(Consumer<JsonGenerator> rows) {
        return new Answer(
                JSON_TYPE,
                -1,
                out -> writeEnvelope(out, "OK", "0", "Thanh cong", json -> {
                    json.writeArrayPropertyStart("data");
                    rows.accept(json);
                    json.writeEndArray();
                }));
    }

    private static void writeEnvelope(
            OutputStream out, String status, String code, String text, Consumer<JsonGenerator> members) {
        try (var json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeStringProperty("status", status);
            json.writeStringProperty("ErrorCode", code);
            json.writeStringProperty("ErrorDesc", text);
            members.accept(json);
            json.writeEndObject();
        }
    }

    /** The bytes of a file, without an envelope. */
    static Answer raw(Path file) throws IOException {
        return new Answer("application/octet-stream", Files.size(file), out -> Files.copy(file, out));
    }

    /** An OK whose {@code data} is a file in base64. */
    static Answer encoded(Path file) throws IOException {
        var head = "{\"status\":\"OK\",\"ErrorCode\":\"0\",\"ErrorDesc\":\"Thanh cong\",\"data\":\"".getBytes(UTF_8);
        var tail = "\"}".getBytes(UTF_8);
        var encodedLength = (Files.size(file) + 2) / 3 * 4;
        return new Answer(JSON_TYPE, head.length + encodedLength + tail.length, out -> {
            out.write(head);
            var base64 = Base64.getEncoder().wrap(new Uncloseable(out));
            Files.copy(file, base64);
            base64.close();
            out.write(tail);
        });
    }

    static Answer page(String text) {
        var body = ("<html><body><h1>" + text + "</h1></body></html>").getBytes(UTF_8);
        return new Answer("text/html;charset=UTF-8", body.length, out -> out.write(body));
    }
}
