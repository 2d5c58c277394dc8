package vn.courtaxis.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import vn.courtaxis.directory.DirectoryRow;
import vn.courtaxis.directory.DirectorySource;
import vn.courtaxis.directory.Refresh;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.Problem;

/** Rows and refreshes of the directory as columns hold them. */
final class DirectoryColumns {

    /** As both tables of rows have them. */
    static final String ROW = "code, content, axis_id, parent_id, other_code, name, mail, centre, version, modified,"
            + " deleted, agency, search_text";

    private static final int LONGEST_ID = 250;
    private static final int LONGEST_NAME = 4_000;
    private static final int LONGEST_MAIL = 1_000;
    private static final int LONGEST_NOTE = 100;
    private static final int LONGEST_SEARCH_TEXT = 5_000;

    private DirectoryColumns() {}

    /** In the order of {@link #ROW}, after the refresh and the position in the list. */
    static Object[] staged(long refresh, long n, DirectoryRow given) {
        var row = fitting(given);
        return new Object[] {
            refresh,
            n,
            row.code(),
            content(row),
            row.axisId(),
            row.parentId(),
            row.otherCode(),
            row.name(),
            row.mail(),
            row.centre(),
            row.version(),
            row.modified(),
            row.deleted(),
            row.agency(),
            Row.fit(row.searchText(), LONGEST_SEARCH_TEXT)
        };
    }

    /** What is compared must be what is kept. */
    private static DirectoryRow fitting(DirectoryRow row) {
        return new DirectoryRow(
                Row.fit(row.axisId(), LONGEST_ID),
                Row.fit(row.parentId(), LONGEST_ID),
                row.code(),
                Row.fit(row.otherCode(), LONGEST_ID),
                Row.fit(row.name(), LONGEST_NAME),
                Row.fit(row.mail(), LONGEST_MAIL),
                Row.fit(row.centre(), LONGEST_ID),
                Row.fit(row.version(), LONGEST_NOTE),
                Row.fit(row.modified(), LONGEST_NOTE),
                row.deleted(),
                row.agency());
    }

    private static String content(DirectoryRow row) {
        var text = String.join(
                "\u001f",
                row.axisId(),
                row.parentId(),
                row.otherCode(),
                row.name(),
                row.mail(),
                row.centre(),
                row.version(),
                row.modified(),
                String.valueOf(row.deleted()),
                String.valueOf(row.agency()));
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest, 0, digest.length / 2);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    static DirectoryRow row(ResultSet row) throws SQLException {
        return new DirectoryRow(
                row.getString("axis_id"),
                row.getString("parent_id"),
                row.getString("code"),
                row.getString("other_code"),
                row.getString("name"),
                row.getString("mail"),
                row.getString("centre"),
                row.getString("version"),
                row.getString("modified"),
                row.getBoolean("deleted"),
                row.getBoolean("agency"));
    }

    static Refresh refresh(ResultSet row) throws SQLException {
        return new Refresh(
                row.getLong("id"),
                DirectorySource.valueOf(row.getString("source")),
                Refresh.State.valueOf(row.getString("state")),
                row.getString("actor"),
                Row.requiredInstant(row, "started_at"),
                Row.instant(row, "ended_at"),
                changes(row),
                problem(row),
                decision(row));
    }

    private static Refresh.Changes changes(ResultSet row) throws SQLException {
        return new Refresh.Changes(
                row.getLong("rows_before"),
                row.getLong("rows_read"),
                row.getLong("added"),
                row.getLong("changed"),
                row.getLong("removed"),
                row.getLong("skipped"),
                row.getLong("duplicates"));
    }

    static @Nullable Problem problem(ResultSet row) throws SQLException {
        var code = Row.constant(ErrorCode.class, row.getString("problem_code"));
        var detail = row.getString("problem_detail");
        return code == null ? null : new Problem(code, detail == null ? "" : detail);
    }

    private static Refresh.@Nullable Decision decision(ResultSet row) throws SQLException {
        var at = Row.instant(row, "decided_at");
        return at == null ? null : new Refresh.Decision(row.getString("decided_by"), at, row.getString("reason"));
    }
}
