package vn.courtaxis.sandbox.office;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.courtaxis.document.StatusCode;

/** The simulated office for tests and training. */
@RestController
@RequestMapping("/sandbox/office")
@Profile({"sandbox", "twin"})
final class OfficeController {

    private static final int MAX_COUNT = 10_000;
    private static final String DEFAULT_RECIPIENT = "W90";

    private final Office office;

    OfficeController(Office office) {
        this.office = office;
    }

    record Request(
            @Nullable String to,
            @Nullable SampleKind kind,
            @Nullable Integer count,
            @Nullable String subject,
            @Nullable Long sizeBytes,
            @Nullable String from,
            @Nullable String about) {

        Office.Wish wish() {
            var number = count == null ? 1 : count;
            if (number < 1 || number > MAX_COUNT) {
                throw new IllegalArgumentException("count is 1 to " + MAX_COUNT);
            }
            return new Office.Wish(
                    to == null ? DEFAULT_RECIPIENT : to,
                    kind == null ? SampleKind.GOOD : kind,
                    number,
                    subject == null ? "" : subject,
                    sizeBytes == null ? 0 : sizeBytes,
                    from == null ? "" : from,
                    about == null ? "" : about);
        }
    }

    @PostMapping("/documents")
    List<SentDocument> send(@RequestBody Request request) throws IOException {
        return office.send(request.wish());
    }

    /**
     * How the next documents for an agency are answered.
     *
     * @param organization code that they name
     * @param times how many; 1 when left out
     */
    record AnswerRequest(
            String organization,
            String code,
            @Nullable String description,
            @Nullable Integer times) {}

    @PostMapping("/answers")
    Map<String, String> answer(@RequestBody AnswerRequest request) {
        var code = new StatusCode(request.code());
        office.answers()
                .plan(
                        request.organization(),
                        new OfficeAnswers.Answer(
                                code,
                                request.description() == null ? code.vietnamese() : request.description(),
                                request.times() == null ? 1 : request.times()));
        return Map.of("planned", request.organization());
    }

    @GetMapping("/sent")
    List<SentDocument> sent() {
        return office.sent().all();
    }

    @GetMapping("/received")
    List<ReceivedDocument> received() {
        return office.received().all();
    }

    @GetMapping("/statuses")
    List<ReceivedStatus> statuses() {
        return office.statuses().all();
    }

    @GetMapping("/received/{axisDocId}/files/{n}")
    ResponseEntity<InputStreamResource> file(@PathVariable String axisDocId, @PathVariable int n) throws IOException {
        return office.file(axisDocId, n)
                .map(bytes -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_OCTET_STREAM)
                        .body(new InputStreamResource(bytes)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @ExceptionHandler
    ResponseEntity<Map<String, String>> badWish(IllegalArgumentException e) {
        return ResponseEntity.badRequest().body(Map.of("error", String.valueOf(e.getMessage())));
    }

    @ExceptionHandler
    ResponseEntity<Map<String, String>> notSent(IOException e) {
        return ResponseEntity.status(502).body(Map.of("error", String.valueOf(e.getMessage())));
    }
}
