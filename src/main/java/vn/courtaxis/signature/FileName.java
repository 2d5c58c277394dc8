package vn.courtaxis.signature;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a file's name says of signatures; systems differ in case and in how they compose Vietnamese letters. */
final class FileName {

    private static final Set<String> CMS = Set.of("p7s", "p7m", "sig");

    private FileName() {}

    static boolean isSame(String one, String other) {
        return folded(one).equals(folded(other));
    }

    static boolean isOfXml(String name) {
        var folded = folded(name);
        return folded.endsWith(".xml") || folded.endsWith(".xsig") || folded.endsWith(".xades");
    }

    /** The name of the file beside which a signature file stands; empty for a name of no signature file. */
    static Optional<String> signed(String name) {
        var dot = name.lastIndexOf('.');
        return dot > 0 && CMS.contains(folded(name.substring(dot + 1)))
                ? Optional.of(name.substring(0, dot))
                : Optional.empty();
    }

    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
