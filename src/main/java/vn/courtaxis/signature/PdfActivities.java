package vn.courtaxis.signature;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Looks for script, launch actions and embedded files in an open PDF: follows its objects from the catalogue on, as a
 * reader would come to them, and never looks into streams, so that nothing in compressed bytes can be mistaken for one.
 */
final class PdfActivities {

    /** Objects looked at: a kilobyte each in memory, and beside pages and fields a document has few. */
    static final int MOST_OBJECTS = 50_000;

    /** What shows pages, leads back to where we came from, or is signature data: no actions hang there. */
    private static final Set<COSName> PASSED_OVER = names(
            "Parent",
            "P",
            "Contents",
            "Resources",
            "AP",
            "StructTreeRoot",
            "Metadata",
            "OutputIntents",
            "DSS",
            "Perms",
            "Dest",
            "Dests",
            "ByteRange",
            "Cert",
            "Thumb",
            "PieceInfo",
            "OCProperties",
            "PageLabels",
            "MK",
            "DR");

    private static final COSName JS = COSName.getPDFName("JS");
    private static final COSName XFA = COSName.getPDFName("XFA");
    private static final COSName EF = COSName.getPDFName("EF");
    private static final Set<COSName> LAUNCHING = names("Launch", "ImportData", "GoToE");

    private final EnumSet<PdfActivity> found = EnumSet.noneOf(PdfActivity.class);
    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<COSBase> ahead = new ArrayDeque<>();

    private PdfActivities() {}

    static Set<PdfActivity> of(PDDocument pdf) {
        var looking = new PdfActivities();
        looking.meet(pdf.getDocumentCatalog().getCOSObject());
        return looking.all();
    }

    private Set<PdfActivity> all() {
        while (!ahead.isEmpty()) {
            if (seen.size() > MOST_OBJECTS) {
                found.add(PdfActivity.NOT_ALL_SEEN);
                break;
            }
            var next = ahead.pop();
            if (next instanceof COSDictionary dictionary) {
                look(dictionary);
            } else if (next instanceof COSArray array) {
                array.forEach(this::meet);
            }
        }
        return found;
    }

    private void look(COSDictionary dictionary) {
        var action = dictionary.getCOSName(COSName.S);
        if (dictionary.containsKey(JS) || COSName.getPDFName("JavaScript").equals(action)) {
            found.add(PdfActivity.JAVASCRIPT);
        }
        if (action != null && LAUNCHING.contains(action)) {
            found.add(PdfActivity.LAUNCH);
        }
        if (dictionary.containsKey(XFA)) {
            found.add(PdfActivity.NOT_ALL_SEEN); // a form in XML, where script may stand in a stream
        }
        if (dictionary.containsKey(EF)) {
            found.add(PdfActivity.EMBEDDED_FILES);
            return; // the file itself is behind it
        }
        for (var entry : dictionary.entrySet()) {
            if (!PASSED_OVER.contains(entry.getKey())) {
                meet(entry.getValue());
            }
        }
    }

    /** A reference is resolved here, so that each object is met once however many point to it. */
    private void meet(COSBase value) {
        if (seen.size() > MOST_OBJECTS) {
            return;
        }
        var object = value instanceof COSObject reference ? reference.getObject() : value;
        if ((object instanceof COSDictionary || object instanceof COSArray) && seen.add(object)) {
            ahead.push(object);
        }
    }

    private static Set<COSName> names(String... names) {
        return Arrays.stream(names).map(COSName::getPDFName).collect(Collectors.toUnmodifiableSet());
    }
}
