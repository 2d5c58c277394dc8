package vn.courtaxis.dms.rest;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.courtaxis.codes.CodeRegistry;
import vn.courtaxis.codes.Sheet;
import vn.courtaxis.codes.SheetExport;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.Problem;
import vn.courtaxis.document.Verdict;
import vn.courtaxis.registry.CodesTemplate;
import vn.courtaxis.registry.EditStore;
import vn.courtaxis.registry.EditionStore;
import vn.courtaxis.registry.Question;
import vn.courtaxis.registry.QuestionStore;
import vn.courtaxis.registry.RegistryLoader;
import vn.courtaxis.registry.SheetText;

/** The code registry for operators: how it stands. */
@RestController
@RequestMapping("/api/v1/codes")
@Profile("!twin")
final class CodesController {

    private final CodeRegistry codes;
    private final RegistryLoader loader;
    private final EditionStore editions;
    private final QuestionStore questions;
    private final EditStore edits;

    CodesController(
            CodeRegistry codes,
            RegistryLoader loader,
            EditionStore editions,
            QuestionStore questions,
            EditStore edits) {
        this.codes = codes;
        this.loader = loader;
        this.editions = editions;
        this.questions = questions;
        this.edits = edits;
    }

    @GetMapping
    CodesJson.StateJson state() {
        return new CodesJson.StateJson(
                codes.version(),
                editions.standing().edition(),
                loader.problems(),
                questions.count(Question.State.OPEN),
                questions.countWaiting(),
                edits.countProposed(),
                codes.missingCodes().size());
    }

    /** With a byte order mark, or spreadsheets take it for another encoding. */
    @GetMapping("/template")
    ResponseEntity<String> template() {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header("Content-Disposition", "attachment; filename=\"courts-without-code.csv\"")
                .body("\uFEFF" + CodesTemplate.of(codes.missingCodes()));
    }

    /** One of the tables that are in force, as a file that can be imported; written while it is read, for a table may be long. */
    @GetMapping("/export")
    @Nullable
    ResponseEntity<?> export(@RequestParam(defaultValue = "") String sheet, HttpServletResponse response)
            throws IOException {
        var wanted = Arrays.stream(Sheet.values())
                .filter(one -> one.name().equalsIgnoreCase(sheet.strip()))
                .findFirst();
        if (wanted.isEmpty()) {
            return Problems.of(new Problem(ErrorCode.METADATA_INVALID, "sheet"));
        }
        var export = loader.export();
        if (!(export instanceof Verdict.Done<SheetExport> done)) {
            return Problems.of(export);
        }
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + SheetText.fileName(wanted.get()) + "\"");
        SheetText.write(done.value(), wanted.get(), response.getOutputStream());
        return null;
    }
}
