package vn.courtaxis.content;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.courtaxis.document.Remark;
import vn.courtaxis.document.RemarkCode;
import vn.courtaxis.document.StoredFile;
import vn.courtaxis.exchange.DocumentStore;
import vn.courtaxis.signature.PdfActivity;
import vn.courtaxis.signature.PdfInspector;

/**
 * Finds macros in Office files and script in PDFs, by bytes and not by what a file calls itself. It finds what the
 * formats' own readers would run; it is no virus scanner.
 */
public final class ActiveContent {

    private static final int HEAD = 1024;
    private static final Set<String> MACRO_EXTENSIONS =
            Set.of("docm", "dotm", "xlsm", "xltm", "xlam", "xla", "pptm", "potm", "ppsm", "ppam", "sldm");
    private static final Set<String> ALARMS = Set.of(
            RemarkCode.MACROS_IN_FILE.name(),
            RemarkCode.ACTIVE_CONTENT_IN_PDF.name(),
            RemarkCode.CONTENT_NOT_INSPECTED.name());

    private final DocumentStore store;
    private final PdfInspector pdfs;

    public ActiveContent(DocumentStore store, PdfInspector pdfs) {
        this.store = store;
        this.pdfs = pdfs;
    }

    /**
     * What there is to say of a file. Reads it once; inflates at most {@link MacroSearch#MOST_BYTES}.
     *
     * @throws IOException when our own storage fails
     */
    public List<Remark> of(String name, StoredFile file) throws IOException {
        return isPdf(file) ? of(name, pdfs.activities(file)) : macros(name, file);
    }

    /** What there is to say of a PDF that was opened before. */
    public static List<Remark> of(String name, Set<PdfActivity> activities) {
        var remarks = new ArrayList<Remark>();
        var active = EnumSet.noneOf(PdfActivity.class);
        active.addAll(activities);
        active.retainAll(EnumSet.of(PdfActivity.JAVASCRIPT, PdfActivity.LAUNCH));
        active.forEach(activity -> remarks.add(Remark.of(RemarkCode.ACTIVE_CONTENT_IN_PDF, name + ": " + activity)));
        if (activities.contains(PdfActivity.EMBEDDED_FILES)) {
            remarks.add(Remark.of(RemarkCode.EMBEDDED_FILES_IN_PDF, name));
        }
        if (activities.contains(PdfActivity.NOT_ALL_SEEN)) {
            remarks.add(Remark.of(RemarkCode.CONTENT_NOT_INSPECTED, name));
        }
        return remarks;
    }

    /**
     * Whether one of them is reason to keep a file from people: something would run, or nobody can tell. Files embedded
     * in a PDF are not: they open only when somebody takes them out, and electronic invoices are made so (PDF/A-3).
     */
    public static boolean isAlarming(List<Remark> remarks) {
        return remarks.stream().map(Remark::code).anyMatch(ALARMS::contains);
    }

    /** The alarming ones in one line. */
    public static String alarms(List<Remark> remarks) {
        return String.join(
                ", ",
                remarks.stream()
                        .filter(remark -> ALARMS.contains(remark.code()))
                        .map(remark -> remark.code() + " " + remark.detail())
                        .toList());
    }

    private List<Remark> macros(String name, StoredFile file) throws IOException {
        var search = new MacroSearch();
        try (var content = store.open(file)) {
            search.look(content);
        }
        var found = search.found();
        if (found.isEmpty() && MACRO_EXTENSIONS.contains(extension(name))) {
            found = "the name is that of a file with macros";
        }
        if (!found.isEmpty()) {
            return List.of(Remark.of(RemarkCode.MACROS_IN_FILE, name + ": " + found));
        }
        return search.isComplete() ? List.of() : List.of(Remark.of(RemarkCode.CONTENT_NOT_INSPECTED, name));
    }

    private boolean isPdf(StoredFile file) throws IOException {
        try (var content = store.open(file)) {
            return new String(content.readNBytes(HEAD), StandardCharsets.ISO_8859_1).contains("%PDF-");
        }
    }

    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1).strip().toLowerCase(Locale.ROOT);
    }
}
