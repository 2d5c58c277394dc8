package vn.courtaxis.signature;

import java.io.IOException;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Counts what an object or cross-reference stream would become, without keeping any of it. */
final class StructureStream {

    private static final int CHUNK = 8192;

    /** PDFBox jumps over the two bytes of the zlib header whatever they are, so a broken one stops nothing. */
    private static final int ZLIB_HEADER = 2;

    private final PdfBytes bytes;
    private final PdfObject object;
    private final PdfBudget budget;
    private final byte[] output = new byte[CHUNK];
    private long size;
    private int last = ' ';

    private StructureStream(PdfBytes bytes, PdfObject object, PdfBudget budget) {
        this.bytes = bytes;
        this.object = object;
        this.budget = budget;
    }

    /**
     * Only FlateDecode alone, or no filter, is let through: no writer in the field chains filters on these streams or
     * uses another one, and LZW after Flate would multiply the expansion.
     */
    static void weigh(PdfBytes bytes, PdfObject object, PdfBudget budget) throws IOException {
        if (object.isCrossReference() && object.entryWidth() == 0) {
            // With widths of 0 PDFBox makes entries out of nothing, as many as /Index says.
            budget.object("a cross-reference stream without plain widths");
        } else if (object.isFlate()) {
            new StructureStream(bytes, object, budget).inflate();
        } else if (object.isPlain()) {
            new StructureStream(bytes, object, budget).copy();
        } else {
            budget.object("an object or cross-reference stream with an unusual filter");
        }
    }

    private void inflate() throws IOException {
        var inflater = new Inflater(true);
        try {
            long position = start() + ZLIB_HEADER;
            var input = new byte[CHUNK];
            while (!inflater.finished() && !budget.isSpent()) {
                int length = bytes.copy(position, input);
                if (length == 0) {
                    return;
                }
                inflater.setInput(input, 0, length);
                position += length;
                drain(inflater);
            }
        } catch (DataFormatException broken) {
            // PDFBox too keeps what came before, and that has been counted.
            return;
        } finally {
            inflater.end();
        }
    }

    private void drain(Inflater inflater) throws DataFormatException {
        int length = inflater.inflate(output);
        while (length > 0 && !budget.isSpent()) {
            count(length);
            length = inflater.inflate(output);
        }
    }

    /** Without a filter PDFBox reads from the file, but what the bytes mean is the same. */
    private void copy() throws IOException {
        long position = start();
        for (int here = bytes.at(position); here != PdfBytes.END && !budget.isSpent(); here = bytes.at(position)) {
            if (here == 'e' && bytes.at(position + 1) == 'n' && bytes.at(position + 2) == 'd') {
                return;
            }
            output[0] = (byte) here;
            count(1);
            position++;
        }
    }

    private long start() throws IOException {
        long position = object.stream();
        while (bytes.at(position) == ' ') {
            position++;
        }
        if (bytes.at(position) == '\r') {
            position++;
        }
        return bytes.at(position) == '\n' ? position + 1 : position;
    }

    private void count(int length) {
        size += length;
        budget.inflated(size, length);
        if (object.isCrossReference()) {
            budget.entries((size / object.entryWidth()) - ((size - length) / object.entryWidth()));
        }
        if (object.isObjects()) {
            countObjects(length);
        }
    }

    private void countObjects(int length) {
        int containers = 0;
        int values = 0;
        for (int i = 0; i < length; i++) {
            int here = output[i] & 0xff;
            containers += here == '[' || here == '<' && last == '<' ? 1 : 0;
            values += startsValue(here) ? 1 : 0;
            last = here == '<' && last == '<' ? ' ' : here;
        }
        budget.containers(containers);
        budget.values(values);
    }

    private boolean startsValue(int here) {
        return here == '/'
                || here == '('
                || PdfObjectReader.isRegular(here) && !PdfObjectReader.isRegular(last) && last != '/';
    }
}
