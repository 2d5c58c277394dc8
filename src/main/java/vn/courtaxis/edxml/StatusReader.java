package vn.courtaxis.edxml;

import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.StatusCode;
import vn.courtaxis.document.StatusMessage;
import vn.courtaxis.xml.Refusal;

/** Understands a business status: who says what about which document is indispensable. */
final class StatusReader {

    private final Fields fields;

    StatusReader(Remarks remarks) {
        this.fields = new Fields(remarks);
    }

    StatusMessage read(XmlNode message) throws Refusal {
        var about = message.child(EdxmlNames.RESPONSE_FOR);
        var documentId = fields.documentId(about);
        var documentNumber = fields.text(about, "Code");
        var code = new StatusCode(fields.text(message, EdxmlNames.STATUS_CODE));
        require(!code.value().isEmpty(), EdxmlNames.STATUS_CODE);
        require(!documentId.isBlank() || !documentNumber.isEmpty(), "ResponseFor/DocumentId");
        return new StatusMessage(
                fields.sender(message),
                fields.text(about, EdxmlNames.ORGAN_ID),
                documentId,
                documentNumber,
                fields.day(about, EdxmlNames.PROMULGATION_DATE),
                fields.staff(message.child("StaffInfo")),
                code,
                fields.text(message, EdxmlNames.DESCRIPTION),
                fields.moment(message, EdxmlNames.TIMESTAMP));
    }

    private static void require(boolean present, String element) throws Refusal {
        if (!present) {
            throw new Refusal(ErrorCode.MESSAGE_FIELD_MISSING, element);
        }
    }
}
