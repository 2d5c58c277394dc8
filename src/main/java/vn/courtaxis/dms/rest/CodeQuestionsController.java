package vn.courtaxis.dms.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.Principal;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.courtaxis.dms.rest.CodesJson.DecisionJson;
import vn.courtaxis.dms.rest.CodesJson.QuestionJson;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.Problem;
import vn.courtaxis.document.Verdict;
import vn.courtaxis.registry.DecideCode;
import vn.courtaxis.registry.Decision;
import vn.courtaxis.registry.Question;
import vn.courtaxis.registry.QuestionStore;

/** Codes nobody could tell over REST: what is asked, answers, and taking an answer back. */
@RestController
@RequestMapping("/api/v1/codes")
@Profile("!twin")
final class CodeQuestionsController {

    private static final int PAGE_SIZE = 50;

    private final QuestionStore questions;
    private final DecideCode decide;
    private final Clock clock;
    private final SubmissionParser parser = new SubmissionParser();

    CodeQuestionsController(QuestionStore questions, DecideCode decide, Clock clock) {
        this.questions = questions;
        this.decide = decide;
        this.clock = clock;
    }

    @GetMapping("/questions")
    DocumentJson.PageJson<QuestionJson> questions(
            @RequestParam(name = "state", defaultValue = "OPEN") Question.State state,
            @RequestParam(name = "page", defaultValue = "0") int page) {
        return new DocumentJson.PageJson<>(
                questions.questions(state, Math.max(0, page), PAGE_SIZE).stream()
                        .map(this::json)
                        .toList(),
                Math.max(0, page),
                PAGE_SIZE,
                questions.count(state));
    }

    @GetMapping("/questions/{number}")
    ResponseEntity<?> question(@PathVariable("number") long number) {
        var question = questions.question(number);
        return question.isPresent()
                ? ResponseEntity.ok(json(question.get()))
                : Problems.of(new Problem(ErrorCode.CODES_ENTRY_NOT_FOUND, String.valueOf(number)));
    }

    @PostMapping("/questions/{number}/decide")
    ResponseEntity<?> decide(@PathVariable("number") long number, HttpServletRequest request, Principal account)
            throws IOException {
        return decision(parser.parse(request.getInputStream(), CodesJson.DecideJson.class)
                .then(said -> said.meaning() == null
                        ? Verdict.rejected(ErrorCode.METADATA_MISSING, "meaning")
                        : decide.decide(
                                number,
                                CodesController.text(said.organization()),
                                said.meaning(),
                                CodesController.text(said.reason()),
                                account.getName())));
    }

    @PostMapping("/questions/{number}/dismiss")
    ResponseEntity<?> dismiss(@PathVariable("number") long number, HttpServletRequest request, Principal account)
            throws IOException {
        var verdict = parser.parse(request.getInputStream(), CodesJson.ReasonJson.class)
                .then(said -> decide.dismiss(number, CodesController.text(said.reason()), account.getName()));
        return verdict instanceof Verdict.Done<Question> done
                ? ResponseEntity.ok(json(done.value()))
                : Problems.of(verdict);
    }

    @GetMapping("/decisions")
    List<DecisionJson> decisions(@RequestParam(name = "page", defaultValue = "0") int page) {
        return questions.decisions(Math.max(0, page), PAGE_SIZE).stream()
                .map(this::json)
                .toList();
    }

    @PostMapping("/decisions/{number}/revoke")
    ResponseEntity<?> revoke(@PathVariable("number") long number, HttpServletRequest request, Principal account)
            throws IOException {
        return decision(parser.parse(request.getInputStream(), CodesJson.ReasonJson.class)
                .then(said -> decide.revoke(number, CodesController.text(said.reason()), account.getName())));
    }

    private ResponseEntity<?> decision(Verdict<Decision> verdict) {
        return verdict instanceof Verdict.Done<Decision> done
                ? ResponseEntity.ok(json(done.value()))
                : Problems.of(verdict);
    }

    private QuestionJson json(Question question) {
        return QuestionJson.of(question, clock.getZone());
    }

    private DecisionJson json(Decision decision) {
        return DecisionJson.of(decision, clock.getZone());
    }
}
