package vn.courtaxis.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.courtaxis.document.Exhibit;
import vn.courtaxis.document.SignatureVerdict;
import vn.courtaxis.document.StoredFile;
import vn.courtaxis.ledger.Judgement;
import vn.courtaxis.ledger.Judgement.Occasion;
import vn.courtaxis.ledger.Judgements;

/** The history of verdicts in the tables of the ledger. */
public final class JdbcJudgements implements Judgements {

    private final JdbcClient jdbc;
    private final LedgerJson json = new LedgerJson();

    public JdbcJudgements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Judgement> of(UUID entry) {
        var exhibits = exhibits(entry);
        return jdbc.sql("select * from verification where entry = ? order by n")
                .param(entry)
                .query((row, n) -> new Judgement(
                        Row.requiredInstant(row, "at"),
                        Occasion.valueOf(row.getString("occasion")),
                        row.getString("actor"),
                        SignatureVerdict.valueOf(row.getString("verdict")),
                        json.judgedFiles(row.getString("files")),
                        exhibits.getOrDefault(row.getInt("n"), List.of())))
                .list();
    }

    private Map<Integer, List<Exhibit>> exhibits(UUID entry) {
        var exhibits = new HashMap<Integer, List<Exhibit>>();
        jdbc.sql("select * from verification_exhibit where entry = ? order by n, place")
                .param(entry)
                .query(row -> {
                    exhibits.computeIfAbsent(row.getInt("n"), first -> new ArrayList<>())
                            .add(new Exhibit(
                                    Exhibit.Kind.valueOf(row.getString("kind")),
                                    new StoredFile(row.getString("sha256"), row.getLong("size"))));
                });
        return exhibits;
    }

    @Override
    public List<UUID> due(Instant now, int limit) {
        return jdbc.sql("select id from entry where verify_again_at <= ? and content_deleted_at is null"
                        + " order by verify_again_at fetch first " + limit + " rows only")
                .param(Row.time(now))
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
    }

    @Override
    public boolean take(UUID entry, Instant now, Instant until) {
        return jdbc.sql("update entry set verify_again_at = ? where id = ? and verify_again_at <= ?")
                        .params(Row.time(until), entry, Row.time(now))
                        .update()
                == 1;
    }

    @Override
    public void postpone(UUID entry, @Nullable Instant at) {
        jdbc.sql("update entry set verify_again_at = cast(? as timestamp with time zone) where id = ?")
                .params(new ArrayList<@Nullable Object>(Arrays.asList(at == null ? null : Row.time(at), entry)))
                .update();
    }
}
