package vn.courtaxis.sandbox.twin;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.Function;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamWriter2;

/** What the axis writes into the header of a message that passes through it. */
final class HeaderEdits {

    private static final String QCVN = "http://www.mic.gov.vn/TBT/QCVN_102_2016";
    private static final DateTimeFormatter TIMESTAMP = DateTimeFormatter.ofPattern("yyyy/MM/dd HH:mm:ss");
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final XMLStreamWriter2 xml;
    private final String traceCode;
    private final Clock clock;
    private final Function<String, Optional<String>> otherCode;

    /** @param otherCode the code to address a recipient by once more, empty for none */
    HeaderEdits(XMLStreamWriter2 xml, String traceCode, Clock clock, Function<String, Optional<String>> otherCode) {
        this.xml = xml;
        this.traceCode = traceCode;
        this.clock = clock;
        this.otherCode = otherCode;
    }

    /** Just before the end of TraceHeaderList. */
    void endOfTraces(String prefix) throws XMLStreamException {
        xml.writeCharacters("  ");
        xml.writeStartElement(prefix, "TraceHeader", QCVN);
        element(prefix, "OrganId", traceCode);
        element(prefix, "Timestamp", TIMESTAMP.format(LocalDateTime.now(clock.withZone(VIETNAM))));
        xml.writeEndElement();
        xml.writeCharacters("\n      ");
    }

    /** Just after a To. */
    void afterTo(String prefix, MessageFacts facts) throws XMLStreamException {
        var other = otherCode.apply(facts.lastTo()).filter(code -> !facts.isAddressedTo(code));
        if (other.isPresent()) {
            xml.writeCharacters("\n        ");
            xml.writeStartElement(prefix, "To", QCVN);
            element(prefix, "OrganId", other.get());
            element(prefix, "OrganizationInCharge", "TLTVBQG_CDMDD_QD20");
            element(prefix, "OrganName", other.get() + " (Mã cũ) (qd20)");
            xml.writeEndElement();
        }
    }

    private void element(String prefix, String name, String text) throws XMLStreamException {
        xml.writeStartElement(prefix, name, QCVN);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
