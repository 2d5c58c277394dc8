package vn.courtaxis.status;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.courtaxis.codes.CodeRegistry;
import vn.courtaxis.codes.Written;
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
 * @param placedAt when that was found out; null for just now
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
        @Nullable Instant placedAt,
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
                null,
                addressee(entry, header),
                header.business().reason());
    }

    private static String addressee(Entry entry, DocumentHeader header) {
        return entry.listedTo().isBlank() && header.to().size() == 1
                ? header.to().get(0).code().value()
                : entry.listedTo();
    }

    /** Our unit that holds it, as it stood when that was found out. */
    Written placed(CodeRegistry codes) {
        return placedAt == null ? new Written(unit.value(), codes.today()) : codes.written(unit.value(), placedAt);
    }

    /** Who asks, as its code stood when the axis listed what it sent. */
    Written asks(CodeRegistry codes) {
        return codes.written(sender.value(), entry.createdAt());
    }

    /** Whether a document's sender asks, or one that took over from it. */
    boolean isOfItsSender(Entry document, DocumentHeader header, CodeRegistry codes) {
        return isOfItsSender(asks(codes), document, header, codes);
    }

    static boolean isOfItsSender(Written asks, Entry document, DocumentHeader header, CodeRegistry codes) {
        return codes.actsFor(asks, codes.written(header.from().code().value(), document.createdAt()));
    }

    /** Who sent a message, as its code stood when the axis listed it; empty when it could not be read. */
    static Optional<Written> sender(Entry entry, CodeRegistry codes) {
        var header = entry.header();
        var status = entry.status();
        return Stream.of(header == null ? null : header.from(), status == null ? null : status.from())
                .filter(Objects::nonNull)
                .map(from -> codes.written(from.code().value(), entry.createdAt()))
                .findFirst();
    }

    private RecallRequest placedAt(Instant at) {
        return new RecallRequest(entry, sender, documentId, number, date, unit, at, addressee, reason);
    }

    static RecallRequest of(Entry entry, StatusMessage status, OrganizationCode unit) {
        return new RecallRequest(
                entry,
                status.from().code(),
                status.documentId(),
                status.documentNumber(),
                status.documentDate(),
                unit,
                null,
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
            return Optional.of(of(entry, header, unit.get()).placedAt(entry.unitAt()));
        }
        var status = entry.status();
        return status != null && status.code().equals(StatusCode.RECALL)
                ? Optional.of(of(entry, status, unit.get()).placedAt(entry.unitAt()))
                : Optional.empty();
    }
}
