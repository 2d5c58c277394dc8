package vn.courtaxis.status;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.courtaxis.codes.CodeRegistry;
import vn.courtaxis.document.BusinessType;
import vn.courtaxis.document.Direction;
import vn.courtaxis.document.DocumentHeader;
import vn.courtaxis.document.DocumentId;
import vn.courtaxis.document.OrganizationCode;
import vn.courtaxis.document.StatusCode;
import vn.courtaxis.document.StatusMessage;
import vn.courtaxis.ledger.Entry;

/**
 * A sender asks us to give a document back: by a message of business 1 (thu hồi), by an update that takes us off its recipients, or by a
 * status 13 (lấy lại). Peers use the one or the other.
 *
 * @param entry what asked
 * @param documentId the document it asks for
 * @param number its {@code number/notation}
 * @param unit our unit that holds it
 * @param addressee our code as the sender wrote it, that of an ended unit too; empty when the axis does not list it and the message names
 *     several
 */
public record RecallRequest(
        Entry entry,
        OrganizationCode sender,
        DocumentId documentId,
        String number,
        @Nullable LocalDate date,
        OrganizationCode unit,
        String addressee,
        String reason) {

    private static final Set<BusinessType> ASKING = Set.of(BusinessType.RECALL, BusinessType.UPDATE);

    /** Whether a message asks a unit for a document; it brings nothing then, whatever files it repeats. */
    public static boolean isOne(DocumentHeader header, String unit, CodeRegistry codes) {
        return header.business().type() == BusinessType.RECALL
                || header.business().receivers().stream()
                        .filter(receiver -> !receiver.added())
                        .anyMatch(receiver -> isTakenOff(receiver.organization(), header, unit, codes));
    }

    /** The unit itself, or one it took over from while nothing else in the message is for it. */
    private static boolean isTakenOff(String receiver, DocumentHeader header, String unit, CodeRegistry codes) {
        return codes.isSame(receiver, unit)
                || (codes.actsFor(unit, receiver)
                        && header.business().receivers().stream()
                                .noneMatch(other -> other.added() && codes.actsFor(unit, other.organization()))
                        && header.to().stream()
                                .map(to -> to.code().value())
                                .noneMatch(to -> codes.actsFor(unit, to) && !codes.isSame(to, receiver)));
    }

    public static RecallRequest of(Entry entry, DocumentHeader header, OrganizationCode unit) {
        return new RecallRequest(
                entry,
                header.from().code(),
                header.business().documentId(),
                header.number().text(),
                header.date(),
                unit,
                addressee(entry, header),
                header.business().reason());
    }

    private static String addressee(Entry entry, DocumentHeader header) {
        return entry.listedTo().isBlank() && header.to().size() == 1
                ? header.to().get(0).code().value()
                : entry.listedTo();
    }

    /** Whether a document's sender asks, or one that took over from it. */
    boolean isOfItsSender(Entry document, DocumentHeader header, CodeRegistry codes) {
        var its = codes.written(header.from().code().value(), document.createdAt());
        return codes.actsFor(sender.value(), its);
    }

    static RecallRequest of(Entry entry, StatusMessage status, OrganizationCode unit) {
        return new RecallRequest(
                entry,
                status.from().code(),
                status.documentId(),
                status.documentNumber(),
                status.documentDate(),
                unit,
                status.addressee(),
                status.description());
    }

    /** What an entry that was read before asks for; empty when it is no such request, or for no unit of ours. */
    static Optional<RecallRequest> of(Entry entry) {
        var unit = OrganizationCode.parse(entry.unit());
        if (entry.direction() != Direction.INCOMING || unit.isEmpty()) {
            return Optional.empty();
        }
        var header = entry.header();
        if (header != null && ASKING.contains(header.business().type())) {
            return Optional.of(of(entry, header, unit.get()));
        }
        var status = entry.status();
        return status != null && status.code().equals(StatusCode.RECALL)
                ? Optional.of(of(entry, status, unit.get()))
                : Optional.empty();
    }
}
