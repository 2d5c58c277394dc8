package vn.courtaxis.content;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * Looks for macros in one file: Office files are zips (OOXML, OpenDocument) or compound files (OLE), and may stand in
 * further zips. Streams; what is inflated, how many entries and how deep is bounded.
 */
final class MacroSearch {

    /** Inflated bytes of one file with all that is inside; more is left unseen, and said to be. */
    static final long MOST_BYTES = 512L << 20;

    static final int MOST_ENTRIES = 20_000;

    /** Zips within zips. */
    static final int DEEPEST = 4;

    private static final int MARK = 8;
    private static final int MOST_TYPES = 1 << 20;

    private String found = "";
    private boolean complete = true;
    private int entries;
    private long inflated;

    /** What was found, "" when nothing. */
    String found() {
        return found;
    }

    /** Whether everything could be looked at; false also for a zip that is encrypted or damaged. */
    boolean isComplete() {
        return complete;
    }

    /** @throws IOException when the stream fails; never because of what the file holds */
    void look(InputStream file) throws IOException {
        var directory = new ZipDirectory(MacroSearch::isMacro);
        var content = new Watched(file, directory);
        look(content, 0);
        content.transferTo(OutputStream.nullOutputStream());
        if (directory.found()) {
            found = "a VBA project";
        }
    }

    private void look(InputStream in, int depth) throws IOException {
        var content = new BufferedInputStream(in, 16_384);
        content.mark(MARK);
        var mark = content.readNBytes(MARK);
        content.reset();
        if (CompoundFile.isOne(mark)) {
            compound(content);
        } else if (isZip(mark) && depth > DEEPEST) {
            complete = false;
        } else if (isZip(mark)) {
            zip(content, depth);
        }
    }

    private void compound(InputStream content) throws IOException {
        var file = CompoundFile.read(content);
        if (file.hasMacros()) {
            found = "a VBA project";
        }
        complete &= !file.isEncrypted();
    }

    private void zip(InputStream content, int depth) throws IOException {
        var zip = new ZipInputStream(
                content, StandardCharsets.ISO_8859_1); // old packers write names in their own code page
        try {
            for (var entry = zip.getNextEntry(); entry != null && goesOn(); entry = zip.getNextEntry()) {
                entry(entry, zip, depth);
            }
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            complete = false; // encrypted, damaged, or of a name that cannot be decoded
        }
    }

    private void entry(ZipEntry entry, InputStream zip, int depth) throws IOException {
        entries++;
        if (isMacro(entry.getName())) {
            found = "a VBA project";
        }
        var content = new Counted(zip);
        if (entry.getName().equalsIgnoreCase("[Content_Types].xml")) {
            types(new String(content.readNBytes(MOST_TYPES), StandardCharsets.ISO_8859_1));
        } else {
            look(content, depth + 1);
        }
        content.transferTo(OutputStream.nullOutputStream());
    }

    /** A macro part may have any name; its type tells. */
    private void types(String xml) {
        if (xml.contains("vnd.ms-office.vbaProject") || xml.contains("macroEnabled")) {
            found = "a VBA project";
        } else if (xml.contains("vnd.ms-excel.macrosheet") || xml.contains("vnd.ms-excel.intlmacrosheet")) {
            found = "a macro sheet";
        }
    }

    private boolean goesOn() {
        complete &= entries < MOST_ENTRIES && inflated < MOST_BYTES;
        return complete && found.isEmpty();
    }

    /** The parts of OOXML that hold macros, and OpenDocument's libraries and scripts. */
    private static boolean isMacro(String name) {
        var lower = name.toLowerCase(Locale.ROOT).replace('\\', '/');
        return lower.endsWith("vbaproject.bin")
                || lower.contains("/macrosheets/")
                || lower.startsWith("basic/script-")
                || (lower.startsWith("basic/") && lower.endsWith(".xlb"))
                || (lower.startsWith("scripts/") && !lower.endsWith("/"));
    }

    private static boolean isZip(byte[] mark) {
        return mark.length >= 4 && mark[0] == 'P' && mark[1] == 'K' && mark[2] == 3 && mark[3] == 4;
    }

    /** Shows what passes to the directory's reader; closing is the opener's business. */
    private static final class Watched extends FilterInputStream {

        private final ZipDirectory directory;

        Watched(InputStream in, ZipDirectory directory) {
            super(in);
            this.directory = directory;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            var read = super.read(bytes, offset, length);
            if (read > 0) {
                directory.see(bytes, offset, read);
            }
            return read;
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }

    /** Counts what an entry inflates to, and ends it early when that is too much. */
    private final class Counted extends FilterInputStream {

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            var read = inflated < MOST_BYTES ? super.read(bytes, offset, length) : -1;
            inflated += Math.max(0, read);
            return read;
        }

        @Override
        public boolean markSupported() {
            return false;
        }

        @Override
        public void close() {}
    }
}
