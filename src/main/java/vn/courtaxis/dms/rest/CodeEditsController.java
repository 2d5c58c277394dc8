package vn.courtaxis.dms.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.Principal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.courtaxis.codes.SheetEdit;
import vn.courtaxis.dms.rest.CodesJson.EditJson;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.Verdict;
import vn.courtaxis.registry.Edit;
import vn.courtaxis.registry.EditCodes;
import vn.courtaxis.registry.EditStore;

/** Single rows of the code registry over REST: one operator proposes, another approves. */
@RestController
@RequestMapping("/api/v1/codes/edits")
@Profile("!twin")
final class CodeEditsController {

    private static final int PAGE_SIZE = 50;

    private final EditStore edits;
    private final EditCodes edit;
    private final Clock clock;
    private final SubmissionParser parser = new SubmissionParser();

    /** What an operator does to an edit that is there. */
    private interface Doing {

        Verdict<Edit> to(long number, String reason, String actor);
    }

    CodeEditsController(EditStore edits, EditCodes edit, Clock clock) {
        this.edits = edits;
        this.edit = edit;
        this.clock = clock;
    }

    @GetMapping
    List<EditJson> edits(@RequestParam(name = "page", defaultValue = "0") int page) {
        return edits.edits(Math.max(0, page), PAGE_SIZE).stream().map(this::json).toList();
    }

    @PostMapping
    ResponseEntity<?> propose(HttpServletRequest request, Principal account) throws IOException {
        var verdict = parser.parse(request.getInputStream(), CodesJson.ProposeJson.class)
                .then(said -> said.sheet() == null
                        ? Verdict.<Edit>rejected(ErrorCode.METADATA_MISSING, "sheet")
                        : edit.propose(
                                new SheetEdit(
                                        "row",
                                        said.sheet(),
                                        Boolean.TRUE.equals(said.remove()),
                                        Objects.requireNonNullElse(said.cells(), Map.of())),
                                CodesController.text(said.reason()),
                                account.getName()));
        return verdict instanceof Verdict.Done<Edit> done
                ? ResponseEntity.status(HttpStatus.CREATED).body(json(done.value()))
                : Problems.of(verdict);
    }

    @PostMapping("/{number}/approve")
    ResponseEntity<?> approve(@PathVariable("number") long number, HttpServletRequest request, Principal account)
            throws IOException {
        return act(number, request, account, edit::approve);
    }

    @PostMapping("/{number}/refuse")
    ResponseEntity<?> refuse(@PathVariable("number") long number, HttpServletRequest request, Principal account)
            throws IOException {
        return act(number, request, account, edit::refuse);
    }

    @PostMapping("/{number}/undo")
    ResponseEntity<?> undo(@PathVariable("number") long number, HttpServletRequest request, Principal account)
            throws IOException {
        return act(number, request, account, edit::undo);
    }

    private ResponseEntity<?> act(long number, HttpServletRequest request, Principal account, Doing doing)
            throws IOException {
        var verdict = parser.parse(request.getInputStream(), CodesJson.ReasonJson.class)
                .then(said -> doing.to(number, CodesController.text(said.reason()), account.getName()));
        return verdict instanceof Verdict.Done<Edit> done
                ? ResponseEntity.ok(json(done.value()))
                : Problems.of(verdict);
    }

    private EditJson json(Edit value) {
        return EditJson.of(value, clock.getZone());
    }
}
