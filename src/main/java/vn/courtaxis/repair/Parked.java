package vn.courtaxis.repair;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.ErrorCode.Actor;
import vn.courtaxis.document.Problem;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.State;
import vn.courtaxis.ledger.Step;

/**
 * What is to be known of an entry that was set aside.
 *
 * @param owner who must act; always somebody on our side
 * @param resumesAt where it goes on when it is released; UNCERTAIN means that the axis is asked before anything is sent
 * @param nextStep the step that follows then
 */
public record Parked(Problem reason, Actor owner, State resumesAt, Step nextStep, Instant since) {

    /** While it is set aside nothing heals by itself, and a sender far away does not see it. */
    private static final Set<Actor> NOBODY_HERE = Set.of(Actor.NOBODY, Actor.SENDER);

    public static Optional<Parked> of(Entry entry) {
        if (entry.state() != State.PARKED) {
            return Optional.empty();
        }
        var reason = Objects.requireNonNullElse(entry.problem(), new Problem(ErrorCode.UNEXPECTED, ""));
        var actor = reason.code().actor();
        var owner = NOBODY_HERE.contains(actor) ? Actor.OPERATOR : actor;
        var state = Standing.resumed(entry);
        return Step.next(entry.direction(), entry.kind(), state)
                .map(step -> new Parked(reason, owner, state, step, entry.stateSince()));
    }
}
