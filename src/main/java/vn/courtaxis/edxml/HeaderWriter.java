package vn.courtaxis.edxml;

import static vn.courtaxis.edxml.EdxmlNames.PREFIX;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.courtaxis.document.BusinessType;
import vn.courtaxis.document.DocumentHeader;
import vn.courtaxis.document.DocumentHeader.Reply;
import vn.courtaxis.document.Organization;
import vn.courtaxis.document.StatusMessage;

/** Writes the header part of a message in the order of the national SDK, which is the order the axis re-emits. */
final class HeaderWriter {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu/MM/dd", Locale.ROOT);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu/MM/dd HH:mm:ss", Locale.ROOT);

    private final XmlOut out;
    private final EdxmlDialect dialect;

    HeaderWriter(XmlOut out, EdxmlDialect dialect) {
        this.out = out;
        this.dialect = dialect;
    }

    void messageHeader(DocumentHeader header) throws IOException {
        out.open(PREFIX + EdxmlNames.MESSAGE_HEADER);
        organization("From", header.from());
        for (var recipient : header.to()) {
            organization("To", recipient);
        }
        out.identity(PREFIX + EdxmlNames.DOCUMENT_ID, header.documentId().value());
        numberPlaceAndType(header);
        leaf("Subject", header.subject());
        leaf("Content", header.content());
        signer(header.signer());
        leaf("DueDate", day(header.dueDate()));
        otherInfo(header);
        for (var reply : header.replyTo()) {
            responseFor(reply);
        }
        out.leaf(PREFIX + "SteeringType", header.steering().number());
        list("ToPlaces", "Place", header.distribution());
        out.close();
    }

    void statusHeader(StatusMessage status) throws IOException {
        out.open(PREFIX + EdxmlNames.MESSAGE_HEADER);
        organization("From", status.from());
        responseFor(new Reply(status.addressee(), status.documentNumber(), status.documentId(), status.documentDate()));
        staff(status.staff());
        leaf(EdxmlNames.STATUS_CODE, status.code().value());
        leaf(EdxmlNames.DESCRIPTION, status.description());
        leaf(EdxmlNames.TIMESTAMP, moment(status.at()));
        out.close();
    }

    /** Bussiness stands before the traces, and always: some readers fail without it. */
    void traces(DocumentHeader header) throws IOException {
        out.open(PREFIX + EdxmlNames.TRACES, dialect.traceAttributeList());
        business(header);
        for (var trace : header.traces()) {
            out.openOptional(PREFIX + "TraceHeader");
            leaf(EdxmlNames.ORGAN_ID, trace.organization());
            leaf(EdxmlNames.TIMESTAMP, moment(trace.at()));
            out.close();
        }
        out.close();
    }

    private void business(DocumentHeader header) throws IOException {
        var business = header.business();
        out.open(PREFIX + "Bussiness");
        out.identity(PREFIX + EdxmlNames.DOCUMENT_ID, business.documentId().value());
        out.leaf(PREFIX + "BussinessDocType", business.type().number());
        leaf("BussinessDocReason", business.reason());
        out.leaf(PREFIX + "Paper", business.paperFollows() ? 1 : 0);
        if (business.type() == BusinessType.UPDATE) {
            changes(business);
        }
        replacements(business);
        staff(business.staff());
        out.close();
    }

    private void changes(DocumentHeader.Business business) throws IOException {
        out.open(PREFIX + "BussinessDocumentInfo");
        out.leaf(PREFIX + "DocumentInfo", business.contentChanged() ? 1 : 0);
        out.leaf(PREFIX + "DocumentReceiver", business.receivers().isEmpty() ? 0 : 1);
        out.openOptional(PREFIX + "ReceiverList");
        for (var receiver : business.receivers()) {
            out.open(PREFIX + "Receiver");
            leaf(EdxmlNames.ORGAN_ID, receiver.organization());
            out.leaf(PREFIX + "ReceiverType", receiver.added() ? 1 : 0);
            out.close();
        }
        out.close();
        out.close();
    }

    private void replacements(DocumentHeader.Business business) throws IOException {
        out.openOptional(PREFIX + "ReplacementInfoList");
        for (var older : business.replaces()) {
            out.open(PREFIX + "ReplacementInfo");
            out.identity(PREFIX + EdxmlNames.DOCUMENT_ID, older.documentId().value());
            list("OrganIdList", EdxmlNames.ORGAN_ID, older.holders());
            out.close();
        }
        out.close();
    }

    private void staff(StatusMessage.Staff staff) throws IOException {
        out.openOptional(PREFIX + "StaffInfo");
        leaf("Department", staff.department());
        leaf("Staff", staff.name());
        leaf("Email", staff.email());
        leaf("Mobile", staff.mobile());
        out.close();
    }

    private void organization(String element, Organization organization) throws IOException {
        var contact = organization.contact();
        out.open(PREFIX + element);
        leaf(EdxmlNames.ORGAN_ID, organization.code().value());
        leaf("OrganizationInCharge", contact.inCharge());
        leaf("OrganName", organization.name());
        leaf("OrganAdd", contact.address());
        leaf("Email", contact.email());
        leaf("Telephone", contact.telephone());
        leaf("Fax", contact.fax());
        leaf("Website", contact.website());
        out.close();
    }

    private void numberPlaceAndType(DocumentHeader header) throws IOException {
        out.openOptional(PREFIX + "Code");
        leaf("CodeNumber", header.number().number());
        leaf("CodeNotation", header.number().notation());
        out.close();
        out.openOptional(PREFIX + "PromulgationInfo");
        leaf("Place", header.place());
        leaf(EdxmlNames.PROMULGATION_DATE, day(header.date()));
        out.close();
        var type = dialect.type(header);
        out.open(PREFIX + "DocumentType");
        out.leaf(PREFIX + "Type", type.group());
        out.leaf(PREFIX + "TypeDetail", type.detail());
        leaf("TypeName", type.name());
        out.close();
    }

    private void signer(DocumentHeader.Signer signer) throws IOException {
        out.openOptional(PREFIX + "SignerInfo");
        leaf("Competence", signer.authority());
        leaf("Position", signer.position());
        leaf("FullName", signer.fullName());
        out.close();
    }

    /** Direction is no field of the regulation, but the SDK always writes it. */
    private void otherInfo(DocumentHeader header) throws IOException {
        out.open(PREFIX + "OtherInfo");
        out.leaf(PREFIX + "Priority", header.priority().number());
        leaf("SphereOfPromulgation", header.sphere());
        leaf("TyperNotation", header.typistNotation());
        out.leaf(PREFIX + "PromulgationAmount", header.copyCount());
        out.leaf(PREFIX + "PageAmount", header.pageCount());
        leaf("Direction", "false");
        list("Appendixes", "Appendix", header.appendixes());
        out.close();
    }

    private void responseFor(Reply reply) throws IOException {
        out.openOptional(PREFIX + EdxmlNames.RESPONSE_FOR);
        leaf(EdxmlNames.ORGAN_ID, reply.organization());
        leaf("Code", reply.number());
        out.identity(PREFIX + EdxmlNames.DOCUMENT_ID, reply.documentId().value());
        leaf(EdxmlNames.PROMULGATION_DATE, day(reply.date()));
        out.close();
    }

    private void list(String element, String item, List<String> values) throws IOException {
        out.openOptional(PREFIX + element);
        for (var value : values) {
            leaf(item, value);
        }
        out.close();
    }

    private void leaf(String element, String value) throws IOException {
        out.leaf(PREFIX + element, value);
    }

    private static String day(@Nullable LocalDate date) {
        return date == null ? "" : DAY.format(date);
    }

    private static String moment(@Nullable LocalDateTime at) {
        return at == null ? "" : MOMENT.format(at);
    }
}
