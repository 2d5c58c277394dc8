package vn.courtaxis.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.courtaxis.directory.DirectoryRow;
import vn.courtaxis.directory.DirectorySource;
import vn.courtaxis.directory.DirectoryViews;
import vn.courtaxis.directory.Refresh;
import vn.courtaxis.directory.Refresh.State;

/** Reads the directory for people and doors. What is valid is decided within each statement, so that a switch in between cannot mix two. */
public final class JdbcDirectoryViews implements DirectoryViews {

    private static final String VALID = "directory_row r join directory_source d on d.source = r.source"
            + " and r.valid_from <= d.current_refresh and (r.valid_to is null or r.valid_to > d.current_refresh)";

    /** Rows read at once where all are. */
    private static final int PIECE = 500;

    /**
     * In the order of the key and by it alone: H2 would else take the index of the codes, read and sort the whole list for each piece. An
     * expression of a column is in no index.
     */
    static final String PIECES = "select * from directory_row where id > ? and coalesce(source, '') = ?"
            + " and valid_from + 0 <= ? and (valid_to is null or valid_to > ?) order by id fetch first " + PIECE
            + " rows only";

    private final JdbcClient jdbc;

    public JdbcDirectoryViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Page<Found> search(Search search) {
        var conditions = new ArrayList<>(List.of("1 = 1"));
        var parameters = new ArrayList<Object>();
        if (search.source() != null) {
            conditions.add("r.source = ?");
            parameters.add(search.source().name());
        }
        for (var word : search.words()) {
            conditions.add("r.search_text like ? escape '!'");
            parameters.add("%" + word.replaceAll("([!%_])", "!$1") + "%");
        }
        var where = " from " + VALID + " where " + String.join(" and ", conditions);
        // in the order of the key, so that a page is there before all rows are looked at
        var items = jdbc.sql("select r.*" + where + " order by r.id" + page(search.page(), search.size()))
                .params(parameters)
                .query((row, n) -> found(row))
                .list();
        return new Page<>(items, search.page(), search.size(), total(search, items.size(), where, parameters));
    }

    /** Counting looks at every row once more, so it is done only where nothing else tells. */
    private long total(Search search, int found, String where, List<Object> parameters) {
        if (search.page() == 0 && found < search.size()) {
            return found;
        }
        if (!search.words().isEmpty()) {
            return count("select count(*)" + where, parameters);
        }
        return current().values().stream()
                .filter(refresh -> search.source() == null || refresh.source() == search.source())
                .mapToLong(refresh -> refresh.changes().rows())
                .sum();
    }

    private static Found found(ResultSet row) throws SQLException {
        return new Found(
                DirectorySource.valueOf(row.getString("source")), DirectoryColumns.row(row), row.getLong("valid_from"));
    }

    private static String page(int page, int size) {
        return " offset " + (long) page * size + " rows fetch first " + size + " rows only";
    }

    private long count(String query, List<Object> parameters) {
        return jdbc.sql(query).params(parameters).query(Long.class).single();
    }

    @Override
    public List<Found> withCode(String code) {
        var wanted = code.strip().toUpperCase(Locale.ROOT);
        return jdbc.sql("select r.* from " + VALID + " where r.source in (?, ?, ?) and r.code = ? order by r.id")
                .params(
                        DirectorySource.AGENCIES.name(),
                        DirectorySource.QD20.name(),
                        DirectorySource.SYNCHRONIZE_UNIT.name(),
                        wanted)
                .query((row, n) -> found(row))
                .list();
    }

    @Override
    public Page<Refresh> refreshes(int page, int size) {
        var items = jdbc.sql("select * from directory_refresh order by id desc" + page(page, size))
                .query((row, n) -> DirectoryColumns.refresh(row))
                .list();
        return new Page<>(items, page, size, count("select count(*) from directory_refresh", List.of()));
    }

    @Override
    public Optional<Refresh> refresh(long number) {
        return jdbc.sql("select * from directory_refresh where id = ?")
                .param(number)
                .query((row, n) -> DirectoryColumns.refresh(row))
                .optional();
    }

    @Override
    public Map<DirectorySource, Refresh> current() {
        var current = new EnumMap<DirectorySource, Refresh>(DirectorySource.class);
        jdbc.sql("select f.* from directory_refresh f join directory_source d on d.current_refresh = f.id")
                .query((row, n) -> DirectoryColumns.refresh(row))
                .list()
                .forEach(refresh -> current.put(refresh.source(), refresh));
        return current;
    }

    @Override
    public void each(DirectorySource source, long refresh, Consumer<DirectoryRow> taker) {
        var last = 0L;
        for (var piece = piece(source, refresh, last); !piece.isEmpty(); piece = piece(source, refresh, last)) {
            piece.forEach(numbered -> taker.accept(numbered.row()));
            last = piece.get(piece.size() - 1).id();
        }
    }

    private record Numbered(long id, DirectoryRow row) {}

    private List<Numbered> piece(DirectorySource source, long refresh, long after) {
        return jdbc.sql(PIECES)
                .params(after, source.name(), refresh, refresh)
                .query((row, n) -> new Numbered(row.getLong("id"), DirectoryColumns.row(row)))
                .list();
    }

    @Override
    public Times times(DirectorySource source) {
        return jdbc.sql("select max(started_at) as begun,"
                        + " max(case when state in (?, ?, ?, ?) then started_at end) as whole"
                        + " from directory_refresh where source = ?")
                .params(
                        State.APPLIED.name(),
                        State.HELD.name(),
                        State.DISCARDED.name(),
                        State.SUPERSEDED.name(),
                        source.name())
                .query((row, n) -> new Times(Row.instant(row, "begun"), Row.instant(row, "whole")))
                .single();
    }

    @Override
    public Page<Difference> differences(long number, Kind kind, int page, int size) {
        var refresh = refresh(number);
        if (refresh.isEmpty()) {
            return new Page<>(List.of(), page, size, 0);
        }
        var from = from(kind);
        List<Object> parameters =
                kind == Kind.DUPLICATE ? List.of(refresh.get().source().name(), number, number) : List.of(number);
        var rows = jdbc.sql("select a.*" + from + " order by a.code, a.id" + page(page, size))
                .params(parameters)
                .query((row, n) -> DirectoryColumns.row(row))
                .list();
        var items = rows.stream()
                .map(row -> new Difference(row, kind == Kind.CHANGED ? before(refresh.get(), row.code()) : List.of()))
                .toList();
        return new Page<>(items, page, size, count("select count(*)" + from, parameters));
    }

    private static String from(Kind kind) {
        return switch (kind) {
            case ADDED -> " from directory_row a where a.valid_from = ? and not " + DirectoryMarks.SAME_CODE_ENDS;
            case CHANGED -> " from directory_row a where a.valid_from = ? and " + DirectoryMarks.SAME_CODE_ENDS;
            case REMOVED ->
                " from directory_row a where a.valid_to = ? and not exists (select 1 from directory_row e"
                        + " where e.source = a.source and e.code = a.code and e.valid_from = a.valid_to)";
            case DUPLICATE ->
                " from directory_row a join directory_refresh f on f.source = a.source where a.source = ? and f.id = ?"
                        + " and a.valid_from <= f.id and (a.valid_to is null or a.valid_to > f.id)"
                        + " and exists (select 1 from directory_row e where e.source = a.source and e.code = a.code"
                        + " and e.id <> a.id and e.valid_from <= ? and (e.valid_to is null or e.valid_to > f.id))";
        };
    }

    private List<DirectoryRow> before(Refresh refresh, String code) {
        return jdbc.sql("select * from directory_row where source = ? and code = ? and valid_to = ? order by id")
                .params(refresh.source().name(), code, refresh.number())
                .query((row, n) -> DirectoryColumns.row(row))
                .list();
    }
}
