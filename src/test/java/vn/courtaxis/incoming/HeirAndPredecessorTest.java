package vn.courtaxis.incoming;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.courtaxis.incoming.ReorganisedDesk.AFTER;
import static vn.courtaxis.incoming.ReorganisedDesk.BEFORE;
import static vn.courtaxis.incoming.ReorganisedDesk.header;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.courtaxis.codes.ReorganisedCourts;
import vn.courtaxis.document.DocumentHeader;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.Problem;
import vn.courtaxis.document.StatusCode;
import vn.courtaxis.ledger.Change;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.State;
import vn.courtaxis.ledger.TimelineEvent.Outcome;

/** One document for a court and for the one that takes over from it: copies of it lie at both when the day comes. */
final class HeirAndPredecessorTest {

    private static final String COURT = "W90.01.81";
    private static final String OTHER = "W90.01.82";
    private static final String HEIR = "W90.01.01";

    private final ReorganisedDesk desk;
    private final DocumentHeader both = header("12", COURT, HEIR);

    HeirAndPredecessorTest(@TempDir Path folder) {
        this.desk = new ReorganisedDesk(folder, ReorganisedCourts::on);
    }

    @Test
    void theHeirsCopyIsToldWhatWasToldOfThePredecessors() throws IOException {
        desk.setTo(BEFORE);
        var first = desk.comes(both, COURT);
        desk.takes(first);
        desk.setTo(AFTER);

        var second = desk.comes(both, HEIR);
        desk.reports(first, StatusCode.COMPLETED);

        assertThat(second.state()).isEqualTo(State.DUPLICATE);
        assertThat(desk.told())
                .containsExactlyInAnyOrder(
                        COURT + " 01", COURT + " 03", HEIR + " 01", HEIR + " 03", COURT + " 06", HEIR + " 06");
        assertThat(desk.statuses())
                .filteredOn(told -> told.from().code().value().equals(HEIR))
                .allSatisfy(told -> assertThat(told.from().name()).contains("khu vực 1"))
                .noneSatisfy(told -> assertThat(told.description()).contains("đã kết thúc"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void ofTwoThatWaitTheOneThatIsReleasedIsTheDocument(int released) throws IOException {
        var held = bothHeld();
        var other = held.get(1 - released);

        desk.decide.release(held.get(released).id(), "", "đã hỏi nơi gửi", "op");

        assertThat(desk.delivers(held.get(released)).state()).isEqualTo(State.DELIVERED);
        assertThat(desk.find(other).state()).isEqualTo(State.DUPLICATE);
        assertThat(desk.find(other).about()).isEqualTo(held.get(released).id());
        assertThat(desk.told()).containsExactlyInAnyOrder(COURT + " 01", HEIR + " 01");
    }

    @Test
    void whatIsSentAnewAfterARefusalIsNoDoubleOfWhatWasOne() throws IOException {
        var held = bothHeld();
        desk.decide.release(held.get(0).id(), "", "đã hỏi nơi gửi", "op");
        desk.delivers(held.get(0));
        desk.reports(held.get(0), StatusCode.REFUSED);

        var again = desk.comes(both, HEIR);

        assertThat(again.state()).isEqualTo(State.DELIVERED);
    }

    @Test
    void whatGoesOnByItselfIsTheDoubleOfWhatIsThere() throws IOException {
        desk.setTo(BEFORE);
        var second = held(HEIR);
        var first = desk.comes(both, COURT);
        desk.setTo(AFTER);

        desk.verifiesAgain(second);

        assertThat(desk.find(second).state()).isEqualTo(State.DUPLICATE);
        assertThat(desk.find(second).about()).isEqualTo(first.id());
        assertThat(desk.told()).contains(COURT + " 01", HEIR + " 01");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void ofTwoThatNeedNotWaitAnyLongerOneIsTheDocument(int first) throws IOException {
        var held = bothHeld();

        for (var copy : List.of(held.get(first), held.get(1 - first))) {
            desk.verifiesAgain(copy);
            desk.opens(copy);
            desk.delivers(copy);
        }

        assertThat(held).extracting(copy -> desk.find(copy).state()).containsOnlyOnce(State.DELIVERED, State.DUPLICATE);
        assertThat(desk.told()).containsExactlyInAnyOrder(COURT + " 01", HEIR + " 01");
    }

    @Test
    void twoPredecessorsCopiesThatNeedNotWaitAnyLongerAreOneDocument() throws IOException {
        desk.setTo(BEFORE);
        var merged = header("14", COURT, OTHER);
        var held = List.of(held(merged, COURT), held(merged, OTHER));
        desk.setTo(AFTER);

        for (var copy : held) {
            desk.verifiesAgain(copy);
            desk.opens(copy);
            desk.delivers(copy);
        }

        assertThat(held).extracting(copy -> desk.find(copy).state()).containsOnlyOnce(State.DELIVERED, State.DUPLICATE);
    }

    @Test
    void whatWaitedForACourtThatWasSplitGoesToWhoeverTookOverItsMatter() throws IOException {
        desk.setTo(BEFORE);
        var civil = held(header("78", "W90.91"), "W90.91");
        desk.setTo(AFTER);

        desk.verifiesAgain(civil);
        desk.opens(civil);

        assertThat(desk.delivers(civil).state()).isEqualTo(State.DELIVERED);
        assertThat(desk.find(civil).unit()).isEqualTo(HEIR);
    }

    @Test
    void whatIsHereCountsBeforeWhatWaits() throws IOException {
        desk.setTo(BEFORE);
        var three = header("16", COURT, OTHER, HEIR);
        held(three, COURT);
        var here = desk.comes(three, OTHER);
        var released = held(three, HEIR);
        desk.setTo(AFTER);

        desk.decide.release(released.id(), "", "đã hỏi nơi gửi", "op");

        assertThat(desk.find(released).state()).isEqualTo(State.DUPLICATE);
        assertThat(desk.find(released).about()).isEqualTo(here.id());
    }

    @Test
    void doublesFollowTheirDocument() throws IOException {
        desk.setTo(BEFORE);
        var three = header("15", COURT, OTHER, HEIR);
        var waiting = List.of(held(three, COURT), held(three, OTHER));
        desk.setTo(AFTER);
        var third = desk.comes(three, HEIR);
        assertThat(third.about()).isEqualTo(waiting.get(0).id());

        desk.decide.release(waiting.get(1).id(), "", "đã hỏi nơi gửi", "op");
        desk.delivers(waiting.get(1));
        desk.decide.release(waiting.get(0).id(), "", "đã hỏi nơi gửi", "op");

        assertThat(desk.find(waiting.get(0)).about()).isEqualTo(waiting.get(1).id());
        assertThat(desk.find(third).about()).isEqualTo(waiting.get(1).id());
        assertThat(desk.told()).containsExactlyInAnyOrder(COURT + " 01", OTHER + " 01", HEIR + " 01");
    }

    /** Copies that waited over the day. */
    private List<Entry> bothHeld() throws IOException {
        desk.setTo(BEFORE);
        var held = List.of(held(COURT), held(HEIR));
        desk.setTo(AFTER);
        return held;
    }

    private Entry held(String listedTo) throws IOException {
        return held(both, listedTo);
    }

    private Entry held(DocumentHeader header, String listedTo) throws IOException {
        var document = desk.isStored(header, listedTo, "G22");
        desk.opens(document);
        desk.ledger.apply(
                desk.find(document),
                Change.to(State.QUARANTINED, "test", Outcome.QUARANTINED)
                        .problem(new Problem(ErrorCode.SIGNATURE_UNDETERMINED, "")));
        return desk.find(document);
    }
}
