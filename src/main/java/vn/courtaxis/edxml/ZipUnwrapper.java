package vn.courtaxis.edxml;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.exchange.DocumentStore;

/**
 * Looks into a payload that may be a peer's wrapper zip, and inflates its single entry within bounds.
 *
 * <p>Reads local headers only, as they stream by: wrappers carry sizes in data descriptors.
 */
final class ZipUnwrapper {

    private static final Pattern WRAPPER_ENTRY =
            Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\\.([^./\\\\]+)");
    private static final Set<String> ZIPS = Set.of(
            "zip", "jar", "war", "ear", "epub", "docx", "docm", "dotx", "dotm", "xlsx", "xlsm", "xltx", "xlsb", "pptx",
            "pptm", "ppsx", "potx", "vsdx", "odt", "ods", "odp", "odg", "odf", "ott", "ots");

    /** Ratio says little about small files: a blank page deflates a thousandfold. */
    private static final long RATIO_FLOOR = 1L << 20;

    /** What a payload turned out to be. */
    sealed interface Finding {

        /** Not one inflatable entry, or none worth inflating: the payload stands for itself. */
        record Whole(boolean zip) implements Finding {}

        record SingleEntry(String entry, PayloadDraft content) implements Finding {}

        record Failed(String entry, ErrorCode code) implements Finding {}
    }

    private final DocumentStore store;
    private final EdxmlLimits limits;
    private long inflatedBefore;

    ZipUnwrapper(DocumentStore store, EdxmlLimits limits) {
        this.store = store;
        this.limits = limits;
    }

    static boolean isZip(byte[] head) {
        return head.length >= 4 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4;
    }

    /** True for the names of zips and of formats that are zips inside. */
    static boolean isZipName(String name) {
        return ZIPS.contains(FileNames.extension(name));
    }

    /**
     * True when a payload of this name with this entry is a wrapper and not the document itself (an OOXML file is a
     * zip, too).
     */
    static boolean isWrapper(String name, String entry) {
        var wrapped = WRAPPER_ENTRY.matcher(entry);
        return !isZipName(name)
                || (wrapped.matches()
                        && wrapped.group(2).toLowerCase(Locale.ROOT).equals(FileNames.extension(name)));
    }

    /**
     * @param name the attachment's name, empty when not known yet
     * @param consumed how many zipped bytes were read so far
     */
    Finding look(InputStream payload, String name, LongSupplier consumed) throws IOException {
        var entry = "";
        try (var zip =
                new ZipInputStream(payload, StandardCharsets.ISO_8859_1)) { // old packers name in other code pages
            var first = zip.getNextEntry();
            if (first == null) {
                return new Finding.Failed(entry, ErrorCode.ATTACHMENT_DAMAGED);
            }
            entry = first.getName();
            if (first.isDirectory() || (!name.isEmpty() && !isWrapper(name, entry))) {
                return new Finding.Whole(true);
            }
            return inflate(zip, entry, consumed);
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            return new Finding.Failed(entry, ErrorCode.ATTACHMENT_DAMAGED); // illegal argument: an undecodable name
        }
    }

    private Finding inflate(ZipInputStream zip, String entry, LongSupplier consumed) throws IOException {
        var content = new PayloadDraft(store);
        var done = false;
        try {
            if (!copy(zip, content, consumed)) {
                return new Finding.Failed(entry, ErrorCode.ATTACHMENT_TOO_LARGE);
            }
            if (zip.getNextEntry() != null) {
                return new Finding.Whole(true);
            }
            done = true;
            return new Finding.SingleEntry(entry, content);
        } finally {
            inflatedBefore += content.size();
            if (!done) {
                content.close();
            }
        }
    }

    /** False when a bound was hit. */
    private boolean copy(InputStream zip, PayloadDraft content, LongSupplier consumed) throws IOException {
        var buffer = new byte[16_384];
        for (var read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
            content.write(buffer, 0, read);
            var size = content.size();
            if (inflatedBefore + size > limits.maxAttachmentBytes()
                    || (size > RATIO_FLOOR && size / limits.maxInflateRatio() > consumed.getAsLong())) {
                return false;
            }
        }
        return true;
    }
}
