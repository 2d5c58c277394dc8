package vn.courtaxis.store;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.courtaxis.exchange.Sha256;
import vn.courtaxis.ledger.Intake;
import vn.courtaxis.ledger.State;

/** What the ledger has deleted is still known when it comes again: by hashes of its keys, so that nothing is sent or delivered twice. */
final class DeletedEntries {

    private final JdbcClient jdbc;

    DeletedEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static String keyHash(String origin, String originKey) {
        return Sha256.hex(origin + "\n" + originKey);
    }

    Optional<Intake> intake(String origin, String originKey, String contentHash) {
        return jdbc.sql("select entry, state, content_hash from deletion where key_hash = ?")
                .param(keyHash(origin, originKey))
                .query((row, n) -> {
                    var id = row.getObject("entry", UUID.class);
                    Intake intake = contentHash.equals(row.getString("content_hash"))
                            ? new Intake.Repeated(id, State.valueOf(row.getString("state")))
                            : new Intake.Conflict(id);
                    return intake;
                })
                .optional();
    }

    boolean knows(String origin, String originKey) {
        return count("select count(*) from deletion where key_hash = ?", keyHash(origin, originKey)) > 0;
    }

    Optional<UUID> twin(String twinKey) {
        return jdbc.sql("select entry from deletion where twin_key = ? order by seq fetch first 1 rows only")
                .param(twinKey)
                .query((row, n) -> row.getObject("entry", UUID.class))
                .optional();
    }

    /** Whether an outgoing document held this id at the axis. */
    boolean hadAxisDocId(String system, String axisDocId) {
        return count(
                        "select count(*) from deletion where axis_doc_id = ? and axis_system = ? and direction = 'OUTGOING'",
                        axisDocId,
                        system)
                > 0;
    }

    private long count(String sql, Object... parameters) {
        return jdbc.sql(sql).params(parameters).query(Long.class).single();
    }
}
