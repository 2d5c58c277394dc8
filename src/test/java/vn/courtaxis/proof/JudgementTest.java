package vn.courtaxis.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.courtaxis.proof.Finding.Kind.DOUBLED;
import static vn.courtaxis.proof.Finding.Kind.LOST;
import static vn.courtaxis.proof.Finding.Kind.STUCK;
import static vn.courtaxis.proof.Finding.Kind.TORN;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.courtaxis.proof.Evidence.AxisMessage;
import vn.courtaxis.proof.Evidence.Handover;
import vn.courtaxis.proof.Evidence.Letter;
import vn.courtaxis.proof.Evidence.Reading;
import vn.courtaxis.proof.Evidence.Taking;
import vn.courtaxis.proof.Evidence.Told;

/** A judge that never condemns proves nothing. */
final class JudgementTest {

    private final Books books = new Books();

    @Test
    void findsNothingWhereAllIsWell() {
        assertThat(books.judged()).isEmpty();
    }

    @Test
    void anAcknowledgedDocumentThatTheLedgerLacksIsLost() {
        books.handovers.add(new Handover("z", "forgotten", Set.of(Books.OFFICE)));

        assertThat(books.judged()).containsExactly(LOST);
    }

    @Test
    void anAcknowledgedDocumentThatTheAxisLacksIsLost() {
        books.axis.remove(0);

        assertThat(books.judged()).containsExactly(LOST);
    }

    @Test
    void aDocumentThatDidNotArriveIsLost() {
        books.readings.clear();

        assertThat(books.judged()).containsExactly(LOST);
    }

    @Test
    void aRecipientsStatusThatIsNotKnownIsLost() {
        books.ledger.set(0, Books.outgoing("SENT", false, "01"));

        assertThat(books.judged()).containsExactly(LOST);
    }

    @Test
    void aLetterThatWasNotTakenIsLost() {
        books.takings.clear();

        assertThat(books.judged()).containsExactly(LOST);
    }

    @Test
    void aLetterThatTheLedgerLacksIsLost() {
        books.ledger.remove(2);

        assertThat(books.judged()).containsExactly(LOST);
    }

    @Test
    void aStatusThatTheOfficeWasNotToldIsLost() {
        books.statuses.remove(1);
        books.axis.remove(3);

        assertThat(books.judged()).containsExactly(LOST);
    }

    @Test
    void aDocumentThatIsTwiceAtTheAxisIsDoubled() {
        books.axis.add(new AxisMessage("5", true, "W90.01", "out", "message"));

        assertThat(books.judged()).containsExactly(DOUBLED);
    }

    @Test
    void aDocumentThatArrivedTwiceIsDoubled() {
        books.readings.add(new Reading("r2", Books.OFFICE, "out", "VALID", Set.of("signed")));

        assertThat(books.judged()).containsExactly(DOUBLED);
    }

    @Test
    void anOfficeThatNotedOneArrivalTwiceIsNoDoubling() {
        books.readings.add(books.readings.get(0));

        assertThat(books.judged()).isEmpty();
    }

    @Test
    void aDocumentThatNobodyHandedOverIsDoubled() {
        books.axis.add(new AxisMessage("5", true, "W90.01", "invented", "message"));

        assertThat(books.judged()).containsExactly(DOUBLED);
    }

    @Test
    void aDocumentThatIsTwiceInTheLedgerIsDoubled() {
        books.ledger.add(books.ledger.get(0));

        assertThat(books.judged()).containsExactly(DOUBLED);
    }

    @Test
    void aLetterInTheInboxUnderTwoIdsIsDoubled() {
        books.ledger.add(Books.incoming("e", "in", "TAKEN"));
        books.takings.add(new Taking("e", "in", "VALID", "letter", true));

        assertThat(books.judged()).containsExactly(DOUBLED, DOUBLED);
    }

    @Test
    void aTwinThatTheLedgerKnowsAsOneIsNoDoubling() {
        books.ledger.add(Books.incoming("e", "in", "DUPLICATE"));

        assertThat(books.judged()).isEmpty();
    }

    @Test
    void aStatusInTwoDifferentMessagesIsDoubled() {
        books.axis.add(new AxisMessage("5", false, "W90.01", "in", "told-03-later"));
        books.statuses.add(new Told("s3", "in", "03"));

        assertThat(books.judged()).containsExactly(DOUBLED);
    }

    @Test
    void aStatusRepeatedWithTheSameBytesIsCountedApart() {
        books.axis.add(new AxisMessage("5", false, "W90.01", "in", "told-03"));
        books.statuses.add(new Told("s3", "in", "03"));

        assertThat(books.judged()).isEmpty();
        assertThat(Judgement.repeatedStatuses(books.evidence())).isEqualTo(1);
    }

    @Test
    void aLetterThatNobodySentIsDoubled() {
        books.takings.add(new Taking("f", "invented", "VALID", "letter", true));

        assertThat(books.judged()).containsExactly(DOUBLED);
    }

    @Test
    void otherBytesAtTheAxisAreTorn() {
        books.axis.set(0, new AxisMessage("1", true, "W90.01", "out", "half a message"));

        assertThat(books.judged()).containsExactly(TORN, LOST);
    }

    @Test
    void otherFilesAtTheRecipientAreTorn() {
        books.readings.set(0, new Reading("r1", Books.OFFICE, "out", "VALID", Set.of("half a file")));

        assertThat(books.judged()).containsExactly(TORN);
    }

    @Test
    void aDocumentThatArrivedInvalidIsTorn() {
        books.readings.set(0, new Reading("r1", Books.OFFICE, "out", "INVALID", Set.of("signed")));

        assertThat(books.judged()).containsExactly(TORN);
    }

    @Test
    void otherBytesInTheRegisterAreTorn() {
        books.takings.set(0, new Taking("b", "in", "VALID", "half a letter", true));

        assertThat(books.judged()).containsExactly(TORN);
    }

    @Test
    void anotherVerdictThanDeservedIsTorn() {
        books.takings.set(0, new Taking("b", "in", "UNDETERMINED", "letter", true));

        assertThat(books.judged()).containsExactly(TORN);
    }

    @Test
    void aBadLetterThatWasTakenIsTorn() {
        books.ledger.set(2, Books.incoming("c", "bad", "TAKEN"));
        books.takings.add(new Taking("c", "bad", "VALID", "broken", true));

        assertThat(books.judged()).containsExactly(TORN, TORN);
    }

    @Test
    void aDamagedFileIsTorn() {
        books.damagedFiles.add("0123");

        assertThat(books.judged()).containsExactly(TORN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ACCEPTED", "PREPARED", "SENDING", "UNCERTAIN", "PARKED", "REJECTED"})
    void whatIsNotAtRestIsStuck(String state) {
        books.ledger.set(0, Books.outgoing(state, false, "03"));

        assertThat(books.judged()).containsExactly(STUCK);
    }

    @Test
    void aClaimThatNobodyHoldsIsStuck() {
        books.ledger.set(0, Books.outgoing("SENT", true, "03"));

        assertThat(books.judged()).containsExactly(STUCK);
    }

    @Test
    void anAdapterThatEndsByItselfIsStuck() {
        books.deaths.add("out of memory");

        assertThat(books.judged()).containsExactly(STUCK);
    }

    @Test
    void aLetterThatTheOfficeDoesNotKnowIsJudgedByTheAdaptersVerdict() {
        books.letters.set(0, new Letter("in", "", ""));
        books.letters.set(1, new Letter("bad", "", ""));

        assertThat(books.judged()).isEmpty();
    }
}
