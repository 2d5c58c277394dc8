package vn.courtaxis.dms.rest;

import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.Verdict;

/** Reads JSON of the contract strictly: an unknown field is an error of the client, not something to ignore. */
final class SubmissionParser {

    /** Metadata of a document is a few kilobytes; what is larger is no metadata. */
    static final int MAX_BYTES = 1 << 20;

    private final JsonMapper mapper = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    <T> Verdict<T> parse(InputStream json, Class<T> type) throws IOException {
        var bytes = json.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            return Verdict.rejected(ErrorCode.MALFORMED_REQUEST, "metadata above 1 MiB");
        }
        try {
            var value = mapper.readValue(bytes, type);
            return value == null
                    ? Verdict.rejected(ErrorCode.MALFORMED_REQUEST, "null is no object")
                    : Verdict.done(value);
        } catch (UnrecognizedPropertyException e) {
            return Verdict.rejected(ErrorCode.METADATA_UNKNOWN_FIELD, path(e));
        } catch (DatabindException e) {
            return Verdict.rejected(ErrorCode.METADATA_INVALID, path(e));
        } catch (JacksonException e) {
            var at = e.getLocation();
            return Verdict.rejected(
                    ErrorCode.MALFORMED_REQUEST,
                    at == null ? "JSON" : "JSON, line " + at.getLineNr() + ", column " + at.getColumnNr());
        }
    }

    private static String path(DatabindException e) {
        var path = e.getPath().stream()
                .map(part -> part.getPropertyName() == null ? "[" + part.getIndex() + "]" : part.getPropertyName())
                .collect(Collectors.joining("."));
        return path.isEmpty() ? "document" : path;
    }
}
