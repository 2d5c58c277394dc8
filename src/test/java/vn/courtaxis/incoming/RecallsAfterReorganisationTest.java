package vn.courtaxis.incoming;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.courtaxis.incoming.ReorganisedDesk.AFTER;
import static vn.courtaxis.incoming.ReorganisedDesk.header;
import static vn.courtaxis.ledger.Fixtures.OFFICE;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.courtaxis.codes.ReorganisedCourts;
import vn.courtaxis.document.DocumentHeader.Business;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.OrganizationCode;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.State;

/** A sender asks a court that has ended for a document, which lies wherever it was given since. */
final class RecallsAfterReorganisationTest {

    private static final OrganizationCode COURT = OrganizationCode.of("W90.01");

    private final ReorganisedDesk desk;

    RecallsAfterReorganisationTest(@TempDir Path folder) {
        this.desk = new ReorganisedDesk(folder, ReorganisedCourts::on);
    }

    @BeforeEach
    void theyHaveEnded() {
        desk.setTo(AFTER);
    }

    @ParameterizedTest
    @CsvSource({"77, W90.91", "78, W90.91", "12, W90.01.81"})
    void aStatus13FindsTheDocumentAtTheSuccessor(String number, String court) throws IOException {
        var letter = desk.comes(header(number, court), court);

        var asked = desk.isAskedForByStatus(letter, court);

        assertThat(asked.state()).isEqualTo(State.TAKEN);
        assertThat(asked.problem()).isNull();
        assertThat(desk.find(letter).state()).isEqualTo(State.RECALLED);
        assertThat(desk.told()).contains(court + " 15");
    }

    @ParameterizedTest
    @ValueSource(strings = {"W90.91", "W90.92", "W90.93", "W90.99"})
    void whatWaitsForAPersonIsGivenBack(String court) throws IOException {
        for (var byStatus : new boolean[] {true, false}) {
            var letter = desk.comes(header(byStatus ? "12" : "13", court), court);
            assertThat(letter.state()).isEqualTo(State.QUARANTINED);

            var asked = byStatus
                    ? desk.isAskedForByStatus(letter, court)
                    : desk.isAskedFor(letter.requireHeader(), OFFICE, court);

            assertThat(asked.state()).isEqualTo(State.TAKEN);
            assertThat(desk.find(letter).state()).isEqualTo(State.RECALLED);
        }
        assertThat(desk.told()).containsExactly(court + " 15", court + " 15");
    }

    @Test
    void whatAPersonGaveToAnotherUnitIsFoundThere() throws IOException {
        var letter = desk.comes(header("12", "W90.91"), "W90.91");
        desk.decide.release(letter.id(), "KV1", "thuộc thẩm quyền", "op");
        desk.delivers(letter);

        // the recall's own subject speaks of a matter of the other successor
        var asked = desk.comes(
                header("77", "W90.91")
                        .withBusiness(
                                Business.recall(letter.requireHeader().documentId(), "gửi nhầm"),
                                header("77", "W90.91").to()),
                "W90.91");

        assertThat(asked.state()).isEqualTo(State.TAKEN);
        assertThat(desk.find(letter).state()).isEqualTo(State.RECALLED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"W90.91", "W90.92"})
    void aRecallThatComesBeforeTheDocumentWaitsForIt(String court) throws IOException {
        var header = header("12", court);
        var asked = desk.isAskedFor(header, OFFICE, court);
        assertThat(problem(asked)).isEqualTo(ErrorCode.RECALL_UNKNOWN_DOCUMENT);

        var letter = desk.comes(header, court);
        desk.recalls.lookAgain();

        assertThat(desk.find(letter).state()).isEqualTo(State.RECALLED);
        assertThat(desk.find(asked).state()).isEqualTo(State.TAKEN);
    }

    @Test
    void aRecallForACodeThatNoAccountOfOursActsForIsNobodysWork() throws IOException {
        var letter = desk.comes(header("12", "W90.01"), "W90.01");

        var asked = desk.isAskedForByStatus(letter, "không phải mã");

        assertThat(problem(asked)).isEqualTo(ErrorCode.STATUS_UNKNOWN_DOCUMENT);
        assertThat(desk.find(letter).state()).isEqualTo(State.DELIVERED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"W90.91", "W90.92", "W90.93", "W90.99"})
    void theSenderOfWhatWasForAnEndedCourtIsToldThatItIsRefused(String court) throws IOException {
        var letter = desk.comes(header("12", court), court);

        desk.decide.reject(letter.id(), "không thuộc thẩm quyền", "op");

        assertThat(desk.find(letter).state()).isEqualTo(State.REJECTED);
        assertThat(desk.told()).containsExactly(court + " 02");
    }

    @Test
    void nobodyIsToldInTheNameOfACourtThatNoAccountOfOursActsFor(@TempDir Path other) throws IOException {
        var ours = new ReorganisedDesk(other, clock -> ReorganisedCourts.on(clock, code -> code.equals(COURT)));
        ours.setTo(AFTER);
        var letter = ours.comes(header("12", "W90.92"), "W90.92");

        ours.decide.reject(letter.id(), "không thuộc thẩm quyền", "op");

        assertThat(ours.find(letter).state()).isEqualTo(State.REJECTED);
        assertThat(ours.told()).isEmpty();
    }

    @Test
    void nobodyIsToldWhereNobodyKnowsWhichOfTwoEndedCourtsWasMeant() throws IOException {
        var letter = desk.comes(header("12", "W90.92", "W90.91"), "");

        desk.decide.reject(letter.id(), "không thuộc thẩm quyền", "op");

        assertThat(desk.told()).isEmpty();
    }

    private static ErrorCode problem(Entry entry) {
        return Objects.requireNonNull(entry.problem()).code();
    }
}
