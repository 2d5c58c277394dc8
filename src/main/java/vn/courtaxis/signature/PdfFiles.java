package vn.courtaxis.signature;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.Verdict;

/** The one place where a PDF is opened for reading. Whatever a hostile file does to the parser ends as a value. */
final class PdfFiles {

    /** Readers accept rubbish before the header, but only so much. */
    private static final int HEADER_WINDOW = 1024;

    private static final String HEADER = "%PDF-";

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
        return parse(file, reading);
    }

    // A few hundred kilobytes of nested brackets overflow the parser's stack; unwinding it leaves nothing half done.
    @SuppressWarnings("CatchAndPrintStackTrace")
    private static <T> Verdict<T> parse(Path file, Reading<T> reading) {
        try (var pdf = Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
            return pdf.isEncrypted() ? encrypted() : Verdict.done(reading.from(pdf));
        } catch (InvalidPasswordException locked) {
            return encrypted();
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            return Verdict.rejected(ErrorCode.PDF_DAMAGED, broken.getClass().getSimpleName());
        }
    }

    private static <T> Verdict<T> encrypted() {
        return Verdict.rejected(ErrorCode.PDF_ENCRYPTED, "the file carries an encryption dictionary");
    }

    private static boolean hasHeader(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return new String(content.readNBytes(HEADER_WINDOW), StandardCharsets.ISO_8859_1).contains(HEADER);
        }
    }
}
