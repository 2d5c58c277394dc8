package vn.courtaxis.dms.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.Principal;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.courtaxis.codes.SheetEdit;
import vn.courtaxis.dms.rest.CodesJson.EditJson;
import vn.courtaxis.dms.rest.CodesJson.ProposeJson;
import vn.courtaxis.dms.rest.RepairJson.ReasonJson;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.Verdict;
import vn.courtaxis.registry.Edit;
import vn.courtaxis.registry.EditCodes;
import vn.courtaxis.registry.EditStore;

/** Single rows of the registry that one operator proposes and another approves. */
@RestController
@RequestMapping("/api/v1/codes/edits")
@Profile("!twin")
final class CodeEditsController {

    private static final int PAGE_SIZE = 50;

    private final EditCodes edit;
    private final EditStore edits;
    private final CodesJsonWriter writer;
    private final SubmissionParser parser = new SubmissionParser();

    CodeEditsController(EditCodes edit, EditStore edits, Clock clock) {
        this.edit = edit;
        this.edits = edits;
        this.writer = new CodesJsonWriter(clock);
    }

    @GetMapping
    CodesJson.SliceJson<EditJson> list(@RequestParam(defaultValue = "0") int page) {
        var number = Math.max(0, page);
        var items = edits.edits(number, PAGE_SIZE).stream().map(writer::edit).toList();
        return new CodesJson.SliceJson<>(items, number, PAGE_SIZE);
    }

    @PostMapping
    ResponseEntity<?> propose(HttpServletRequest request, Principal account) throws IOException {
        var said = parser.parse(request.getInputStream(), ProposeJson.class);
        return answer(said.then(row -> row.sheet() == null
                ? Verdict.rejected(ErrorCode.METADATA_MISSING, "sheet")
                : edit.propose(
                        new SheetEdit(
                                "row",
                                row.sheet(),
                                Boolean.TRUE.equals(row.removes()),
                                Objects.requireNonNullElse(row.cells(), Map.of())),
                        Objects.toString(row.reason(), ""),
                        account.getName())));
    }

    @PostMapping("/{n}/approve")
    ResponseEntity<?> approve(@PathVariable long n, HttpServletRequest request, Principal account) throws IOException {
        return act(request, reason -> edit.approve(n, reason, account.getName()));
    }

    @PostMapping("/{n}/refuse")
    ResponseEntity<?> refuse(@PathVariable long n, HttpServletRequest request, Principal account) throws IOException {
        return act(request, reason -> edit.refuse(n, reason, account.getName()));
    }

    @PostMapping("/{n}/undo")
    ResponseEntity<?> undo(@PathVariable long n, HttpServletRequest request, Principal account) throws IOException {
        return act(request, reason -> edit.undo(n, reason, account.getName()));
    }

    private ResponseEntity<?> act(HttpServletRequest request, Function<String, Verdict<Edit>> deed) throws IOException {
        return answer(parser.parse(request.getInputStream(), ReasonJson.class)
                .then(why -> deed.apply(Objects.toString(why.reason(), ""))));
    }

    private ResponseEntity<?> answer(Verdict<Edit> verdict) {
        return verdict instanceof Verdict.Done<Edit> done
                ? ResponseEntity.ok(writer.edit(done.value()))
                : Problems.of(verdict);
    }
}
