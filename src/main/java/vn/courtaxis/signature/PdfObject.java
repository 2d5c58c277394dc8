package vn.courtaxis.signature;

import java.util.List;
import java.util.Map;

/**
 * What the text of one object says, as far as the guard wants to know.
 *
 * @param entries values of its dictionary as written, names with their slash and without escapes
 * @param stream position behind the keyword {@code stream}, -1 when there is none
 */
record PdfObject(Map<String, List<String>> entries, long stream) {

    private static final List<List<String>> PLAIN =
            List.of(List.of(), List.of("null"), List.of("[", "]"), List.of("[", "null", "]"));
    private static final List<List<String>> FLATE = List.of(
            List.of("/FlateDecode"), List.of("/Fl"), List.of("[", "/FlateDecode", "]"), List.of("[", "/Fl", "]"));

    /** PDFBox does not look at the type of a cross-reference stream, so neither must its absence excuse. */
    boolean isStructure() {
        return stream >= 0 && (isObjects() || isCrossReference());
    }

    boolean isObjects() {
        return is("/ObjStm") || entries.containsKey("/First");
    }

    boolean isCrossReference() {
        return is("/XRef") || entries.containsKey("/W");
    }

    private boolean is(String type) {
        return get("/Type").equals(List.of(type));
    }

    boolean isPlain() {
        return PLAIN.contains(get("/Filter"));
    }

    boolean isFlate() {
        return FLATE.contains(get("/Filter"));
    }

    /** Bytes of one cross-reference entry, 0 when that is not plainly said. */
    int entryWidth() {
        var widths = get("/W");
        if (widths.size() != 5 || !widths.get(0).equals("[") || !widths.get(4).equals("]")) {
            return 0;
        }
        return widths.subList(1, 4).stream().mapToInt(PdfObject::digit).sum();
    }

    private static int digit(String text) {
        return text.length() == 1 && Character.isDigit(text.charAt(0)) ? text.charAt(0) - '0' : 0;
    }

    private List<String> get(String name) {
        return entries.getOrDefault(name, List.of());
    }
}
