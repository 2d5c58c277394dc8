package vn.courtaxis.signature;

import vn.courtaxis.document.OrganizationCode;

/**
 * What is to be signed for whom.
 *
 * @param unit signs with its own key
 * @param part decides what is seen on the page (NĐ 30/2020 annex I)
 * @param marks what may be written on the page or looked for there
 * @param reason what the signature says about itself in a PDF reader
 */
public record SigningOrder(OrganizationCode unit, Part part, PageMarks marks, SigningReason reason) {

    /** Which part of a document a file is. */
    public enum Part {
        /** The document itself (văn bản chính): the seal stands by the person's signature. */
        MAIN,
        /** A separate file that belongs to it (văn bản kèm theo): number, notation and time of signing, no picture. */
        ANNEX,
        /** An electronic copy (sao y, sao lục, trích sao): kind of copy, copying body and time, no picture. */
        COPY
    }

    /**
     * @param number number and notation as printed, "" for none
     * @param signer full name of the person who signed, as printed under the signature; "" when unknown
     * @param copyKind such as Sao y; "" where it is no copy
     * @param organization name of the signing body; "" when unknown
     */
    public record PageMarks(String number, String signer, String copyKind, String organization) {

        public static final PageMarks NONE = new PageMarks("", "", "", "");
    }

    /** The main file of a document of which nothing else is known. */
    public static SigningOrder of(OrganizationCode unit) {
        return new SigningOrder(unit, Part.MAIN, PageMarks.NONE, SigningReason.NONE);
    }
}
