package vn.courtaxis.proof;

/** Something that should not be. */
record Finding(Kind kind, String what) {

    enum Kind {
        /** Acknowledged, and not at the other side. */
        LOST,
        /** More than once at the other side, or there without anybody having sent it. */
        DOUBLED,
        /** Not the bytes, or not the verdict, that it should be. */
        TORN,
        /** Still waiting for somebody at the end. */
        STUCK
    }

    static Finding lost(String what) {
        return new Finding(Kind.LOST, what);
    }

    static Finding doubled(String what) {
        return new Finding(Kind.DOUBLED, what);
    }

    static Finding torn(String what) {
        return new Finding(Kind.TORN, what);
    }

    static Finding stuck(String what) {
        return new Finding(Kind.STUCK, what);
    }
}
