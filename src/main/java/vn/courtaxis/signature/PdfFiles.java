package vn.courtaxis.signature;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.Verdict;

/** The one place where a PDF is opened for reading. Whatever a hostile file does to the parser ends as a value. */
final class PdfFiles {

    /** Readers accept rubbish before the header, but only so much. */
    private static final int HEADER_WINDOW = 1024;

    private static final String HEADER = "%PDF-";
    private static final int TRAILER_WINDOW = 1024;
    private static final String TRAILER = "%%EOF";

    /** What to take out of an open PDF. */
    interface Reading<T> {
        T from(PDDocument pdf) throws IOException;
    }

    private PdfFiles() {}

    /** @throws IOException when the file itself cannot be read */
    static <T> Verdict<T> read(Path file, Reading<T> reading) throws IOException {
        if (Files.size(file) == 0) {
            return Verdict.rejected(ErrorCode.EMPTY_FILE, "0 bytes");
        }
        if (!hasHeader(file)) {
            return Verdict.rejected(ErrorCode.NOT_A_PDF, "no %PDF- in the first " + HEADER_WINDOW + " bytes");
        }
        var objection = PdfGuard.objection(file);
        return objection.isEmpty() ? parse(file, reading) : Verdict.rejected(ErrorCode.PDF_DAMAGED, objection);
    }

    /**
     * Reads the beginning of a file that was weighed as a whole before.
     *
     * @param end bytes to read
     */
    static <T> Verdict<T> readUpTo(Path file, long end, Reading<T> reading) throws IOException {
        try (var source = new FileBeginning(file, end)) {
            return parse(new CarefulParser(source), reading);
        } catch (OutOfMemoryError shortage) {
            throw shortage(shortage);
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            return Verdict.rejected(ErrorCode.PDF_DAMAGED, broken.getClass().getSimpleName());
        }
    }

    // The guard bounds what structure may cost; what it cannot foresee ends here. The parser bounds its own recursion
    // (500 levels), the trees of pages and fields do not; unwinding leaves nothing
    // half done.
    private static <T> Verdict<T> parse(Path file, Reading<T> reading) throws IOException {
        try (var source = new RandomAccessReadBufferedFile(file.toFile())) {
            return parse(new CarefulParser(source), reading);
        } catch (InvalidPasswordException locked) {
            return encrypted();
        } catch (OutOfMemoryError shortage) {
            throw shortage(shortage);
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            return Verdict.rejected(ErrorCode.PDF_DAMAGED, broken.getClass().getSimpleName());
        }
    }

    private static <T> Verdict<T> parse(CarefulParser parser, Reading<T> reading) throws IOException {
        try (var pdf = parser.parse()) {
            return pdf.isEncrypted() ? encrypted() : Verdict.done(reading.from(pdf));
        } catch (IOException broken) {
            if (parser.isEncrypted()) {
                return encrypted();
            }
            throw broken;
        }
    }

    /** Our own shortage says nothing about the file, which the guard has weighed before: it is tried again later. */
    static IOException shortage(OutOfMemoryError error) {
        return new IOException("not enough memory just now", error);
    }

    private static <T> Verdict<T> encrypted() {
        return Verdict.rejected(ErrorCode.PDF_ENCRYPTED, "the file carries an encryption dictionary");
    }

    /** Whether the file has its end mark; a parser repairs without a word what breaks off before. */
    static boolean isWhole(Path file) throws IOException {
        try (var access = new RandomAccessFile(file.toFile(), "r")) {
            access.seek(Math.max(0, access.length() - TRAILER_WINDOW));
            var end = new byte[(int) Math.min(TRAILER_WINDOW, access.length())];
            access.readFully(end);
            return new String(end, StandardCharsets.ISO_8859_1).contains(TRAILER);
        }
    }

    /** Whether the header is the very first thing, as signing demands. */
    static boolean beginsWithHeader(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return new String(content.readNBytes(HEADER.length()), StandardCharsets.ISO_8859_1).equals(HEADER);
        }
    }

    private static boolean hasHeader(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return new String(content.readNBytes(HEADER_WINDOW), StandardCharsets.ISO_8859_1).contains(HEADER);
        }
    }
}
