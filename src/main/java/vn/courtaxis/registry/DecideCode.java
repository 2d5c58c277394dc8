package vn.courtaxis.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.courtaxis.codes.Address.Role;
import vn.courtaxis.codes.CodeRegistry;
import vn.courtaxis.codes.CodeSnapshot;
import vn.courtaxis.codes.Decided;
import vn.courtaxis.codes.Decided.Meaning;
import vn.courtaxis.codes.OrganizationCard;
import vn.courtaxis.codes.Resolution;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.Verdict;

/** An operator answers a question about a code. The answer holds for every document to come, and those that wait for it go on. */
public final class DecideCode {

    private final CodeStore store;
    private final QuestionStore questions;
    private final RegistryLoader loader;
    private final CodeRegistry codes;
    private final ReloadCodes reload;

    public DecideCode(
            CodeStore store, QuestionStore questions, RegistryLoader loader, CodeRegistry codes, ReloadCodes reload) {
        this.store = store;
        this.questions = questions;
        this.loader = loader;
        this.codes = codes;
        this.reload = reload;
    }

    /** Organizations that the registry itself finds possible; a person may choose another one. */
    public List<OrganizationCard> candidates(Question question) {
        var outcome = codes.resolve(question.about().on(codes.today()));
        if (outcome instanceof Resolution.Ambiguous ambiguous) {
            return ambiguous.candidates();
        }
        if (outcome instanceof Resolution.Ended ended) {
            return List.of(ended.last());
        }
        return outcome instanceof Resolution.WithoutCode without ? List.of(without.card()) : List.of();
    }

    /**
     * @param organization id of the one that is meant
     * @param meaning whether the code is that organization's, or only what is addressed to it goes there
     * @param reason on what it rests; kept with the decision
     */
    public Verdict<Decision> decide(long question, String organization, Meaning meaning, String reason, String actor) {
        if (reason.isBlank()) {
            return Verdict.rejected(ErrorCode.REASON_MISSING, "");
        }
        return open(question).then(asked -> {
            var decided = new Decided(meaning, asked.about().written(), asked.about().matter(), organization.strip());
            return fits(asked.about(), decided).then(fitting -> write(question, fitting, reason.strip(), actor));
        });
    }

    /** A decision that would leave the question open is none. */
    private Verdict<Decided> fits(Question.About about, Decided decided) {
        if (codes.card(decided.organization()).isEmpty()) {
            return Verdict.rejected(ErrorCode.CODES_ENTRY_NOT_FOUND, decided.organization());
        }
        var problems = new ArrayList<String>();
        var known = loader.known();
        var after = loader.build(
                known,
                loader.parts(known.valid().edition()),
                Stream.concat(store.decided().stream(), Stream.of(decided)).toList(),
                problems);
        if (!problems.isEmpty()) {
            return Verdict.rejected(ErrorCode.CODES_FILE_WRONG, problems.get(0));
        }
        return outcome(about, decided, after);
    }

    private Verdict<Decided> outcome(Question.About about, Decided decided, CodeSnapshot after) {
        var means = after.resolve(about.on(codes.today()));
        if (means.organization().isEmpty()) {
            var why = Question.About.of(about.on(codes.today()), means).why();
            return Verdict.rejected(
                    why == Question.Why.WITHOUT_CODE
                            ? ErrorCode.RECIPIENT_WITHOUT_CODE
                            : why == Question.Why.ENDED ? ErrorCode.RECIPIENT_ENDED : ErrorCode.RECIPIENT_AMBIGUOUS,
                    means.told());
        }
        return about.role() != Role.ADDRESSEE || means.organization().filter(codes::isOwn).isPresent()
                ? Verdict.done(decided)
                : Verdict.rejected(ErrorCode.UNKNOWN_ADDRESSEE, decided.organization());
    }

    private Verdict<Decision> write(long question, Decided decided, String reason, String actor) {
        var decision = questions.decide(question, decided, reason, actor);
        decision.ifPresent(written -> reload.ifChanged());
        return decision.map(Verdict::done).orElseGet(() -> closedMeanwhile(question));
    }

    /** It needs no answer; documents that wait for it stay where they are, and each is decided about by itself. */
    public Verdict<Question> dismiss(long question, String reason, String actor) {
        if (reason.isBlank()) {
            return Verdict.rejected(ErrorCode.REASON_MISSING, "");
        }
        return open(question)
                .then(asked -> questions.close(question, Question.State.DISMISSED, reason.strip(), actor)
                        ? Verdict.done(questions.question(question).orElseThrow())
                        : closedMeanwhile(question));
    }

    /** Takes a decision back: what comes from now on is asked about anew. */
    public Verdict<Decision> revoke(long decision, String reason, String actor) {
        if (reason.isBlank()) {
            return Verdict.rejected(ErrorCode.REASON_MISSING, "");
        }
        if (questions.decision(decision).isEmpty()) {
            return Verdict.rejected(ErrorCode.CODES_ENTRY_NOT_FOUND, String.valueOf(decision));
        }
        if (!questions.revoke(decision, reason.strip(), actor)) {
            return Verdict.rejected(ErrorCode.ACTION_NOT_ALLOWED, "revoked");
        }
        reload.ifChanged();
        return Verdict.done(questions.decision(decision).orElseThrow());
    }

    private Verdict<Question> open(long question) {
        var asked = questions.question(question);
        if (asked.isEmpty()) {
            return Verdict.rejected(ErrorCode.CODES_ENTRY_NOT_FOUND, String.valueOf(question));
        }
        return asked.get().state() == Question.State.OPEN ? Verdict.done(asked.get()) : closedMeanwhile(question);
    }

    private <T> Verdict<T> closedMeanwhile(long question) {
        return Verdict.rejected(
                ErrorCode.ACTION_NOT_ALLOWED,
                questions.question(question).stream()
                        .map(asked -> asked.state().name())
                        .collect(Collectors.joining()));
    }
}
