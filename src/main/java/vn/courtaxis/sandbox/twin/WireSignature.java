package vn.courtaxis.sandbox.twin;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Checks the signature of a call over the signed text as it came, never over a text rebuilt from the headers. */
final class WireSignature {

    private static final String PREFIX = "XroadVnpt-";
    private static final TypeReference<LinkedHashMap<String, String>> MEMBERS = new TypeReference<>() {};
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final TwinRegistry registry;

    WireSignature(TwinRegistry registry) {
        this.registry = registry;
    }

    /** Empty when the caller is unknown, the signature is bad, or a signed member is not what its own header says. */
    Optional<SignedCall> check(HttpServletRequest request) {
        var signed = header(request, "sign-header");
        return registry.systemById(header(request, "systemid"))
                .filter(system -> isAuthentic(system, signed, header(request, "hash-header")))
                .flatMap(system -> parameters(request, signed).map(found -> new SignedCall(system, found)));
    }

    private static boolean isAuthentic(TwinSystem system, String signed, String hash) {
        return MessageDigest.isEqual(
                hmac(system.secret(), signed).getBytes(UTF_8), hash.strip().getBytes(UTF_8));
    }

    private static Optional<Map<String, String>> parameters(HttpServletRequest request, String signed) {
        try {
            var members = MAPPER.readValue(signed, MEMBERS);
            var agreeing = members.entrySet().stream()
                    .allMatch(member -> member.getKey().startsWith(PREFIX)
                            && headers(request, member.getKey())
                                    .contains(member.getValue().strip()));
            var parameters = new LinkedHashMap<String, String>();
            members.forEach((name, value) -> parameters.put(name.substring(PREFIX.length()), value));
            return agreeing && isWhole(request, parameters) ? Optional.of(parameters) : Optional.empty();
        } catch (JacksonException | StringIndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private static boolean isWhole(HttpServletRequest request, Map<String, String> parameters) {
        var keys = Arrays.asList(header(request, "sign-header-key").split(";"));
        return List.copyOf(parameters.keySet()).equals(keys)
                && keys.containsAll(List.of("systemid", "timestamp", "Content-Type"));
    }

    /** Names of headers have no case, so {@code docId} and {@code docid} are one header with two values. */
    private static List<String> headers(HttpServletRequest request, String name) {
        return Collections.list(request.getHeaders(name)).stream()
                .map(value -> asSent(value).strip())
                .toList();
    }

    private static String header(HttpServletRequest request, String name) {
        var value = request.getHeader(PREFIX + name);
        return value == null ? "" : asSent(value);
    }

    /** Tomcat reads headers as Latin-1; the signature is over UTF-8. */
    private static String asSent(String header) {
        return new String(header.getBytes(ISO_8859_1), UTF_8);
    }

    private static String hmac(String secret, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
    }
}
