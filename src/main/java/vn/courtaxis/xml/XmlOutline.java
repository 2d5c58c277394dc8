package vn.courtaxis.xml;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an XML file says of itself and of its signatures (XML Signature, ETSI XAdES). Nothing is proven by it.
 *
 * @param encoding as the prolog declares it, empty when it does not
 * @param rootIds all ids of the root element
 * @param repeatedIds ids that more than one element bears
 * @param instructionOutside a processing instruction stands beside the root element
 * @param commentInText an element holds a comment beside its text
 * @param signatures in the order of the file
 */
public record XmlOutline(
        String encoding,
        Set<String> rootIds,
        Set<String> repeatedIds,
        boolean instructionOutside,
        boolean commentInText,
        List<Signed> signatures) {

    /** Of a file that was not read. */
    public static final XmlOutline NOTHING = new XmlOutline("", Set.of(), Set.of(), false, false, List.of());

    public XmlOutline {
        rootIds = Set.copyOf(rootIds);
        repeatedIds = Set.copyOf(repeatedIds);
        signatures = List.copyOf(signatures);
    }

    /**
     * One signature.
     *
     * @param root it is the file's root element
     * @param counter it stands in a CounterSignature
     * @param value base64 without blanks
     * @param objects its Object elements, those aside that hold nothing but XAdES properties
     * @param properties it has XAdES properties
     * @param indirect it refers on: to a list of further references, or to a key elsewhere
     * @param foreign it has children that are none of XML Signature's
     */
    public record Signed(
            boolean root,
            boolean counter,
            String canonicalization,
            String value,
            List<Reference> references,
            List<Contained> objects,
            boolean properties,
            boolean indirect,
            boolean foreign) {

        public Signed {
            references = List.copyOf(references);
            objects = List.copyOf(objects);
        }
    }

    /**
     * What a signature says that it covers.
     *
     * @param uri null when there is none at all; empty for the whole document
     * @param transforms algorithms in the order of their use
     */
    public record Reference(@Nullable String uri, List<String> transforms) {

        public Reference {
            transforms = List.copyOf(transforms);
        }
    }

    /** Content inside a signature; without an id nothing can refer to it. */
    public record Contained(@Nullable String id) {}
}
