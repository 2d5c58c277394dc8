package vn.courtaxis.incoming;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.courtaxis.incoming.ReorganisedDesk.AFTER;
import static vn.courtaxis.incoming.ReorganisedDesk.BEFORE;
import static vn.courtaxis.incoming.ReorganisedDesk.header;
import static vn.courtaxis.ledger.Fixtures.OFFICE;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.courtaxis.codes.ReorganisedCourts;
import vn.courtaxis.document.DocumentHeader;
import vn.courtaxis.document.DocumentHeader.Business;
import vn.courtaxis.document.StatusCode;
import vn.courtaxis.ledger.Change;
import vn.courtaxis.ledger.State;
import vn.courtaxis.ledger.TimelineEvent.Outcome;

/** One document for two districts that are one regional court by now: it lies here once, and each of the two codes speaks for itself. */
final class MergedAddresseesTest {

    private static final String A = "W90.01.81";
    private static final String B = "W90.01.82";

    private final ReorganisedDesk desk;
    private final DocumentHeader both = header("12", A, B);

    MergedAddresseesTest(@TempDir Path folder) {
        this.desk = new ReorganisedDesk(folder, ReorganisedCourts::on);
    }

    @BeforeEach
    void theyAreOne() {
        desk.setTo(AFTER);
    }

    @Test
    void whatTheCourtReportsIsToldFromEachOfTheTwo() throws IOException {
        var first = desk.comes(both, A);
        desk.comes(both, B);

        desk.takes(first);
        desk.reports(first, StatusCode.COMPLETED);

        assertThat(desk.told())
                .containsExactlyInAnyOrder(A + " 01", B + " 01", A + " 03", B + " 03", A + " 06", B + " 06");
    }

    @Test
    void aRefusalIsToldFromEachOfTheTwo() throws IOException {
        var first = desk.comes(both, A);
        desk.comes(both, B);

        desk.reports(first, StatusCode.REFUSED);

        assertThat(desk.told()).contains(A + " 02", B + " 02");
    }

    @Test
    void aCopyThatComesWhenTheDocumentIsInTheRegisterIsToldSo() throws IOException {
        var first = desk.comes(both, A);
        desk.takes(first);

        var second = desk.comes(both, B);

        assertThat(second.state()).isEqualTo(State.DUPLICATE);
        assertThat(desk.told()).containsExactlyInAnyOrder(A + " 01", A + " 03", B + " 01", B + " 03");
        assertThat(desk.arrivals())
                .allSatisfy(told -> assertThat(told.description())
                        .contains("Mã " + told.from().code().value() + " là của đơn vị đã kết thúc"));
    }

    @Test
    void aCopyThatComesWhenTheStatusesAreDeletedIsToldByTheStateOfTheDocument() throws IOException {
        var first = desk.comes(both, A);
        desk.takes(first);
        desk.forgetsStatuses();

        desk.comes(both, B);

        assertThat(desk.told()).containsExactly(B + " 01", B + " 03");
    }

    @Test
    void aCopyThatComesWhenTheWorkIsDoneIsToldAllThatWasToldBefore() throws IOException {
        var first = desk.comes(both, A);
        desk.takes(first);
        desk.reports(first, StatusCode.PROCESSING);
        desk.reports(first, StatusCode.COMPLETED);

        desk.comes(both, B);

        assertThat(desk.told())
                .filteredOn(told -> told.startsWith(B))
                .containsExactly(B + " 01", B + " 03", B + " 05", B + " 06");
    }

    @Test
    void aCopyOfADocumentThatIsStillOnItsWayToTheInboxIsToldOnceWithIt() throws IOException {
        var first = desk.isStored(both, A, "G22");
        desk.opens(first);

        var second = desk.comes(both, B);
        assertThat(second.state()).isEqualTo(State.DUPLICATE);
        assertThat(desk.told()).isEmpty();
        desk.delivers(first);

        assertThat(desk.told()).containsExactlyInAnyOrder(A + " 01", B + " 01");
    }

    @Test
    void aDeliveryThatHappensWhileTheCopyIsReadIsSeenByIt() throws IOException {
        var first = desk.isStored(both, A, "G22");
        desk.opens(first);
        var second = desk.isStored(both, B, "G22");

        desk.opensWhile(second, () -> desk.delivers(first));

        assertThat(desk.find(second).state()).isEqualTo(State.DUPLICATE);
        assertThat(desk.told()).containsExactlyInAnyOrder(A + " 01", B + " 01");
    }

    @Test
    void aDeliveryThatWasPreparedBeforeTheCopyCameIsPreparedAnew() throws IOException {
        var first = desk.isStored(both, A, "G22");
        desk.opens(first);
        var asItWas = desk.find(first);
        desk.clock.move(Duration.ofSeconds(1));
        desk.comes(both, B);

        var prepared = Change.to(State.DELIVERED, "test", Outcome.DONE);

        assertThat(desk.ledger.apply(asItWas, prepared)).isFalse();
        desk.delivers(first);
        assertThat(desk.told()).containsExactlyInAnyOrder(A + " 01", B + " 01");
    }

    @Test
    void messagesOfTheirOwnForEachOfTheTwoAreOneDocumentThatSpeaksForBoth() throws IOException {
        var first = desk.comes(header("16", A), A);
        var second = desk.comes(header("16", B), B);
        assertThat(second.state()).isEqualTo(State.DUPLICATE);

        desk.takes(first);

        assertThat(desk.told()).containsExactlyInAnyOrder(A + " 01", B + " 01", A + " 03", B + " 03");
    }

    @Test
    void aCopyThatSomebodyElseSentSaysNothingInTheDocumentsName() throws IOException {
        var first = desk.comes(both, A);

        var forged = desk.comes(both, B, "W90.S2");

        assertThat(forged.state()).isEqualTo(State.DUPLICATE);
        desk.takes(first);
        assertThat(desk.told()).containsExactlyInAnyOrder(A + " 01", A + " 03");
    }

    @Test
    void whatAPersonGaveAwayIsNoSecondDocumentWhenItComesAgain() throws IOException {
        var letter = header("17", "W90.91");
        var first = desk.comes(letter, "W90.91");
        desk.decide.release(first.id(), "KV1", "thuộc thẩm quyền", "op");
        desk.delivers(first);

        var again = desk.comes(letter, "W90.91");

        assertThat(again.state()).isEqualTo(State.DUPLICATE);
        assertThat(again.about()).isEqualTo(first.id());
    }

    @Test
    void aCopyThatAPersonReleasesSpeaksForItsCourtToo() throws IOException {
        var first = desk.comes(both, A, "W90.S2");
        var second = desk.comes(both, B, "W90.S2");
        desk.decide.release(first.id(), "", "đã hỏi nơi gửi", "op");
        desk.delivers(first);

        desk.decide.release(second.id(), "", "đã hỏi nơi gửi", "op");

        assertThat(desk.find(second).state()).isEqualTo(State.DUPLICATE);
        desk.takes(first);
        assertThat(desk.told()).containsExactlyInAnyOrder(A + " 01", B + " 01", A + " 03", B + " 03");
    }

    @Test
    void twoFormsOfOneCourtsCodeAreEachTold() throws IOException {
        var twins = header("15", "W90.01", "000.00.01.W90");

        desk.comes(twins, "W90.01");
        desk.comes(twins, "000.00.01.W90");

        assertThat(desk.told()).containsExactlyInAnyOrder("W90.01 01", "000.00.01.W90 01");
    }

    @Test
    void aCopyOfANewVersionSaysNothingOfTheFirst() throws IOException {
        var alone = header("14", A);
        var first = desk.comes(alone, A);
        var update = header("14", A, B)
                .withBusiness(
                        Business.update(first.requireHeader().documentId(), "bổ sung nơi nhận", false, List.of()),
                        header("14", A, B).to());
        var second = desk.comes(update, A);
        var copy = desk.comes(update, B);
        assertThat(copy.state()).isEqualTo(State.DUPLICATE);

        desk.takes(first);
        assertThat(desk.told()).contains(A + " 03").doesNotContain(B + " 03");

        var recall = desk.isAskedFor(alone, OFFICE, A);
        desk.decide.release(recall.id(), "", "đồng ý", "op");
        assertThat(desk.find(first).state()).isEqualTo(State.RECALLED);
        assertThat(desk.find(second).state()).isEqualTo(State.RECALLED);
        assertThat(desk.find(copy).state()).isEqualTo(State.STORED);
    }

    @Test
    void theSameMessageOnTheLastDayAndOnTheFirstIsOneDocument() throws IOException {
        desk.setTo(BEFORE);
        var letter = header("13", A);
        var first = desk.comes(letter, A);
        desk.setTo(AFTER);

        var again = desk.comes(letter, A);

        assertThat(first.unit()).isEqualTo(A);
        assertThat(again.state()).isEqualTo(State.DUPLICATE);
        assertThat(again.about()).isEqualTo(first.id());
    }

    @Test
    void whatNobodyTookFromACourtThatWasSplitGoesToItsSuccessorWhenItComesAgain() throws IOException {
        desk.setTo(BEFORE);
        var letter = header("78", "W90.91");
        var first = desk.comes(letter, "W90.91");
        assertThat(first.unit()).isEqualTo("W90.91");
        desk.setTo(AFTER);

        var again = desk.comes(letter, "W90.91");

        assertThat(again.state()).isEqualTo(State.DUPLICATE);
        assertThat(desk.find(first).state()).isEqualTo(State.DELIVERED);
        assertThat(desk.find(first).unit()).isEqualTo("W90.01.01");
        assertThat(desk.find(first).dmsUnit()).isEqualTo("KV1");
    }
}
