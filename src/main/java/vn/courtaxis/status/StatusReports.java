package vn.courtaxis.status;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;
import vn.courtaxis.codes.CodeRegistry;
import vn.courtaxis.codes.KnownOrganization;
import vn.courtaxis.document.BusinessType;
import vn.courtaxis.document.Organization;
import vn.courtaxis.document.OrganizationCode;
import vn.courtaxis.document.StatusCode;
import vn.courtaxis.document.StatusMessage;
import vn.courtaxis.document.StatusMessage.Staff;
import vn.courtaxis.ledger.Entry;

/** Writes the statuses that the court reports about a received document: from the addressed unit, to the document's sender. */
public final class StatusReports {

    /** Said in a time line where a refusal reaches nobody. */
    public static final String NOBODY_TO_TELL = " (no status can be sent: the message cannot be attributed)";

    private final CodeRegistry codes;
    private final Clock clock;

    /** @param clock in the court's time zone: statuses carry local time */
    public StatusReports(CodeRegistry codes, Clock clock) {
        this.codes = codes;
        this.clock = clock;
    }

    /** The DocumentId, number and date are the issuer's own, as they came: the sender correlates on them. */
    public StatusMessage about(Entry received, StatusCode code, String description, Staff staff) {
        var header = received.requireHeader();
        var unit = OrganizationCode.of(received.unit());
        return new StatusMessage(
                reporter(unit, addressed(received, unit)),
                header.from().code().value(),
                header.documentId(),
                header.number().text(),
                header.date(),
                staff,
                code,
                description.isBlank() ? code.vietnamese() : description.strip(),
                LocalDateTime.now(clock));
    }

    /** How the sender is told that a document was accepted: an update is agreed to (15), anything else received (03). */
    public StatusCode acceptance(Entry received) {
        return isUpdate(received) ? StatusCode.CHANGE_AGREED : StatusCode.RECEIVED;
    }

    /** How the sender is told that something is not accepted: a recall or an update is refused (16), anything else returned (02). */
    StatusCode refusal(Entry received) {
        var header = received.header();
        var changes = header != null
                && (header.business().type() == BusinessType.UPDATE
                        || header.business().type() == BusinessType.RECALL);
        return changes ? StatusCode.CHANGE_REFUSED : StatusCode.REFUSED;
    }

    static boolean isUpdate(Entry received) {
        var header = received.header();
        return header != null && header.business().type() == BusinessType.UPDATE;
    }

    /** The answer to a request to give a document back, which may not be here. */
    StatusMessage answer(RecallRequest request, StatusCode code, String description) {
        return new StatusMessage(
                reporter(request.unit(), addressed(request.entry(), request.unit())),
                request.sender().value(),
                request.documentId(),
                request.number(),
                request.date(),
                Staff.NONE,
                code,
                description.isBlank() ? code.vietnamese() : description.strip(),
                LocalDateTime.now(clock));
    }

    /** A refusal (02, of an update 16); empty when not even the header could be read or no unit of ours is addressed: nobody can be told then. */
    public Optional<StatusMessage> refusal(Entry received, String reason) {
        return received.header() == null
                        || OrganizationCode.parse(received.unit()).isEmpty()
                ? Optional.empty()
                : Optional.of(about(received, refusal(received), reason, Staff.NONE));
    }

    private Organization reporter(OrganizationCode unit, OrganizationCode addressed) {
        var organization =
                codes.resolve(unit).map(KnownOrganization::asOrganization).orElse(new Organization(unit, unit.value()));
        return new Organization(addressed, organization.name(), organization.contact());
    }

    /** Senders file statuses by the code they addressed, which may be another one of ours than today's. */
    private OrganizationCode addressed(Entry received, OrganizationCode unit) {
        var header = received.header();
        return header == null || codes.resolve(unit).isEmpty()
                ? unit
                : header.to().stream()
                        .map(Organization::code)
                        .filter(code -> codes.isSame(code.value(), unit.value()))
                        .findFirst()
                        .orElse(unit);
    }
}
