package vn.courtaxis.codes;

import java.text.Normalizer;

/** Vietnamese as people type it into a search box: without case, tone marks or punctuation. */
public final class VietnameseText {

    private VietnameseText() {}

    /** Lower case, marks dropped, one blank between words; the dots of codes stay. In one pass, because a registry has 200,000 names. */
    public static String folded(String text) {
        var bare = isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFD);
        var folded = new StringBuilder(bare.length());
        var isBetween = false;
        for (var at = 0; at < bare.length(); ) {
            var sign = bare.codePointAt(at);
            at += Character.charCount(sign);
            if (isKept(sign)) {
                if (isBetween && !folded.isEmpty()) {
                    folded.append(' ');
                }
                isBetween = false;
                folded.appendCodePoint(plain(sign));
            } else if (!isMark(sign)) {
                isBetween = true;
            }
        }
        return folded.toString();
    }

    static boolean isAscii(String text) {
        for (var at = 0; at < text.length(); at++) {
            if (text.charAt(at) > 127) {
                return false;
            }
        }
        return true;
    }

    private static int plain(int sign) {
        var lower = Character.toLowerCase(sign);
        // đ is a letter of its own and does not decompose; some directories hold the Icelandic ð in its place
        return lower == 'đ' || lower == 'ð' ? 'd' : lower;
    }

    private static boolean isKept(int sign) {
        return sign == '.' || Character.isLetter(sign) || isNumber(sign);
    }

    private static boolean isNumber(int sign) {
        var type = Character.getType(sign);
        return type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER;
    }

    private static boolean isMark(int sign) {
        var type = Character.getType(sign);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }
}
