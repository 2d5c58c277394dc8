package vn.courtaxis.dms.rest;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.security.Principal;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.courtaxis.codes.Sheet;
import vn.courtaxis.dms.rest.CodesJson.ActivateJson;
import vn.courtaxis.dms.rest.CodesJson.DifferenceJson;
import vn.courtaxis.dms.rest.CodesJson.DifferenceKind;
import vn.courtaxis.dms.rest.CodesJson.EditionJson;
import vn.courtaxis.dms.rest.RepairJson.ReasonJson;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.Problem;
import vn.courtaxis.document.Verdict;
import vn.courtaxis.exchange.DocumentStore;
import vn.courtaxis.registry.Edition;
import vn.courtaxis.registry.EditionStore;
import vn.courtaxis.registry.ImportCodes;
import vn.courtaxis.registry.ImportCodes.Outcome;

/** Tables of codes that operators import: looked at first, then made valid. */
@RestController
@RequestMapping(CodeEditionsController.EDITIONS)
@Profile("!twin")
final class CodeEditionsController {

    static final String EDITIONS = "/api/v1/codes/editions";

    private static final int PAGE_SIZE = 50;

    private final ImportCodes imports;
    private final EditionStore editions;
    private final DocumentStore documents;
    private final TablesForm form;
    private final CodesJsonWriter writer;
    private final SubmissionParser parser = new SubmissionParser();

    CodeEditionsController(ImportCodes imports, EditionStore editions, DocumentStore documents, Clock clock) {
        this.imports = imports;
        this.editions = editions;
        this.documents = documents;
        this.form = new TablesForm(documents);
        this.writer = new CodesJsonWriter(clock);
    }

    @GetMapping
    CodesJson.SliceJson<EditionJson> list() {
        var items = editions.editions(PAGE_SIZE).stream().map(writer::edition).toList();
        return new CodesJson.SliceJson<>(items, 0, PAGE_SIZE);
    }

    @PostMapping
    ResponseEntity<?> prepare(HttpServletRequest request, Principal account) throws IOException, ServletException {
        var read = form.read(request);
        if (!(read instanceof Verdict.Done<TablesForm.Handed> handed)) {
            return Problems.of(read);
        }
        var outcome = imports.prepare(handed.value().tables(), handed.value().note(), account.getName());
        return outcome instanceof Outcome.Draft draft
                ? ResponseEntity.created(
                                URI.create(EDITIONS + "/" + draft.edition().number()))
                        .body(writer.edition(draft.edition()))
                : broken(((Outcome.Broken) outcome).problems());
    }

    private static ResponseEntity<?> broken(List<String> problems) {
        var answer = Problems.of(new Problem(ErrorCode.CODES_FILE_WRONG, String.valueOf(problems.size())));
        Objects.requireNonNull(answer.getBody()).setProperty("problems", problems);
        return answer;
    }

    @GetMapping("/{n}")
    ResponseEntity<?> preview(@PathVariable long n) {
        var preview = imports.preview(n);
        return preview.isPresent() ? ResponseEntity.ok(writer.preview(preview.get())) : notFound(n);
    }

    static ResponseEntity<?> notFound(long n) {
        return Problems.of(new Problem(ErrorCode.CODES_ENTRY_NOT_FOUND, String.valueOf(n)));
    }

    @GetMapping("/{n}/differences")
    ResponseEntity<?> differences(
            @PathVariable long n,
            @RequestParam(required = false) @Nullable DifferenceKind kind,
            @RequestParam(defaultValue = "0") int page) {
        var preview = imports.preview(n);
        if (preview.isEmpty()) {
            return notFound(n);
        }
        var all = CodesJsonWriter.differences(preview.get(), kind);
        var number = Math.max(0, page);
        List<DifferenceJson> items =
                all.stream().skip((long) number * PAGE_SIZE).limit(PAGE_SIZE).toList();
        return ResponseEntity.ok(new DocumentJson.PageJson<>(items, number, PAGE_SIZE, all.size()));
    }

    /** The table as it was imported. */
    @GetMapping("/{n}/tables/{sheet}")
    ResponseEntity<?> table(@PathVariable long n, @PathVariable Sheet sheet) throws IOException {
        var table = editions.edition(n).map(Edition::tables).orElse(List.of()).stream()
                .filter(one -> one.sheet() == sheet)
                .findFirst();
        return table.isEmpty()
                ? notFound(n)
                : ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                        .body(new InputStreamResource(documents.open(table.get().file())));
    }

    @PostMapping("/{n}/activate")
    ResponseEntity<?> activate(@PathVariable long n, HttpServletRequest request, Principal account) throws IOException {
        var said = parser.parse(request.getInputStream(), ActivateJson.class);
        return answer(said.then(order -> order.version() == null
                ? Verdict.rejected(ErrorCode.METADATA_MISSING, "version")
                : imports.activate(n, order.version(), Objects.toString(order.reason(), ""), account.getName())));
    }

    @PostMapping("/{n}/discard")
    ResponseEntity<?> discard(@PathVariable long n, HttpServletRequest request, Principal account) throws IOException {
        var said = parser.parse(request.getInputStream(), ReasonJson.class);
        return answer(said.then(why -> imports.discard(n, Objects.toString(why.reason(), ""), account.getName())));
    }

    private ResponseEntity<?> answer(Verdict<Edition> verdict) {
        return verdict instanceof Verdict.Done<Edition> done
                ? ResponseEntity.ok(writer.edition(done.value()))
                : Problems.of(verdict);
    }
}
