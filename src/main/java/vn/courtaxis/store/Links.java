package vn.courtaxis.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.courtaxis.document.BusinessType;
import vn.courtaxis.document.Direction;
import vn.courtaxis.document.DocumentHeader;
import vn.courtaxis.document.DocumentId;
import vn.courtaxis.document.DocumentNumber;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.NewDocument;
import vn.courtaxis.ledger.Related;
import vn.courtaxis.ledger.State;

/** Which documents name which others; found by identity, and by number where a peer gives no identity. */
final class Links {

    /** A peer may name any number of documents; nobody reads more. */
    private static final int MAX = 200;

    private final JdbcClient jdbc;

    Links(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Link(Related.Kind kind, DocumentId documentId, String text, String organization) {}

    /** Writes what a header names, in the place of what was written before. */
    void replace(UUID entry, DocumentHeader header) {
        jdbc.sql("delete from entry_link where entry = ?").param(entry).update();
        var links = named(header);
        for (var n = 0; n < Math.min(links.size(), MAX); n++) {
            var link = links.get(n);
            jdbc.sql("insert into entry_link (entry, n, kind, document_id, doc_text, organization)"
                            + " values (?, ?, ?, ?, ?, ?)")
                    .params(
                            entry,
                            n,
                            link.kind().name(),
                            Row.fit(link.documentId().value(), Row.LONGEST_DOCUMENT_ID),
                            Row.fit(link.text(), Row.LONGEST_DOCUMENT_ID),
                            Row.fit(link.organization(), 250))
                    .update();
        }
    }

    private static List<Link> named(DocumentHeader header) {
        var links = new ArrayList<Link>();
        for (var reply : header.replyTo()) {
            links.add(new Link(Related.Kind.ANSWERS, reply.documentId(), reply.number(), reply.organization()));
        }
        var business = header.business();
        var issuer = header.from().code().value();
        for (var older : business.replaces()) {
            links.add(new Link(Related.Kind.REPLACES, older.documentId(), "", issuer));
        }
        if (business.type() == BusinessType.RECALL) {
            links.add(new Link(Related.Kind.RECALLS, business.documentId(), "", issuer));
        } else if (business.type() == BusinessType.UPDATE) {
            links.add(new Link(Related.Kind.UPDATES, business.documentId(), "", issuer));
        }
        return links;
    }

    /** What the document names first, then what names it. */
    List<Related> of(Entry entry) {
        var related = new ArrayList<Related>();
        // two joins, each by an index; a condition with "or" would read all documents for each link
        related.addAll(named(entry, "e.document_id = l.document_id", "l.document_id <> ''"));
        related.addAll(named(
                entry,
                "e.number_text = l.doc_text and e.direction <> '" + entry.direction() + "'",
                "l.document_id = '' and l.doc_text <> ''"));
        related.addAll(naming(entry));
        related.addAll(repeats(entry));
        return related;
    }

    private List<Related> repeats(Entry entry) {
        var sql = "select 'REPEATS' as kind, e.document_id, '' as doc_text, e.id, e.direction, e.state, e.doc_number,"
                + " e.doc_notation from entry e ";
        var repeated = jdbc.sql(sql + "join entry r on r.about = e.id where r.id = ? and r.origin = ?")
                .params(entry.id(), NewDocument.RESEND)
                .query((row, n) -> related(row, true))
                .list();
        var repeats = jdbc.sql(
                        sql + "where e.about = ? and e.origin = ? order by e.seq fetch first " + MAX + " rows only")
                .params(entry.id(), NewDocument.RESEND)
                .query((row, n) -> related(row, false))
                .list();
        return Stream.concat(repeated.stream(), repeats.stream()).toList();
    }

    /** A recall goes under the identity of its document and is not meant; nor is a version that came after the one that names it. */
    private List<Related> named(Entry entry, String match, String links) {
        return jdbc.sql(
                        "select l.kind, l.document_id, l.doc_text, e.id, e.direction, e.state, e.doc_number, e.doc_notation"
                                + " from entry_link l left join entry e on e.kind = 'DOCUMENT' and e.id <> l.entry"
                                + " and not exists (select 1 from entry_link r where r.entry = e.id and r.kind = 'RECALLS')"
                                + " and (l.kind <> 'UPDATES' or e.seq < (select seq from entry where id = l.entry)) and "
                                + match
                                + " where l.entry = ? and " + links + " order by l.n, e.seq fetch first " + MAX
                                + " rows only")
                .param(entry.id())
                .query((row, n) -> related(row, true))
                .list();
    }

    private List<Related> naming(Entry entry) {
        var header = entry.header();
        if (header == null || header.documentId().isBlank()) {
            return List.of();
        }
        var byIdentity = naming(
                "l.entry <> ? and l.document_id = ?",
                entry.id(),
                Row.fit(header.documentId().value(), Row.LONGEST_DOCUMENT_ID));
        var byNumber = naming(
                "l.entry <> ? and l.document_id = '' and l.doc_text = ? and e.direction <> ?",
                entry.id(),
                header.number().text(),
                entry.direction().name());
        return Stream.concat(byIdentity.stream(), byNumber.stream()).toList();
    }

    private List<Related> naming(String match, Object... values) {
        return jdbc.sql(
                        "select l.kind, e.document_id, l.doc_text, e.id, e.direction, e.state, e.doc_number, e.doc_notation"
                                + " from entry_link l join entry e on e.id = l.entry where "
                                + match + " order by e.seq fetch first " + MAX + " rows only")
                .params(values)
                .query((row, n) -> related(row, false))
                .list();
    }

    private static Related related(ResultSet row, boolean named) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var known = id != null;
        var number = known
                ? new DocumentNumber(row.getString("doc_number"), row.getString("doc_notation")).text()
                : row.getString("doc_text");
        return new Related(
                Related.Kind.valueOf(row.getString("kind")),
                named,
                id,
                known ? Direction.valueOf(row.getString("direction")) : null,
                known ? State.valueOf(row.getString("state")) : null,
                row.getString("document_id"),
                number);
    }
}
