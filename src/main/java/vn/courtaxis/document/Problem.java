package vn.courtaxis.document;

/**
 * Something wrong with one document or one call.
 *
 * @param code stable
 * @param detail the particulars in one line, without personal data; may be empty
 */
public record Problem(ErrorCode code, String detail) {

    public String vietnamese() {
        return detail.isEmpty() ? code.vietnamese() : code.vietnamese() + " (" + detail + ")";
    }

    public String english() {
        return detail.isEmpty() ? code.english() : code.english() + " (" + detail + ")";
    }

    @Override
    public String toString() {
        return detail.isEmpty() ? code.name() : code.name() + ": " + detail;
    }
}
