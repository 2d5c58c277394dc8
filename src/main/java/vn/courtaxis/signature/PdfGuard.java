package vn.courtaxis.signature;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Tells, before any parser touches a PDF, whether reading it would take more memory than a document may.
 *
 * <p>PDFBox inflates object and cross-reference streams wholly in memory: 600 KB can become gigabytes. Catching the
 * OutOfMemoryError is not enough, for until then every other document at work may fail of it. The guard reads the file
 * once, in a page of 64 KB, and keeps nothing of it. Each {@code obj} is taken for the start of an object, since a
 * hostile cross-reference table may point anywhere, also into a string.
 */
final class PdfGuard {

    private final PdfBytes file;
    private final PdfBytes objects;
    private final PdfBudget budget;

    private PdfGuard(PdfBytes file, PdfBytes objects) {
        this.file = file;
        this.objects = objects;
        this.budget = new PdfBudget(file.size());
    }

    /** Why the file must not be parsed, "" when it may. */
    static String objection(Path pdf) throws IOException {
        try (var file = new PdfBytes(pdf);
                var objects = new PdfBytes(pdf)) {
            return objection(file, objects);
        }
    }

    /** Both are the same file: one is read from end to end, the other where objects are. */
    static String objection(PdfBytes file, PdfBytes objects) throws IOException {
        return new PdfGuard(file, objects).scan();
    }

    private String scan() throws IOException {
        for (long position = 0; position < file.size() && !budget.isSpent(); position++) {
            int here = file.at(position);
            if (here == 'j' && endsObj(position)) {
                weigh(position + 1);
            } else if (here == 'n' && endsEntry(position)) {
                budget.entries(1);
            } else if (here == 'r' && startsTrailer(position)) {
                weigh(position + 6);
            }
        }
        return budget.objection();
    }

    private void weigh(long start) throws IOException {
        var object = PdfObjectReader.read(objects, start, budget);
        if (object.isStructure() && !budget.isSpent()) {
            StructureStream.weigh(objects, object, budget);
        }
    }

    private boolean endsObj(long position) throws IOException {
        return file.at(position - 1) == 'b' && file.at(position - 2) == 'o' && file.at(position - 3) != 'd';
    }

    /** A line of the classic table: offset, generation, n. */
    private boolean endsEntry(long position) throws IOException {
        return PdfObjectReader.isSpace(file.at(position - 1)) && Character.isDigit(file.at(position - 2));
    }

    /** Position is that of the first r in trailer. */
    private boolean startsTrailer(long position) throws IOException {
        return file.at(position - 1) == 't'
                && file.at(position + 1) == 'a'
                && file.at(position + 2) == 'i'
                && file.at(position + 3) == 'l'
                && file.at(position + 4) == 'e'
                && file.at(position + 5) == 'r';
    }
}
