package vn.courtaxis.dms.rest;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.ErrorCode.Stage;
import vn.courtaxis.document.Problem;
import vn.courtaxis.document.Verdict;

/** Says a problem as RFC 9457 problem details. */
public final class Problems {

    private static final String RETRY_AFTER_SECONDS = "60";

    private Problems() {}

    /** @throws IllegalStateException when the verdict is no failure */
    static ResponseEntity<ProblemDetail> of(Verdict<?> verdict) {
        if (verdict instanceof Verdict.Rejected<?> rejected) {
            return of(rejected.problem());
        }
        if (verdict instanceof Verdict.Unavailable<?> unavailable) {
            return of(unavailable.problem());
        }
        throw new IllegalStateException("The step was done");
    }

    static ResponseEntity<ProblemDetail> of(Problem problem) {
        var status = status(problem.code());
        var answer = ResponseEntity.status(status);
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            answer.header("Retry-After", RETRY_AFTER_SECONDS);
        }
        return answer.body(detail(problem));
    }

    /** The problem as a body; the same wherever it is answered from. */
    public static ProblemDetail detail(Problem problem) {
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
            case DOCUMENT_NOT_FOUND -> HttpStatus.NOT_FOUND;
            case IDEMPOTENCY_KEY_REUSED, ACTION_NOT_ALLOWED, STATUS_NOT_ALLOWED -> HttpStatus.CONFLICT;
            case FILE_TOO_LARGE -> HttpStatus.PAYLOAD_TOO_LARGE;
            case STORAGE_UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
            default ->
                code.stage() == Stage.SYSTEM ? HttpStatus.INTERNAL_SERVER_ERROR : HttpStatus.UNPROCESSABLE_ENTITY;
        };
    }
}
