package vn.courtaxis.signature;

import org.jspecify.annotations.Nullable;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.Verdict;

/** A signing device or a time-stamping service that does not do its work now. Says nothing about the document. */
final class SigningDeviceFailure extends Exception {

    private static final long serialVersionUID = 1L;

    private final ErrorCode code;

    /** @param code SIGNING_DEVICE_UNAVAILABLE or SIGNING_PIN_REFUSED */
    SigningDeviceFailure(ErrorCode code, String detail, @Nullable Throwable cause) {
        super(detail, cause);
        this.code = code;
    }

    ErrorCode code() {
        return code;
    }

    <T> Verdict<T> asVerdict() {
        return Verdict.unavailable(code, String.valueOf(getMessage()));
    }
}
