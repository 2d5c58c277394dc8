package vn.courtaxis.edxml;

/** Names that the writer and the reader share; the double s and the missing letters are part of the format. */
final class EdxmlNames {

    static final String NAMESPACE = "http://www.mic.gov.vn/TBT/QCVN_102_2016";
    static final String PREFIX = "edXML:";

    static final String ROOT = "edXML";
    static final String ENVELOPE = "edXMLEnvelope";
    static final String HEADER = "edXMLHeader";
    static final String BODY = "edXMLBody";
    static final String MANIFEST = "edXMLManifest";
    static final String MESSAGE_HEADER = "MessageHeader";
    static final String TRACES = "TraceHeaderList";
    static final String ATTACHMENTS = "AttachmentEncoded";
    static final String ATTACHMENT = "Attachment";
    static final String PAYLOAD = "ContentTransferEncoded";
    static final String CONTENT_ID = "ContentId";
    static final String CONTENT_TYPE = "ContentType";
    static final String ATTACHMENT_NAME = "AttachmentName";
    static final String DESCRIPTION = "Description";
    static final String DOCUMENT_ID = "DocumentId";
    static final String ORGAN_ID = "OrganId";
    static final String RESPONSE_FOR = "ResponseFor";
    static final String PROMULGATION_DATE = "PromulgationDate";
    static final String STATUS_CODE = "StatusCode";
    static final String TIMESTAMP = "Timestamp";

    private EdxmlNames() {}
}
