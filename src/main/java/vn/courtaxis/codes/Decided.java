package vn.courtaxis.codes;

/**
 * What an operator decided about a code.
 *
 * @param code as it was written, in any case
 * @param matter for which it holds; empty for all
 * @param organization id of the one that is meant
 */
public record Decided(Meaning meaning, String code, String matter, String organization) {

    /** What the decision says. */
    public enum Meaning {
        /** The code is one of this organization's, whoever writes it and in which part. */
        ALIAS,
        /** What is addressed to the code goes to this organization; who sent under it stays who it was. */
        REDIRECT
    }
}
