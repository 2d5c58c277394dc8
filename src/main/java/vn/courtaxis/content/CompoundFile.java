package vn.courtaxis.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;

/**
 * What the directory of an OLE compound file (doc, xls, ppt, msg) lists, read in passing.
 *
 * <p>Its entries are 128 bytes long and stand in sectors of 512 or 4096, so every one begins at a multiple of 128; the
 * sectors' chain need not be followed, and a hostile one leads nowhere.
 */
record CompoundFile(boolean hasMacros, boolean isEncrypted) {

    private static final byte[] MARK = HexFormat.of().parseHex("d0cf11e0a1b11ae1");
    private static final int ENTRY = 128;
    private static final int STORAGE = 1;
    private static final int STREAM = 2;
    private static final Set<String> MACRO_STORAGES = Set.of("MACROS", "VBA", "_VBA_PROJECT_CUR");
    private static final Set<String> MACRO_STREAMS = Set.of("_VBA_PROJECT");

    static boolean isOne(byte[] head) {
        return head.length >= MARK.length && Arrays.equals(head, 0, MARK.length, MARK, 0, MARK.length);
    }

    static CompoundFile read(InputStream content) throws IOException {
        var macros = false;
        var encrypted = false;
        for (var entry = content.readNBytes(ENTRY); entry.length == ENTRY; entry = content.readNBytes(ENTRY)) {
            var type = entry[66];
            if (type == STORAGE || type == STREAM) {
                var name = name(entry);
                macros |= (type == STORAGE ? MACRO_STORAGES : MACRO_STREAMS).contains(name);
                encrypted |= type == STREAM && name.equals("ENCRYPTEDPACKAGE");
            }
        }
        return new CompoundFile(macros, encrypted);
    }

    /** Length in bytes with the closing zero; "" where the bytes are no entry. */
    private static String name(byte[] entry) {
        var length = (entry[64] & 0xFF) | (entry[65] & 0xFF) << 8;
        var colour = entry[67];
        if (length < 4 || length > 64 || length % 2 != 0 || colour < 0 || colour > 1) {
            return "";
        }
        return new String(entry, 0, length - 2, StandardCharsets.UTF_16LE).toUpperCase(Locale.ROOT);
    }
}
