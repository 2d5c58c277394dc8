package vn.courtaxis.incoming;

import vn.courtaxis.document.SignatureVerdict;

/**
 * What is done with an incoming document by its verdict. A document with an invalid signature is never delivered without a person.
 *
 * @param undetermined for a signature that cannot be judged
 * @param unsigned for a document without signature, which is for information only (QĐ 28/2018 Điều 4)
 */
public record SignaturePolicy(Decision undetermined, Decision unsigned) {

    /** Deliver (the verdict stays visible), or wait for an operator. */
    public enum Decision {
        DELIVER,
        QUARANTINE
    }

    public Decision on(SignatureVerdict verdict) {
        return switch (verdict) {
            case VALID -> Decision.DELIVER;
            case INVALID -> Decision.QUARANTINE;
            case UNDETERMINED -> undetermined;
            case UNSIGNED -> unsigned;
        };
    }
}
