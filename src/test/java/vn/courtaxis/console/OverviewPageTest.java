package vn.courtaxis.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.courtaxis.codes.Resolution;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.Problem;
import vn.courtaxis.document.StatusCode;
import vn.courtaxis.exchange.AxisPauses.Operation;
import vn.courtaxis.exchange.AxisPauses.Pause;
import vn.courtaxis.ledger.State;
import vn.courtaxis.registry.Question;
import vn.courtaxis.store.TestCodes;

class OverviewPageTest extends ConsoleTest {

    @Autowired
    private TestCodes codes;

    @Test
    void saysThatNothingNeedsAPersonWhenNothingDoes() throws Exception {
        ledger.put(SampleEntry.outgoing(State.COMPLETED).entry());

        assertThat(page("/", "vi")).contains("Không có việc nào cần bạn.", "Hoàn thành");
        assertThat(page("/", "en")).contains("Nothing needs you.", "Completed");
    }

    @Test
    void leadsFromWhatNeedsAPersonToTheDocuments() throws Exception {
        var held = ledger.put(SampleEntry.incoming(State.QUARANTINED)
                .problem(ErrorCode.SIGNATURE_INVALID, "")
                .entry());

        assertThat(page("/", "vi"))
                .contains("href=\"/inbox?state=QUARANTINED\"", "Đến, chờ quyết định", "/documents/" + held.id())
                .doesNotContain("Không có việc nào cần bạn.");
    }

    @Test
    void leadsThoseWhoMayToTheCodesThatWaitForThem() throws Exception {
        var without = page("/", "vi");
        codes.collect().met("W90.01.98", "", new Resolution.Unknown(), Set.of(), "G22");
        var open = codes.questions().count(Question.State.OPEN);
        var proposed = codes.edits().countProposed();

        assertThat(without).contains("href=\"/codes\"");
        assertThat(page("/", "vi")).contains(open + " mã chưa rõ, " + proposed + " đề nghị chờ duyệt");
        assertThat(console.get().uri("/").param("lang", "vi").with(reader()).exchange())
                .bodyText()
                .doesNotContain("mã chưa rõ");
        codes.decide()
                .dismiss(
                        codes.questions()
                                .questions(Question.State.OPEN, 0, 1)
                                .get(0)
                                .number(),
                        "thử",
                        "op");
    }

    @Test
    void showsOnlyRecentRefusalsAsWork() throws Exception {
        assertThat(page("/", "vi")).contains("href=\"/outbox?state=REJECTED&amp;from=2026-11-17\"");
    }

    @Test
    void listsTheLongestWaitingFirst() throws Exception {
        ledger.put(SampleEntry.outgoing(State.PARKED)
                .number("1/OLD")
                .since(Duration.ofHours(9))
                .entry());
        ledger.put(SampleEntry.incoming(State.QUARANTINED)
                .number("2/NEW")
                .since(Duration.ofHours(1))
                .entry());

        var page = page("/", "vi");

        assertThat(page.indexOf("1/OLD")).isBetween(0, page.indexOf("2/NEW"));
    }

    @Test
    void saysHowLongTheOldestDueWorkHasWaited() throws Exception {
        ledger.put(SampleEntry.outgoing(State.PREPARED)
                .since(Duration.ofMinutes(7))
                .retry(2, Duration.ofMinutes(1))
                .entry());

        assertThat(page("/", "vi")).contains("7 phút");
        assertThat(page("/", "en")).contains("7 min");
    }

    @Test
    void tellsOfCallsToTheAxisThatArePaused() throws Exception {
        pauses.put(new Pause(
                "W90",
                Operation.SEND,
                SampleEntry.NOW.minusSeconds(600),
                SampleEntry.NOW.plusSeconds(60),
                false,
                new Problem(ErrorCode.AXIS_UNREACHABLE, "")));

        assertThat(page("/", "vi"))
                .contains("Trục liên thông: tài khoản W90 tạm dừng gửi từ 01:54, thử lại lúc 02:05: "
                        + ErrorCode.AXIS_UNREACHABLE.vietnamese());
        assertThat(page("/", "en"))
                .contains("Axis: account W90 has paused sending since 01:54, next try at 02:05: "
                        + ErrorCode.AXIS_UNREACHABLE.english());
    }

    @Test
    void tellsOfAClockThatIsWrong() throws Exception {
        axisClock.put("W90", Duration.ofMinutes(3));
        axisClock.put("W91", Duration.ofSeconds(-45));

        assertThat(page("/", "vi"))
                .contains("(tài khoản W90) nhanh hơn máy này 3 phút", "(tài khoản W91) chậm hơn máy này 45 giây");
        assertThat(page("/", "en"))
                .contains("(account W90) is ahead of this machine by 3 min", "(account W91) is behind");
    }

    @Test
    void countsStatusesAndLeadsToThoseThatAreSetAside() throws Exception {
        var document = ledger.put(SampleEntry.outgoing(State.SENT).entry());
        ledger.put(SampleEntry.incoming(State.PARKED)
                .statusAbout(document, StatusCode.RECEIVED, "")
                .entry());

        assertThat(page("/", "vi"))
                .contains(
                        "href=\"/statuses?state=QUARANTINED&amp;state=PARKED\"",
                        "Trạng thái, tạm gác",
                        "href=\"/statuses?state=REJECTED\"")
                .doesNotContain("Không có việc nào cần bạn.");
    }

    @Test
    void refreshesItselfWithoutScriptsOrStylesInThePage() throws Exception {
        assertThat(page("/", "vi"))
                .contains("hx-get=\"/\"", "hx-select=\"#live\"", "\"allowEval\":false", "lang=\"vi\"")
                .doesNotContain("<style", " style=", "onclick", "https://", "http://");
    }
}
