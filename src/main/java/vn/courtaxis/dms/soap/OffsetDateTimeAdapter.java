package vn.courtaxis.dms.soap;

import jakarta.xml.bind.annotation.adapters.XmlAdapter;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** {@code xs:dateTime} with its zone. */
public final class OffsetDateTimeAdapter extends XmlAdapter<@Nullable String, @Nullable OffsetDateTime> {

    /** @throws java.time.DateTimeException when the text is no time with zone */
    @Override
    public @Nullable OffsetDateTime unmarshal(@Nullable String text) {
        return text == null || text.isBlank() ? null : OffsetDateTime.parse(text.strip());
    }

    /** {@code toString()} would leave zero seconds out, which {@code xs:dateTime} does not allow. */
    @Override
    public @Nullable String marshal(@Nullable OffsetDateTime time) {
        return time == null ? null : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
    }
}
