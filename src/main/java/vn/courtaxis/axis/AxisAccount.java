package vn.courtaxis.axis;

import java.util.regex.Pattern;

/**
 * An account of a connected system at the axis.
 *
 * @param systemId printable ASCII, as the axis's operator gave it
 * @param secret used as text, never decoded, though it looks like base64
 */
public record AxisAccount(String systemId, String secret) {

    private static final Pattern SYSTEM_ID = Pattern.compile("[\\x21-\\x7e]{1,100}");

    public AxisAccount {
        if (!SYSTEM_ID.matcher(systemId).matches() || secret.isEmpty()) {
            throw new IllegalArgumentException("Not an axis account: " + systemId);
        }
    }

    @Override
    public String toString() {
        return "AxisAccount[systemId=" + systemId + ", secret=***]";
    }
}
