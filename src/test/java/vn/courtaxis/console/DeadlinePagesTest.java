package vn.courtaxis.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.courtaxis.document.StatusCode;
import vn.courtaxis.ledger.Duty;
import vn.courtaxis.ledger.Recipient;
import vn.courtaxis.ledger.State;

/** It is Tuesday, 24 November 2026, two in the morning. */
class DeadlinePagesTest extends ConsoleTest {

    @Test
    void marksInListsWhatIsLateOrSoonWillBe() throws Exception {
        ledger.put(
                SampleEntry.incoming(State.DELIVERED).since(Duration.ofDays(4)).entry());
        ledger.put(SampleEntry.outgoing(State.PREPARED)
                .since(Duration.ofMinutes(40))
                .entry());

        assertThat(page("/inbox", "vi")).contains("Quá hạn tiếp nhận");
        assertThat(page("/inbox", "en")).contains("Late: acceptance");
        assertThat(page("/outbox", "vi")).contains("Sắp đến hạn gửi");
        assertThat(page("/outbox", "en")).contains("Due soon: sending");
    }

    @Test
    void marksNothingThatHasTimeOrIsDone() throws Exception {
        ledger.put(SampleEntry.incoming(State.DELIVERED).entry());
        ledger.put(SampleEntry.incoming(State.TAKEN).since(Duration.ofDays(4)).entry());
        ledger.put(
                SampleEntry.incoming(State.DUPLICATE).since(Duration.ofDays(4)).entry());

        assertThat(page("/inbox", "vi")).doesNotContain("Quá hạn tiếp nhận", "Quá hạn xử lý", "Sắp đến hạn tiếp nhận");
    }

    @Test
    void showsOnTheDocumentByWhenEachRecipientMustReport() throws Exception {
        var silent = new Recipient(SampleEntry.OFFICE.code(), SampleEntry.OFFICE.name());
        var sent = ledger.put(SampleEntry.outgoing(State.SENT)
                .to(silent)
                .since(Duration.ofDays(4))
                .entry());

        assertThat(page(sent.id(), "vi"))
                .contains("Nơi nhận báo tiếp nhận hoặc từ chối", "20/11/2026 17:30:00", "Quá hạn")
                .contains("Gửi văn bản đi", "Đúng hạn", "Thời hạn của Tòa án")
                .contains("Nơi nhận xử lý xong", "04/12/2026 17:30:00", "Còn hạn");
        assertThat(page(sent.id(), "en")).contains("Recipients report acceptance or refusal", "Late");
    }

    @Test
    void knowsFromAllStatusesThatARecipientWasLate() throws Exception {
        var working = new Recipient(SampleEntry.OFFICE.code(), "Văn phòng", StatusCode.PROCESSING, SampleEntry.NOW, "");
        var sent = ledger.put(SampleEntry.outgoing(State.SENT)
                .to(working)
                .since(Duration.ofDays(4))
                .entry());
        ledger.put(SampleEntry.incoming(State.TAKEN)
                .statusAbout(sent, StatusCode.PROCESSING, "")
                .entry());

        assertThat(page(sent.id(), "vi")).contains("Đã làm, trễ hạn");
    }

    @Test
    void countsOnTheFirstPageAndLeadsToTheDocuments() throws Exception {
        ledger.counts(Duty.RECIPIENT_ACKNOWLEDGEMENT, 7);

        assertThat(page("/", "vi"))
                .contains("href=\"/outbox?deadline=LATE&amp;duty=RECIPIENT_ACKNOWLEDGEMENT\"", "<b>7</b>")
                .contains("href=\"/inbox?deadline=DUE_SOON&amp;duty=COMPLETION\"")
                .contains("Không có việc nào cần bạn.");
        ledger.counts(Duty.SENDING, 1);
        assertThat(page("/", "vi")).doesNotContain("Không có việc nào cần bạn.");
    }

    @Test
    void narrowsAListToWhatIsLate() throws Exception {
        ledger.put(SampleEntry.incoming(State.TAKEN).entry());

        var page = page("/inbox?deadline=LATE&duty=COMPLETION", "vi");

        assertThat(ledger.asked().get(0).duties()).isEqualTo(Set.of(Duty.COMPLETION));
        assertThat(page)
                .contains(
                        "name=\"deadline\" value=\"LATE\"",
                        "name=\"duty\" value=\"COMPLETION\"",
                        "Xử lý xong văn bản đến")
                .contains("href=\"/inbox?deadline=LATE&amp;duty=COMPLETION&amp;lang=en\"");
    }

    @Test
    void ignoresADutyOfTheOtherDirection() throws Exception {
        page("/outbox?deadline=LATE&duty=COMPLETION", "vi");

        assertThat(ledger.asked().get(0).duties())
                .isEqualTo(Set.of(Duty.SENDING, Duty.RECIPIENT_ACKNOWLEDGEMENT, Duty.RECIPIENT_COMPLETION));
    }

    @Test
    void saysWhichYearsTheCalendarLacks() {
        var words = console().in(ConsoleConfiguration.VIETNAMESE);

        assertThat(DutyLines.calendar(List.of(2026, 2027), words)).contains("năm 2026, 2027;");
        assertThat(DutyLines.calendar(List.of(), words)).isEmpty();
    }

    private Phrasebook console() {
        return context.getBean(Phrasebook.class);
    }
}
