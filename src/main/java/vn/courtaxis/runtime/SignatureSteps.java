package vn.courtaxis.runtime;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.courtaxis.incoming.VerifyAgain;
import vn.courtaxis.outgoing.AugmentSignatures;

/** Steps about signatures as the routes name them. */
@Component("signatureSteps")
@Profile("!twin")
final class SignatureSteps {

    private final VerifyAgain verify;
    private final AugmentSignatures augment;

    SignatureSteps(VerifyAgain verify, AugmentSignatures augment) {
        this.verify = verify;
        this.augment = augment;
    }

    public void verifyAgain() {
        verify.due();
    }

    public void augment() {
        augment.due();
    }
}
