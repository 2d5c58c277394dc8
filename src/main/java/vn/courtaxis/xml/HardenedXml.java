package vn.courtaxis.xml;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.exc.WstxException;
import com.ctc.wstx.exc.WstxLazyException;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import vn.courtaxis.document.ErrorCode;

/** The parser with everything dangerous switched off, and what its complaints mean. */
public final class HardenedXml {

    private static final XMLInputFactory FACTORY = factory();

    private HardenedXml() {}

    /** Reads strict UTF-8 whatever the prolog says: .NET writers declare utf-16 over UTF-8 bytes. */
    public static XMLStreamReader2 open(InputStream message) throws XMLStreamException {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var reader = new TagGuard(new InputStreamReader(message, decoder));
        return (XMLStreamReader2) FACTORY.createXMLStreamReader(reader);
    }

    /**
     * What a parser's exception comes to: a refusal, or the storage's own failure.
     *
     * <p>A plain XMLStreamException is how Woodstox reports a limit; a syntax error is one of its own subclasses.
     */
    public static IOException refusal(Exception thrown) {
        var cause = thrown instanceof WstxLazyException lazy && lazy.getCause() instanceof XMLStreamException original
                ? original
                : thrown;
        if (cause instanceof XMLStreamException xml && xml.getNestedException() instanceof IOException io) {
            return io instanceof CharacterCodingException ? new Refusal(ErrorCode.MESSAGE_NOT_XML, "not UTF-8") : io;
        }
        return cause instanceof WstxException || cause instanceof WstxLazyException
                ? new Refusal(ErrorCode.MESSAGE_NOT_XML, place(cause))
                : new Refusal(ErrorCode.MESSAGE_TOO_DEEP, "XML limit");
    }

    /** Where, not what: the parser's sentences may quote the content. */
    private static String place(Exception thrown) {
        if (thrown instanceof XMLStreamException xml && xml.getLocation() != null) {
            return "line " + xml.getLocation().getLineNumber() + ", column "
                    + xml.getLocation().getColumnNumber();
        }
        return "";
    }

    private static XMLInputFactory factory() {
        var factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_VALIDATING, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setProperty(WstxInputProperties.P_INPUT_BUFFER_LENGTH, 16_384);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, 64);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, TagGuard.MAX_TAG);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, 100_000);
        return factory;
    }
}
