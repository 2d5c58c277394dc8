package vn.courtaxis.dms.rest;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.apache.tomcat.util.http.fileupload.impl.SizeException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import vn.courtaxis.dms.NotNow;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.Problem;
import vn.courtaxis.exchange.StoredFileAltered;

/** What goes wrong outside the use cases, in the same form as what goes wrong inside. */
@RestControllerAdvice(basePackageClasses = RestErrors.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
final class RestErrors {

    private static final Logger LOG = LoggerFactory.getLogger(RestErrors.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooLarge(MaxUploadSizeExceededException e) {
        return Problems.of(new Problem(ErrorCode.FILE_TOO_LARGE, ""));
    }

    /** Tomcat reads a multipart request whoever first asks for a parameter, and says so in its own way when it is too large. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooLarge(InvalidParameterException e) {
        return e.getCause() instanceof SizeException
                ? Problems.of(new Problem(ErrorCode.FILE_TOO_LARGE, "a file or the whole request"))
                : unreadable(e);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> multipart(MultipartException e) {
        return unreadable(e);
    }

    /** Tomcat's own exceptions are about the request's form; any other is the disk that holds the parts, or the connection. */
    private static ResponseEntity<ProblemDetail> unreadable(Exception e) {
        return NestedExceptionUtils.getMostSpecificCause(e) instanceof IOException failure
                        && !failure.getClass().getName().startsWith("org.apache.")
                ? notNow(failure)
                : Problems.of(new Problem(ErrorCode.MALFORMED_REQUEST, "multipart"));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> mediaType(HttpMediaTypeNotSupportedException e) {
        return Problems.of(new Problem(ErrorCode.MALFORMED_REQUEST, "Content-Type"));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> method(HttpRequestMethodNotSupportedException e) {
        return Problems.of(new Problem(ErrorCode.MALFORMED_REQUEST, "method " + e.getMethod()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> parameter(MethodArgumentTypeMismatchException e) {
        return Problems.of(new Problem(
                e.getName().equals("id") ? ErrorCode.DOCUMENT_NOT_FOUND : ErrorCode.METADATA_INVALID, e.getName()));
    }

    /** The store has logged it. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> altered(StoredFileAltered e, HttpServletResponse response) throws IOException {
        onlyBeforeTheAnswer(response, e);
        return Problems.of(new Problem(ErrorCode.STORED_FILE_ALTERED, ""));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> storage(IOException e, HttpServletResponse response) throws IOException {
        onlyBeforeTheAnswer(response, e);
        return notNow(e);
    }

    private static ResponseEntity<ProblemDetail> notNow(Exception e) {
        LOG.warn("Storage or transfer failed while answering a request: {}", e.toString());
        return Problems.of(new Problem(ErrorCode.STORAGE_UNAVAILABLE, ""));
    }

    /** A problem written after half a file could fill it up to the length that was promised; the connection is cut instead. */
    private static void onlyBeforeTheAnswer(HttpServletResponse response, IOException failure) throws IOException {
        if (response.isCommitted()) {
            throw failure;
        }
        response.reset();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unforeseen(RuntimeException e) {
        if (NotNow.isStorageTrouble(e)) {
            return notNow(e);
        }
        LOG.error("A request failed for a reason nobody foresaw", e);
        return Problems.of(new Problem(ErrorCode.UNEXPECTED, ""));
    }
}
