package vn.courtaxis.faults;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.ledger.State;

/**
 * A row of the fault table: what some faults of one operation come to.
 *
 * @param effect whether the axis did what was asked all the same
 * @param taken what the adapter takes the answer for
 * @param code the problem it sees in it; null when it sees none
 * @param shown the problem that the entry shows afterwards; null for none
 * @param state of the entry afterwards; null when there is no entry
 * @param attempts failed ones that the entry counts afterwards
 * @param next when the entry is worked on again
 * @param then what happens next, in words
 * @param calls of this operation that reach the axis until all is right, the faulty one among them
 * @param copies of the message at the axis in the end, or of the document here
 */
record Row(
        Operation operation,
        List<Fault> faults,
        Effect effect,
        Taken taken,
        @Nullable ErrorCode code,
        @Nullable ErrorCode shown,
        @Nullable State state,
        int attempts,
        Next next,
        String then,
        int calls,
        int copies) {

    /** Whether the axis did what was asked. */
    enum Effect {
        NONE("not done"),
        DONE("done"),
        ANY("");

        private final String words;

        Effect(String words) {
            this.words = words;
        }

        boolean covers(boolean done) {
            return this == ANY || done == (this == DONE);
        }

        String words() {
            return words;
        }
    }

    /** The four kinds of answers. */
    enum Taken {
        DONE,
        REFUSED,
        UNREACHED,
        UNCLEAR
    }

    /** When work on an entry goes on. */
    enum Next {
        AT_ONCE,
        LATER,
        NEVER
    }

    /** One fault, once: what a test does. */
    record Case(Row row, Fault fault, boolean effect, String form) {

        @Override
        public String toString() {
            return row.operation() + " " + fault + (effect ? " done" : "") + " " + form.replace("\"", "");
        }
    }

    Stream<Case> cases() {
        return faults.stream()
                .flatMap(fault -> effects(fault)
                        .filter(effect::covers)
                        .flatMap(done -> forms(fault).stream().map(form -> new Case(this, fault, done, form))));
    }

    /** Only who sends is given a DocId. */
    private List<String> forms(Fault fault) {
        var sends = operation == Operation.SEND_DOCUMENT || operation == Operation.SEND_STATUS;
        return sends ? fault.forms() : List.of("");
    }

    private Stream<Boolean> effects(Fault fault) {
        return operation.hasEffect() ? fault.effects().stream() : Stream.of(false);
    }

    /** Whether such an answer, given again and again, pauses calls of this kind: it speaks of the axis and not of one document. */
    boolean pauses() {
        return taken == Taken.UNREACHED
                || taken == Taken.UNCLEAR
                || code == ErrorCode.AXIS_CREDENTIALS_REFUSED
                || code == ErrorCode.AXIS_HUB_ERROR;
    }
}
