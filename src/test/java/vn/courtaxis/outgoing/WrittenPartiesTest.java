package vn.courtaxis.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.courtaxis.codes.ReorganisedCourts;
import vn.courtaxis.codes.Unresolved;
import vn.courtaxis.document.DocumentHeader.Signer;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.Organization;
import vn.courtaxis.document.Priority;
import vn.courtaxis.document.Problem;
import vn.courtaxis.document.Remark;
import vn.courtaxis.document.Steering;
import vn.courtaxis.document.Verdict;
import vn.courtaxis.outgoing.WrittenParties.Parties;

/** Whom a document system means that still writes the codes of courts and provinces that have ended. */
final class WrittenPartiesTest {

    private static final LocalDate BEFORE = LocalDate.of(2025, 6, 30);
    private static final LocalDate AFTER = LocalDate.of(2025, 7, 1);

    @Test
    void writesToAProvinceAsLongAsItExists() {
        var parties = done(on(BEFORE, "W90.01", "Việc chung", "W90.S1"));

        assertThat(codes(parties)).containsExactly("W90.S1");
        assertThat(parties.remarks()).isEmpty();
    }

    @Test
    void writesToWhoTookOverAfterwardsAndSaysSo() {
        var parties = done(on(AFTER, "TINH-1", "Việc chung", "w90.s1", "W90.S2", "W90.S3"));

        assertThat(codes(parties)).containsExactly("W90.S2");
        assertThat(parties.remarks())
                .extracting(Remark::code)
                .containsExactly("RECIPIENT_REDIRECTED", "RECIPIENT_REDIRECTED");
        assertThat(parties.remarks().get(0).detail())
                .isEqualTo("w90.s1: Ủy ban nhân dân tỉnh Cũ (SANDBOX) (W90.S1) -> Ủy ban nhân dân tỉnh Mới (SANDBOX)"
                        + " (W90.S2), 2025-07-01, NQ mẫu");
    }

    @Test
    void asksTheMatterWhereSeveralTookOver() {
        assertThat(codes(done(on(AFTER, "W90.01", "văn bản số 78", "W90.91")))).containsExactly("W90.01.01");
        assertThat(problem(on(AFTER, "W90.01", "Việc chung", "W90.91")))
                .isEqualTo(new Problem(
                        ErrorCode.RECIPIENT_AMBIGUOUS,
                        "W90.91: Tòa án nhân dân khu vực 1 (SANDBOX) (W90.01.01);"
                                + " Tòa án nhân dân tỉnh số 1 (SANDBOX) (W90.01)"));
    }

    @Test
    void namesAllThatIsUnclearAtOnce() {
        assertThat(problem(on(AFTER, "W90.01", "Việc chung", "W90.92", "W90.93", "W90.99", "W90.98")))
                .isEqualTo(new Problem(
                        ErrorCode.RECIPIENT_ENDED,
                        "W90.92: Tòa án không có kế thừa (SANDBOX) (W90.92)"
                                + " | RECIPIENT_WITHOUT_CODE W90.93: Tòa án nhân dân khu vực 2 chưa có mã (SANDBOX)"
                                + " | UNKNOWN_RECIPIENT W90.99, W90.98"));
    }

    @Test
    void neverSendsInTheNameOfACourtThatHasEnded() {
        assertThat(done(on(BEFORE, "QUAN-A", "Việc chung", "G22")).sender().code())
                .hasToString("W90.01.81");
        assertThat(problem(on(AFTER, "QUAN-A", "Việc chung", "G22")))
                .isEqualTo(new Problem(
                        ErrorCode.SENDER_UNIT_ENDED, "QUAN-A: Tòa án nhân dân khu vực 1 (SANDBOX) (W90.01.01)"));
        assertThat(problem(on(AFTER, "G22", "Việc chung", "W90.01")).code()).isEqualTo(ErrorCode.UNKNOWN_SENDER);
    }

    private static Verdict<Parties> on(LocalDate day, String sender, String subject, String... recipients) {
        var zone = ZoneId.of("Asia/Ho_Chi_Minh");
        var clock = Clock.fixed(day.atTime(9, 0).atZone(zone).toInstant(), zone);
        return new WrittenParties(ReorganisedCourts.on(clock), Unresolved.NONE)
                .of(submission(sender, subject, List.of(recipients)), "Công văn");
    }

    private static Submission submission(String sender, String subject, List<String> recipients) {
        return new Submission(
                sender,
                recipients,
                "12",
                "CV-TA01",
                AFTER,
                "Hà Nội",
                "Công văn",
                subject,
                "",
                Signer.UNKNOWN,
                null,
                Priority.NORMAL,
                Steering.NONE,
                0,
                0,
                List.of(),
                List.of(),
                "",
                false,
                "");
    }

    private static Parties done(Verdict<Parties> verdict) {
        return ((Verdict.Done<Parties>) verdict).value();
    }

    private static Problem problem(Verdict<Parties> verdict) {
        return ((Verdict.Rejected<Parties>) verdict).problem();
    }

    private static List<String> codes(Parties parties) {
        return parties.recipients().stream()
                .map(Organization::code)
                .map(Object::toString)
                .toList();
    }
}
