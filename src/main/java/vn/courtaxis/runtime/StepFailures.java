package vn.courtaxis.runtime;

import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.courtaxis.dms.NotNow;

/** What the routes' policies ask about a step that failed. */
@Component("failures")
@Profile("!twin")
final class StepFailures {

    /**
     * Whether ledger or documents were out of reach: the ledger makes the hint again when they are back.
     *
     * @param failure the whole of it; Camel would hand its innermost cause over otherwise
     */
    public boolean passesByItself(@ExchangeProperty(Exchange.EXCEPTION_CAUGHT) Throwable failure) {
        return NotNow.isStorageTrouble(failure);
    }
}
