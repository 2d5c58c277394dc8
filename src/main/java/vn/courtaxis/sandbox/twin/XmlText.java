package vn.courtaxis.sandbox.twin;

import java.io.IOException;
import java.io.OutputStream;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamWriter2;

/** ASCII bytes as text of an XML document. */
final class XmlText extends OutputStream {

    private final XMLStreamWriter2 xml;
    private final char[] letters = new char[8192];

    XmlText(XMLStreamWriter2 xml) {
        this.xml = xml;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        for (var done = 0; done < length; ) {
            var count = Math.min(letters.length, length - done);
            for (var i = 0; i < count; i++) {
                letters[i] = (char) (bytes[offset + done + i] & 0x7F);
            }
            writeRaw(count);
            done += count;
        }
    }

    private void writeRaw(int count) throws IOException {
        try {
            xml.writeRaw(letters, 0, count);
        } catch (XMLStreamException e) {
            throw new IOException("The copy cannot be written", e);
        }
    }
}
