package vn.courtaxis.document;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Identifier code of an organization (mã định danh), in any of the forms that live side by side.
 *
 * <p>At most 35 characters of {@code 0-9}, {@code A-Z} and {@code .} (QĐ 20/2020/QĐ-TTg Điều 4); lower case is folded on the way in.
 */
public record OrganizationCode(String value) implements Comparable<OrganizationCode> {

    public static final int MAX_LENGTH = 35;

    private static final Pattern LEGACY = Pattern.compile("[0-9A-Z]{3}\\.\\d{2}\\.\\d{2}\\.[A-Y]\\d{2}");
    private static final Pattern SCHEME = Pattern.compile("Z(0[1-9]|[1-9]\\d)[0-9A-Z.]{1,32}");
    private static final Pattern CURRENT = Pattern.compile("[A-Y]\\d{2}(\\.[0-9A-Z]+)*");

    /** Which rule a code follows. */
    public enum Form {
        /** QCVN 102:2016: 13 characters in four groups, level 1 last. */
        LEGACY,
        /** QĐ 20/2020 Điều 4: level 1 first. */
        CURRENT,
        /** QĐ 20/2020 Điều 6: codes of a scheme. */
        SCHEME,
        /** Allowed characters, but none of the published forms. */
        OTHER
    }

    public OrganizationCode {
        if (!isAllowed(value)) {
            throw new IllegalArgumentException("Not an organization code: " + value);
        }
    }

    /** Reads a code as people and peers write it: blanks around it and lower case are tolerated. */
    public static Optional<OrganizationCode> parse(String text) {
        var folded = text.strip().toUpperCase(Locale.ROOT);
        return isAllowed(folded) ? Optional.of(new OrganizationCode(folded)) : Optional.empty();
    }

    /** Groups of digits and letters with one dot between; without a pattern, because every look-up of the registry passes here. */
    private static boolean isAllowed(String text) {
        if (text.length() > MAX_LENGTH || text.isEmpty() || text.endsWith(".")) {
            return false;
        }
        var isInGroup = false;
        for (var at = 0; at < text.length(); at++) {
            var sign = text.charAt(at);
            var isDot = sign == '.';
            if (isDot ? !isInGroup : !(sign >= '0' && sign <= '9' || sign >= 'A' && sign <= 'Z')) {
                return false;
            }
            isInGroup = !isDot;
        }
        return true;
    }

    /** @throws IllegalArgumentException when the text is not a code */
    public static OrganizationCode of(String text) {
        return new OrganizationCode(text.strip().toUpperCase(Locale.ROOT));
    }

    public Form form() {
        if (LEGACY.matcher(value).matches()) {
            return Form.LEGACY;
        }
        if (SCHEME.matcher(value).matches()) {
            return Form.SCHEME;
        }
        return CURRENT.matcher(value).matches() ? Form.CURRENT : Form.OTHER;
    }

    @Override
    public int compareTo(OrganizationCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
