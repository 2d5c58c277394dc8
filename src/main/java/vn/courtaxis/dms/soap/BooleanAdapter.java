package vn.courtaxis.dms.soap;

import jakarta.xml.bind.annotation.adapters.XmlAdapter;
import org.jspecify.annotations.Nullable;

/** {@code xs:boolean}, strictly: JAXB by itself reads any other word as false. */
public final class BooleanAdapter extends XmlAdapter<@Nullable String, @Nullable Boolean> {

    /** @throws IllegalArgumentException when the text is none of true, false, 1, 0 */
    @Override
    public @Nullable Boolean unmarshal(@Nullable String text) {
        if (text == null) {
            return null;
        }
        return switch (text.strip()) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw new IllegalArgumentException("Not a boolean: " + text);
        };
    }

    @Override
    public @Nullable String marshal(@Nullable Boolean value) {
        return value == null ? null : value.toString();
    }
}
