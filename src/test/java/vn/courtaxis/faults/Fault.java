package vn.courtaxis.faults;

import static vn.courtaxis.faults.Fault.When.AFTER;
import static vn.courtaxis.faults.Fault.When.BEFORE;
import static vn.courtaxis.faults.Fault.When.EITHER;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What may become of one call to the axis. */
enum Fault {
    REFUSED_CONNECTION(BEFORE, "connection refused"),
    TLS_FAILURE(BEFORE, "certificate not trusted"),
    DROP_BEFORE(BEFORE, "cut before anything was done"),
    DROP_AFTER(AFTER, "cut after all was done"),
    HANG(EITHER, "no answer in time"),
    DRIP(EITHER, "an answer that drips for too long"),
    HTTP_302(EITHER, "302"),
    HTTP_401(BEFORE, "401"),
    HTTP_403(BEFORE, "403"),
    HTTP_404(EITHER, "404"),
    HTTP_500(EITHER, "500"),
    HTTP_503(EITHER, "503"),
    HTML(EITHER, "a web page with 200"),
    EMPTY_BODY(EITHER, "200 with nothing"),
    HALF_JSON(EITHER, "half an answer"),
    DUPLICATE_MEMBER(EITHER, "a member twice"),
    NULL_CONTENT(EITHER, "OK with `data: null`, `DocId: null`"),
    WRONG_TYPE(EITHER, "OK with `data` and `DocId` of the wrong kind"),
    OK_WITH_ERROR(EITHER, "OK with ErrorCode 20"),
    FAIL_WITH_DOCUMENT(EITHER, "FAIL that names a document"),
    FAIL_10(BEFORE, "10"),
    FAIL_15(BEFORE, "15"),
    FAIL_18(BEFORE, "18"),
    FAIL_19(BEFORE, "19"),
    FAIL_20(EITHER, "20"),
    FAIL_21(EITHER, "21"),
    FAIL_22(BEFORE, "22"),
    FAIL_23(BEFORE, "23"),
    FAIL_99(BEFORE, "a code nobody knows");

    /** When it strikes: before the axis has done what was asked, or after. */
    enum When {
        BEFORE(false),
        AFTER(true),
        EITHER(false, true);

        private final List<Boolean> effects;

        When(Boolean... effects) {
            this.effects = List.of(effects);
        }
    }

    private final When when;
    private final String words;

    Fault(When when, String words) {
        this.when = when;
        this.words = words;
    }

    /** Whether the axis may have done what was asked, and whether it may not. */
    List<Boolean> effects() {
        return when.effects;
    }

    String words() {
        return words;
    }

    /** A complete refusal. */
    boolean isRefusal() {
        return name().startsWith("FAIL_") && this != FAIL_WITH_DOCUMENT;
    }

    /** The forms in which it comes: a refusal may leave the DocId out, or give an empty one, or 0. */
    List<String> forms() {
        return isRefusal() ? List.of("", ",\"DocId\":\"\"", ",\"DocId\":\"0\"") : List.of("");
    }

    String errorCode() {
        return name().substring("FAIL_".length());
    }

    /** The refusals of the guide, and one that is not in it. */
    static Stream<Fault> refusals() {
        return Arrays.stream(values()).filter(Fault::isRefusal);
    }
}
