package vn.courtaxis.edxml;

import java.io.IOException;
import vn.courtaxis.document.ErrorCode;

/**
 * Ends the reading of a bad message from any depth; {@link EdxmlReader} turns it into a verdict, so it never leaves the package.
 *
 * <p>An IOException because it must pass through the streams between the parser and the store.
 */
final class Refusal extends IOException {

    private static final long serialVersionUID = 1L;

    private final ErrorCode code;

    Refusal(ErrorCode code, String detail) {
        super(detail);
        this.code = code;
    }

    ErrorCode code() {
        return code;
    }

    String detail() {
        var message = getMessage();
        return message == null ? "" : message;
    }

    @Override
    @SuppressWarnings("UnsynchronizedOverridesSynchronized") // there is no stack trace to guard
    public Throwable fillInStackTrace() {
        return this;
    }
}
