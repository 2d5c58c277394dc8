package vn.courtaxis.registry;

import java.util.List;
import java.util.Optional;
import vn.courtaxis.codes.Address.Role;
import vn.courtaxis.codes.CodeFact;
import vn.courtaxis.codes.CodeKind;
import vn.courtaxis.codes.CodeRegistry;
import vn.courtaxis.codes.Decided;
import vn.courtaxis.codes.Decided.Meaning;
import vn.courtaxis.codes.OrganizationCard;
import vn.courtaxis.codes.Resolution;
import vn.courtaxis.codes.Suggestion;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.Problem;
import vn.courtaxis.document.Verdict;
import vn.courtaxis.registry.Question.Why;

/** An operator says who is meant by a code. The answer is remembered, and documents that wait for it go on. */
public final class DecideCode {

    private static final int SUGGESTED = 8;

    private final QuestionStore questions;
    private final CodeRegistry codes;
    private final ReloadCodes reload;

    public DecideCode(QuestionStore questions, CodeRegistry codes, ReloadCodes reload) {
        this.questions = questions;
        this.codes = codes;
        this.reload = reload;
    }

    /** Whom the registry itself finds possible; a person may choose somebody else. */
    public List<OrganizationCard> candidates(Question question) {
        var outcome = codes.resolve(question.on(codes.today()));
        if (outcome instanceof Resolution.Ambiguous several) {
            return several.candidates();
        }
        if (outcome instanceof Resolution.Ended ended) {
            return List.of(ended.last());
        }
        return outcome instanceof Resolution.WithoutCode known ? List.of(known.card()) : List.of();
    }

    /** Whom it may mean besides, likeliest first; those that have ended are none to choose. */
    public List<Suggestion> suggestions(Question question) {
        return codes.suggestions(question.written(), question.nameWritten(), SUGGESTED).stream()
                .filter(suggestion -> !suggestion.card().life().isOver(codes.today()))
                .toList();
    }

    /** @param organization id of the one that is meant */
    public Verdict<Decision> decide(long number, String organization, Meaning meaning, String reason, String actor) {
        var question = questions.question(number);
        if (question.isEmpty()) {
            return Verdict.rejected(ErrorCode.CODES_ENTRY_NOT_FOUND, String.valueOf(number));
        }
        var card = codes.card(organization.strip());
        if (card.isEmpty()) {
            return Verdict.rejected(ErrorCode.CODES_ENTRY_NOT_FOUND, organization.strip());
        }
        if (reason.isBlank()) {
            return Verdict.rejected(ErrorCode.REASON_MISSING, "");
        }
        if (!mayMean(question.get(), meaning)) {
            return Verdict.rejected(ErrorCode.ACTION_NOT_ALLOWED, question.get().why() + " " + meaning);
        }
        var unfit = stated(question.get(), card.get(), meaning).or(() -> unfit(question.get(), card.get()));
        if (unfit.isPresent()) {
            return new Verdict.Rejected<>(unfit.get());
        }
        var decided = new Decided(
                meaning,
                question.get().key(),
                question.get().matter(),
                card.get().id());
        return changed(questions.decide(number, decided, actor, reason.strip()));
    }

    /** Whose code it is may be stated since the question was asked; the tables are corrected then, for an answer would not count. */
    private Optional<Problem> stated(Question question, OrganizationCard card, Meaning meaning) {
        return Optional.of(meaning)
                .filter(means -> means == Meaning.ALIAS)
                .flatMap(means -> codes.snapshot().statedForAnother(question.key(), card.id()))
                .flatMap(holder -> problem(
                        ErrorCode.ACTION_NOT_ALLOWED,
                        question.written() + ": bảng mã ghi của / the tables state it of " + holder.shown()));
    }

    /** An answer that would leave the question open is none. */
    private Optional<Problem> unfit(Question question, OrganizationCard card) {
        var forUs = question.role() == Role.ADDRESSEE;
        var code = card.codes().stream()
                .filter(fact -> fact.kind() != CodeKind.DMS_UNIT)
                .map(CodeFact::text)
                .findFirst();
        if (code.isEmpty()) {
            return problem(forUs ? ErrorCode.ADDRESSEE_WITHOUT_CODE : ErrorCode.RECIPIENT_WITHOUT_CODE, card.shown());
        }
        var means = codes.resolve(question.on(codes.today()).of(code.get()));
        if (means.organization().isEmpty()) {
            var ended = means instanceof Resolution.Ended;
            return problem(
                    forUs
                            ? ended ? ErrorCode.ADDRESSEE_ENDED : ErrorCode.ADDRESSEE_AMBIGUOUS
                            : ended ? ErrorCode.RECIPIENT_ENDED : ErrorCode.RECIPIENT_AMBIGUOUS,
                    card.shown());
        }
        return forUs && means.organization().filter(codes::isOwn).isEmpty()
                ? problem(ErrorCode.UNKNOWN_ADDRESSEE, card.shown())
                : Optional.empty();
    }

    private static Optional<Problem> problem(ErrorCode code, String detail) {
        return Optional.of(new Problem(code, detail));
    }

    /** Whose code it is can be answered only where that is the question: an ended holder stays who it was. */
    public static boolean mayMean(Question question, Meaning meaning) {
        return meaning == Meaning.REDIRECT || question.why() == Why.UNKNOWN || question.why() == Why.CODE_CLAIMED_TWICE;
    }

    /** Puts a question aside without an answer; its documents stay for people to decide one by one. */
    public Verdict<Question> dismiss(long number, String reason, String actor) {
        if (questions.question(number).isEmpty()) {
            return Verdict.rejected(ErrorCode.CODES_ENTRY_NOT_FOUND, String.valueOf(number));
        }
        return reason.isBlank()
                ? Verdict.rejected(ErrorCode.REASON_MISSING, "")
                : done(questions.dismiss(number, actor, reason.strip()));
    }

    /** Takes an answer back. What was delivered by it stays where it is. */
    public Verdict<Decision> revoke(long number, String reason, String actor) {
        if (questions.decision(number).isEmpty()) {
            return Verdict.rejected(ErrorCode.CODES_ENTRY_NOT_FOUND, String.valueOf(number));
        }
        return reason.isBlank()
                ? Verdict.rejected(ErrorCode.REASON_MISSING, "")
                : changed(questions.revoke(number, actor, reason.strip()));
    }

    private Verdict<Decision> changed(Optional<Decision> decision) {
        decision.ifPresent(now -> reload.ifChanged());
        return done(decision);
    }

    private static <T> Verdict<T> done(Optional<T> deed) {
        return deed.map(Verdict::done).orElseGet(() -> Verdict.rejected(ErrorCode.ACTION_NOT_ALLOWED, ""));
    }
}
