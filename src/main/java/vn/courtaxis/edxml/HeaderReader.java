package vn.courtaxis.edxml;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.courtaxis.document.BusinessType;
import vn.courtaxis.document.DocumentHeader;
import vn.courtaxis.document.DocumentHeader.Business;
import vn.courtaxis.document.DocumentHeader.DocumentType;
import vn.courtaxis.document.DocumentHeader.ReceiverChange;
import vn.courtaxis.document.DocumentHeader.Replacement;
import vn.courtaxis.document.DocumentHeader.Reply;
import vn.courtaxis.document.DocumentHeader.Signer;
import vn.courtaxis.document.DocumentHeader.Trace;
import vn.courtaxis.document.DocumentId;
import vn.courtaxis.document.DocumentNumber;
import vn.courtaxis.document.Priority;
import vn.courtaxis.document.RemarkCode;
import vn.courtaxis.document.Steering;
import vn.courtaxis.xml.Refusal;

/** Understands the header of a document; only a sender and a recipient are indispensable. */
final class HeaderReader {

    private static final DocumentId NO_DOCUMENT = new DocumentId("");

    private final Fields fields;
    private final Remarks remarks;

    HeaderReader(Remarks remarks) {
        this.fields = new Fields(remarks);
        this.remarks = remarks;
    }

    DocumentHeader read(XmlNode message, XmlNode traces) throws Refusal {
        var other = message.child("OtherInfo");
        var promulgation = message.child("PromulgationInfo");
        var documentId = fields.documentId(message);
        if (documentId.isBlank()) {
            remarks.add(RemarkCode.DOCUMENT_ID_MISSING, "");
        }
        return new DocumentHeader(
                fields.sender(message),
                fields.recipients(message),
                documentId,
                number(message.child("Code")),
                fields.text(promulgation, "Place"),
                fields.day(promulgation, EdxmlNames.PROMULGATION_DATE),
                type(message.child("DocumentType")),
                fields.text(message, "Subject"),
                fields.text(message, "Content"),
                signer(message.child("SignerInfo")),
                fields.day(message, "DueDate"),
                priority(fields.number(other, "Priority")),
                fields.text(other, "SphereOfPromulgation"),
                fields.text(other, "TyperNotation"),
                fields.number(other, "PromulgationAmount"),
                fields.number(other, "PageAmount"),
                fields.texts(other.child("Appendixes"), "Appendix"),
                replies(message),
                steering(fields.number(message, "SteeringType")),
                fields.texts(message.child("ToPlaces"), "Place"),
                business(traces.child("Bussiness", "Business"), documentId),
                traces(traces));
    }

    private Priority priority(int number) {
        var priority = Priority.ofNumber(number);
        remarkOnUnknown("Priority", number, priority.number());
        return priority;
    }

    private Steering steering(int number) {
        var steering = Steering.ofNumber(number);
        remarkOnUnknown("SteeringType", number, steering.number());
        return steering;
    }

    private void remarkOnUnknown(String element, int written, int understood) {
        if (written != understood) {
            remarks.add(RemarkCode.NUMBER_UNKNOWN, element + " " + written);
        }
    }

    private DocumentNumber number(XmlNode code) {
        return new DocumentNumber(fields.text(code, "CodeNumber"), fields.text(code, "CodeNotation"));
    }

    private DocumentType type(XmlNode type) {
        return new DocumentType(
                fields.number(type, "Type"), fields.number(type, "TypeDetail"), fields.text(type, "TypeName"));
    }

    private Signer signer(XmlNode signer) {
        return new Signer(
                fields.text(signer, "Competence"), fields.text(signer, "Position"), fields.text(signer, "FullName"));
    }

    /** An empty ResponseFor is none. */
    private List<Reply> replies(XmlNode message) {
        return message.all(EdxmlNames.RESPONSE_FOR).stream()
                .map(this::reply)
                .filter(reply ->
                        !reply.number().isEmpty() || !reply.documentId().isBlank())
                .toList();
    }

    private Reply reply(XmlNode node) {
        return new Reply(
                fields.text(node, EdxmlNames.ORGAN_ID),
                fields.text(node, "Code"),
                fields.documentId(node),
                fields.day(node, EdxmlNames.PROMULGATION_DATE));
    }

    private List<Trace> traces(XmlNode list) {
        return list.all("TraceHeader").stream().map(this::trace).toList();
    }

    private Trace trace(XmlNode node) {
        var organization = fields.text(node, EdxmlNames.ORGAN_ID);
        if (organization.isEmpty()) {
            remarks.add(RemarkCode.TRACE_WITHOUT_ORGANIZATION, "");
        }
        return new Trace(organization, fields.moment(node, EdxmlNames.TIMESTAMP));
    }

    /** No business at all means a new document. */
    private Business business(XmlNode node, DocumentId own) {
        var number = fields.number(node, "BussinessDocType", "BusinessDocType");
        var type = BusinessType.ofNumber(number).orElse(BusinessType.NEW);
        if (type.number() != number) {
            remarks.add(RemarkCode.BUSINESS_TYPE_UNKNOWN, Integer.toString(number));
        }
        if (node.isAbsent()) {
            remarks.add(RemarkCode.BUSINESS_MISSING, "");
        } else if (!node.name().equals("Bussiness")) {
            remarks.add(RemarkCode.ELEMENT_SPELLING, node.name());
        }
        var info = node.child("BussinessDocumentInfo", "BusinessDocumentInfo");
        return new Business(
                type,
                fields.text(node, "BussinessDocReason", "BusinessDocReason"),
                fields.number(node, "Paper") == 1,
                subject(type, node, own),
                fields.number(info, "DocumentInfo") == 1,
                type == BusinessType.UPDATE ? receivers(info.child("ReceiverList")) : List.of(),
                type == BusinessType.REPLACE ? replaced(node) : List.of(),
                fields.staff(node.child("StaffInfo")));
    }

    /** Anything may stand there on a new document; a recall or an update may name its document by its own id only. */
    private DocumentId subject(BusinessType type, XmlNode node, DocumentId own) {
        return switch (type) {
            case NEW, REPLACE -> NO_DOCUMENT;
            case RECALL, UPDATE -> {
                var named = fields.documentId(node);
                if (named.isBlank()) {
                    remarks.add(RemarkCode.BUSINESS_DOCUMENT_MISSING, "");
                }
                yield named.isBlank() ? own : named;
            }
        };
    }

    private List<ReceiverChange> receivers(XmlNode list) {
        return list.all("Receiver").stream()
                .map(node -> new ReceiverChange(
                        fields.text(node, EdxmlNames.ORGAN_ID), fields.number(node, "ReceiverType") == 1))
                .filter(change -> !change.organization().isEmpty())
                .toList();
    }

    /** The SDK's own sample names the same replaced document twice; some name it as a recall would. */
    private List<Replacement> replaced(XmlNode business) {
        var holders = new LinkedHashMap<DocumentId, Set<String>>();
        for (var info : business.child("ReplacementInfoList").all("ReplacementInfo")) {
            var id = fields.documentId(info);
            if (holders.containsKey(id)) {
                remarks.add(RemarkCode.REPLACEMENT_REPEATED, id.value());
            }
            if (!id.isBlank()) {
                holders.computeIfAbsent(id, older -> new LinkedHashSet<>())
                        .addAll(fields.texts(info.child("OrganIdList"), EdxmlNames.ORGAN_ID));
            }
        }
        var named = fields.documentId(business);
        if (holders.isEmpty() && !named.isBlank()) {
            holders.put(named, Set.of());
        }
        return holders.entrySet().stream()
                .map(older -> new Replacement(older.getKey(), List.copyOf(older.getValue())))
                .toList();
    }
}
