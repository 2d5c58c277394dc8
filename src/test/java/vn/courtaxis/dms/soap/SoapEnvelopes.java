package vn.courtaxis.dms.soap;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Messages as a client writes them that is no CXF, or means harm. */
final class SoapEnvelopes {

    static final String MULTIPART =
            "multipart/related; boundary=part; type=\"application/xop+xml\"; start=\"<root>\"; start-info=\"text/xml\"";

    private static final String TOKEN = """
            <o:Security xmlns:o="http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd">
              <o:UsernameToken><o:Username>dms</o:Username><o:Password>dms-secret</o:Password></o:UsernameToken>
            </o:Security>""";

    private static final String PROFILE =
            "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-username-token-profile-1.0#PasswordDigest";

    private SoapEnvelopes() {}

    static String digestToken(Instant created) {
        return """
                <s:Header><o:Security xmlns:o="http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd">
                <o:UsernameToken><o:Username>dms</o:Username><o:Password Type="%s">AAAA</o:Password><o:Nonce>AAAA</o:Nonce><u:Created
                xmlns:u="http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd">%s</u:Created>
                </o:UsernameToken></o:Security></s:Header>""".formatted(PROFILE, created.truncatedTo(ChronoUnit.MILLIS));
    }

    static String signedIn(String body) {
        return envelope("<s:Header>" + TOKEN + "</s:Header>", body);
    }

    static String envelope(String header, String body) {
        return "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\" xmlns:d=\"urn:courtaxis:documents:1\">"
                + header + "<s:Body>" + body + "</s:Body></s:Envelope>";
    }

    static String state(String id) {
        return "<d:state><d:id>" + id + "</d:id></d:state>";
    }

    /** A submission whose metadata is complete; the caller gives its files. */
    static String submit(String key, String extra, String files) {
        return "<d:submit><d:idempotencyKey>" + key + "</d:idempotencyKey><d:document><d:sender>TAND-01</d:sender>"
                + "<d:recipients>G22</d:recipients><d:number>7</d:number><d:notation>CV-TA</d:notation>"
                + "<d:date>2026-11-02</d:date><d:type>Công văn</d:type><d:subject>V/v phối hợp</d:subject>" + extra
                + "</d:document>" + files + "</d:submit>";
    }

    static String fileBy(String name, String contentId) {
        return "<d:files><d:name>" + name
                + "</d:name><d:content><x:Include xmlns:x=\"http://www.w3.org/2004/08/xop/include\"" + " href=\"cid:"
                + contentId + "\"/></d:content></d:files>";
    }

    /** Parts in the order given, whatever order the envelope names them in. */
    static byte[] multipart(String envelope, Part... parts) {
        var bytes = new ByteArrayOutputStream();
        write(
                bytes,
                "--part\r\nContent-Type: application/xop+xml; charset=utf-8; type=\"text/xml\"\r\n"
                        + "Content-ID: <root>\r\n\r\n" + envelope + "\r\n");
        for (var part : parts) {
            write(
                    bytes,
                    "--part\r\nContent-Type: application/octet-stream\r\n"
                            + "Content-Transfer-Encoding: binary\r\nContent-ID: <" + part.id() + ">\r\n\r\n");
            bytes.writeBytes(part.content());
            write(bytes, "\r\n");
        }
        write(bytes, "--part--\r\n");
        return bytes.toByteArray();
    }

    private static void write(ByteArrayOutputStream bytes, String text) {
        bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    record Part(String id, byte[] content) {}
}
