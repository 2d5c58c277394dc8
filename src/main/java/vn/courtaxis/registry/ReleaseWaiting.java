package vn.courtaxis.registry;

import java.util.ArrayList;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.courtaxis.codes.CodeRegistry;
import vn.courtaxis.incoming.Addressees;
import vn.courtaxis.ledger.Change;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.Ledger;
import vn.courtaxis.ledger.State;
import vn.courtaxis.ledger.TimelineEvent.Outcome;

/**
 * Lets documents go on whose unit can be told by now. They are opened anew, with every check: what is wrong besides keeps them in
 * quarantine. Questions that the registry answers by now are closed.
 */
public final class ReleaseWaiting {

    static final String STEP = "codes";

    private static final int TOGETHER = 200;
    private static final Logger LOG = LoggerFactory.getLogger(ReleaseWaiting.class);

    private final QuestionStore questions;
    private final Ledger ledger;
    private final CodeRegistry codes;
    private final Addressees addressees;

    public ReleaseWaiting(QuestionStore questions, Ledger ledger, CodeRegistry codes) {
        this.questions = questions;
        this.ledger = ledger;
        this.codes = codes;
        this.addressees = new Addressees(codes);
    }

    /** Done whenever the registry is another one; doing it once more changes nothing. */
    public void run() {
        codes.pinned(() -> {
            Quarantined.each(
                    (after, limit) -> questions.quarantined(Addressees.REASONS, after, limit), this::lookAgain);
            settle();
            return null;
        });
    }

    private void lookAgain(UUID id) {
        ledger.find(id).filter(this::mayGoOn).ifPresent(this::release);
    }

    private boolean mayGoOn(Entry entry) {
        var problem = entry.problem();
        return entry.state() == State.QUARANTINED
                && problem != null
                && Addressees.REASONS.contains(problem.code())
                && entry.message() != null
                && !entry.isWithoutContent()
                && addressees.isKnown(entry);
    }

    private void release(Entry entry) {
        var change = Change.to(State.STORED, STEP, Outcome.DONE).detail("code registry " + codes.version());
        if (ledger.apply(entry, change)) {
            LOG.info("{} incoming codes: is opened anew with registry {}", entry.id(), codes.version());
        }
    }

    /** A question that stays open is looked at again after the next change. */
    private void settle() {
        var page = 0;
        var read = questions.questions(Question.State.OPEN, page, TOGETHER);
        var answered = new ArrayList<Question>();
        while (!read.isEmpty()) {
            read.stream().filter(question -> isAnswered(question.about())).forEach(answered::add);
            read = questions.questions(Question.State.OPEN, ++page, TOGETHER);
        }
        answered.forEach(question -> questions.close(
                question.number(), Question.State.SETTLED, "code registry " + codes.version(), null));
    }

    private boolean isAnswered(Question.About about) {
        return codes.resolve(about.on(codes.today())).organization().isPresent();
    }
}
