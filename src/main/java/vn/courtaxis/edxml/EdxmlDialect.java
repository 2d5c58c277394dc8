package vn.courtaxis.edxml;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.courtaxis.document.DocumentHeader;
import vn.courtaxis.document.DocumentHeader.DocumentType;

/**
 * How a message is written where real readers differ: the numbers of its document type, on which systems never agreed,
 * the attributes that .NET writers put on TraceHeaderList, and signatures that few look for. Everything else is written for all readers alike.
 *
 * @param traceAttributes attributes of TraceHeaderList in the order they are written
 * @param documentTypes numbers by name of the type; a type not listed keeps those of its document
 * @param signed the header carries a signature over the message
 * @param detachedSignatures attachments that are no PDF are signed in a file of its own beside each
 */
public record EdxmlDialect(
        String name,
        Map<String, String> traceAttributes,
        List<DocumentType> documentTypes,
        boolean signed,
        boolean detachedSignatures) {

    /** The national SDK's: no attributes, and the numbers that the document came with. */
    public static final EdxmlDialect COMMON = new EdxmlDialect("", Map.of(), List.of());

    public EdxmlDialect {
        traceAttributes = Collections.unmodifiableMap(new LinkedHashMap<>(traceAttributes));
        documentTypes = List.copyOf(documentTypes);
    }

    /** One without further signatures. */
    public EdxmlDialect(String name, Map<String, String> traceAttributes, List<DocumentType> documentTypes) {
        this(name, traceAttributes, documentTypes, false, false);
    }

    /** A document's type as this dialect numbers it; its name stays as it is. */
    DocumentType type(DocumentHeader header) {
        return numbered(header.type().name())
                .map(known -> new DocumentType(
                        known.group(), known.detail(), header.type().name()))
                .orElse(header.type());
    }

    String[] traceAttributeList() {
        return traceAttributes.entrySet().stream()
                .flatMap(attribute -> Stream.of(attribute.getKey(), attribute.getValue()))
                .toArray(String[]::new);
    }

    private Optional<DocumentType> numbered(String name) {
        var wanted = XmlText.clean(name);
        return documentTypes.stream()
                .filter(type -> XmlText.clean(type.name()).equalsIgnoreCase(wanted))
                .findFirst();
    }
}
