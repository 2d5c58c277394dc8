package vn.courtaxis.faults;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One call as it came over the wire. */
record WireRequest(String address, Map<String, String> headers, byte[] body) {

    /** @return null when the caller says no more */
    static @Nullable WireRequest read(InputStream in) throws IOException {
        var first = line(in);
        if (first.isEmpty()) {
            return null;
        }
        var headers = new HashMap<String, String>();
        for (var line = line(in); !line.isEmpty(); line = line(in)) {
            var colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        var body = in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
        var path = first.split(" ")[1];
        return new WireRequest(path.substring(path.lastIndexOf('/') + 1), headers, body);
    }

    private static String line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (var next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            if (next != '\r') {
                line.write(next);
            }
        }
        return line.toString(ISO_8859_1);
    }

    Optional<Operation> operation() {
        return Operation.of(address, parameter("messagetype"));
    }

    private String parameter(String name) {
        return headers.getOrDefault("xroadvnpt-" + name.toLowerCase(Locale.ROOT), "");
    }

    boolean asksForWhatIsSpoilt(AxisRecords records) {
        return address.equals("getEdoc") && records.isSpoilt(parameter("docId"));
    }

    /** Does what is asked; yields the members of a good answer. */
    String perform(AxisRecords records) {
        var type = parameter("messagetype");
        return switch (address) {
            case "sendEdoc" -> "\"DocId\":\"" + records.take(type, parameter("from"), new String(body, UTF_8)) + "\"";
            case "getReceivedEdocList" -> "\"data\":" + records.waiting(type);
            case "getSentEdocList" -> "\"data\":" + records.sent(type);
            case "getEdoc" ->
                "\"data\":\"" + Base64.getEncoder().encodeToString(records.message(parameter("docId"))) + "\"";
            case "updateStatus" -> {
                records.acknowledge(parameter("docId"));
                yield "\"DocId\":\"\"";
            }
            default -> throw new IllegalArgumentException(address);
        };
    }
}
