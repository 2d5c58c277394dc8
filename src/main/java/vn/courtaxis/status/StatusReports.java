package vn.courtaxis.status;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;
import vn.courtaxis.codes.CodeRegistry;
import vn.courtaxis.codes.KnownOrganization;
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
                reporter(received, unit),
                header.from().code().value(),
                header.documentId(),
                header.number().text(),
                header.date(),
                staff,
                code,
                description.isBlank() ? code.vietnamese() : description.strip(),
                LocalDateTime.now(clock));
    }

    /** A refusal (02); empty when not even the header could be read or no unit of ours is addressed: nobody can be told then. */
    public Optional<StatusMessage> refusal(Entry received, String reason) {
        return received.header() == null
                        || OrganizationCode.parse(received.unit()).isEmpty()
                ? Optional.empty()
                : Optional.of(about(received, StatusCode.REFUSED, reason, Staff.NONE));
    }

    /** Senders file statuses by the code they addressed, which may be another one of ours than today's. */
    private Organization reporter(Entry received, OrganizationCode unit) {
        var ours = codes.resolve(unit.value());
        var addressed = received.requireHeader().to().stream()
                .filter(to ->
                        ours.isPresent() && codes.resolve(to.code().value()).equals(ours))
                .map(Organization::code)
                .findFirst();
        var organization = ours.map(KnownOrganization::asOrganization).orElse(new Organization(unit, unit.value()));
        return new Organization(addressed.orElse(unit), organization.name(), organization.contact());
    }
}
