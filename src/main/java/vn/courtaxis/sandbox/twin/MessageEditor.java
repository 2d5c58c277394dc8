package vn.courtaxis.sandbox.twin;

import com.ctc.wstx.stax.WstxInputFactory;
import com.ctc.wstx.stax.WstxOutputFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.codehaus.stax2.XMLStreamWriter2;

/** Writes the copy that receivers get, as the axis does: its trace added, attachments re-zipped, the rest re-serialised. */
final class MessageEditor {

    private final WstxInputFactory readers = readers();
    private final WstxOutputFactory writers = writers();
    private final TwinRegistry registry;
    private final String traceCode;
    private final Clock clock;

    MessageEditor(TwinRegistry registry, String traceCode, Clock clock) {
        this.registry = registry;
        this.traceCode = traceCode;
        this.clock = clock;
    }

    private static WstxInputFactory readers() {
        var factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    private static WstxOutputFactory writers() {
        var factory = new WstxOutputFactory();
        factory.getConfig().enableAutomaticEmptyElements(false);
        return factory;
    }

    /**
     * @param twinCodes also address every recipient under its other code
     * @throws XMLStreamException when the original is no readable edXML
     */
    MessageFacts edit(Path original, Path copy, boolean twinCodes) throws IOException, XMLStreamException {
        try (var in = Files.newInputStream(original);
                var out = Files.newOutputStream(copy)) {
            var reader = (XMLStreamReader2) readers.createXMLStreamReader(in);
            var writer = (XMLStreamWriter2) writers.createXMLStreamWriter(out, "UTF-8");
            var edits = new HeaderEdits(
                    writer, traceCode, clock, twinCodes ? registry::otherCode : code -> Optional.empty());
            var facts = new MessageCopy(reader, writer, edits).run();
            writer.close();
            return facts;
        }
    }
}
