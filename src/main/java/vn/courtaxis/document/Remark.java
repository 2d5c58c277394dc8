package vn.courtaxis.document;

/**
 * Something irregular about a document that was tolerated.
 *
 * @param code name of a {@link RemarkCode}; text, so that what another version of the adapter noted stays readable
 * @param detail where it was, and what; may be empty
 */
public record Remark(String code, String detail) {

    public static Remark of(RemarkCode code, String detail) {
        return new Remark(code.name(), detail);
    }

    /** The sentence, the code itself when nobody here knows it. */
    public String vietnamese() {
        return RemarkCode.named(code).map(RemarkCode::vietnamese).orElse(code);
    }

    public String english() {
        return RemarkCode.named(code).map(RemarkCode::english).orElse(code);
    }
}
