package vn.courtaxis.edxml;

import com.ctc.wstx.exc.WstxLazyException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.codehaus.stax2.typed.TypedXMLStreamException;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.xml.HardenedXml;
import vn.courtaxis.xml.Refusal;

/** The decoded content of one base64 element; holds no more than the parser's own buffer. */
final class Base64In extends InputStream {

    private final XmlCursor cursor;
    private final XMLStreamReader2 xml;
    private final String element;
    private boolean ended;

    Base64In(XmlCursor cursor, XMLStreamReader2 xml, String element) {
        this.cursor = cursor;
        this.xml = xml;
        this.element = element;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        if (length == 0 || ended) {
            return ended ? -1 : 0;
        }
        var read = decode(bytes, offset, length);
        if (read < 0) {
            ended = true;
            cursor.leftElement();
        }
        return read;
    }

    private int decode(byte[] bytes, int offset, int length) throws IOException {
        try {
            return xml.readElementAsBinary(bytes, offset, length);
        } catch (TypedXMLStreamException | IllegalArgumentException e) {
            throw new Refusal(ErrorCode.ATTACHMENT_NOT_BASE64, element);
        } catch (XMLStreamException | WstxLazyException e) {
            throw HardenedXml.refusal(e);
        }
    }
}
