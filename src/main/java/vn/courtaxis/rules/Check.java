package vn.courtaxis.rules;

import java.util.Optional;

/** Looks whether a document breaks one rule. */
interface Check {

    /** What breaks the rule; empty when nothing does. */
    Optional<String> broken(Facts facts);

    /** @param detail what breaks the rule, if {@code broken} */
    static Optional<String> when(boolean broken, String detail) {
        return broken ? Optional.of(detail) : Optional.empty();
    }

    /** A text of the document as a detail shows it: one line, 60 characters at most. */
    static String shown(String text) {
        var line = text.replaceAll("\\p{Cntrl}", "?");
        return line.length() <= 60 ? line : line.substring(0, 60) + "…";
    }
}
