package vn.courtaxis.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import vn.courtaxis.document.StoredFile;

/** Conversions between columns and words, the same for both databases. */
final class Row {

    /** Characters; an index entry of PostgreSQL has 2,704 bytes at most, and ids by QCVN 102:2016/BTTTT have some fifty. */
    static final int LONGEST_DOCUMENT_ID = 500;

    private Row() {}

    static OffsetDateTime time(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    static Instant requiredInstant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable StoredFile file(ResultSet row, String hash, String size) throws SQLException {
        var sha256 = row.getString(hash);
        return sha256 == null ? null : new StoredFile(sha256, row.getLong(size));
    }

    static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }

    /** Cut to what a column takes; only texts for people are ever cut. */
    static String fit(String given, int length) {
        var text = given.replace("\0", ""); // JSON may hold it, PostgreSQL may not
        return text.length() <= length ? text : text.substring(0, length - 3) + "...";
    }
}
