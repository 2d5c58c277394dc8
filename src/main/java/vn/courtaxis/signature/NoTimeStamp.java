package vn.courtaxis.signature;

/** No service gave a good time stamp. Unchecked, because it passes through DSS. */
final class NoTimeStamp extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoTimeStamp(String detail) {
        super(detail);
    }

    /** Whether that is what a failure of DSS comes from. */
    static boolean isBehind(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof NoTimeStamp) {
                return true;
            }
        }
        return false;
    }
}
