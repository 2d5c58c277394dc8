package vn.courtaxis.incoming;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.courtaxis.codes.CodeRegistry;
import vn.courtaxis.codes.KnownOrganization;
import vn.courtaxis.document.Direction;
import vn.courtaxis.document.DocumentHeader;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.Ledger;
import vn.courtaxis.ledger.Ledger.NumberOfYear;
import vn.courtaxis.rules.Facts;
import vn.courtaxis.rules.Facts.FileFacts;
import vn.courtaxis.rules.Finding;
import vn.courtaxis.rules.RuleBook;

/** Holds a received document to the rules, with what the ledger knows of its number. */
final class ReceivedDocumentRules {

    private final Ledger ledger;
    private final CodeRegistry codes;
    private final RuleBook rules;
    private final Clock clock;

    ReceivedDocumentRules(Ledger ledger, CodeRegistry codes, RuleBook rules, Clock clock) {
        this.ledger = ledger;
        this.codes = codes;
        this.rules = rules;
        this.clock = clock;
    }

    /** @param unit code of the addressed unit; empty when none was found */
    List<Finding> judge(Entry entry, DocumentHeader header, List<FileFacts> pdfs, String unit) {
        var earlier = holderOfNumber(entry, header, unit).map(UUID::toString).orElse("");
        var facts = Facts.received(header, LocalDate.now(clock));
        return rules.apply(facts.found(header.documentId(), pdfs, earlier));
    }

    /** Each unit keeps a register of its own, and a copy for another unit is no second document. */
    private Optional<UUID> holderOfNumber(Entry entry, DocumentHeader header, String unit) {
        var date = header.date();
        if (date == null || unit.isEmpty() || header.number().text().isBlank() || repeats(header)) {
            return Optional.empty();
        }
        var issuer = header.from().code();
        var known = codes.resolve(issuer.value(), date)
                .map(KnownOrganization::codes)
                .orElse(Set.of(issuer));
        return ledger.holderOf(
                new NumberOfYear(Direction.INCOMING, unit, known, header.number(), date.getYear()), entry.id());
    }

    /** A recall and an update bear the number of the document they are about. */
    private static boolean repeats(DocumentHeader header) {
        return switch (header.business().type()) {
            case NEW, REPLACE -> false;
            case RECALL, UPDATE -> true;
        };
    }
}
