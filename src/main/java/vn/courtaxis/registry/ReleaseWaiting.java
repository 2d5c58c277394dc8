package vn.courtaxis.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.courtaxis.codes.Address.Role;
import vn.courtaxis.codes.CodeRegistry;
import vn.courtaxis.ledger.Change;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.Ledger;
import vn.courtaxis.ledger.State;
import vn.courtaxis.ledger.TimelineEvent.Outcome;

/**
 * Lets received documents go on whose unit can be told now. They are opened anew from the beginning: signatures, rules and twins are
 * looked at as for every other document. What a person decided meanwhile stays decided.
 */
public final class ReleaseWaiting {

    /** Step of the time line's entry. */
    private static final String STEP = "codes";

    private static final int PIECE = 200;

    private final Ledger ledger;
    private final QuestionStore questions;
    private final CodeRegistry codes;

    public ReleaseWaiting(Ledger ledger, QuestionStore questions, CodeRegistry codes) {
        this.ledger = ledger;
        this.questions = questions;
        this.codes = codes;
    }

    /** @return how many go on */
    public int run() {
        var released = 0;
        var piece = piece(null);
        while (!piece.isEmpty()) {
            released += (int) piece.stream().filter(this::release).count();
            piece = piece(piece.get(piece.size() - 1));
        }
        settle();
        return released;
    }

    private void settle() {
        var answered = new ArrayList<Question>();
        var page = 0;
        var open = questions.questions(Question.State.OPEN, page, PIECE);
        while (!open.isEmpty()) {
            open.stream().filter(this::isAnswered).forEach(answered::add);
            open = questions.questions(Question.State.OPEN, ++page, PIECE);
        }
        answered.forEach(question -> questions.settle(question.number(), "registry of version " + codes.version()));
    }

    private boolean isAnswered(Question question) {
        return codes.resolve(question.on(codes.today()))
                .organization()
                .filter(known -> question.role() != Role.ADDRESSEE || codes.isOwn(known))
                .isPresent();
    }

    private List<UUID> piece(@Nullable UUID after) {
        return questions.quarantined(Addressees.PROBLEMS, after, PIECE);
    }

    private boolean release(UUID id) {
        return waiting(id)
                .filter(entry -> codes.pinned(() -> Addressees.areKnown(entry, codes)))
                .filter(entry -> ledger.apply(
                        entry,
                        Change.to(State.STORED, STEP, Outcome.DONE)
                                .detail("opened again with the registry of version " + codes.version())
                                .keepsClaim()))
                .isPresent();
    }

    private Optional<Entry> waiting(UUID id) {
        return ledger.find(id).filter(entry -> entry.state() == State.QUARANTINED);
    }
}
