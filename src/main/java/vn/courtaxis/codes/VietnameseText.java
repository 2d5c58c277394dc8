package vn.courtaxis.codes;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Vietnamese as people type it into a search box: without case, tone marks or punctuation. */
public final class VietnameseText {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}.]+");

    private VietnameseText() {}

    /** Lower case, marks dropped, one blank between words; the dots of codes stay. */
    public static String folded(String text) {
        var bare =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        // đ is a letter of its own and does not decompose; some directories hold the Icelandic ð in its place
        var plain = bare.toLowerCase(Locale.ROOT).replace('đ', 'd').replace('ð', 'd');
        return BETWEEN_WORDS.matcher(plain).replaceAll(" ").strip();
    }
}
