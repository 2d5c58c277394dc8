package vn.courtaxis.status;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.courtaxis.codes.CodeRegistry;
import vn.courtaxis.codes.KnownOrganization;
import vn.courtaxis.document.BusinessType;
import vn.courtaxis.document.DocumentHeader;
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
    private final boolean tellsNewCodes;

    /** @param clock in the court's time zone: statuses carry local time */
    public StatusReports(CodeRegistry codes, Clock clock) {
        this(codes, clock, true);
    }

    /** @param tellsNewCodes whether a sender that wrote the code of an ended unit is told that of its successor */
    public StatusReports(CodeRegistry codes, Clock clock, boolean tellsNewCodes) {
        this.codes = codes;
        this.clock = clock;
        this.tellsNewCodes = tellsNewCodes;
    }

    /** The DocumentId, number and date are the issuer's own, as they came: the sender correlates on them. */
    public StatusMessage about(Entry received, StatusCode code, String description, Staff staff) {
        var unit = OrganizationCode.of(received.unit());
        return about(received.requireHeader(), received.listedTo(), unit, code, description, staff);
    }

    private StatusMessage about(
            DocumentHeader header,
            String listedTo,
            OrganizationCode unit,
            StatusCode code,
            String description,
            Staff staff) {
        return new StatusMessage(
                reporter(unit, addressed(header, listedTo, unit)),
                header.from().code().value(),
                header.documentId(),
                header.number().text(),
                header.date(),
                staff,
                code,
                description.isBlank() ? code.vietnamese() : description.strip(),
                LocalDateTime.now(clock));
    }

    /** That a document arrived (01), and who took over where the addressed unit has ended. */
    public StatusMessage arrival(DocumentHeader header, String listedTo, OrganizationCode unit) {
        var addressed = addressed(header, listedTo, unit);
        return about(header, listedTo, unit, StatusCode.ARRIVED, newAddress(addressed, unit), Staff.NONE);
    }

    private String newAddress(OrganizationCode addressed, OrganizationCode unit) {
        return !tellsNewCodes || codes.isSame(addressed.value(), unit.value())
                ? ""
                : codes.resolve(unit)
                        .map(known -> StatusCode.ARRIVED.vietnamese() + ". Mã " + addressed
                                + " là của đơn vị đã kết thúc hoạt động; đơn vị tiếp nhận: " + known.name() + ", mã "
                                + known.code() + ". Đề nghị dùng mã này cho các văn bản sau.")
                        .orElse("");
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
        if (header != null) {
            return addressed(header, received.listedTo(), unit);
        }
        var status = received.status();
        return status == null
                ? unit
                : OrganizationCode.parse(status.addressee())
                        .filter(code -> codes.actsFor(unit.value(), code.value()))
                        .orElse(unit);
    }

    /** Of two ended units that one took over from, the axis's list says which this copy was for. */
    private OrganizationCode addressed(DocumentHeader header, String listedTo, OrganizationCode unit) {
        if (codes.resolve(unit).isEmpty()) {
            return unit;
        }
        var named = header.to().stream().map(Organization::code).toList();
        return Stream.<Predicate<OrganizationCode>>of(
                        code -> codes.isSame(code.value(), listedTo) && codes.actsFor(unit.value(), listedTo),
                        code -> codes.isSame(code.value(), unit.value()),
                        code -> codes.actsFor(unit.value(), code.value()))
                .flatMap(fits -> named.stream().filter(fits).findFirst().stream())
                .findFirst()
                .orElse(unit);
    }
}
