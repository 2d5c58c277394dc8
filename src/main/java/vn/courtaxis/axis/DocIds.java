package vn.courtaxis.axis;

/** Which texts may be ids of the axis. They are opaque, but they have to fit into a header, and into our tables. */
final class DocIds {

    /** Characters; real ids have 24 or 36. */
    private static final int LONGEST = 200;

    private DocIds() {}

    static boolean canBe(String text) {
        return !text.isEmpty() && text.length() <= LONGEST && SignedHeaders.canCarry(text);
    }

    /** An answer to a send that gives no id gives none, an empty one, or 0. */
    static boolean isGiven(String text) {
        return canBe(text) && !text.equals("0");
    }
}
