package vn.courtaxis.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.Remark;
import vn.courtaxis.document.RemarkCode;
import vn.courtaxis.document.SignatureReport;
import vn.courtaxis.document.SignatureReport.Reason;
import vn.courtaxis.document.SignatureVerdict;
import vn.courtaxis.document.StatusCode;
import vn.courtaxis.ledger.State;
import vn.courtaxis.ledger.TimelineEvent;
import vn.courtaxis.ledger.TimelineEvent.Outcome;

class DocumentPageTest extends ConsoleTest {

    private static final SignatureReport BROKEN = new SignatureReport(
            SignatureVerdict.INVALID,
            "Văn phòng Chính phủ",
            "Chính phủ",
            "5f",
            Instant.parse("2026-11-20T08:30:00Z"),
            false,
            "RSA 3072, SHA-256",
            List.of(new Reason("CHANGED", "Tệp đã bị thay đổi.", "The file was changed.")));

    @Test
    void saysWhatHappensNextAndWhoMustAct() throws Exception {
        var entry = ledger.put(SampleEntry.outgoing(State.PREPARED)
                .problem(ErrorCode.AXIS_UNREACHABLE, "connection refused")
                .retry(4, Duration.ofMinutes(3))
                .entry());

        assertThat(page(entry.id(), "vi"))
                .contains("Hệ thống sẽ gửi lên trục liên thông.", ErrorCode.AXIS_UNREACHABLE.vietnamese())
                .contains("connection refused", "Không ai", "24/11/2026 02:07:05", "Đã thử 4 lần");
        assertThat(page(entry.id(), "en"))
                .contains("The adapter sends it to the axis next.", ErrorCode.AXIS_UNREACHABLE.english(), "Nobody");
    }

    @Test
    void tellsEachSignatureInPlainWords() throws Exception {
        var entry = ledger.put(SampleEntry.incoming(State.QUARANTINED)
                .file("bao-cao.pdf", SignatureVerdict.INVALID, BROKEN)
                .entry());

        assertThat(page(entry.id(), "vi"))
                .contains("bao-cao.pdf", "Chữ ký không hợp lệ", "Tệp đã bị thay đổi.", "20/11/2026 15:30:00")
                .contains("Có nội dung thêm vào sau khi ký", "RSA 3072, SHA-256")
                .contains("title=\"SHA-256 "
                        + entry.files().get(0).attachment().content().sha256());
        assertThat(page(entry.id(), "en")).contains("The file was changed.", "Content was added after signing");
    }

    @Test
    void saysWhatWasAcceptedAlthoughIrregular() throws Exception {
        var entry = ledger.put(SampleEntry.incoming(State.DELIVERED)
                .remark(Remark.of(RemarkCode.DATE_FORMAT, "PromulgationDate 30/10/2020"), new Remark("LATER_CODE", ""))
                .entry());

        assertThat(page(entry.id(), "vi"))
                .contains("Đã chấp nhận dù sai quy cách", RemarkCode.DATE_FORMAT.vietnamese())
                .contains("PromulgationDate 30/10/2020", "LATER_CODE");
        assertThat(page(entry.id(), "en"))
                .contains(
                        "Accepted although irregular",
                        RemarkCode.DATE_FORMAT.english().substring(0, 30));
        assertThat(page(
                        ledger.put(SampleEntry.incoming(State.DELIVERED).entry())
                                .id(),
                        "vi"))
                .doesNotContain("Đã chấp nhận dù sai quy cách");
    }

    @Test
    void tellsWhichDialectAMessageWasWrittenIn() throws Exception {
        var message = "message of 12 bytes, SHA-256 " + "a".repeat(64) + "; ";
        var entry = ledger.put(
                SampleEntry.outgoing(State.SENT).entry(),
                new TimelineEvent(
                        SampleEntry.NOW, "outgoing-prepare", Outcome.DONE, message + "dialect net", "adapter"),
                new TimelineEvent(
                        SampleEntry.NOW,
                        "outgoing-prepare",
                        Outcome.DONE,
                        message + "no dialect: not all recipients read net, x",
                        "adapter"));

        assertThat(page(entry.id(), "vi"))
                .contains("viết theo quy ước net", "không phải mọi nơi nhận đều dùng quy ước net, x");
    }

    @Test
    void tellsTheHistoryInTheReadersWords() throws Exception {
        var entry = ledger.put(
                SampleEntry.outgoing(State.UNCERTAIN).entry(),
                new TimelineEvent(SampleEntry.NOW, "outgoing-send", Outcome.NOTE, "attempt 2", "adapter"),
                new TimelineEvent(
                        SampleEntry.NOW, "outgoing-send", Outcome.RETRY, "AXIS_TIMEOUT: after 30 s", "adapter"),
                new TimelineEvent(SampleEntry.NOW, "resend", Outcome.NOTE, "from REJECTED", "clerk-1"),
                new TimelineEvent(
                        SampleEntry.NOW,
                        "verify-again",
                        Outcome.DONE,
                        "signatures UNDETERMINED -> VALID; goes on by itself",
                        "adapter"),
                new TimelineEvent(
                        SampleEntry.NOW,
                        "incoming-open",
                        Outcome.DONE,
                        "signatures VALID; sender X9 is not in the registry; tolerated: WRAPPED_IN_ZIP",
                        "adapter"),
                new TimelineEvent(
                        SampleEntry.NOW,
                        "verify-again",
                        Outcome.NOTE,
                        "signatures UNDETERMINED -> VALID; the same document is here already",
                        "adapter"),
                new TimelineEvent(
                        SampleEntry.NOW,
                        "release",
                        Outcome.NOTE,
                        "the same document is here already; đã gọi nơi gửi",
                        "clerk-3"),
                new TimelineEvent(
                        SampleEntry.NOW,
                        "replay",
                        Outcome.DONE,
                        "did not arrive; again from outgoing-send: đã hỏi",
                        "clerk-2"));

        assertThat(page(entry.id(), "vi"))
                .contains("Gửi lên trục", "Lần gửi thứ 2", ErrorCode.AXIS_TIMEOUT.vietnamese() + " (after 30 s)")
                .contains("Trước đó: Từ chối", "clerk-1", "UTC+07:00")
                .contains("Chưa xác định được → Chữ ký hợp lệ; văn bản tự đi tiếp")
                .contains("Chưa xác định được → Chữ ký hợp lệ; Văn bản này đã có từ trước")
                .contains("Văn bản này đã có từ trước (đã gọi nơi gửi)")
                .contains("nơi gửi X9 không có trong danh mục mã; chấp nhận dù sai quy cách: WRAPPED_IN_ZIP")
                .contains("khẳng định chưa tới nơi; làm lại từ bước “Gửi lên trục”: đã hỏi", "clerk-2");
        assertThat(page(entry.id(), "en")).contains("Send to the axis", "Attempt 2", "It was: Refused");
    }

    @Test
    void listsTheStatusesAboutTheDocument() throws Exception {
        var entry = ledger.put(SampleEntry.outgoing(State.SENT).entry());
        ledger.put(SampleEntry.incoming(State.TAKEN)
                .statusAbout(entry, StatusCode.RECEIVED, "Văn thư đã nhận")
                .entry());

        assertThat(page(entry.id(), "vi")).contains("03 Đã tiếp nhận", "từ Văn phòng Chính phủ", "Văn thư đã nhận");
    }

    @Test
    void showsWhatIsKnownOfAMessageThatCouldNotBeRead() throws Exception {
        var entry = ledger.put(SampleEntry.incoming(State.QUARANTINED)
                .unreadable()
                .unit("")
                .problem(ErrorCode.MESSAGE_NOT_EDXML, "")
                .entry());

        assertThat(page(entry.id(), "vi"))
                .contains("Chưa đọc được nội dung gói tin", "G22", "/reject\"", "nên không báo lại được")
                .doesNotContain("/release\"");
    }

    @ParameterizedTest
    @EnumSource(
            value = State.class,
            names = {"REJECTED", "ACCEPTED", "PREPARED", "UNCERTAIN"})
    void offersToResendWhatCanBeResent(State state) throws Exception {
        var entry = ledger.put(SampleEntry.outgoing(state).entry());

        assertThat(page(entry.id(), "vi")).contains("/resend\"").contains("name=\"_csrf\" value=\"t0ken\"");
    }

    @ParameterizedTest
    @EnumSource(
            value = State.class,
            names = {"SENDING", "SENT", "COMPLETED", "RECALLED"})
    void offersNothingOnWhatGoesItsWay(State state) throws Exception {
        var entry = ledger.put(SampleEntry.outgoing(state).entry());

        assertThat(page(entry.id(), "vi")).doesNotContain("/resend\"", "/release\"", "/reject\"");
    }

    @Test
    void offersADecisionOnlyOnWhatWaitsForOne() throws Exception {
        var held = ledger.put(SampleEntry.incoming(State.QUARANTINED)
                .file("a.pdf", SignatureVerdict.INVALID)
                .entry());
        var delivered = ledger.put(SampleEntry.incoming(State.DELIVERED).entry());

        assertThat(page(held.id(), "vi"))
                .contains("/release\"", "/reject\"", "value=\"W90.02\"", "Tòa án nhân dân tỉnh số 1 (SANDBOX)")
                .doesNotContain("/resend\"");
        assertThat(page(delivered.id(), "vi")).doesNotContain("/release\"", "/reject\"", "/resend\"", "/replay\"");
    }

    @Test
    void saysOfWhatIsSetAsideWhyWhoActsAndWhatARelasesDoes() throws Exception {
        var entry = ledger.put(SampleEntry.outgoing(State.PARKED)
                .resumesAt(State.PREPARED)
                .problem(ErrorCode.UNEXPECTED, "in step outgoing-send")
                .entry());

        assertThat(page(entry.id(), "vi"))
                .contains("Vì sao tạm gác", ErrorCode.UNEXPECTED.vietnamese(), "in step outgoing-send")
                .contains("Quản trị hệ thống", "Khi cho đi tiếp", "Hệ thống gửi lên trục liên thông.")
                .contains("/release\"", "/reject\"", "/replay\"", "name=\"reason\"")
                .doesNotContain("/resend\"", "/park\"", "/confirm-sent\"", "notArrived");
        assertThat(page(entry.id(), "en")).contains("Why it is set aside", "On release", "Administrator");
    }

    @Test
    void asksForAStatementAboutWhatMayHaveArrived() throws Exception {
        var entry = ledger.put(SampleEntry.outgoing(State.PARKED)
                .resumesAt(State.UNCERTAIN)
                .message(SampleEntry.stored("message", 100))
                .problem(ErrorCode.AXIS_OUTCOME_AMBIGUOUS, "a-1, a-2")
                .entry());

        assertThat(page(entry.id(), "vi"))
                .contains("/confirm-sent\"", "name=\"axisDocId\"", "name=\"notArrived\"", "Chưa tới nơi, gửi lại")
                .contains("Hệ thống hỏi trục xem văn bản đã tới chưa")
                .contains("value=\"outgoing-send\"")
                .doesNotContain("value=\"outgoing-prepare\"");
    }

    @Test
    void showsARequestThatCameToTheSuccessorOfTheCourtThatGotTheDocument() throws Exception {
        var document = ledger.put(SampleEntry.incoming(State.TAKEN)
                .unit("W90.01.81")
                .listedTo("W90.01.81")
                .entry());
        var request = ledger.put(SampleEntry.incoming(State.QUARANTINED)
                .unit("W90.01.01")
                .listedTo("W90.01.81")
                .asksFor(document)
                .problem(ErrorCode.RECALL_AFTER_ACCEPTANCE, "gửi nhầm")
                .entry());

        assertThat(page(document.id(), "vi")).contains("/documents/" + request.id(), "gửi nhầm");
    }

    @Test
    void offersNothingToWhomMayOnlyRead() {
        var entry = ledger.put(SampleEntry.incoming(State.QUARANTINED).entry());

        var result =
                console.get().uri("/documents/" + entry.id()).with(reader()).exchange();

        assertThat(result).hasStatusOk().bodyText().doesNotContain("/release\"", "/reject\"");
    }

    @Test
    void answersAnUnknownDocumentWithNotFound() {
        assertThat(get("/documents/" + UUID.randomUUID(), "vi")).hasStatus(404);
    }
}
