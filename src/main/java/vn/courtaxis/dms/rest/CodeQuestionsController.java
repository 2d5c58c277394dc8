package vn.courtaxis.dms.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.Principal;
import java.time.Clock;
import java.util.Objects;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.courtaxis.dms.rest.CodesJson.DecideJson;
import vn.courtaxis.dms.rest.CodesJson.DecisionJson;
import vn.courtaxis.dms.rest.CodesJson.QuestionJson;
import vn.courtaxis.dms.rest.RepairJson.ReasonJson;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.Verdict;
import vn.courtaxis.registry.DecideCode;
import vn.courtaxis.registry.Decision;
import vn.courtaxis.registry.Question;
import vn.courtaxis.registry.QuestionStore;

/** Codes of which nobody can tell whom they mean, and what operators decided. */
@RestController
@RequestMapping("/api/v1/codes")
@Profile("!twin")
final class CodeQuestionsController {

    private static final int PAGE_SIZE = 50;
    private static final int MOST_DOCUMENTS = 100;

    private final QuestionStore questions;
    private final DecideCode decide;
    private final CodesJsonWriter writer;
    private final SubmissionParser parser = new SubmissionParser();

    CodeQuestionsController(QuestionStore questions, DecideCode decide, Clock clock) {
        this.questions = questions;
        this.decide = decide;
        this.writer = new CodesJsonWriter(clock);
    }

    @GetMapping("/questions")
    DocumentJson.PageJson<QuestionJson> questions(
            @RequestParam(defaultValue = "OPEN") Question.State state, @RequestParam(defaultValue = "0") int page) {
        var number = Math.max(0, page);
        var items = questions.questions(state, number, PAGE_SIZE).stream()
                .map(question -> writer.question(question))
                .toList();
        return new DocumentJson.PageJson<>(items, number, PAGE_SIZE, questions.count(state));
    }

    @GetMapping("/questions/{n}")
    ResponseEntity<?> question(@PathVariable long n) {
        var question = questions.question(n);
        return question.isEmpty()
                ? CodeEditionsController.notFound(n)
                : ResponseEntity.ok(writer.question(
                        question.get(),
                        questions.waiting(n, MOST_DOCUMENTS),
                        decide.candidates(question.get()),
                        decide.suggestions(question.get())));
    }

    @PostMapping("/questions/{n}/decide")
    ResponseEntity<?> decide(@PathVariable long n, HttpServletRequest request, Principal account) throws IOException {
        var said = parser.parse(request.getInputStream(), DecideJson.class);
        return decision(said.then(order -> order.meaning() == null
                ? Verdict.rejected(ErrorCode.METADATA_MISSING, "meaning")
                : decide.decide(
                        n,
                        Objects.toString(order.organization(), ""),
                        order.meaning(),
                        Objects.toString(order.reason(), ""),
                        account.getName())));
    }

    @PostMapping("/questions/{n}/dismiss")
    ResponseEntity<?> dismiss(@PathVariable long n, HttpServletRequest request, Principal account) throws IOException {
        var verdict = parser.parse(request.getInputStream(), ReasonJson.class)
                .then(why -> decide.dismiss(n, Objects.toString(why.reason(), ""), account.getName()));
        return verdict instanceof Verdict.Done<Question> done
                ? ResponseEntity.ok(writer.question(done.value()))
                : Problems.of(verdict);
    }

    @GetMapping("/decisions")
    CodesJson.SliceJson<DecisionJson> decisions(@RequestParam(defaultValue = "0") int page) {
        var number = Math.max(0, page);
        var items = questions.decisions(number, PAGE_SIZE).stream()
                .map(writer::decision)
                .toList();
        return new CodesJson.SliceJson<>(items, number, PAGE_SIZE);
    }

    @PostMapping("/decisions/{n}/revoke")
    ResponseEntity<?> revoke(@PathVariable long n, HttpServletRequest request, Principal account) throws IOException {
        return decision(parser.parse(request.getInputStream(), ReasonJson.class)
                .then(why -> decide.revoke(n, Objects.toString(why.reason(), ""), account.getName())));
    }

    private ResponseEntity<?> decision(Verdict<Decision> verdict) {
        return verdict instanceof Verdict.Done<Decision> done
                ? ResponseEntity.ok(writer.decision(done.value()))
                : Problems.of(verdict);
    }
}
