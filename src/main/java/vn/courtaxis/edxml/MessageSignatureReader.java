package vn.courtaxis.edxml;

import com.ctc.wstx.exc.WstxLazyException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.StoredFile;
import vn.courtaxis.edxml.MessageSignature.Form;
import vn.courtaxis.exchange.DocumentStore;
import vn.courtaxis.xml.EnvelopedForm;
import vn.courtaxis.xml.HardenedXml;
import vn.courtaxis.xml.Refusal;
import vn.courtaxis.xml.XmlNames;

/**
 * Reads the Signature of a message's header (QCVN 102:2016, last child of edXMLHeader, enveloped): a first pass as far as the header's end finds it,
 * a second one, made only when there is something to check, digests the message. Memory does not grow with the message.
 */
final class MessageSignatureReader {

    private static final Set<String> NAMES = Set.of("Signature", "DigitalSignature");
    private static final List<String> HEADER = List.of(EdxmlNames.ROOT, EdxmlNames.ENVELOPE, EdxmlNames.HEADER);

    private static final Map<String, String> DIGESTS = Map.of(
            XmlNames.XMLDSIG + "sha1",
            "SHA-1",
            "http://www.w3.org/2001/04/xmlenc#sha256",
            "SHA-256",
            "http://www.w3.org/2001/04/xmldsig-more#sha384",
            "SHA-384",
            "http://www.w3.org/2001/04/xmlenc#sha512",
            "SHA-512");

    private final DocumentStore store;
    private final EdxmlLimits limits;

    MessageSignatureReader(DocumentStore store, EdxmlLimits limits) {
        this.store = store;
        this.limits = limits;
    }

    /** @throws Refusal when the message is no acceptable XML */
    Optional<MessageSignature> read(StoredFile message) throws IOException {
        Optional<SignatureElement> found;
        try (var content = store.open(message)) {
            found = find(content);
        }
        // templates leave dummies in the message's own namespace; only one of XML Signature claims to be a signature
        return found.isEmpty() || !found.get().hasValue() && !found.get().isXmlSignature()
                ? Optional.empty()
                : Optional.of(read(message, found.get()));
    }

    private MessageSignature read(StoredFile message, SignatureElement element) throws IOException {
        if (!element.hasValue()) {
            return MessageSignature.of(Form.DUMMY);
        }
        if (!element.isXmlSignature()) {
            return MessageSignature.of(Form.REWRITTEN);
        }
        var digest = DIGESTS.get(element.digestAlgorithm());
        if (digest == null || !element.isEnveloped()) {
            return MessageSignature.of(Form.UNKNOWN);
        }
        var sum = digest(digest);
        try (var content = store.open(message)) {
            EnvelopedForm.write(
                    content,
                    List.of(EdxmlNames.ROOT, EdxmlNames.ENVELOPE, EdxmlNames.HEADER, element.name()),
                    element.isExclusive(),
                    new DigestOutputStream(OutputStream.nullOutputStream(), sum));
        }
        return element.signature(MessageDigest.isEqual(sum.digest(), element.digestValue()));
    }

    private static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private Optional<SignatureElement> find(InputStream content) throws IOException {
        try {
            var xml = HardenedXml.open(content);
            try {
                return find(xml);
            } finally {
                xml.close();
            }
        } catch (XMLStreamException | WstxLazyException e) {
            throw HardenedXml.refusal(e);
        }
    }

    private Optional<SignatureElement> find(XMLStreamReader2 xml) throws XMLStreamException, IOException {
        var inclusive = new SignedInfoCopy(false);
        var exclusive = new SignedInfoCopy(true);
        var depth = 0;
        var onPath = 0;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (onPath == HEADER.size() && depth == onPath && NAMES.contains(xml.getLocalName())) {
                        return Optional.of(SignatureElement.read(xml, inclusive, exclusive, limits));
                    }
                    inclusive.pass(xml);
                    exclusive.pass(xml);
                    if (depth == onPath
                            && depth < HEADER.size()
                            && xml.getLocalName().equals(HEADER.get(depth))) {
                        onPath++;
                    }
                    depth++;
                    if (depth > limits.maxDepth()) {
                        throw new Refusal(ErrorCode.MESSAGE_TOO_DEEP, "depth");
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (depth == HEADER.size() && onPath == depth) {
                        return Optional.empty();
                    }
                    inclusive.passed();
                    exclusive.passed();
                    depth--;
                    onPath = Math.min(onPath, depth);
                }
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new Refusal(ErrorCode.MESSAGE_FORBIDDEN_XML, "DTD");
                default -> {}
            }
        }
        return Optional.empty();
    }
}
