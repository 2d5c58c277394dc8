package vn.courtaxis.runtime;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.courtaxis.incoming.VerifyAgain;

/** Steps about signatures as the routes name them. */
@Component("signatureSteps")
@Profile("!twin")
final class SignatureSteps {

    private final VerifyAgain verify;

    SignatureSteps(VerifyAgain verify) {
        this.verify = verify;
    }

    public void verifyAgain() {
        verify.due();
    }
}
