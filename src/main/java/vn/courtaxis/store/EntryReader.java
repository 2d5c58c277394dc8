package vn.courtaxis.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.courtaxis.document.Attachment;
import vn.courtaxis.document.Direction;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.MessageKind;
import vn.courtaxis.document.OrganizationCode;
import vn.courtaxis.document.Problem;
import vn.courtaxis.document.SignatureVerdict;
import vn.courtaxis.document.StatusCode;
import vn.courtaxis.document.StoredFile;
import vn.courtaxis.ledger.Augmentation;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.EntryFile;
import vn.courtaxis.ledger.Recipient;
import vn.courtaxis.ledger.State;

/** Reads entries with their files and recipients. */
final class EntryReader {

    private final JdbcClient jdbc;
    private final LedgerJson json;

    EntryReader(JdbcClient jdbc, LedgerJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<Entry> byId(UUID id) {
        return one("id = ?", id);
    }

    Optional<Entry> one(String condition, Object... parameters) {
        return many(condition, "", parameters).stream().findFirst();
    }

    /** @param order may be empty; never from outside */
    List<Entry> many(String condition, String order, Object... parameters) {
        // a second connection while the first is held could be waited for by all, for ever
        return jdbc
                .sql("select * from entry where " + condition + " " + order)
                .params(List.of(parameters))
                .query((row, n) -> entry(row))
                .list()
                .stream()
                .map(entry -> entry.with(files(entry.id()), recipients(entry.id())))
                .toList();
    }

    /** Its files and recipients are to come. */
    private Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getObject("id", UUID.class),
                Direction.valueOf(row.getString("direction")),
                MessageKind.valueOf(row.getString("kind")),
                State.valueOf(row.getString("state")),
                row.getString("axis_system"),
                row.getString("axis_doc_id"),
                row.getString("listed_from"),
                row.getString("listed_to"),
                row.getString("unit"),
                json.header(row.getString("header")),
                json.status(row.getString("status")),
                row.getObject("about", UUID.class),
                Row.file(row, "message_sha256", "message_size"),
                Row.constant(SignatureVerdict.class, row.getString("verdict")),
                row.getBoolean("acknowledged"),
                List.of(),
                List.of(),
                json.remarks(row.getString("remarks")),
                row.getInt("attempts"),
                row.getInt("unclear_sends"),
                Row.instant(row, "next_attempt_at"),
                problem(row),
                Row.constant(State.class, row.getString("resume_state")),
                Row.requiredInstant(row, "state_since"),
                Row.requiredInstant(row, "created_at"),
                Row.requiredInstant(row, "updated_at"),
                row.getString("dms_unit"),
                Objects.requireNonNullElse(Row.instant(row, "unit_at"), Row.requiredInstant(row, "created_at")),
                Row.instant(row, "content_deleted_at"));
    }

    private static @Nullable Problem problem(ResultSet row) throws SQLException {
        var code = Row.constant(ErrorCode.class, row.getString("problem_code"));
        return code == null ? null : new Problem(code, row.getString("problem_detail"));
    }

    private List<EntryFile> files(UUID id) {
        return jdbc.sql("select * from entry_file where entry = ? order by n")
                .param(id)
                .query((row, n) -> new EntryFile(
                        new Attachment(
                                row.getString("name"),
                                row.getString("content_type"),
                                row.getString("description"),
                                new StoredFile(row.getString("sha256"), row.getLong("size"))),
                        new StoredFile(row.getString("original_sha256"), row.getLong("original_size")),
                        Row.constant(SignatureVerdict.class, row.getString("verdict")),
                        json.signatures(row.getString("signatures")),
                        augmentation(row)))
                .list();
    }

    private static @Nullable Augmentation augmentation(ResultSet row) throws SQLException {
        var reached = row.getString("level_reached");
        if (reached == null) {
            return null;
        }
        var sha256 = row.getString("augmented_sha256");
        var file = sha256 == null ? null : new StoredFile(sha256, row.getLong("augmented_size"));
        return new Augmentation(reached, row.getString("level_wanted"), file);
    }

    private List<Recipient> recipients(UUID id) {
        return jdbc.sql("select * from recipient where entry = ? order by n")
                .param(id)
                .query((row, n) -> new Recipient(
                        OrganizationCode.of(row.getString("code")),
                        row.getString("name"),
                        row.getString("status_code") == null ? null : new StatusCode(row.getString("status_code")),
                        Row.instant(row, "status_at"),
                        row.getString("status_text")))
                .list();
    }
}
