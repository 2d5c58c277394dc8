package vn.courtaxis.registry;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.courtaxis.codes.Address;
import vn.courtaxis.codes.CodeRegistry;
import vn.courtaxis.document.Organization;
import vn.courtaxis.incoming.Addressees;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.Ledger;
import vn.courtaxis.ledger.State;

/**
 * Makes questions of the codes for which received documents wait. It looks at what is in quarantine instead of being told, so that nothing
 * is forgotten wherever the adapter is killed.
 */
public final class CollectQuestions {

    private final QuestionStore questions;
    private final Ledger ledger;
    private final CodeRegistry codes;
    private final Addressees addressees;
    private final Set<UUID> withoutQuestion = new HashSet<>();
    private long version;

    public CollectQuestions(QuestionStore questions, Ledger ledger, CodeRegistry codes) {
        this.questions = questions;
        this.ledger = ledger;
        this.codes = codes;
        this.addressees = new Addressees(codes);
    }

    /** Called often. */
    public synchronized void collect() {
        codes.pinned(() -> {
            if (version != codes.version()) {
                version = codes.version();
                withoutQuestion.clear();
            }
            Quarantined.each(
                    (after, limit) -> questions.uncollected(Addressees.REASONS, after, limit),
                    id -> {
                        if (!withoutQuestion.contains(id)) {
                            ledger.find(id).ifPresent(this::collect);
                        }
                    });
            return null;
        });
    }

    private void collect(Entry entry) {
        var asked = entry.state() == State.QUARANTINED
                ? addressees.asked(entry).filter(address -> !address.written().isBlank())
                : Optional.<Address>empty();
        asked.ifPresentOrElse(address -> ask(entry, address), () -> withoutQuestion.add(entry.id()));
    }

    private void ask(Entry entry, Address address) {
        var header = entry.requireHeader();
        var name = header.to().stream()
                .filter(to -> codes.isSame(to.code().value(), address.written()))
                .findFirst()
                .map(Organization::name)
                .orElse("");
        var about = Question.About.of(address, codes.resolve(address));
        questions.ask(about, name, header.from().code().value(), entry.id());
    }
}
