package vn.courtaxis.evidence;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * The list of what is in the container with its hashes, on which the seal stands (ASiCManifest, ETSI EN 319 162-1 A.4). Always the same text
 * for the same parts, so that a check writes it anew and compares, and needs no parser.
 */
final class EvidenceManifest {

    /** Of the whole container. */
    static final String MEDIA_TYPE = "application/vnd.etsi.asic-e+zip";

    static final String MEDIA_TYPE_FILE = "mimetype";
    static final String MANIFEST = "META-INF/ASiCManifest001.xml";
    static final String SEAL = "META-INF/signature001.p7s";

    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <asic:ASiCManifest xmlns:asic="http://uri.etsi.org/02918/v1.2.1#" xmlns:ds="http://www.w3.org/2000/09/xmldsig#">
              <asic:SigReference URI="%s" MimeType="application/pkcs7-signature"/>
            """.formatted(SEAL);
    private static final String ITEM = """
              <asic:DataObjectReference URI="%s" MimeType="%s">
                <ds:DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"/>
                <ds:DigestValue>%s</ds:DigestValue>
              </asic:DataObjectReference>
            """;
    private static final String FOOT = "</asic:ASiCManifest>\n";

    private EvidenceManifest() {}

    /** @param sha256 lower-case hex */
    record Item(String name, String sha256) {}

    /** @param items in the order of the container */
    static byte[] of(List<Item> items) {
        var text = new StringBuilder(HEAD);
        for (var item : items) {
            var digest = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(item.sha256()));
            text.append(ITEM.formatted(item.name(), mediaType(item.name()), digest));
        }
        return text.append(FOOT).toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String mediaType(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)) {
            case "pdf" -> "application/pdf";
            case "xml", "edxml" -> "application/xml";
            case "json" -> "application/json";
            case "html" -> "text/html";
            case "txt" -> "text/plain";
            case "cer" -> "application/pkix-cert";
            case "crl" -> "application/pkix-crl";
            case "ors" -> "application/ocsp-response";
            case "tst" -> "application/vnd.etsi.timestamp-token";
            default -> "application/octet-stream";
        };
    }
}
