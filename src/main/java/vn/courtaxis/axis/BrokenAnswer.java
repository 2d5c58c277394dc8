package vn.courtaxis.axis;

/** The answer is not what the axis answers; caught inside this package. */
final class BrokenAnswer extends RuntimeException {

    private BrokenAnswer(String message) {
        super(message);
    }

    static void unless(boolean fine, String otherwise) {
        if (!fine) {
            throw new BrokenAnswer(otherwise);
        }
    }
}
