package vn.courtaxis.edxml;

import java.text.Normalizer;

/** Makes any text fit for XML 1.0. */
final class XmlText {

    private XmlText() {}

    /** Composed (NFC), without blanks around it and without characters that XML cannot carry. */
    static String clean(String text) {
        return legal(Normalizer.normalize(text, Normalizer.Form.NFC)).strip();
    }

    /**
     * Drops what XML 1.0 forbids (controls, lone surrogates, U+FFFE, U+FFFF) and joins line ends to LF.
     *
     * <p>Dropped rather than refused: these are invisible leftovers of copying, and a court document must not be
     * held up by one.
     */
    static String legal(String text) {
        if (text.codePoints().allMatch(XmlText::isPlain)) {
            return text;
        }
        var kept = new StringBuilder(text.length());
        text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .codePoints()
                .filter(XmlText::isLegal)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\n", XmlOut.END_OF_LINE);
    }

    /** A text between double quotes. */
    static String attribute(String text) {
        return clean(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("\"", "&quot;")
                .replace("\n", "&#10;")
                .replace("\t", "&#9;");
    }

    private static boolean isPlain(int c) {
        return c != '\r' && isLegal(c);
    }

    private static boolean isLegal(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }
}
