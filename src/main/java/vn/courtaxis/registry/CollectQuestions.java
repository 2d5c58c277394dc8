package vn.courtaxis.registry;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.courtaxis.codes.Address;
import vn.courtaxis.codes.Address.Role;
import vn.courtaxis.codes.CodeRegistry;
import vn.courtaxis.codes.CodeSnapshot;
import vn.courtaxis.codes.Resolution;
import vn.courtaxis.codes.Unresolved;
import vn.courtaxis.codes.Written;
import vn.courtaxis.document.DocumentHeader;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.Ledger;
import vn.courtaxis.registry.Question.Met;
import vn.courtaxis.registry.Question.Why;

/**
 * Makes questions of codes that nobody could tell. Received documents are looked for rather than announced, so that none is forgotten
 * when the adapter dies between two steps; each code is asked about once.
 */
public final class CollectQuestions implements Unresolved {

    private static final Logger LOG = LoggerFactory.getLogger(CollectQuestions.class);

    /** Documents of one round. */
    private static final int ROUND = 200;

    private final Ledger ledger;
    private final QuestionStore questions;
    private final CodeRegistry codes;
    private final int most;
    private final Set<Role> full = ConcurrentHashMap.newKeySet();
    private final Set<UUID> unaskable = new HashSet<>();
    private long lookedAt = -1;

    /** @param most questions that may be open: a document system that sends garbage shall not bury those that people can answer */
    public CollectQuestions(Ledger ledger, QuestionStore questions, CodeRegistry codes, int most) {
        this.ledger = ledger;
        this.questions = questions;
        this.codes = codes;
        this.most = most;
    }

    /** Whether codes go unasked until others are answered or put aside; what names them waits, or is submitted again. */
    public boolean isFull() {
        return full.stream().anyMatch(role -> questions.isFull(role, most));
    }

    private void ask(Met met, @Nullable UUID entry) {
        var refused = questions.ask(met, entry, most).isEmpty();
        if (refused && full.add(met.role())) {
            LOG.warn(
                    "Of {} codes that may wait for decisions too many do; no other {} is asked about until some are answered"
                            + " or put aside",
                    most,
                    met.role());
        }
        if (!refused && !questions.isFull(met.role(), most)) {
            full.remove(met.role());
        }
    }

    /** Asks about the codes of received documents that wait and were not asked about. */
    public synchronized void run() {
        if (lookedAt != codes.version()) {
            lookedAt = codes.version();
            unaskable.clear();
        }
        questions.unasked(Addressees.PROBLEMS, ROUND + unaskable.size()).stream()
                .filter(id -> !unaskable.contains(id))
                .flatMap(id -> ledger.find(id).stream())
                .forEach(this::ask);
    }

    /** Of a message to several only those are asked about that nobody knows: a known agency's code is not ours to give away. */
    private void ask(Entry entry) {
        var header = entry.header();
        var met = header == null
                ? List.<Met>of()
                : codes.pinned(() -> Addressees.written(entry)
                        .flatMap(code -> met(codes.written(code, entry.createdAt()), header).stream())
                        .toList());
        met.forEach(one -> ask(one, entry.id()));
        if (met.isEmpty()) {
            unaskable.add(entry.id());
        }
    }

    /** Decisions carry no day: of a code that somebody has by now only the document itself can be decided. */
    private boolean isHeldByNow(String code, Set<String> matters) {
        return codes.resolve(Address.addressee(code, codes.today(), matters))
                .organization()
                .isPresent();
    }

    private Optional<Met> met(Written written, DocumentHeader header) {
        var code = written.code();
        var matters = Addressees.matters(codes, header);
        var name = header.to().stream()
                .filter(to -> to.code().value().equals(code))
                .map(to -> to.name())
                .findFirst()
                .orElse("");
        return why(codes.resolve(Address.addressee(written, codes.today(), matters)))
                .filter(why -> !isHeldByNow(code, matters))
                .map(why -> met(
                        Role.ADDRESSEE,
                        why,
                        code,
                        name,
                        matters,
                        header.from().code().value()));
    }

    @Override
    public void met(String written, String name, Resolution outcome, Set<String> matters, String peer) {
        try {
            why(outcome)
                    .filter(why -> !written.isBlank())
                    .ifPresent(why -> ask(met(Role.RECIPIENT, why, written, name, matters, peer), null));
        } catch (RuntimeException e) {
            LOG.warn("A question about the code of a recipient could not be kept", e);
        }
    }

    private static Met met(Role role, Why why, String written, String name, Set<String> matters, String peer) {
        var byMatter = why == Why.SEVERAL_SUCCESSORS && matters.size() == 1;
        return new Met(
                role,
                why,
                CodeSnapshot.key(written),
                byMatter ? matters.iterator().next() : "",
                written.strip(),
                name.strip(),
                peer);
    }

    /** Empty when somebody is meant. */
    private static Optional<Why> why(Resolution outcome) {
        if (outcome instanceof Resolution.Unknown) {
            return Optional.of(Why.UNKNOWN);
        }
        if (outcome instanceof Resolution.Ended) {
            return Optional.of(Why.ENDED);
        }
        if (outcome instanceof Resolution.WithoutCode) {
            return Optional.of(Why.WITHOUT_CODE);
        }
        return outcome instanceof Resolution.Ambiguous several
                ? Optional.of(
                        several.why() == Resolution.Why.SEVERAL_SUCCESSORS
                                ? Why.SEVERAL_SUCCESSORS
                                : Why.CODE_CLAIMED_TWICE)
                : Optional.empty();
    }
}
