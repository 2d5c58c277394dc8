package vn.courtaxis.incoming;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.courtaxis.incoming.ReorganisedDesk.AFTER;
import static vn.courtaxis.incoming.ReorganisedDesk.BEFORE;
import static vn.courtaxis.incoming.ReorganisedDesk.header;
import static vn.courtaxis.ledger.Fixtures.OFFICE;

import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.courtaxis.codes.ReorganisedCourts;
import vn.courtaxis.document.Direction;
import vn.courtaxis.document.Organization;
import vn.courtaxis.document.OrganizationCode;
import vn.courtaxis.document.StatusCode;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.State;
import vn.courtaxis.registry.Letter;
import vn.courtaxis.registry.Placed.Party;

/** A code that was given to another body is, in what was written before, the first one's and its heir's. */
final class RecycledCodesTest {

    private final ReorganisedDesk desk;

    RecycledCodesTest(@TempDir Path folder) {
        this.desk = new ReorganisedDesk(folder, ReorganisedCourts::withRecycledCodes);
    }

    private Entry letter() throws IOException {
        return desk.comes(header("12", organization("W90.S5", "Cơ quan cũ"), "W90.01"), "W90.01", "W90.S5");
    }

    @BeforeEach
    void before() {
        desk.setTo(BEFORE);
    }

    @Test
    void theHeirMayAskForWhatWasSentUnderIt() throws IOException {
        var letter = letter();
        desk.setTo(AFTER);

        var asked = desk.isAskedFor(letter.requireHeader(), organization("W90.S6", "Cơ quan kế thừa"), "W90.01");

        assertThat(asked.state()).isEqualTo(State.TAKEN);
        assertThat(desk.find(letter).state()).isEqualTo(State.RECALLED);
    }

    @Test
    void itsNewHolderMayNot() throws IOException {
        var letter = letter();
        desk.setTo(AFTER);

        var asked = desk.isAskedFor(letter.requireHeader(), organization("W90.S5", "Cơ quan khác"), "W90.01");

        assertThat(asked.state()).isNotEqualTo(State.TAKEN);
        assertThat(desk.find(letter).state()).isEqualTo(State.DELIVERED);
    }

    @Test
    void itsOldHoldersRecallFromBeforeIsItsOwnWhenItIsReadAfterwards() throws IOException {
        var letter = letter();
        var recall = desk.isStored(
                ReorganisedDesk.recall(letter.requireHeader(), organization("W90.S5", "Cơ quan cũ"), "W90.01"),
                "W90.01",
                "W90.S5");
        desk.setTo(AFTER);

        desk.opens(recall);

        assertThat(desk.find(recall).state()).isEqualTo(State.TAKEN);
        assertThat(desk.find(letter).state()).isEqualTo(State.RECALLED);
    }

    @Test
    void aCourtAnswersInItsOwnNameTheRecallThatCameToIt() throws IOException {
        var letter = desk.comes(header("21", "W90.05"), "W90.05");
        desk.takes(letter);
        var recall = desk.isAskedFor(letter.requireHeader(), OFFICE, "W90.05");
        desk.setTo(AFTER);

        desk.decide.release(recall.id(), "", "đồng ý", "op");

        assertThat(desk.find(letter).state()).isEqualTo(State.RECALLED);
        assertThat(desk.statuses())
                .filteredOn(told -> told.code().equals(StatusCode.CHANGE_AGREED))
                .singleElement()
                .satisfies(told -> assertThat(told.from().name()).isEqualTo("Tòa án cũ (SANDBOX)"));
    }

    @Test
    void eachCourtFindsInItsInboxWhatCameInItsTime() throws IOException {
        var early = desk.comes(header("13", "W90.05"), "W90.05");
        desk.setTo(AFTER);
        var late = desk.comes(header("14", "W90.05"), "W90.05");

        assertThat(desk.inbox("W90.06")).containsExactly(early.id());
        assertThat(desk.inbox("W90.05")).containsExactly(late.id());
    }

    @Test
    void whatTheAxisListedBeforeAndIsOpenedAfterwardsIsTheHeirs() throws IOException {
        var listed = desk.isStored(header("15", "W90.05"), "W90.05", "G22");
        desk.setTo(AFTER);

        desk.opens(listed);
        var letter = desk.delivers(listed);

        assertThat(letter.unit()).isEqualTo("W90.06");
        assertThat(desk.inbox("W90.06")).containsExactly(letter.id());
        assertThat(desk.inbox("W90.05")).isEmpty();
        assertThat(desk.arrivals())
                .singleElement()
                .satisfies(told -> assertThat(told.from().code().value()).isEqualTo("W90.05"))
                .satisfies(told -> assertThat(told.description()).contains("mã W90.06"));
    }

    @Test
    void aDocumentThatIsPlayedOnADayToComeMeansWhoHasItsCodeThen() {
        desk.setTo(AFTER);
        var letter =
                new Letter(UUID.randomUUID(), Direction.INCOMING, BEFORE, "W90.S6", "W90.05", header("22", "W90.05"));

        var placed = new PlaceReceived().place(letter, desk.codes);

        assertThat(placed.recipients()).extracting(Party::code).containsExactly("W90.05");
    }

    @Test
    void whatWaitedForAPersonOverTheDayIsTheHeirsWhenItIsReleased() throws IOException {
        var held = releasedAfterwards("16", "");

        assertThat(desk.inbox("W90.06")).containsExactly(held.id());
        assertThat(desk.inbox("W90.05")).isEmpty();
    }

    @Test
    void whatAPersonGivesToTheNewHolderIsTheNewHoldersWheneverItCame() throws IOException {
        var held = releasedAfterwards("17", "W90.05");

        assertThat(desk.inbox("W90.05")).containsExactly(held.id());
        assertThat(desk.inbox("W90.06")).isEmpty();
    }

    @Test
    void theNewHoldersNameStandsUnderNothingThatItNeverGot() throws IOException {
        var letter = desk.comes(header("18", "W90.05"), "W90.05");
        desk.setTo(AFTER);

        desk.takes(letter);
        desk.reports(letter, StatusCode.COMPLETED);

        assertThat(desk.statuses())
                .hasSize(3)
                .extracting(told -> told.from().name())
                .containsOnly("Tòa án cũ (SANDBOX)");
    }

    @Test
    void theNewHolderSpeaksInItsOwnNameOfWhatAPersonGaveToIt() throws IOException {
        releasedAfterwards("19", "W90.05");

        assertThat(desk.statuses())
                .singleElement()
                .satisfies(told -> assertThat(told.from().name()).isEqualTo("Tòa án khác (SANDBOX)"));
    }

    @Test
    void theHeirKeepsItsOwnCopyOfWhatAPersonGaveToTheNewHolder() throws IOException {
        var held = releasedAfterwards("20", "W90.05");

        var own = desk.comes(held.requireHeader(), "W90.06", "W90.S6");

        assertThat(own.state()).isEqualTo(State.DELIVERED);
        assertThat(desk.inbox("W90.06")).containsExactly(own.id());
    }

    private Entry releasedAfterwards(String number, String unit) throws IOException {
        var held = held(number);
        desk.setTo(AFTER);
        desk.decide.release(held.id(), unit, "đã hỏi nơi gửi", "op");
        return desk.delivers(held);
    }

    /** Its sender is not the one that the axis lists. */
    private Entry held(String number) throws IOException {
        var sender = organization("W90.S6", "Cơ quan kế thừa");
        var held = desk.comes(header(number, sender, "W90.05"), "W90.05", "W90.01");
        assertThat(held.state()).isEqualTo(State.QUARANTINED);
        return held;
    }

    private static Organization organization(String code, String name) {
        return new Organization(OrganizationCode.of(code), name);
    }
}
