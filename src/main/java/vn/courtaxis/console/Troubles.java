package vn.courtaxis.console;

import org.jspecify.annotations.Nullable;
import vn.courtaxis.console.DocumentSheet.Trouble;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.Problem;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.State;
import vn.courtaxis.repair.Parked;

/** Says what is wrong with an entry, who acts, and what comes next. */
final class Troubles {

    private Troubles() {}

    static @Nullable Trouble of(Entry entry, Words words) {
        var parked = Parked.of(entry);
        if (parked.isPresent()) {
            var reason = parked.get().reason();
            return trouble(entry, reason, parked.get().owner(), release(parked.get(), words), words);
        }
        var problem = entry.problem();
        return problem == null ? null : trouble(entry, problem, problem.code().actor(), "", words);
    }

    private static Trouble trouble(Entry entry, Problem problem, ErrorCode.Actor actor, String release, Words words) {
        var next = entry.nextAttemptAt();
        return new Trouble(
                words.say(release.isEmpty() ? "problem.title" : "parked.title"),
                words.sentence(problem.code()),
                problem.detail(),
                words.actor(actor),
                problem.code().name(),
                entry.state().isActive() ? Badge.WARN : Tones.of(entry.state()),
                next == null ? null : words.moment(next),
                next == null ? "" : words.until(next),
                entry.attempts() == 0 ? "" : words.say("problem.attempts", words.number(entry.attempts())),
                release);
    }

    /** What follows a release; of what may have been sent the axis is asked first. */
    static String release(Parked parked, Words words) {
        return words.say(
                parked.resumesAt() == State.UNCERTAIN
                        ? "parked.release.UNCERTAIN"
                        : "parked.release." + parked.nextStep().queue());
    }
}
