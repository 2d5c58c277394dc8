package vn.courtaxis.codes;

import java.util.Optional;
import java.util.regex.Pattern;

/** The form of codes. */
final class CodeSyntax {

    private static final Pattern LEGACY = Pattern.compile("[0-9A-Z]{3}\\.\\d{2}\\.\\d{2}\\.([A-Z]\\d{2})");

    private static final Pattern LEVEL_1 = Pattern.compile("(?:000\\.00\\.00\\.)?([A-Y]\\d{2})");

    private CodeSyntax() {}

    /** The other form of a level-1 code by the mechanical rule ({@code G22} and {@code 000.00.00.G22}); below level 1 it is no law. */
    static Optional<String> otherLevelOne(String code) {
        var level1 = LEVEL_1.matcher(code);
        if (!level1.matches()) {
            return Optional.empty();
        }
        var current = level1.group(1);
        return Optional.of(code.equals(current) ? "000.00.00." + current : current);
    }

    /** The level-1 group of a code: the last one of a legacy code, else the first. */
    static String group(String code) {
        var legacy = LEGACY.matcher(code);
        if (legacy.matches()) {
            return legacy.group(1);
        }
        var dot = code.indexOf('.');
        return dot < 0 ? code : code.substring(0, dot);
    }
}
