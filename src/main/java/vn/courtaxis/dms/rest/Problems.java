package vn.courtaxis.dms.rest;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;
import vn.courtaxis.dms.NotNow;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.ErrorCode.Stage;
import vn.courtaxis.document.Problem;
import vn.courtaxis.document.Verdict;

/** Says a problem as RFC 9457 problem details. */
public final class Problems {

    private Problems() {}

    /** @throws IllegalStateException when the verdict is no failure */
    static ResponseEntity<ProblemDetail> of(Verdict<?> verdict) {
        if (verdict instanceof Verdict.Rejected<?> rejected) {
            return of(rejected.problem());
        }
        if (verdict instanceof Verdict.Unavailable<?> unavailable) {
            return of(
                    unavailable.problem(), Objects.requireNonNullElse(unavailable.retryAfter(), NotNow.STORAGE_PASSES));
        }
        throw new IllegalStateException("The step was done");
    }

    static ResponseEntity<ProblemDetail> of(Problem problem) {
        return of(problem, NotNow.STORAGE_PASSES);
    }

    private static ResponseEntity<ProblemDetail> of(Problem problem, Duration retryAfter) {
        var answer = ResponseEntity.status(status(problem.code()));
        if (NotNow.is(problem.code())) {
            answer.header(HttpHeaders.RETRY_AFTER, String.valueOf(retryAfter.toSeconds()));
        }
        return answer.body(detail(problem));
    }

    /** The same answer where no controller is reached. */
    public static void write(Problem problem, HttpServletResponse response, JsonMapper json) throws IOException {
        write(of(problem), response, json);
    }

    /** @throws IllegalStateException when the verdict is no failure */
    public static void write(Verdict<?> verdict, HttpServletResponse response, JsonMapper json) throws IOException {
        write(of(verdict), response, json);
    }

    private static void write(ResponseEntity<ProblemDetail> answer, HttpServletResponse response, JsonMapper json)
            throws IOException {
        response.setStatus(answer.getStatusCode().value());
        answer.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(json.writeValueAsString(answer.getBody()));
    }

    /** The problem as a body; the same wherever it is answered from. */
    private static ProblemDetail detail(Problem problem) {
        var code = problem.code();
        var body = ProblemDetail.forStatusAndDetail(status(code), problem.english());
        body.setTitle(code.english());
        body.setType(java.net.URI.create("urn:courtaxis:problem:" + code.name()));
        body.setProperty("code", code.name());
        body.setProperty("stage", code.stage().name());
        body.setProperty("action", code.actor().name());
        body.setProperty("retry", code.retry().name());
        body.setProperty("message", problem.vietnamese());
        body.setProperty("messageEn", problem.english());
        return body;
    }

    private static HttpStatus status(ErrorCode code) {
        return switch (code) {
            case MALFORMED_REQUEST, METADATA_UNKNOWN_FIELD, IDEMPOTENCY_KEY_MISSING -> HttpStatus.BAD_REQUEST;
            case NOT_AUTHENTICATED -> HttpStatus.UNAUTHORIZED;
            case NOT_PERMITTED -> HttpStatus.FORBIDDEN;
            case DOCUMENT_NOT_FOUND, CODES_ENTRY_NOT_FOUND -> HttpStatus.NOT_FOUND;
            case DOCUMENT_RECALLED, CONTENT_DELETED -> HttpStatus.GONE;
            case IDEMPOTENCY_KEY_REUSED,
                    ACTION_NOT_ALLOWED,
                    STATUS_NOT_ALLOWED,
                    NOT_THE_LATEST_VERSION,
                    CODES_OUTDATED,
                    CODES_SECOND_PERSON -> HttpStatus.CONFLICT;
            case FILE_TOO_LARGE -> HttpStatus.PAYLOAD_TOO_LARGE;
            case INTAKE_BUSY, CODES_BUSY, DISK_SPACE_LOW, STORAGE_UNAVAILABLE, EVIDENCE_UNAVAILABLE ->
                HttpStatus.SERVICE_UNAVAILABLE;
            default ->
                code.stage() == Stage.SYSTEM ? HttpStatus.INTERNAL_SERVER_ERROR : HttpStatus.UNPROCESSABLE_ENTITY;
        };
    }
}
