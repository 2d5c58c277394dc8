package vn.courtaxis.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.courtaxis.document.BusinessType;
import vn.courtaxis.document.DocumentHeader;
import vn.courtaxis.document.Exhibit;
import vn.courtaxis.document.Organization;
import vn.courtaxis.document.Remark;
import vn.courtaxis.exchange.Sha256;
import vn.courtaxis.ledger.Augmentation;
import vn.courtaxis.ledger.Duty;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.EntryFile;
import vn.courtaxis.ledger.Judgement;
import vn.courtaxis.ledger.TimelineEvent;

/** Writes rows of an entry and of what belongs to it; transactions are the caller's. */
final class EntryWriter {

    /** Characters; number and notation have 42 by NĐ 30/2020/NĐ-CP Phụ lục VI. */
    private static final int NUMBER_TEXT = 200;

    private final JdbcClient jdbc;
    private final LedgerJson json;
    private final Links links;

    EntryWriter(JdbcClient jdbc, LedgerJson json) {
        this.jdbc = jdbc;
        this.json = json;
        this.links = new Links(jdbc);
    }

    void insert(Map<String, @Nullable Object> columns) {
        var names = String.join(", ", columns.keySet());
        var marks = columns.keySet().stream().map(name -> "?").collect(Collectors.joining(", "));
        jdbc.sql("insert into entry (" + names + ") values (" + marks + ")")
                .params(new ArrayList<>(columns.values()))
                .update();
    }

    /** @return number of rows changed */
    int update(Map<String, @Nullable Object> columns, String condition, Object... parameters) {
        var sets = columns.keySet().stream().map(name -> name + " = ?").collect(Collectors.joining(", "));
        var values = new ArrayList<@Nullable Object>(columns.values());
        values.addAll(List.of(parameters));
        return jdbc.sql("update entry set " + sets + " where " + condition)
                .params(values)
                .update();
    }

    /** Whether it is still as it was read; nobody moves it before the transaction ends then. */
    boolean stands(Entry entry) {
        return jdbc.sql("select id from entry where id = ? and state = ? and updated_at = ? for update")
                .params(entry.id(), entry.state().name(), Row.time(entry.updatedAt()))
                .query((row, n) -> true)
                .optional()
                .isPresent();
    }

    /** Null when there are none. */
    @Nullable
    String remarks(List<Remark> remarks) {
        return remarks.isEmpty() ? null : json.write(remarks);
    }

    /** What is searched and matched of a header, as columns. */
    Map<String, @Nullable Object> columns(DocumentHeader header) {
        var columns = new LinkedHashMap<String, @Nullable Object>();
        columns.put("header", json.write(header));
        columns.put("document_id", Row.fit(header.documentId().value(), Row.LONGEST_DOCUMENT_ID));
        columns.put("recalled_id", recalledId(header.business()));
        columns.put("sender", header.from().code().value());
        columns.put("doc_number", Row.fit(header.number().number(), 1000));
        columns.put("doc_notation", Row.fit(header.number().notation(), 1000));
        columns.put("number_text", numberText(header.number().text()));
        columns.put("search_text", Row.fit(searchText(header), 8000));
        columns.put("urgent", Duty.isUrgent(header));
        columns.put("due_date", Duty.dueDay(header).orElse(null));
        return columns;
    }

    /** The document that a recall, or an update that takes a recipient off, asks to give back. */
    private static @Nullable String recalledId(DocumentHeader.Business business) {
        var asks = business.type() == BusinessType.RECALL
                || business.receivers().stream().anyMatch(receiver -> !receiver.added());
        return asks ? Row.fit(business.documentId().value(), Row.LONGEST_DOCUMENT_ID) : null;
    }

    /** Remarks as their column takes them; null for none. */
    @Nullable
    String json(List<Remark> remarks) {
        return remarks.isEmpty() ? null : json.write(remarks);
    }

    /** Number and notation as the index takes them; whoever asks compares the whole of what is found. */
    static String numberText(String text) {
        var plain = text.replace("\0", "");
        return plain.length() <= NUMBER_TEXT ? plain : plain.substring(0, NUMBER_TEXT);
    }

    private static String searchText(DocumentHeader header) {
        var text = new StringBuilder(header.number().text()).append('\n').append(header.subject());
        text.append('\n')
                .append(header.from().name())
                .append('\n')
                .append(header.from().code());
        for (var to : header.to()) {
            text.append('\n').append(to.name()).append('\n').append(to.code());
        }
        return text.toString().toLowerCase(Locale.ROOT);
    }

    /** Everything but the columns that follows from a header. */
    void replaceHeader(UUID entry, DocumentHeader header) {
        replaceRecipients(entry, header.to());
        links.replace(entry, header);
    }

    private void replaceRecipients(UUID entry, List<Organization> recipients) {
        jdbc.sql("delete from recipient where entry = ?").param(entry).update();
        for (var n = 0; n < recipients.size(); n++) {
            var recipient = recipients.get(n);
            jdbc.sql("insert into recipient (entry, n, code, name) values (?, ?, ?, ?)")
                    .params(entry, n, recipient.code().value(), Row.fit(recipient.name(), 4000))
                    .update();
        }
    }

    void replaceFiles(UUID entry, List<EntryFile> files) {
        jdbc.sql("delete from entry_file where entry = ?").param(entry).update();
        for (var n = 0; n < files.size(); n++) {
            var file = files.get(n);
            var attachment = file.attachment();
            var row = new ArrayList<@Nullable Object>();
            row.add(entry);
            row.add(n);
            row.add(Row.fit(attachment.name(), 1000));
            row.add(Row.fit(attachment.contentType(), 250));
            row.add(Row.fit(attachment.description(), 4000));
            row.add(attachment.content().sha256());
            row.add(attachment.content().size());
            row.add(file.original().sha256());
            row.add(file.original().size());
            row.add(file.verdict() == null ? null : file.verdict().name());
            row.add(json.write(file.signatures()));
            addAugmentation(row, file.augmentation());
            jdbc.sql("insert into entry_file (entry, n, name, content_type, description, sha256, size,"
                            + " original_sha256, original_size, verdict, signatures,"
                            + " level_reached, level_wanted, augmented_sha256, augmented_size)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(row)
                    .update();
        }
    }

    private static void addAugmentation(List<@Nullable Object> row, @Nullable Augmentation augmentation) {
        var file = augmentation == null ? null : augmentation.file();
        row.add(augmentation == null ? null : augmentation.reached());
        row.add(augmentation == null ? null : augmentation.wanted());
        row.add(file == null ? null : file.sha256());
        row.add(file == null ? null : file.size());
    }

    void judgement(UUID entry, Judgement judgement) {
        jdbc.sql("insert into verification (entry, n, at, occasion, actor, verdict, files)"
                        + " select cast(? as uuid), coalesce(max(n), 0) + 1, cast(? as timestamp with time zone),"
                        + " cast(? as varchar), cast(? as varchar), cast(? as varchar), cast(? as varchar)"
                        + " from verification where entry = ?")
                .params(
                        entry,
                        Row.time(judgement.at()),
                        judgement.occasion().name(),
                        Row.fit(judgement.actor(), 200),
                        judgement.verdict().name(),
                        json.write(judgement.files()),
                        entry)
                .update();
        exhibits(entry, judgement.exhibits());
    }

    /** Of the judgement that was written last. */
    private void exhibits(UUID entry, List<Exhibit> exhibits) {
        var place = 0;
        for (var exhibit : exhibits) {
            jdbc.sql("insert into verification_exhibit (entry, n, place, kind, sha256, size)"
                            + " select cast(? as uuid), max(n), cast(? as integer), cast(? as varchar),"
                            + " cast(? as char(64)), cast(? as bigint) from verification where entry = ?")
                    .params(
                            entry,
                            place++,
                            exhibit.kind().name(),
                            exhibit.file().sha256(),
                            exhibit.file().size(),
                            entry)
                    .update();
        }
    }

    void timeline(UUID entry, TimelineEvent event) {
        jdbc.sql("insert into timeline (entry, at, step, outcome, detail, actor) values (?, ?, ?, ?, ?, ?)")
                .params(
                        entry,
                        Row.time(event.at()),
                        event.step(),
                        event.outcome().name(),
                        Row.fit(event.detail(), 2000),
                        Row.fit(event.actor(), 200))
                .update();
    }

    /**
     * One key for the identity of an incoming document at one unit. A recall or update repeats the header of the document it is about,
     * so the business belongs to it; a document without DocumentId has no identity to share. Copies for two addressees of whom nobody can
     * tell who they are stay two.
     *
     * @param unit code; empty until somebody tells
     */
    static Optional<String> twinKey(Entry entry, DocumentHeader header, String contentHash, String unit) {
        if (header.documentId().isBlank() || header.business().type() == BusinessType.RECALL) {
            return Optional.empty(); // a document may be recalled more than once
        }
        var business = header.business();
        return Optional.of(Sha256.hex(String.join(
                "\n",
                header.documentId().value(),
                header.number().text(),
                header.from().code().value(),
                business.type().name(),
                business.documentId().value(),
                contentHash,
                unit.isEmpty() ? "? " + entry.listedTo() : unit)));
    }
}
