package vn.courtaxis.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.courtaxis.proof.Finding.Kind.DOUBLED;
import static vn.courtaxis.proof.Finding.Kind.LOST;
import static vn.courtaxis.proof.Finding.Kind.STUCK;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.courtaxis.proof.Evidence.AxisMessage;
import vn.courtaxis.proof.Evidence.LedgerEntry;
import vn.courtaxis.proof.Evidence.Reading;
import vn.courtaxis.proof.Evidence.Told;

/** Books in which the document out was recalled, and the letter in by its sender; tests spoil them. */
final class RecallJudgementTest {

    private final Books books = new Books();

    @BeforeEach
    void recall() {
        books.recalledByUs.add("out");
        books.ledger.set(0, Books.outgoing("RECALLED", false, "15"));
        books.ledger.add(recallOf("out", false, "SENT", "asking"));
        books.axis.add(new AxisMessage("5", true, "W90.01", "out", "asking"));
        books.readings.add(new Reading("r2", Books.OFFICE, "out", "VALID", Set.of("signed")));

        books.recalledByOffice.add("in");
        books.ledger.set(1, Books.incoming("b", "in", "RECALLED"));
        books.ledger.add(recallOf("in", true, "TAKEN", "z"));
        books.axis.add(new AxisMessage("6", false, "W90.01", "in", "told-15"));
        books.statuses.add(new Told("s3", "in", "15"));
    }

    private static LedgerEntry recallOf(String documentId, boolean incoming, String state, String message) {
        return new LedgerEntry(
                "recall of " + documentId,
                incoming,
                true,
                true,
                state,
                false,
                documentId,
                message,
                Set.of("signed"),
                Map.of());
    }

    @Test
    void findsNothingWhereAllIsWell() {
        assertThat(books.judged()).isEmpty();
    }

    @Test
    void aDocumentThatNeverLeftNeedsNoRecall() {
        books.ledger.set(0, Books.outgoing("RECALLED", false, ""));
        books.ledger.remove(4);
        books.axis.removeIf(message -> message.documentId().equals("out"));
        books.readings.clear();

        assertThat(books.judged()).isEmpty();
    }

    @Test
    void aRecallOfWhatNeverLeftIsOneTooMany() {
        books.axis.remove(0);

        assertThat(books.judged()).containsExactly(DOUBLED);
    }

    @Test
    void anAcknowledgedRecallThatIsForgottenIsLost() {
        books.ledger.set(0, Books.outgoing("SENT", false, "15"));

        assertThat(books.judged()).containsExactly(LOST);
    }

    @Test
    void aRecallThatWasNotWrittenIsLost() {
        books.ledger.remove(4);

        assertThat(books.judged()).contains(LOST);
    }

    @Test
    void aRecallThatIsTwiceAtTheAxisIsDoubled() {
        books.axis.add(new AxisMessage("7", true, "W90.01", "out", "asking"));

        assertThat(books.judged()).containsExactly(DOUBLED);
    }

    @Test
    void aRecipientThatDidNotGiveItBackIsLost() {
        books.ledger.set(0, Books.outgoing("RECALLED", false, "03"));

        assertThat(books.judged()).containsExactly(LOST);
    }

    @Test
    void aLetterThatDidNotGoBackIsLost() {
        books.ledger.set(1, Books.incoming("b", "in", "TAKEN"));

        assertThat(books.judged()).containsExactly(LOST);
    }

    @Test
    void anAnswerThatTheSenderWasNotToldIsLost() {
        books.statuses.removeIf(status -> status.code().equals("15"));

        assertThat(books.judged()).containsExactly(LOST);
    }

    @Test
    void aRequestThatIsAnsweredTwiceIsDoubled() {
        books.axis.add(new AxisMessage("7", false, "W90.01", "in", "told-15-later"));

        assertThat(books.judged()).containsExactly(DOUBLED);
    }

    @Test
    void aSecondRequestThatWasNotAnsweredIsLost() {
        books.ledger.add(recallOf("in", true, "TAKEN", "z2"));

        assertThat(books.judged()).containsExactly(LOST);
    }

    @Test
    void anAcknowledgedTakingThatTheSenderWasNotToldIsLost() {
        books.statuses.removeIf(status -> status.code().equals("03"));
        books.axis.removeIf(message -> message.sha256().equals("told-03"));

        assertThat(books.judged()).containsExactly(LOST);
    }

    @Test
    void whatNobodyRecalledIsStuckWhenItIsFrozen() {
        books.recalledByUs.clear();
        books.ledger.remove(4);
        books.axis.removeIf(message -> message.sha256().equals("asking"));
        books.readings.remove(1);
        books.ledger.set(0, Books.outgoing("RECALLED", false, "03"));

        assertThat(books.judged()).containsExactly(STUCK);
    }

    @Test
    void aRequestThatNobodyDecidedIsStuck() {
        books.ledger.set(5, recallOf("in", true, "QUARANTINED", "z"));

        assertThat(books.judged()).containsExactly(STUCK);
    }
}
