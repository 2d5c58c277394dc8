package vn.courtaxis.runtime;

import org.apache.camel.ExchangeException;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.courtaxis.dms.NotNow;

/** What the routes' policies ask about a step that failed. */
@Component("failures")
@Profile("!twin")
final class StepFailures {

    /** Whether ledger or documents were out of reach: the ledger makes the hint again when they are back. */
    public boolean passesByItself(@ExchangeException Throwable failure) {
        return NotNow.isStorageTrouble(failure);
    }
}
