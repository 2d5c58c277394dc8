package vn.courtaxis.edxml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;
import org.apache.tika.mime.MimeTypes;

/**
 * Media types by bytes first and by name second; what a sender declares is not asked.
 *
 * <p>The marks and names are those of Apache Tika's core. It gets the first bytes of a file and nothing else, so that it
 * cannot read on, write temporary files or open a container. Its list is loaded with the first file (some 250 ms, once).
 */
final class ContentTypes {

    static final String UNKNOWN = MediaType.OCTET_STREAM.toString();

    private static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();
    private static final MediaTypeRegistry FAMILIES = TYPES.getMediaTypeRegistry();
    private static final MediaType OLE = MediaType.application("x-tika-msoffice");
    private static final byte[] OLE_MARK = HexFormat.of().parseHex("d0cf11e0a1b11ae1");
    private static final MediaType PDF = MediaType.application("pdf");

    private ContentTypes() {}

    /** @param head the first bytes, up to 1024 */
    static String of(String name, byte[] head) {
        if (new String(head, StandardCharsets.ISO_8859_1).contains("%PDF-")) {
            return PDF.toString(); // anywhere in the first 1024 bytes, where its readers look for it; Tika wants it
            // sooner
        }
        var byBytes = byBytes(head);
        if (byBytes.equals(MediaType.OCTET_STREAM)) {
            return UNKNOWN;
        }
        var byName = byName(name);
        return (FAMILIES.isInstanceOf(byName, byBytes) ? byName : byBytes).toString();
    }

    /** True when the name promises another format than the bytes have. */
    static boolean contradicts(String name, String type) {
        var promised = byName(name);
        var found = MediaType.parse(type);
        if (promised.equals(MediaType.OCTET_STREAM)) {
            return false;
        }
        return found.equals(MediaType.OCTET_STREAM) ? isKnownByItsMark(promised) : !isSameFamily(promised, found);
    }

    /** True when both are names of one media type; senders use old ones, too. */
    static boolean isSame(String declared, String type) {
        var parsed = MediaType.parse(declared.toLowerCase(Locale.ROOT));
        return parsed != null && FAMILIES.normalize(parsed.getBaseType()).equals(MediaType.parse(type));
    }

    /** Not every format has a mark, and of those that have one some are new to Tika. */
    private static boolean isKnownByItsMark(MediaType type) {
        return type.equals(PDF)
                || type.getType().equals("image")
                || type.getType().equals("text")
                || FAMILIES.isInstanceOf(type, MediaType.APPLICATION_ZIP)
                || FAMILIES.isInstanceOf(type, OLE);
    }

    private static boolean isSameFamily(MediaType one, MediaType other) {
        return FAMILIES.isInstanceOf(one, other) || FAMILIES.isInstanceOf(other, one);
    }

    /** Trying all of Tika's marks takes a millisecond; the two containers that Office files are need none of it. */
    private static MediaType byBytes(byte[] head) {
        if (ZipUnwrapper.isZip(head)) {
            return MediaType.APPLICATION_ZIP;
        }
        if (head.length >= OLE_MARK.length && Arrays.equals(head, 0, OLE_MARK.length, OLE_MARK, 0, OLE_MARK.length)) {
            return OLE;
        }
        try {
            return TYPES.detect(new ByteArrayInputStream(head), new Metadata()).getBaseType();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // an array does not fail
        }
    }

    /** Only the extension: Tika reads names as addresses, with queries and fragments. */
    private static MediaType byName(String name) {
        var extension = FileNames.extension(name);
        if (extension.isEmpty()) {
            return MediaType.OCTET_STREAM;
        }
        var metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, "file." + extension);
        try {
            return TYPES.detect(null, metadata).getBaseType();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
