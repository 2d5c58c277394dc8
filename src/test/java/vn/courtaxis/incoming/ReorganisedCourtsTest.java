package vn.courtaxis.incoming;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.courtaxis.incoming.ReorganisedDesk.AFTER;
import static vn.courtaxis.incoming.ReorganisedDesk.BEFORE;
import static vn.courtaxis.incoming.ReorganisedDesk.header;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.courtaxis.codes.ReorganisedCourts;
import vn.courtaxis.document.DocumentHeader.Business;
import vn.courtaxis.document.DocumentHeader.ReceiverChange;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.Organization;
import vn.courtaxis.document.OrganizationCode;
import vn.courtaxis.document.Problem;
import vn.courtaxis.document.Remark;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.InboxScope.Unit;
import vn.courtaxis.ledger.State;

/** Documents that come around 1 July 2025, when courts and provinces ended and others took over. */
final class ReorganisedCourtsTest {

    private final ReorganisedDesk desk;

    ReorganisedCourtsTest(@TempDir Path folder) {
        this.desk = new ReorganisedDesk(folder, ReorganisedCourts::on);
    }

    @Test
    void aDistrictCourtKeepsItsMailOnItsLastDay() throws IOException {
        desk.setTo(BEFORE);

        var entry = comes("12", "W90.01.81", "W90.01.81");

        assertThat(entry.state()).isEqualTo(State.DELIVERED);
        assertThat(entry.unit()).isEqualTo("W90.01.81");
        assertThat(entry.remarks()).extracting(Remark::code).doesNotContain("ADDRESSED_BY_ENDED_CODE");
    }

    @ParameterizedTest
    @CsvSource({"2025-07-01", "2026-07-01"})
    void itsSuccessorGetsItFromTheNextDayOnAndTheSenderIsToldTheNewCode(LocalDate day) throws IOException {
        desk.setTo(day);

        var entry = comes("12", "W90.01.81", "W90.01.81");

        assertThat(entry.state()).isEqualTo(State.DELIVERED);
        assertThat(entry.unit()).isEqualTo("W90.01.01");
        assertThat(entry.remarks())
                .contains(new Remark(
                        "ADDRESSED_BY_ENDED_CODE",
                        "W90.01.81: Tòa án nhân dân quận A (SANDBOX) (W90.01.81) -> Tòa án nhân dân khu vực 1 (SANDBOX)"
                                + " (W90.01.01), 2025-07-01, NQ mẫu; registry 17"));
        var told = desk.arrivals().get(0);
        assertThat(told.from().code()).hasToString("W90.01.81");
        assertThat(told.description()).contains("W90.01.81", "W90.01.01", "Đề nghị dùng mã này");
    }

    @ParameterizedTest
    @CsvSource({"77, W90.01, TINH-1", "78, W90.01.01, KV1"})
    void anAppealCourtsMailGoesByMatter(String number, String unit, String dmsUnit) throws IOException {
        desk.setTo(AFTER);

        var entry = comes(number, "W90.91", "W90.91");

        assertThat(entry.state()).isEqualTo(State.DELIVERED);
        assertThat(entry.unit()).isEqualTo(unit);
        assertThat(entry.dmsUnit()).isEqualTo(dmsUnit);
    }

    @ParameterizedTest
    @CsvSource({
        "W90.91, ADDRESSEE_AMBIGUOUS, Tòa án nhân dân khu vực 1 (SANDBOX) (W90.01.01)",
        "W90.92, ADDRESSEE_ENDED, Tòa án không có kế thừa (SANDBOX) (W90.92)",
        "W90.93, ADDRESSEE_WITHOUT_CODE, Tòa án nhân dân khu vực 2 chưa có mã (SANDBOX)",
        "W90.99, UNKNOWN_ADDRESSEE, W90.99"
    })
    void whatNobodyCanTellWaitsForAPersonWithWhoItMayBe(String code, ErrorCode problem, String told)
            throws IOException {
        desk.setTo(AFTER);

        for (var listed : List.of(code, "")) {
            var entry = comes("12", listed, code);
            assertThat(entry.state()).isEqualTo(State.QUARANTINED);
            assertThat(Objects.requireNonNull(entry.problem()).code()).isEqualTo(problem);
            assertThat(entry.problem().detail()).contains(told);
        }
    }

    @Test
    void whatAnOperatorReleasesAsAddressedGoesWhereItsRouteLed() throws IOException {
        desk.setTo(AFTER);
        var held = desk.comes(header("77", "W90.01.01"), "W90.01.01", "W90.S2");
        assertThat(held.state()).isEqualTo(State.QUARANTINED);

        desk.decide.release(held.id(), "", "đã hỏi nơi gửi", "op");

        assertThat(desk.find(held).dmsUnit()).isEqualTo("KV1-HS");
    }

    @Test
    void anOperatorReleasesItToAUnitOfTheDocumentSystem() throws IOException {
        desk.setTo(AFTER);
        var entry = comes("12", "W90.92", "W90.92");

        desk.decide.release(entry.id(), "kv1-hs", "thuộc thẩm quyền", "op");

        assertThat(desk.find(entry).unit()).isEqualTo("W90.01.01");
        assertThat(desk.find(entry).dmsUnit()).isEqualTo("KV1-HS");
    }

    @Test
    void aCopyForACourtThatNobodyKnowsIsNeverGivenToTheOtherOne() throws IOException {
        desk.setTo(AFTER);
        var header = header("12", "W90.01", "W90.77");

        var unknown = desk.comes(header, "W90.77");
        var known = desk.comes(header, "W90.01");

        assertThat(unknown.state()).isEqualTo(State.QUARANTINED);
        assertThat(unknown.problem()).isEqualTo(new Problem(ErrorCode.UNKNOWN_ADDRESSEE, "W90.77"));
        assertThat(known.state()).isEqualTo(State.DELIVERED);
        assertThat(desk.arrivals())
                .extracting(told -> told.from().code().value())
                .containsExactly("W90.01");
    }

    @Test
    void anUpdateThatNamesTheHeirInsteadOfItsPredecessorTakesNothingAway() throws IOException {
        desk.setTo(AFTER);
        var letter = desk.comes(header("12", "W90.01.81"), "W90.01.81");
        var update = header("12", "W90.01.01")
                .withBusiness(
                        Business.update(
                                letter.requireHeader().documentId(),
                                "đổi mã nơi nhận",
                                false,
                                List.of(new ReceiverChange("W90.01.81", false), new ReceiverChange("W90.01.01", true))),
                        List.of(new Organization(OrganizationCode.of("W90.01.01"), "khu vực 1")));

        desk.comes(update, "W90.01.01");

        assertThat(desk.find(letter).state()).isEqualTo(State.DELIVERED);
    }

    @Test
    void oldAndNewCodeAsTwinRecipientsAreOneDocumentAndBothAreTold() throws IOException {
        desk.setTo(AFTER);
        var header = header("12", "W90.01.81", "W90.01.01", "W90.01.82");

        var first = desk.comes(header, "W90.01.01");
        var second = desk.comes(header, "W90.01.81");
        var third = desk.comes(header, "W90.01.82");

        assertThat(first.state()).isEqualTo(State.DELIVERED);
        assertThat(List.of(second, third)).extracting(Entry::state).containsOnly(State.DUPLICATE);
        assertThat(desk.arrivals())
                .extracting(told -> told.from().code().value())
                .containsExactlyInAnyOrder("W90.01.01", "W90.01.81", "W90.01.82");
    }

    @Test
    void whoTookOverFromTheSenderMayAskForItBackAndNobodyElse() throws IOException {
        desk.setTo(BEFORE);
        var letter = desk.comes(
                header("12", new Organization(OrganizationCode.of("W90.S1"), "tỉnh Cũ"), "W90.01.81"),
                "W90.01.81",
                "W90.S1");
        desk.setTo(AFTER);

        var byAStranger = asksBack(letter, "W90.S3");
        assertThat(desk.find(letter).state()).isEqualTo(State.DELIVERED);
        var byTheSuccessor = asksBack(letter, "W90.S2");

        assertThat(byAStranger.state()).isEqualTo(State.REJECTED);
        assertThat(byTheSuccessor.state()).isEqualTo(State.TAKEN);
        assertThat(desk.find(letter).state()).isEqualTo(State.RECALLED);
    }

    @Test
    void aCodeThatIsUsedByAnotherAfterItsEndIsRemarkedAndNotRedirected() throws IOException {
        desk.setTo(AFTER);
        var header = header("12", new Organization(OrganizationCode.of("W90.S1"), "Chi cục Thuế khu vực"), "W90.01");

        var entry = desk.comes(header, "W90.01", "W90.S1");

        assertThat(entry.requireHeader().from().code()).hasToString("W90.S1");
        assertThat(entry.remarks()).extracting(Remark::code).contains("SENDER_NAME", "SENDER_ENDED");
    }

    @Test
    void aSuccessorsNameUnderItsPredecessorsCodeIsNoContradiction() throws IOException {
        desk.setTo(AFTER);
        var header = header(
                "12", new Organization(OrganizationCode.of("W90.S1"), "Ủy ban nhân dân tỉnh Mới (SANDBOX)"), "W90.01");

        assertThat(desk.comes(header, "W90.01", "W90.S2").remarks())
                .extracting(Remark::code)
                .doesNotContain("SENDER_NAME");
    }

    @Test
    void theSuccessorFindsInItsInboxWhatItsPredecessorsGot() {
        desk.setTo(AFTER);

        var inboxes = new Inboxes(desk.codes);

        assertThat(inboxes.of("W90.01.01").orElseThrow().units())
                .containsExactlyInAnyOrder(
                        Unit.always("W90.01.01"), Unit.always("W90.01.81"), Unit.always("W90.01.82"));
        assertThat(inboxes.of("KV1-HS").orElseThrow().dmsUnits()).containsExactly("KV1-HS");
        assertThat(inboxes.of("KV1").orElseThrow().otherThan()).containsExactly("KV1-HS");
        assertThat(inboxes.of("G22")).isEmpty();
    }

    private Entry asksBack(Entry letter, String by) throws IOException {
        var name = desk.codes.resolve(by).orElseThrow().name();
        return desk.isAskedFor(letter.requireHeader(), new Organization(OrganizationCode.of(by), name), "W90.01.01");
    }

    private Entry comes(String number, String listedTo, String to) throws IOException {
        return desk.comes(header(number, to), listedTo);
    }
}
