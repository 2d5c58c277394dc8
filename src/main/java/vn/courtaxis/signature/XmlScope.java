package vn.courtaxis.signature;

import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.courtaxis.document.Attachment;
import vn.courtaxis.signature.SignedAttachments.Told;
import vn.courtaxis.xml.XmlNames;
import vn.courtaxis.xml.XmlOutline;
import vn.courtaxis.xml.XmlOutline.Reference;
import vn.courtaxis.xml.XmlOutline.Signed;

/**
 * What the signatures of an XML file cover, which is all or nothing: the whole document, all content inside the signature, or other attachments by
 * their names. A signature over a part says nothing of what a reader sees elsewhere in the file (signature wrapping).
 */
final class XmlScope {

    private static final int MOST_REFERENCES = 50;
    private static final String WITH_COMMENTS = "#WithComments";
    private static final String C14N_11 = "http://www.w3.org/2006/12/xml-c14n11";

    private static final Set<String> CANONICAL = Set.of(
            XmlNames.C14N,
            XmlNames.C14N + WITH_COMMENTS,
            C14N_11,
            C14N_11 + WITH_COMMENTS,
            XmlNames.EXCLUSIVE,
            XmlNames.EXCLUSIVE + "WithComments");

    private static final Set<String> ENCODINGS = Set.of("", "utf-8", "us-ascii");

    private final XmlOutline outline;
    private final Told told;

    XmlScope(XmlOutline outline, Told told) {
        this.outline = outline;
        this.told = told;
    }

    /** How many are to be judged; countersignatures are not, however sound. */
    int signatures() {
        return (int) outline.signatures().stream()
                .filter(signed -> !signed.counter())
                .count();
    }

    /** Of all signatures together. */
    int references() {
        return outline.signatures().stream()
                .mapToInt(signed -> signed.references().size())
                .sum();
    }

    /** Whether any of them is a XAdES signature, whose properties must be signed. */
    boolean hasProperties() {
        return outline.signatures().stream().anyMatch(Signed::properties);
    }

    /** Of signatures that the library cannot read it is still known what they do not cover. */
    Finding ifUnreadable() {
        return outline.signatures().stream().allMatch(this::coversAll)
                ? Finding.UNREADABLE
                : Finding.XML_SIGNATURE_WRAPPED;
    }

    /** Why the file is not given to the library that judges it. */
    Optional<Finding> objection() {
        if (outline.signatures().size() > PdfVerifier.MOST_SIGNATURES) {
            return Optional.of(Finding.TOO_MANY_SIGNATURES);
        }
        if (references() > MOST_REFERENCES) {
            return Optional.of(Finding.SIGNATURE_TOO_LARGE);
        }
        // another reading of the bytes than ours would be another document
        if (!ENCODINGS.contains(outline.encoding().toLowerCase(Locale.ROOT))
                || !outline.signatures().stream().allMatch(XmlScope::isSafe)) {
            return Optional.of(Finding.XML_UNSAFE);
        }
        return names().stream().allMatch(name -> told.named(name).isPresent())
                ? Optional.empty()
                : Optional.of(Finding.DETACHED_FILE_MISSING);
    }

    /** The attachments that the file's signature covers, where it is a file of its own beside them. */
    List<Attachment> otherFiles() {
        return names().stream()
                .map(told::named)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /**
     * What is to be said of a signature's scope; of two that cannot be told apart, all that is to be said of either, and of one that was not seen here that
     * it covers nothing.
     */
    Set<Finding> findings(SignatureWrapper signature) {
        var value = Base64.getEncoder().encodeToString(signature.getSignatureValue());
        var seen = outline.signatures().stream()
                .filter(signed -> !signed.counter() && signed.value().equals(value))
                .toList();
        var findings = EnumSet.noneOf(Finding.class);
        seen.stream().map(this::findings).forEach(findings::addAll);
        if (seen.isEmpty()) {
            findings.add(Finding.XML_SIGNATURE_WRAPPED);
        }
        if (outline.commentInText()) {
            findings.add(Finding.XML_COMMENT_IN_TEXT);
        }
        return findings;
    }

    private Set<Finding> findings(Signed signed) {
        if (!coversAll(signed)) {
            return EnumSet.of(Finding.XML_SIGNATURE_WRAPPED);
        }
        return names().isEmpty() ? Set.of() : EnumSet.of(Finding.SIGNED_IN_OTHER_FILE);
    }

    private boolean coversAll(Signed signed) {
        var contents = signed.objects().stream().allMatch(object -> isReferred(signed, object.id()));
        return contents && !signed.foreign() && (signed.root() ? coversContents(signed) : coversDocument(signed));
    }

    /** Around its contents, or beside what it names; as the document itself it would cover nothing. */
    private boolean coversContents(Signed signed) {
        return signed.references().stream().noneMatch(XmlScope::isDocument)
                && (!signed.objects().isEmpty() || signed.references().stream().anyMatch(XmlScope::isOutside));
    }

    /** An instruction beside the root element (a style sheet, say) is covered by the empty reference only. */
    private boolean coversDocument(Signed signed) {
        return signed.references().stream().anyMatch(XmlScope::isDocument)
                || !outline.instructionOutside() && outline.rootIds().stream().anyMatch(id -> isReferred(signed, id));
    }

    private boolean isReferred(Signed signed, @Nullable String id) {
        return id != null
                && !outline.repeatedIds().contains(id)
                && signed.references().stream().anyMatch(reference -> ("#" + id).equals(reference.uri()));
    }

    private List<String> names() {
        return outline.signatures().stream()
                .flatMap(signed -> signed.references().stream())
                .filter(XmlScope::isOutside)
                .map(XmlScope::name)
                .toList();
    }

    private static boolean isSafe(Signed signed) {
        return CANONICAL.contains(signed.canonicalization())
                && !signed.indirect()
                && signed.references().stream().allMatch(reference -> isSafe(signed, reference));
    }

    private static boolean isSafe(Signed signed, Reference reference) {
        var uri = reference.uri();
        if (uri == null) {
            return false;
        }
        return isOutside(reference)
                ? signed.root()
                        && isFileName(name(reference))
                        && reference.transforms().isEmpty()
                : !uri.contains("(") && reference.transforms().stream().allMatch(XmlScope::isSafe);
    }

    private static boolean isSafe(String transform) {
        return transform.equals(XmlNames.ENVELOPED) || CANONICAL.contains(transform);
    }

    private static boolean isFileName(String name) {
        return name.chars().noneMatch(c -> c < ' ' || "/\\:?#*".indexOf(c) >= 0);
    }

    private static boolean isDocument(Reference reference) {
        return "".equals(reference.uri());
    }

    private static boolean isOutside(Reference reference) {
        var uri = reference.uri();
        return uri != null && !uri.isEmpty() && uri.charAt(0) != '#';
    }

    /** As a name of a file; what is no percent-encoding is a name that no file has. */
    private static String name(Reference reference) {
        var uri = String.valueOf(reference.uri());
        try {
            return URLDecoder.decode(uri.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException noEncoding) {
            return uri;
        }
    }
}
