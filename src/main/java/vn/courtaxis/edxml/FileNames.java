package vn.courtaxis.edxml;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** File names from outside made safe to show and to save under, on any file system. */
final class FileNames {

    /** Bytes in UTF-8; file systems allow 255, and a distinguishing number must still fit. */
    static final int MAX_BYTES = 200;

    /** Chars looked at, the last ones: keeps the work bounded on hostile names. */
    private static final int MAX_READ = 1000;

    private static final int MAX_EXTENSION = 10;
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]");
    private static final Pattern FORBIDDEN = Pattern.compile("[<>:\"|?*]");
    private static final Pattern EDGES = Pattern.compile("^[\\s.]+|[\\s.>]+$");
    private static final Pattern DEVICE = Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");

    private final Set<String> used = new HashSet<>();

    /** The last part of a path without anything dangerous; empty when nothing is left. */
    static String sanitize(String name) {
        var bounded = name.substring(Math.max(0, name.length() - MAX_READ));
        var composed = Normalizer.normalize(bounded, Normalizer.Form.NFC);
        var visible = INVISIBLE.matcher(composed).replaceAll("");
        var last = visible.substring(Math.max(visible.lastIndexOf('/'), visible.lastIndexOf('\\')) + 1);
        var trimmed = EDGES.matcher(last).replaceAll("");
        var plain = EDGES.matcher(shorten(FORBIDDEN.matcher(trimmed).replaceAll("_")))
                .replaceAll("");
        return DEVICE.matcher(plain).matches() ? "_" + plain : plain;
    }

    /** Lower case, without the dot; empty when the name has none. */
    static String extension(String name) {
        var dot = name.lastIndexOf('.');
        var extension = dot < 0 ? "" : name.substring(dot + 1).strip().toLowerCase(Locale.ROOT);
        return extension.length() <= MAX_EXTENSION && extension.chars().allMatch(FileNames::isAsciiLetterOrDigit)
                ? extension
                : "";
    }

    /** The name itself, or one with a number when it was given out before; file systems may not tell case apart. */
    String distinct(String name) {
        var candidate = name;
        for (var number = 2; !used.add(candidate.toLowerCase(Locale.ROOT)); number++) {
            var tail = tail(name);
            candidate = name.substring(0, name.length() - tail.length()) + " (" + number + ")" + tail;
        }
        return candidate;
    }

    private static String shorten(String name) {
        var tail = tail(name);
        var stem = new StringBuilder(name.substring(0, name.length() - tail.length()));
        while (utf8Length(stem) + tail.length() > MAX_BYTES) {
            stem.setLength(stem.offsetByCodePoints(stem.length(), -1));
        }
        return stem + tail;
    }

    private static String tail(String name) {
        var extension = extension(name);
        return extension.isEmpty() ? "" : name.substring(name.lastIndexOf('.'));
    }

    private static int utf8Length(CharSequence text) {
        return text.toString().getBytes(StandardCharsets.UTF_8).length;
    }

    private static boolean isAsciiLetterOrDigit(int c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }
}
