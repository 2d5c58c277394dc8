package vn.courtaxis.incoming;

import java.util.UUID;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.Problem;
import vn.courtaxis.ledger.Ledger;
import vn.courtaxis.ledger.State;
import vn.courtaxis.ledger.TimelineEvent;

/**
 * Returns to its sender what the policy on signatures refuses. It is quarantined first, so that it waits for an operator when the
 * adapter dies in between or nobody can be told.
 */
final class RefuseByPolicy {

    private final Ledger ledger;
    private final DecideQuarantine decide;

    RefuseByPolicy(Ledger ledger, DecideQuarantine decide) {
        this.ledger = ledger;
        this.decide = decide;
    }

    /** Does nothing to a document that is not quarantined for this reason. */
    void ifRuled(UUID id) {
        ledger.find(id)
                .filter(entry -> entry.state() == State.QUARANTINED && entry.header() != null)
                .map(entry -> entry.problem())
                .filter(problem -> problem.code() == ErrorCode.SIGNATURE_REFUSED_BY_POLICY)
                .ifPresent(problem -> decide.reject(id, said(problem), TimelineEvent.ADAPTER));
    }

    private static String said(Problem problem) {
        return problem.code().vietnamese() + " " + problem.detail();
    }
}
