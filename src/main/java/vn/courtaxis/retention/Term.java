package vn.courtaxis.retention;

import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * How long one kind of entry is kept from its end state on.
 *
 * @param content of files and messages; null for ever
 * @param metadata of what is known about it; null for ever
 */
public record Term(@Nullable Period content, @Nullable Period metadata) {

    public static final Term FOR_EVER = new Term(null, null);

    @Nullable
    Period of(What what) {
        return what == What.CONTENT ? content : metadata;
    }
}
