package vn.courtaxis.store;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.courtaxis.directory.DirectorySource;
import vn.courtaxis.directory.Refresh;

/**
 * What a refresh writes before it is valid: new rows that begin with it, and ends of rows with it. As long as its number is not the
 * current one of its source nobody sees either.
 *
 * <p>Comparing reads with one statement and writes by key in small pieces, so that no planner of either database can make it slow.
 */
final class DirectoryMarks {

    private final JdbcTemplate jdbc;
    private final DirectoryWriting writing;
    private final DirectorySource source;
    private final long refresh;

    DirectoryMarks(JdbcTemplate jdbc, DirectoryWriting writing, DirectorySource source, long refresh) {
        this.jdbc = jdbc;
        this.writing = writing;
        this.source = source;
        this.refresh = refresh;
    }

    void make(Runnable guard) {
        beginRows(guard);
        endRows(guard);
    }

    private void beginRows(Runnable guard) {
        var fresh = keys(
                "select s.n from directory_stage s where s.refresh = ?"
                        + " and not exists (select 1 from directory_row r where r.source = ? and r.code = s.code"
                        + " and r.content = s.content and r.valid_to is null)"
                        + " and not exists (select 1 from directory_stage o where o.refresh = s.refresh and o.code = s.code"
                        + " and o.content = s.content and o.n < s.n) order by s.refresh, s.code, s.content, s.n",
                refresh,
                source.name());
        writing.each(
                "insert into directory_row (source, valid_from, " + DirectoryColumns.ROW + ") select '" + source
                        + "', refresh, " + DirectoryColumns.ROW
                        + " from directory_stage where refresh = " + refresh + " and n = ?",
                fresh,
                guard);
    }

    private void endRows(Runnable guard) {
        var gone = keys(
                "select r.id from directory_row r where r.source = ? and r.valid_to is null and r.valid_from < ?"
                        + " and not exists (select 1 from directory_stage s where s.refresh = ? and s.code = r.code"
                        + " and s.content = r.content) order by r.source, r.code, r.content",
                source.name(),
                refresh,
                refresh);
        writing.each("update directory_row set valid_to = " + refresh + " where id = ?", gone, guard);
    }

    /** @param skipped rows of the list without a usable code */
    Refresh.Changes count(long skipped) {
        var begun = count("select count(*) from directory_row where valid_from = ?", refresh);
        var ended = count("select count(*) from directory_row where valid_to = ?", refresh);
        var before = count(
                "select count(*) from directory_row where source = ? and valid_from < ?"
                        + " and (valid_to is null or valid_to = ?)",
                source.name(),
                refresh,
                refresh);
        var changed = count("select count(*) from directory_row a where valid_from = ? and " + SAME_CODE_ENDS, refresh);
        var removed =
                count("select count(*) from directory_row b where valid_to = ? and not " + SAME_CODE_BEGINS, refresh);
        var duplicates = count(
                "select count(*) from directory_stage s where s.refresh = ? and exists (select 1 from directory_stage o"
                        + " where o.refresh = s.refresh and o.code = s.code and o.n < s.n)",
                refresh);
        return new Refresh.Changes(
                before, before - ended + begun, begun - changed, changed, removed, skipped, duplicates);
    }

    static final String SAME_CODE_ENDS = "exists (select 1 from directory_row e where e.source = a.source"
            + " and e.code = a.code and e.valid_to = a.valid_from)";
    static final String SAME_CODE_BEGINS = "exists (select 1 from directory_row e where e.source = b.source"
            + " and e.code = b.code and e.valid_from = b.valid_to)";

    /** Takes everything back that this refresh wrote, what it staged too; never what another one wrote meanwhile. */
    void undo(Runnable guard) {
        writing.each(
                "delete from directory_row where id = ? and valid_from = " + refresh,
                keys("select id from directory_row where valid_from = ?", refresh),
                guard);
        writing.each(
                "update directory_row set valid_to = null where id = ? and valid_to = " + refresh,
                keys("select id from directory_row where valid_to = ?", refresh),
                guard);
        unstage(guard);
    }

    void unstage(Runnable guard) {
        writing.each(
                "delete from directory_stage where refresh = " + refresh + " and n = ?",
                keys("select n from directory_stage where refresh = ?", refresh),
                guard);
    }

    /** Compared in the order of an index, written in the order of the key: each reads its pages once. */
    private List<Object[]> keys(String query, Object... parameters) {
        var keys = jdbc.query(query, (row, n) -> row.getLong(1), parameters);
        return keys.stream().sorted().map(key -> new Object[] {key}).toList();
    }

    private long count(String query, Object... parameters) {
        var count = jdbc.queryForObject(query, Long.class, parameters);
        return count == null ? 0 : count;
    }
}
