package vn.courtaxis.outgoing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.courtaxis.codes.CodeRegistry;
import vn.courtaxis.document.DocumentHeader;
import vn.courtaxis.document.DocumentHeader.Business;
import vn.courtaxis.document.Organization;
import vn.courtaxis.document.OrganizationCode;
import vn.courtaxis.document.StatusCode;
import vn.courtaxis.document.StatusMessage;
import vn.courtaxis.document.StatusMessage.Staff;
import vn.courtaxis.ledger.Change;
import vn.courtaxis.ledger.Change.RecipientStatus;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.NewDocument;
import vn.courtaxis.ledger.Recipient;

/**
 * Asks recipients to give a document back: by a message of business 1, which repeats the document as peers expect it, or by a status 13
 * to those whose systems take only that.
 */
public final class RecallMessages {

    private final CodeRegistry codes;
    private final Set<String> byStatus;
    private final Clock clock;

    /**
     * @param byStatus codes of the recipients that are asked by status 13
     * @param clock in the court's time zone: statuses carry local time
     */
    public RecallMessages(CodeRegistry codes, List<String> byStatus, Clock clock) {
        this.codes = codes;
        this.byStatus = Set.copyOf(byStatus);
        this.clock = clock;
    }

    /** @param change of the document's entry, to which everything that asks is added */
    void ask(Change change, Entry document, List<Recipient> whom, String reason) {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        for (var recipient : whom) {
            change.recipientStatus(
                    new RecipientStatus(document.id(), recipient.code(), StatusCode.RECALL, now, reason));
        }
        var asked = whom.stream()
                .collect(Collectors.partitioningBy(recipient -> takesStatuses(recipient, document.createdAt())));
        asked.getOrDefault(true, List.of())
                .forEach(recipient -> change.report(
                        status(document.requireHeader(), recipient, reason), "recall from " + recipient.code()));
        var byMessage = asked.getOrDefault(false, List.of());
        if (!byMessage.isEmpty()) {
            change.send(message(document, byMessage, reason));
        }
    }

    /** The system of who took over from a recipient is asked. */
    private boolean takesStatuses(Recipient recipient, Instant addressed) {
        var written = codes.written(recipient.code().value(), addressed);
        return byStatus.stream().anyMatch(code -> codes.actsFor(code, written));
    }

    private StatusMessage status(DocumentHeader header, Recipient recipient, String reason) {
        return new StatusMessage(
                header.from(),
                recipient.code().value(),
                header.documentId(),
                header.number().text(),
                header.date(),
                Staff.NONE,
                StatusCode.RECALL,
                reason,
                LocalDateTime.now(clock));
    }

    private static NewDocument message(Entry document, List<Recipient> whom, String reason) {
        var header = document.requireHeader();
        var codes = whom.stream().map(Recipient::code).collect(Collectors.toSet());
        var business = Business.recall(header.documentId(), reason);
        var key = document.id() + ":"
                + codes.stream().map(OrganizationCode::value).sorted().collect(Collectors.joining(","));
        return NewDocument.repeating(
                document, "recall", Keys.fit(key), header.withBusiness(business, among(header, codes)));
    }

    static List<Organization> among(DocumentHeader header, Set<OrganizationCode> codes) {
        return header.to().stream().filter(to -> codes.contains(to.code())).toList();
    }
}
