package vn.courtaxis.signature;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Base64;
import java.util.HexFormat;

/** The bytes of a CMS structure as DER or BER, in whatever of the three usual forms they come: binary, PEM, base64. */
final class CmsBytes {

    /** Enough to know signed data by. */
    static final int HEAD = 64;

    /** OBJECT IDENTIFIER 1.2.840.113549.1.7.2, signed data. */
    private static final String SIGNED_DATA = "06092a864886f70d010702";

    private static final int SEQUENCE = 0x30;

    private CmsBytes() {}

    /** @param head the first bytes of a file */
    static boolean mayBe(byte[] head) {
        return head.length > 0
                && (head[0] == SEQUENCE && HexFormat.of().formatHex(head).contains(SIGNED_DATA)
                        || isPem(new String(head, US_ASCII)));
    }

    private static boolean isPem(String text) {
        return text.startsWith("-----BEGIN PKCS7-----") || text.startsWith("-----BEGIN CMS-----");
    }

    /** @throws IllegalArgumentException when it is none of the three */
    static byte[] of(byte[] file) {
        if (file.length > 0 && file[0] == SEQUENCE) {
            return file;
        }
        var text = new String(file, US_ASCII);
        if (isPem(text)) {
            text = text.substring(text.indexOf('\n') + 1, text.lastIndexOf("-----END"));
        }
        return Base64.getMimeDecoder().decode(text);
    }
}
