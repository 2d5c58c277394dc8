package vn.courtaxis.edxml;

import java.util.List;

/**
 * The Signature of a message's header as it came. What it is worth is for the signature package to say.
 *
 * @param algorithm of the signature, as XML Signature names it
 * @param signedInfo the signed text in canonical form; empty unless it is {@link Form#SIGNED}
 * @param value the signature value
 * @param certificates DER, in any order; the signer's is among them, and perhaps its issuers'
 * @param intact the message has the digest that was signed
 */
public record MessageSignature(
        Form form, String algorithm, byte[] signedInfo, byte[] value, List<byte[]> certificates, boolean intact) {

    public MessageSignature {
        certificates = List.copyOf(certificates);
    }

    /** What became of it on its way. */
    public enum Form {
        /** It holds nothing that could be a signature: templates of the national SDK carry one. */
        DUMMY,
        /** It had a value, but a relay wrote it anew in another namespace: nothing can be checked any more. */
        REWRITTEN,
        /** A form that is not read here: algorithms, references. */
        UNKNOWN,
        /** It can be checked. */
        SIGNED
    }

    static MessageSignature of(Form form) {
        return new MessageSignature(form, "", new byte[0], new byte[0], List.of(), false);
    }
}
