package vn.courtaxis.edxml;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.courtaxis.document.DocumentId;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.Organization;
import vn.courtaxis.document.OrganizationCode;
import vn.courtaxis.document.RemarkCode;
import vn.courtaxis.document.StatusMessage.Staff;
import vn.courtaxis.xml.Refusal;

/** Reads the values of header elements: absent, empty and the text "null" are the same; oddities become remarks. */
final class Fields {

    private static final int MAX_SHOWN = 40;

    private final Remarks remarks;

    Fields(Remarks remarks) {
        this.remarks = remarks;
    }

    /** Composed (NFC) text of the first child of one of these names; empty when there is none. */
    String text(XmlNode parent, String... names) {
        return Normalizer.normalize(raw(parent, names), Normalizer.Form.NFC);
    }

    /** An identity keeps its bytes: it goes back to its issuer. */
    DocumentId documentId(XmlNode parent) {
        return new DocumentId(raw(parent, EdxmlNames.DOCUMENT_ID));
    }

    List<String> texts(XmlNode parent, String name) {
        return parent.all(name).stream()
                .map(node -> Normalizer.normalize(value(node), Normalizer.Form.NFC))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** A number of 0 or more; 0 when absent or unreadable. */
    int number(XmlNode parent, String... names) {
        var text = raw(parent, names);
        if (text.isEmpty()) {
            return 0;
        }
        if (text.matches("\\d{1,9}")) {
            return Integer.parseInt(text);
        }
        remarks.add(RemarkCode.NUMBER_UNREADABLE, names[0]);
        return 0;
    }

    @Nullable
    LocalDate day(XmlNode parent, String name) {
        var moment = moment(parent, name);
        return moment == null ? null : moment.toLocalDate();
    }

    @Nullable
    LocalDateTime moment(XmlNode parent, String name) {
        var text = raw(parent, name);
        if (text.isEmpty()) {
            return null;
        }
        var read = text.length() <= MAX_SHOWN ? LenientDates.parse(text) : Optional.<LocalDateTime>empty();
        if (read.isEmpty()) {
            remarks.add(RemarkCode.DATE_UNREADABLE, name + " " + shown(text));
        } else if (!LenientDates.isCanonical(text)) {
            remarks.add(RemarkCode.DATE_FORMAT, name + " " + shown(text));
        }
        return read.orElse(null);
    }

    Organization sender(XmlNode header) throws Refusal {
        return organization(header.child("From"))
                .orElseThrow(() -> new Refusal(ErrorCode.MESSAGE_FIELD_MISSING, "From/OrganId"));
    }

    /** Every recipient with a readable code, each code once. */
    List<Organization> recipients(XmlNode header) throws Refusal {
        var seen = new HashSet<OrganizationCode>();
        var readable = header.all("To").stream()
                .map(this::recipient)
                .filter(Objects::nonNull)
                .filter(to -> seen.add(to.code())
                        || remarked(RemarkCode.RECIPIENT_REPEATED, to.code().value()))
                .toList();
        if (readable.isEmpty()) {
            throw new Refusal(ErrorCode.MESSAGE_FIELD_MISSING, "To/OrganId");
        }
        return readable;
    }

    /** Who acted; every text may be empty. */
    Staff staff(XmlNode node) {
        return new Staff(text(node, "Department"), text(node, "Staff"), text(node, "Email"), text(node, "Mobile"));
    }

    private @Nullable Organization recipient(XmlNode to) {
        var organization = organization(to);
        if (organization.isEmpty()) {
            remarks.add(RemarkCode.RECIPIENT_UNREADABLE, shown(value(to.child(EdxmlNames.ORGAN_ID))));
        }
        return organization.orElse(null);
    }

    private Optional<Organization> organization(XmlNode node) {
        return OrganizationCode.parse(raw(node, EdxmlNames.ORGAN_ID)).map(code -> {
            var contact = new Organization.Contact(
                    text(node, "OrganizationInCharge"),
                    text(node, "OrganAdd"),
                    text(node, "Email"),
                    text(node, "Telephone"),
                    text(node, "Fax"),
                    text(node, "Website"));
            return new Organization(code, text(node, "OrganName"), contact);
        });
    }

    private String raw(XmlNode parent, String... names) {
        return Stream.of(names)
                .map(name -> value(parent.child(name)))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private String value(XmlNode node) {
        var text = node.text().strip();
        if (text.equals("null")) {
            remarks.add(RemarkCode.NULL_TEXT, node.name());
            return "";
        }
        return text;
    }

    private boolean remarked(RemarkCode code, String detail) {
        remarks.add(code, detail);
        return false;
    }

    private static String shown(String text) {
        return text.length() > MAX_SHOWN ? text.substring(0, MAX_SHOWN) + "…" : text;
    }
}
