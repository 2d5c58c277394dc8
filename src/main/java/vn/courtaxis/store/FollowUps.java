package vn.courtaxis.store;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.courtaxis.document.BusinessType;
import vn.courtaxis.document.StatusCode;
import vn.courtaxis.exchange.Sha256;
import vn.courtaxis.ledger.Change.Report;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.NewDocument;

/** What is to be sent because an entry changed: business statuses about it, and further documents. */
final class FollowUps {

    private final JdbcClient jdbc;
    private final EntryCreation creation;
    private final LedgerJson json;
    private final DeletedEntries deleted;

    FollowUps(JdbcClient jdbc, EntryWriter writer, LedgerJson json) {
        this.jdbc = jdbc;
        this.creation = new EntryCreation(writer);
        this.json = json;
        this.deleted = new DeletedEntries(jdbc);
    }

    /** One status of each code about a document by a unit; a repeat is dropped. */
    void report(Entry document, Report report, Instant now) {
        var key = reportKey(document, report);
        if (!isKnown(EntryCreation.REPORTS, key)) {
            creation.insert(key, document, report.message(), json.write(report.message()), now);
        }
    }

    /** False when another document was handed over under its key before. */
    boolean document(Entry follows, NewDocument document, Instant now) {
        var known = jdbc.sql("select content_hash from entry where origin = ? and origin_key = ?")
                .params(document.origin(), document.originKey())
                .query(String.class)
                .optional();
        if (known.isEmpty()) {
            creation.insert(document, isNextVersion(document) ? follows.id() : null, false, now);
        }
        return known.isEmpty() || document.contentHash().equals(known.get().strip());
    }

    private static boolean isNextVersion(NewDocument document) {
        return document.repeats() == null && document.header().business().type() == BusinessType.UPDATE;
    }

    private boolean isKnown(String origin, String key) {
        return jdbc.sql("select count(*) from entry where origin = ? and origin_key = ?")
                                .params(origin, key)
                                .query(Long.class)
                                .single()
                        > 0
                || deleted.knows(origin, key);
    }

    /**
     * "Arrived" and "received" happen once, and each request is answered once; what is reported of the work may be reported anew when it
     * says something new.
     */
    private static String reportKey(Entry document, Report report) {
        var message = report.message();
        var key = document.id() + ":" + message.code() + ":" + message.from().code();
        if (!report.occasion().isEmpty()) {
            return key + ":" + Sha256.hex(report.occasion());
        }
        var once = message.code().equals(StatusCode.ARRIVED) || message.code().equals(StatusCode.RECEIVED);
        return once ? key : key + ":" + Sha256.hex(message.description() + "\n" + message.staff());
    }
}
