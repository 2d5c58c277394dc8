package vn.courtaxis.axis;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The headers of one call: every parameter, and the signature over all of them, as the national SDK writes them. */
final class SignedHeaders {

    private static final String PREFIX = "XroadVnpt-";
    private static final String CONTENT_TYPE = "Content-Type";
    private static final Pattern PRINTABLE_ASCII = Pattern.compile("[\\x20-\\x7e]*");

    private SignedHeaders() {}

    /** Non-ASCII values arrive mangled and break the signature: callers must not let them come this far. */
    static boolean canCarry(String value) {
        return PRINTABLE_ASCII.matcher(value).matches() && value.equals(value.strip());
    }

    /** @throws IllegalArgumentException when a parameter is not printable ASCII */
    static Map<String, String> of(
            AxisAccount account, String timestamp, String contentType, Map<String, String> parameters) {
        var signed = new LinkedHashMap<String, String>();
        signed.put("systemid", account.systemId());
        signed.putAll(parameters);
        signed.put("timestamp", timestamp);
        signed.put(CONTENT_TYPE, contentType);
        return sign(signed, account.secret());
    }

    private static Map<String, String> sign(Map<String, String> parameters, String secret) {
        var headers = new LinkedHashMap<String, String>();
        parameters.forEach((name, value) -> headers.put(PREFIX + name, carried(name, value)));
        var text = signHeader(parameters);
        headers.put(CONTENT_TYPE, headers.getOrDefault(PREFIX + CONTENT_TYPE, ""));
        headers.put(PREFIX + "sign-header-key", String.join(";", parameters.keySet()));
        headers.put(PREFIX + "sign-header", text);
        headers.put(PREFIX + "hash-header", hmac(secret, text));
        headers.put("User-Agent", "JAVASDKAgent/1.0.0 XRoad/VPCP");
        headers.put(PREFIX + "version", "3.0.201608");
        return headers;
    }

    private static String carried(String name, String value) {
        if (!canCarry(value)) {
            throw new IllegalArgumentException("The axis takes printable ASCII only in " + name);
        }
        return value;
    }

    /** Compact JSON with every value a string; of printable ASCII only quote and backslash need escaping. */
    static String signHeader(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(entry -> '"' + PREFIX + entry.getKey() + "\":\"" + escaped(entry.getValue()) + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    /** Lower-case hex of HMAC-SHA256; the key is the secret's own text. */
    static String hmac(String secret, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
    }
}
