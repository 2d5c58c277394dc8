package vn.courtaxis.dms.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.Principal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.courtaxis.codes.CodeRegistry;
import vn.courtaxis.dms.rest.CodesJson.EditionJson;
import vn.courtaxis.dms.rest.CodesJson.MissingJson;
import vn.courtaxis.dms.rest.CodesJson.PreviewJson;
import vn.courtaxis.dms.rest.CodesJson.StandingJson;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.Problem;
import vn.courtaxis.document.Verdict;
import vn.courtaxis.exchange.DocumentStore;
import vn.courtaxis.registry.Edition;
import vn.courtaxis.registry.EditionStore;
import vn.courtaxis.registry.ImportCodes;
import vn.courtaxis.registry.ImportCodes.Upload;
import vn.courtaxis.registry.Question;
import vn.courtaxis.registry.QuestionStore;

/** The code registry over REST, for operators: how it stands, and tables that are imported. */
@RestController
@RequestMapping("/api/v1/codes")
@Profile("!twin")
final class CodesController {

    private static final int LATEST = 50;

    private final CodeRegistry codes;
    private final EditionStore editions;
    private final QuestionStore questions;
    private final ImportCodes imports;
    private final DocumentStore documents;
    private final Clock clock;
    private final SubmissionParser parser = new SubmissionParser();

    CodesController(
            CodeRegistry codes,
            EditionStore editions,
            QuestionStore questions,
            ImportCodes imports,
            DocumentStore documents,
            Clock clock) {
        this.codes = codes;
        this.editions = editions;
        this.questions = questions;
        this.imports = imports;
        this.documents = documents;
        this.clock = clock;
    }

    @GetMapping
    StandingJson standing() {
        return new StandingJson(
                codes.version(),
                editions.standing().edition(),
                questions.count(Question.State.OPEN),
                questions.countWaiting(),
                codes.missingCodes().stream()
                        .map(card -> new MissingJson(card.id(), card.name()))
                        .toList());
    }

    @GetMapping("/editions")
    List<EditionJson> editions() {
        return editions.editions(LATEST).stream().map(this::json).toList();
    }

    /** Nothing is valid yet when this answers. */
    @PostMapping("/editions")
    ResponseEntity<?> prepare(
            @RequestParam("file") List<MultipartFile> files,
            @RequestParam(name = "note", defaultValue = "") String note,
            Principal account)
            throws IOException {
        var uploads = new ArrayList<Upload>();
        for (var file : files) {
            try (var content = file.getInputStream()) {
                uploads.add(new Upload(Objects.toString(file.getOriginalFilename(), ""), documents.keep(content)));
            }
        }
        var outcome = imports.prepare(uploads, note, account.getName());
        if (outcome instanceof ImportCodes.Outcome.Draft draft) {
            return ResponseEntity.status(HttpStatus.CREATED).body(json(draft.edition()));
        }
        var problems = ((ImportCodes.Outcome.Broken) outcome).problems();
        return Problems.of(new Problem(ErrorCode.CODES_FILE_WRONG, problems.size() + ""), problems);
    }

    @GetMapping("/editions/{number}")
    ResponseEntity<?> preview(@PathVariable("number") long number) {
        var preview = imports.preview(number);
        return preview.isPresent()
                ? ResponseEntity.ok(PreviewJson.of(preview.get(), clock.getZone()))
                : Problems.of(new Problem(ErrorCode.CODES_ENTRY_NOT_FOUND, String.valueOf(number)));
    }

    @PostMapping("/editions/{number}/activate")
    ResponseEntity<?> activate(@PathVariable("number") long number, HttpServletRequest request, Principal account)
            throws IOException {
        return answer(parser.parse(request.getInputStream(), CodesJson.ActivateJson.class)
                .then(said -> said.version() == null
                        ? Verdict.rejected(ErrorCode.METADATA_MISSING, "version")
                        : imports.activate(number, said.version(), text(said.reason()), account.getName())));
    }

    @PostMapping("/editions/{number}/discard")
    ResponseEntity<?> discard(@PathVariable("number") long number, HttpServletRequest request, Principal account)
            throws IOException {
        return answer(parser.parse(request.getInputStream(), CodesJson.ReasonJson.class)
                .then(said -> imports.discard(number, text(said.reason()), account.getName())));
    }

    private ResponseEntity<?> answer(Verdict<Edition> verdict) {
        return verdict instanceof Verdict.Done<Edition> done
                ? ResponseEntity.ok(json(done.value()))
                : Problems.of(verdict);
    }

    private EditionJson json(Edition edition) {
        return EditionJson.of(edition, clock.getZone());
    }

    static String text(@Nullable String given) {
        return Objects.toString(given, "");
    }
}
