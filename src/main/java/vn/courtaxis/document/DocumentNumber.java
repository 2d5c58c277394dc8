package vn.courtaxis.document;

/**
 * Number and notation of a document (số, ký hiệu), for example {@code 12} and {@code QĐ-TA}; the number is text (12a occurs).
 */
public record DocumentNumber(String number, String notation) {

    /** Both parts as documents print them: {@code 12/QĐ-TA}; a missing part leaves no slash. */
    public String text() {
        if (number.isEmpty() || notation.isEmpty()) {
            return number + notation;
        }
        return number + "/" + notation;
    }
}
