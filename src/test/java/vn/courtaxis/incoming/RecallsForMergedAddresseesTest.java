package vn.courtaxis.incoming;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.courtaxis.incoming.ReorganisedDesk.AFTER;
import static vn.courtaxis.incoming.ReorganisedDesk.header;
import static vn.courtaxis.ledger.Fixtures.OFFICE;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.courtaxis.codes.ReorganisedCourts;
import vn.courtaxis.document.DocumentHeader;
import vn.courtaxis.document.StatusCode;
import vn.courtaxis.ledger.State;

/** A document for two districts that are one regional court by now is asked back for one of them, or for the court itself. */
final class RecallsForMergedAddresseesTest {

    private static final String A = "W90.01.81";
    private static final String B = "W90.01.82";

    private final ReorganisedDesk desk;
    private final DocumentHeader both = header("12", A, B);

    RecallsForMergedAddresseesTest(@TempDir Path folder) {
        this.desk = new ReorganisedDesk(folder, ReorganisedCourts::on);
    }

    @BeforeEach
    void theyAreOne() {
        desk.setTo(AFTER);
    }

    @Test
    void whatTheCourtRefusedStaysRefusedWhenItIsRecalled() throws IOException {
        var first = desk.comes(both, A);
        var second = desk.comes(both, B);
        desk.reports(first, StatusCode.REFUSED);

        desk.isAskedFor(both, OFFICE, A);

        assertThat(desk.find(second).state()).isEqualTo(State.DUPLICATE);
    }

    @ParameterizedTest
    @CsvSource({A + ", RECALLED, STORED", B + ", TAKEN, RECALLED"})
    void whatIsInTheRegisterAClerkGivesBackForTheCourtThatIsAsked(String asked, State document, State copy)
            throws IOException {
        var first = desk.comes(both, A);
        var second = desk.comes(both, B);
        desk.takes(first);

        var recall = desk.isAskedFor(both, OFFICE, asked);
        assertThat(recall.state()).isEqualTo(State.QUARANTINED);
        desk.decide.release(recall.id(), "", "đồng ý", "op");

        assertThat(desk.find(first).state()).isEqualTo(document);
        assertThat(desk.find(second).state()).isEqualTo(copy);
        assertThat(desk.told()).contains(asked + " 15");
    }

    @ParameterizedTest
    @CsvSource({"W90.91, W90.01", "W90.01, W90.91"})
    void aCourtThatTookOverOneMatterKeepsItsOwnCopyOfAnother(String asked, String kept) throws IOException {
        var civil = header("78", "W90.91", "W90.01");
        var copies = Map.of("W90.91", desk.comes(civil, "W90.91"), "W90.01", desk.comes(civil, "W90.01"));

        desk.isAskedFor(civil, OFFICE, asked);

        assertThat(desk.find(Objects.requireNonNull(copies.get(asked))).state()).isEqualTo(State.RECALLED);
        assertThat(desk.find(Objects.requireNonNull(copies.get(kept))).state()).isEqualTo(State.DELIVERED);
    }

    @ParameterizedTest
    @CsvSource({A + ", true", B + ", true", "W90.01.01, false"})
    void aRecallForOneOfTheTwoLeavesTheOthersCopy(String asked, boolean otherStays) throws IOException {
        var first = desk.comes(both, A);
        var second = desk.comes(both, B);

        var recall = desk.isAskedFor(both, OFFICE, asked);

        assertThat(recall.state()).isEqualTo(State.TAKEN);
        assertThat(desk.told()).contains(asked + " 15");
        if (asked.equals(B)) {
            assertThat(desk.find(first).state()).isEqualTo(State.DELIVERED);
            assertThat(desk.find(second).state()).isEqualTo(State.RECALLED);
        } else {
            assertThat(desk.find(first).state()).isEqualTo(State.RECALLED);
            assertThat(desk.find(second).state()).isEqualTo(otherStays ? State.STORED : State.DUPLICATE);
        }
    }

    @Test
    void theCopyThatStaysIsADocumentOfItsOwnUntilItIsRecalledToo() throws IOException {
        desk.comes(both, A);
        var second = desk.comes(both, B);
        desk.isAskedFor(both, OFFICE, A);

        desk.opens(second);
        assertThat(desk.delivers(second).state()).isEqualTo(State.DELIVERED);
        desk.isAskedFor(both, OFFICE, B);

        assertThat(desk.find(second).state()).isEqualTo(State.RECALLED);
        assertThat(desk.told()).containsOnlyOnce(A + " 15", B + " 15");
    }

    @Test
    void afterTheCopyWasRecalledTheDocumentSpeaksForItselfAlone() throws IOException {
        var first = desk.comes(both, A);
        desk.comes(both, B);
        desk.isAskedFor(both, OFFICE, B);

        desk.takes(first);

        assertThat(desk.told()).contains(A + " 03").doesNotContain(B + " 03");
    }

    @Test
    void aRecallThatCameFirstTakesOnlyTheCopyThatItNames() throws IOException {
        desk.isAskedFor(both, OFFICE, B);

        var first = desk.comes(both, A);
        var second = desk.comes(both, B);

        assertThat(first.state()).isEqualTo(State.DELIVERED);
        assertThat(second.state()).isEqualTo(State.DUPLICATE);
        desk.recalls.lookAgain();
        assertThat(desk.find(second).state()).isEqualTo(State.RECALLED);
        assertThat(desk.find(first).state()).isEqualTo(State.DELIVERED);
    }

    @Test
    void whatIsSentAgainWhileItsFirstCopyIsRecalledWaitsForAPerson() throws IOException {
        var letter = header("13", A);
        var first = desk.comes(letter, A);
        var again = desk.isStored(letter, A, "G22");

        desk.opensWhile(again, () -> desk.recalls(first));

        assertThat(desk.find(first).state()).isEqualTo(State.RECALLED);
        assertThat(desk.find(again).state()).isEqualTo(State.QUARANTINED);
    }

    @Test
    void aRecallThatTheAxisDoesNotListTakesTheCopyOfTheCourtThatItNames() throws IOException {
        var first = desk.comes(both, A);
        var second = desk.comes(both, B);

        desk.isAskedFor(both, OFFICE, B, "");

        assertThat(desk.find(first).state()).isEqualTo(State.DELIVERED);
        assertThat(desk.find(second).state()).isEqualTo(State.RECALLED);
        assertThat(desk.told()).contains(B + " 15");
    }

    @Test
    void aRecallThatIsFoundOnlyAtTheDeliveryOpensTheOthersCopy() throws IOException {
        var first = desk.isStored(both, A, "G22");
        desk.opens(first);
        var second = desk.comes(both, B);
        desk.isOvertaken(both, A);

        desk.delivers(first);

        assertThat(desk.find(first).state()).isEqualTo(State.RECALLED);
        assertThat(desk.find(second).state()).isEqualTo(State.STORED);
        desk.opens(second);
        assertThat(desk.delivers(second).state()).isEqualTo(State.DELIVERED);
    }
}
