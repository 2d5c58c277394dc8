package vn.courtaxis.store;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.courtaxis.document.Direction;
import vn.courtaxis.document.DocumentId;
import vn.courtaxis.document.DocumentNumber;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.MessageKind;
import vn.courtaxis.document.StatusMessage;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.State;

/** Documents by what others call them, and requests to give one back. */
final class KnownDocuments {

    private static final String NEWEST = "order by seq desc fetch first 100 rows only";
    private static final String OLDEST = "order by seq fetch first 100 rows only";

    /** Repeats of one copy come last: however often it is sent again, neither its first one nor a copy for another court is hidden. */
    private static final String FIRST_OF_EACH = "order by case when state = 'DUPLICATE' then row_number() over"
            + " (partition by state, about, listed_to, problem_code order by seq desc) else 0 end, seq desc"
            + " fetch first 100 rows only";

    private final EntryReader reader;

    KnownDocuments(EntryReader reader) {
        this.reader = reader;
    }

    /** Without a limit for ours: who forgets one of its own versions would let it live on. */
    List<Entry> by(Direction direction, DocumentId documentId) {
        return documentId.isBlank()
                ? List.of()
                : documents(
                        direction,
                        "document_id = ?",
                        direction == Direction.OUTGOING ? "order by seq desc" : FIRST_OF_EACH,
                        Row.fit(documentId.value(), Row.LONGEST_DOCUMENT_ID));
    }

    List<Entry> by(Direction direction, DocumentNumber number) {
        return documents(
                direction,
                "number_text = ? and doc_number = ? and doc_notation = ?",
                NEWEST,
                EntryWriter.numberText(number.text()),
                number.number(),
                number.notation());
    }

    List<Entry> by(Direction direction, String numberText) {
        return numberText.isBlank()
                ? List.of()
                : documents(direction, "number_text = ?", NEWEST, EntryWriter.numberText(numberText));
    }

    List<Entry> ofUnit(String unit, DocumentNumber number) {
        return documents(
                Direction.OUTGOING,
                "unit = ? and doc_number = ? and doc_notation = ?",
                NEWEST,
                unit,
                number.number(),
                number.notation());
    }

    private List<Entry> documents(Direction direction, String condition, String order, Object... values) {
        var all = Stream.concat(Stream.of(values), Stream.of(direction.name(), MessageKind.DOCUMENT.name()));
        return reader.many(condition + " and direction = ? and kind = ?", order, all.toArray());
    }

    List<StatusMessage> reported(UUID document) {
        return reader
                .many(
                        "about = ? and direction = ? and kind = ?",
                        OLDEST,
                        document,
                        Direction.OUTGOING.name(),
                        MessageKind.STATUS.name())
                .stream()
                .flatMap(entry -> Stream.ofNullable(entry.status()))
                .toList();
    }

    List<Entry> recallsWaiting(DocumentId documentId) {
        return documentId.isBlank()
                ? List.of()
                : reader.many(
                        "recalled_id = ? and state = ? and direction = ?",
                        OLDEST,
                        Row.fit(documentId.value(), Row.LONGEST_DOCUMENT_ID),
                        State.QUARANTINED.name(),
                        Direction.INCOMING.name());
    }

    List<Entry> overtakenRecalls(@Nullable UUID after) {
        var values = Stream.of(
                State.QUARANTINED.name(),
                Direction.INCOMING.name(),
                ErrorCode.RECALL_UNKNOWN_DOCUMENT.name(),
                MessageKind.DOCUMENT.name(),
                State.DUPLICATE.name());
        return reader.many(
                "state = ? and direction = ? and problem_code = ? and exists (select 1 from entry d"
                        + " where d.document_id = entry.recalled_id and d.direction = entry.direction and d.kind = ?"
                        + " and d.recalled_id is null and d.state <> ?)"
                        + (after == null ? "" : " and seq > (select seq from entry where id = ?)"),
                OLDEST,
                Stream.concat(values, Stream.ofNullable(after)).toArray());
    }
}
