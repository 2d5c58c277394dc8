package vn.courtaxis.dms.soap;

import jakarta.xml.bind.annotation.adapters.XmlAdapter;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** {@code xs:date} as a local date; a zone, which the type allows, says nothing about a day and is dropped. */
public final class LocalDateAdapter extends XmlAdapter<@Nullable String, @Nullable LocalDate> {

    /** @throws java.time.DateTimeException when the text is no date */
    @Override
    public @Nullable LocalDate unmarshal(@Nullable String text) {
        return text == null || text.isBlank() ? null : LocalDate.parse(text.strip(), DateTimeFormatter.ISO_DATE);
    }

    @Override
    public @Nullable String marshal(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }
}
