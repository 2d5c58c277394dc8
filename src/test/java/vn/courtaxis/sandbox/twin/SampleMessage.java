package vn.courtaxis.sandbox.twin;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Messages as a sender writes them, for tests. */
public final class SampleMessage {

    private final String from;
    private final List<String> to = new ArrayList<>();
    private final List<String> references = new ArrayList<>();
    private final List<String> attachments = new ArrayList<>();
    private String subject = "Về việc thử nghiệm";

    private SampleMessage(String from) {
        this.from = from;
    }

    public static SampleMessage from(String code) {
        return new SampleMessage(code);
    }

    public SampleMessage to(String... codes) {
        to.addAll(List.of(codes));
        return this;
    }

    public SampleMessage about(String text) {
        subject = text;
        return this;
    }

    public SampleMessage with(String name, String contentType, byte[] content) {
        return withText(name, contentType, Base64.getEncoder().encodeToString(content));
    }

    public SampleMessage withText(String name, String contentType, String base64) {
        references.add("<edXML:Reference><edXML:ContentId>cid:" + name + "</edXML:ContentId><edXML:ContentType>"
                + "application/zip</edXML:ContentType><edXML:AttachmentName>" + name
                + "</edXML:AttachmentName></edXML:Reference>");
        attachments.add("<Attachment><ContentId>cid:" + name + "</ContentId><AttachmentName>" + name
                + "</AttachmentName><ContentType>" + contentType + "</ContentType><edXML:ContentTransferEncoded"
                + " xmlns:edXML=\"http://www.mic.gov.vn/TBT/QCVN_102_2016\">" + base64
                + "</edXML:ContentTransferEncoded></Attachment>");
        return this;
    }

    public String xml() {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <edXML xmlns="http://www.mic.gov.vn/TBT/QCVN_102_2016">
                  <edXML:edXMLEnvelope xmlns:edXML="http://www.mic.gov.vn/TBT/QCVN_102_2016">
                    <edXML:edXMLHeader>
                      <edXML:MessageHeader>
                        <edXML:From><edXML:OrganId>%s</edXML:OrganId></edXML:From>
                        %s
                        <edXML:DocumentId>%s,2026/11/23,12/QĐ-TA</edXML:DocumentId>
                        <edXML:Code><edXML:CodeNumber>12</edXML:CodeNumber><edXML:CodeNotation>QĐ-TA</edXML:CodeNotation></edXML:Code>
                        <edXML:Subject>%s</edXML:Subject>
                      </edXML:MessageHeader>
                      <edXML:TraceHeaderList>
                        <edXML:TraceHeader><edXML:OrganId>%s</edXML:OrganId><edXML:Timestamp>2026/11/23 08:00:00</edXML:Timestamp></edXML:TraceHeader>
                      </edXML:TraceHeaderList>
                    </edXML:edXMLHeader>
                    <edXML:edXMLBody><edXML:edXMLManifest version="1.0">%s</edXML:edXMLManifest></edXML:edXMLBody>
                  </edXML:edXMLEnvelope>
                  <AttachmentEncoded>%s</AttachmentEncoded>
                </edXML>
                """.formatted(
                from,
                String.join("", to.stream().map(SampleMessage::recipient).toList()),
                from,
                subject,
                from,
                String.join("", references),
                String.join("", attachments));
    }

    private static String recipient(String code) {
        return "<edXML:To><edXML:OrganId>" + code + "</edXML:OrganId></edXML:To>";
    }

    public static String status(String from, String addressee) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <edXML xmlns="http://www.mic.gov.vn/TBT/QCVN_102_2016">
                  <edXML:edXMLEnvelope xmlns:edXML="http://www.mic.gov.vn/TBT/QCVN_102_2016">
                    <edXML:edXMLHeader>
                      <edXML:MessageHeader>
                        <edXML:From><edXML:OrganId>%s</edXML:OrganId></edXML:From>
                        <edXML:ResponseFor>
                          <edXML:OrganId>%s</edXML:OrganId>
                          <edXML:Code>12/QĐ-TA</edXML:Code>
                          <edXML:DocumentId>%s,2026/11/23,12/QĐ-TA</edXML:DocumentId>
                        </edXML:ResponseFor>
                        <edXML:StatusCode>03</edXML:StatusCode>
                      </edXML:MessageHeader>
                    </edXML:edXMLHeader>
                  </edXML:edXMLEnvelope>
                </edXML>
                """.formatted(from, addressee, addressee);
    }
}
