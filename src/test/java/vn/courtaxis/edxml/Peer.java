package vn.courtaxis.edxml;

import static vn.courtaxis.edxml.Messages.UUID;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** One document and one status as each family of systems writes them; made-up data, the same for all. */
enum Peer {
    VNPT,
    INET,
    DOTNET,
    BKAV,
    PVN;

    private static final String ID = "000.00.11.W53,2026/10/30,24a/STC-BC";
    private static final byte[] DOCX =
            Messages.zip(List.of("[Content_Types].xml", "word/document.xml"), "<x/>".getBytes(StandardCharsets.UTF_8));

    String document() {
        return envelope(messageHeader() + traceHeaderList() + signature(), manifest()) + attachments() + "</edXML>";
    }

    String status() {
        var element = this == BKAV ? "Status" : "MessageHeader";
        var parts = from()
                + e(
                        "ResponseFor",
                        e("OrganId", "000.00.01.W90")
                                + e("Code", "12/TA")
                                + e("DocumentId", "W90,2026/10/01,12/TA")
                                + e("PromulgationDate", date("2026/10/01", "01/10/2026")))
                + staff()
                + e("StatusCode", "03")
                + e("Description", "Đã vào sổ")
                + e("Timestamp", this == BKAV ? "30/10/2026 08:09:10" : "2026/10/30 08:09:10");
        return envelope(e(element, parts), "") + "</edXML>";
    }

    private String envelope(String header, String body) {
        var root = this == DOTNET ? " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"" : "";
        return "<?xml version=\"1.0\" encoding=\"" + (this == DOTNET ? "utf-16" : "UTF-8") + "\"?>\n<edXML xmlns=\""
                + EdxmlNames.NAMESPACE + "\"" + root + "><edXML:edXMLEnvelope xmlns:edXML=\"" + EdxmlNames.NAMESPACE
                + "\">" + e("edXMLHeader", header) + (body.isEmpty() ? "" : e("edXMLBody", body))
                + "</edXML:edXMLEnvelope>";
    }

    private String messageHeader() {
        var id = e("DocumentId", ID);
        var code = e("Code", e("CodeNumber", "24a") + e("CodeNotation", "STC-BC"));
        var place =
                e("PromulgationInfo", e("Place", "Tây Ninh") + e("PromulgationDate", date("2026/10/30", "30/10/2026")));
        var subject = e("Subject", "Báo cáo quý III") + e("Content", "Báo cáo quý III");
        var signer = e(
                "SignerInfo",
                e("Competence", "KT. GIÁM ĐỐC") + e("Position", "PHÓ GIÁM ĐỐC") + e("FullName", "Người Ký"));
        var due = e("DueDate", date("2026/11/15", "15-11-2026"));
        var places = e("ToPlaces", e("Place", "Như trên") + e("Place", "Lưu: VT"));
        var reply = e("ResponseFor", reply());
        var steering = e("SteeringType", "2");
        var parts = this == DOTNET
                ? from()
                        + to()
                        + code
                        + place
                        + type()
                        + subject
                        + signer
                        + due
                        + places
                        + otherInfo()
                        + reply
                        + steering
                        + id
                : from()
                        + to()
                        + id
                        + code
                        + place
                        + type()
                        + subject
                        + signer
                        + due
                        + otherInfo()
                        + reply
                        + steering
                        + places;
        return e("MessageHeader", parts);
    }

    private String reply() {
        var code = e("Code", "12/TA");
        var day = e("PromulgationDate", date("2026/10/01", "2026-10-01"));
        var id = e("DocumentId", "W90,2026/10/01,12/TA");
        return e("OrganId", "W90") + (this == DOTNET ? code + day + id : code + id + day);
    }

    private String type() {
        var detail = e("TypeDetail", "0");
        var name = e("TypeName", "Báo cáo");
        return e("DocumentType", e("Type", "2") + (this == DOTNET ? name + detail : detail + name));
    }

    private String from() {
        return e("From", organization("000.00.11.W53", "Sở Tài chính", "Tỉnh mẫu"));
    }

    private String to() {
        return e("To", organization("000.00.01.W90", "Tòa án mẫu", ""))
                + e("To", organization("w90.02", "Tòa án hai", ""));
    }

    /** Some write empty elements, some the text null, some nothing. */
    private String organization(String code, String name, String inCharge) {
        var empty = switch (this) {
            case BKAV -> "<edXML:OrganAdd/><edXML:Fax/>";
            case DOTNET -> "<edXML:OrganAdd />" + e("Fax", "null");
            default -> "";
        };
        return e("OrganId", code)
                + (inCharge.isEmpty() ? "" : e("OrganizationInCharge", inCharge))
                + e("OrganName", name)
                + empty
                + e("Email", "vt@mau.vn")
                + e("Telephone", "0276 1");
    }

    private String otherInfo() {
        var direction = this == VNPT || this == INET ? e("Direction", "false") : "";
        return e(
                "OtherInfo",
                e("Priority", "1")
                        + e("SphereOfPromulgation", "Nội bộ")
                        + e("TyperNotation", "VC")
                        + e("PromulgationAmount", "3")
                        + e("PageAmount", "4")
                        + direction
                        + e("Appendixes", e("Appendix", "Phụ lục I")));
    }

    private String traceHeaderList() {
        var business = e(
                "Bussiness",
                (this == DOTNET
                        ? e("BussinessDocType", "2")
                                + e("BussinessDocReason", "Cập nhật")
                                + info()
                                + e("DocumentId", ID)
                                + staff()
                                + e("Paper", "1")
                        : e("DocumentId", ID)
                                + e("BussinessDocType", "2")
                                + e("BussinessDocReason", "Cập nhật")
                                + e("Paper", "1")
                                + info()
                                + staff()));
        var trace = e(
                "TraceHeader",
                e("OrganId", "000.00.11.W53")
                        + e("Timestamp", this == BKAV ? "30/10/2026 07:08:09" : "2026/10/30 07:08:09"));
        var attributes = this == DOTNET
                ? " id=\"t1\" version=\"1.0\" mustUnderstand=\"1\" actor=\"http://schemas.xmlsoap.org/soap/actor/next\""
                : "";
        var content = this == INET || this == DOTNET ? trace + business : business + trace;
        return "<edXML:TraceHeaderList" + attributes + ">" + content + "</edXML:TraceHeaderList>";
    }

    private String info() {
        return e(
                "BussinessDocumentInfo",
                e("DocumentInfo", "1")
                        + e("DocumentReceiver", "1")
                        + e("ReceiverList", e("Receiver", e("OrganId", "W90.02") + e("ReceiverType", "1"))));
    }

    private String staff() {
        var mobile = e("Mobile", "0900");
        var mail = e("Email", "a@mau.vn");
        return e(
                "StaffInfo",
                e("Department", "Văn thư") + e("Staff", "Cán bộ") + (this == PVN ? mobile + mail : mail + mobile));
    }

    private String signature() {
        return switch (this) {
            case DOTNET -> "<edXML:DigitalSignature />";
            case PVN -> "";
            default ->
                "<Signature><SignedInfo><Reference URI=\"\"/></SignedInfo><SignatureValue>x</SignatureValue></Signature>";
        };
    }

    private String manifest() {
        var references = reference("1", "Báo cáo.pdf") + reference("2", "Bảng.docx");
        return "<edXML:edXMLManifest version=\"1.0\">" + references + "</edXML:edXMLManifest>";
    }

    private String reference(String id, String name) {
        var cid = e("ContentId", "cid:" + id);
        var type = e("ContentType", "application/zip");
        var description = e("Description", "mô tả");
        var named = e("AttachmentName", name);
        return switch (this) {
            case DOTNET ->
                "<edXML:Reference xmlns:xlink=\"http://www.w3.org/1999/xlink\" xlink:href=\"cid:" + id
                        + "\" xlink:role=\"XLinkRole\" xlink:type=\"simple\">" + description + named + type + cid
                        + "</edXML:Reference>";
            case PVN -> e("Reference", cid + type + named);
            default -> e("Reference", cid + type + description + named);
        };
    }

    private String attachments() {
        return "<AttachmentEncoded>" + attachment("1", "Báo cáo.pdf", "pdf", Messages.PDF)
                + attachment("2", "Bảng.docx", "docx", DOCX) + "</AttachmentEncoded>";
    }

    private String attachment(String id, String name, String extension, byte[] bytes) {
        var zipped = this == PVN || (this == INET && !extension.equals("pdf"));
        var payload = Base64.getEncoder().encodeToString(zipped ? Messages.zip(UUID + "." + extension, bytes) : bytes);
        var cid = "<ContentId>" + (this == DOTNET ? "" : this == BKAV ? "cid:cid:" : "cid:") + id + "</ContentId>";
        var named = "<AttachmentName>" + name + "</AttachmentName>";
        var description = this == PVN ? "" : "<Description>mô tả</Description>";
        var type = "<ContentType>" + type(extension, zipped) + "</ContentType>";
        var content = this == DOTNET
                ? "<ContentTransferEncoded>" + payload + "</ContentTransferEncoded>"
                : "<edXML:ContentTransferEncoded xmlns:edXML=\"" + EdxmlNames.NAMESPACE + "\">" + payload
                        + "</edXML:ContentTransferEncoded>";
        return "<Attachment>"
                + (this == DOTNET
                        ? type + cid + description + content + named
                        : cid + named + description + type + content)
                + "</Attachment>";
    }

    private String type(String extension, boolean zipped) {
        return switch (this) {
            case VNPT -> "application/" + extension;
            case INET -> zipped ? "application/zip" : "application/pdf";
            case DOTNET, BKAV, PVN ->
                extension.equals("pdf")
                        ? "application/pdf"
                        : "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
        };
    }

    private String date(String regular, String bkav) {
        return this == BKAV ? bkav : regular;
    }

    private static String e(String name, String content) {
        return "<edXML:" + name + ">" + content + "</edXML:" + name + ">";
    }
}
