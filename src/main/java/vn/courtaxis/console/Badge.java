package vn.courtaxis.console;

/**
 * A short coloured word.
 *
 * @param tone name of its colour in the style sheet; the text alone must be understood without it
 */
record Badge(String text, String tone) {

    static final String MOVING = "moving";
    static final String HANDED = "handed";
    static final String GOOD = "good";
    static final String WARN = "warn";
    static final String BAD = "bad";
    static final String QUIET = "quiet";
}
