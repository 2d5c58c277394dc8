package vn.courtaxis.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.courtaxis.document.BusinessType;
import vn.courtaxis.document.Direction;
import vn.courtaxis.registry.Letter;
import vn.courtaxis.registry.Traffic;

/** Reads the documents of the ledger piece by piece, from the newest back: nothing older than what is asked for is looked at. */
public final class JdbcTraffic implements Traffic {

    private static final int PIECE = 500;

    private final JdbcClient jdbc;
    private final LedgerJson json = new LedgerJson();
    private final Clock clock;

    /** @param clock in the zone of the court, whose days are asked for */
    public JdbcTraffic(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param letter null for a status, for a recall, which asks for a document and is none, and for what was never opened or is deleted */
    private record Numbered(
            long seq, LocalDate day, @Nullable Letter letter) {}

    @Override
    public void since(LocalDate day, Predicate<Letter> taker) {
        var piece = before(Long.MAX_VALUE);
        while (piece.stream().anyMatch(row -> !row.day().isBefore(day))) {
            for (var row : piece) {
                if (row.letter() != null && !row.day().isBefore(day) && !taker.test(row.letter())) {
                    return;
                }
            }
            piece = before(piece.get(piece.size() - 1).seq());
        }
    }

    private List<Numbered> before(long seq) {
        return jdbc.sql("select seq, id, direction, created_at, listed_from, listed_to, header from entry where seq < ?"
                        + " order by seq desc fetch first " + PIECE + " rows only")
                .param(seq)
                .query((row, n) -> numbered(row))
                .list();
    }

    private Numbered numbered(ResultSet row) throws SQLException {
        var day = LocalDate.ofInstant(Row.requiredInstant(row, "created_at"), clock.getZone());
        var header = json.header(row.getString("header"));
        return new Numbered(
                row.getLong("seq"),
                day,
                header == null || header.business().type() == BusinessType.RECALL
                        ? null
                        : new Letter(
                                row.getObject("id", UUID.class),
                                Direction.valueOf(row.getString("direction")),
                                day,
                                row.getString("listed_from"),
                                row.getString("listed_to"),
                                header));
    }
}
