package vn.courtaxis.signature;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import vn.courtaxis.document.Verdict;

/**
 * Our own look at every signed revision of a PDF beside that of DSS, which passes over hidden and repainted pictures and
 * says nothing when a revision cannot be compared.
 *
 * <p>A revision is the beginning of the file up to the end of a signature. It is read in place and alone, as the signer
 * saw it, and never copied.
 */
final class RevisionChain {

    private static final RevisionLook NOTHING = new RevisionLook(Map.of(), Map.of(), "");

    private final Map<Long, Set<Finding>> byEnd;
    private final boolean read;

    private RevisionChain(Map<Long, Set<Finding>> byEnd, boolean read) {
        this.byEnd = byEnd;
        this.read = read;
    }

    /** @param end offset behind the last byte that the signature covers */
    Set<Finding> findings(long end) {
        return byEnd.getOrDefault(end, read ? Set.of() : Set.of(Finding.CHANGES_NOT_SEEN));
    }

    /** @param size bytes of the file */
    static RevisionChain of(Path file, long size) throws IOException {
        var byEnd = new HashMap<Long, Set<Finding>>();
        var read = PdfFiles.readUpTo(file, size, pdf -> inspect(file, size, pdf, byEnd));

        if (read instanceof Verdict.Done<RevisionLook> done) {
            compare(file, size, done.value(), byEnd);
        } else {
            byEnd.values().forEach(findings -> findings.add(Finding.CHANGES_NOT_SEEN));
        }
        return new RevisionChain(byEnd, read instanceof Verdict.Done);
    }

    private static RevisionLook inspect(Path file, long size, PDDocument pdf, Map<Long, Set<Finding>> byEnd)
            throws IOException {
        try (var bytes = new RandomAccessReadBufferedFile(file.toFile())) {
            for (var signature : values(pdf)) {
                var range = SignedRange.of(signature, size);
                if (range != null) {
                    var findings = byEnd.computeIfAbsent(range.end(), end -> EnumSet.noneOf(Finding.class));
                    if (!range.leavesOutOnly(signature, bytes)) {
                        findings.add(Finding.FORMAT_BROKEN);
                    }
                }
            }
        }
        return byEnd.keySet().stream().anyMatch(end -> end < size) ? RevisionLook.of(pdf) : NOTHING;
    }

    private static List<COSDictionary> values(PDDocument pdf) {
        var values = new ArrayList<COSDictionary>();
        for (var field : pdf.getSignatureFields()) {
            if (field.getCOSObject().getDictionaryObject(COSName.V) instanceof COSDictionary value) {
                values.add(value);
            }
        }
        return values;
    }

    private static void compare(Path file, long size, RevisionLook last, Map<Long, Set<Finding>> byEnd)
            throws IOException {
        for (var entry : byEnd.entrySet()) {
            if (entry.getKey() < size) {
                var read = PdfFiles.readUpTo(file, entry.getKey(), RevisionLook::of);
                entry.getValue()
                        .addAll(
                                read instanceof Verdict.Done<RevisionLook> signed
                                        ? signed.value().changesTo(last)
                                        : Set.of(Finding.CHANGES_NOT_SEEN));
            }
        }
    }
}
