package vn.courtaxis.edxml;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.xml.stream.XMLStreamReader;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.xml.CanonicalWriter;
import vn.courtaxis.xml.Refusal;

/** The canonical form of a signature's SignedInfo, in which the namespaces of the elements around it count. */
final class SignedInfoCopy {

    private static final int LARGEST = 65_536;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final CanonicalWriter canonical;

    SignedInfoCopy(boolean exclusive) {
        this.canonical = new CanonicalWriter(bytes, exclusive);
    }

    void pass(XMLStreamReader xml) {
        canonical.pass(xml);
    }

    void passed() {
        canonical.passed();
    }

    void start(XMLStreamReader xml) throws IOException {
        canonical.start(xml);
        bound();
    }

    void end(XMLStreamReader xml) throws IOException {
        canonical.end(xml);
    }

    void text(XMLStreamReader xml) throws IOException {
        canonical.text(xml);
        bound();
    }

    private void bound() throws Refusal {
        if (bytes.size() > LARGEST) {
            throw new Refusal(ErrorCode.MESSAGE_TOO_DEEP, "SignedInfo");
        }
    }

    byte[] toByteArray() throws IOException {
        canonical.flush();
        return bytes.toByteArray();
    }
}
