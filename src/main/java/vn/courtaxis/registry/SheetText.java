package vn.courtaxis.registry;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import vn.courtaxis.codes.Sheet;
import vn.courtaxis.codes.SheetExport;

/** A table as a file: UTF-8 with a byte order mark, or spreadsheets take it for another encoding. */
public final class SheetText {

    private SheetText() {}

    public static String fileName(Sheet sheet) {
        return "court-axis-" + sheet.name().toLowerCase(Locale.ROOT) + ".csv";
    }

    /** Does not close the stream. */
    public static void write(SheetExport export, Sheet sheet, OutputStream to) throws IOException {
        var writer = new BufferedWriter(new OutputStreamWriter(to, UTF_8));
        writer.write('\uFEFF');
        try {
            export.write(sheet, line -> append(writer, line));
        } catch (UncheckedIOException e) {
            throw new IOException(e.getCause());
        }
        writer.flush();
    }

    private static void append(BufferedWriter writer, String line) {
        try {
            writer.write(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
