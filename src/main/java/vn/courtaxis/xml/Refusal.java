package vn.courtaxis.xml;

import java.io.IOException;
import vn.courtaxis.document.ErrorCode;

/**
 * Ends the reading of bad XML from any depth; whoever started the reading turns it into a verdict.
 *
 * <p>An IOException because it must pass through the streams between the parser and the store.
 */
public final class Refusal extends IOException {

    private static final long serialVersionUID = 1L;

    private final ErrorCode code;

    public Refusal(ErrorCode code, String detail) {
        super(detail);
        this.code = code;
    }

    public ErrorCode code() {
        return code;
    }

    public String detail() {
        var message = getMessage();
        return message == null ? "" : message;
    }

    @Override
    @SuppressWarnings("UnsynchronizedOverridesSynchronized") // there is no stack trace to guard
    public Throwable fillInStackTrace() {
        return this;
    }
}
