package vn.courtaxis.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.StatusCode;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.State;

class StatusPagesTest extends ConsoleTest {

    @Test
    void listsWhatIsSetAsideWithItsReason() throws Exception {
        var parked = parked();
        ledger.put(SampleEntry.incoming(State.TAKEN)
                .statusAbout(ledger.put(SampleEntry.outgoing(State.SENT).entry()), StatusCode.COMPLETED, "")
                .entry());

        assertThat(page("/statuses?state=PARKED", "vi"))
                .contains("/statuses/" + parked.id(), "03 Đã tiếp nhận", "từ Văn phòng Chính phủ", "45/BC-VPCP")
                .contains(ErrorCode.SENDER_NOT_AS_LISTED.vietnamese())
                .contains("href=\"/statuses?state=TAKEN\"")
                .doesNotContain("06 ");
        assertThat(page("/statuses", "en")).contains("2 statuses", "Received", "06 ");
    }

    @Test
    void saysOfAStatusWhyWhoActsAndWhatMayBeDone() throws Exception {
        var parked = parked();

        assertThat(page("/statuses/" + parked.id(), "vi"))
                .contains("Vì sao tạm gác", "Người vận hành", "Hệ thống ghi trạng thái vào văn bản.")
                .contains("/documents/" + parked.about(), "/release\"", "/reject\"", "/replay\"")
                .contains("value=\"status-apply\"");
    }

    @Test
    void showsOneThatCouldNotBeRead() throws Exception {
        var document = ledger.put(SampleEntry.outgoing(State.SENT).entry());
        var unread = ledger.put(SampleEntry.incoming(State.PARKED)
                .statusAbout(document, StatusCode.RECEIVED, "")
                .withoutStatus()
                .problem(ErrorCode.MESSAGE_NOT_EDXML, "")
                .entry());

        assertThat(page("/statuses/" + unread.id(), "vi")).contains("Trạng thái chưa đọc được", "G22");
        assertThat(page("/statuses", "vi")).contains("Trạng thái chưa đọc được");
    }

    @Test
    void leadsFromTheDocumentToItsStatuses() throws Exception {
        var parked = parked();

        assertThat(page("/documents/" + parked.about(), "vi")).contains("href=\"/statuses/" + parked.id() + "\"");
    }

    @Test
    void offersNothingToWhomMayOnlyReadAndFindsNoDocumentHere() {
        var parked = parked();

        var result =
                console.get().uri("/statuses/" + parked.id()).with(reader()).exchange();

        assertThat(result).hasStatusOk().bodyText().doesNotContain("/release\"");
        assertThat(get("/statuses/" + parked.about(), "vi")).hasStatus(404);
        assertThat(get("/statuses/" + UUID.randomUUID(), "vi")).hasStatus(404);
    }

    private Entry parked() {
        var document = ledger.put(SampleEntry.outgoing(State.SENT).entry());
        return ledger.put(SampleEntry.incoming(State.PARKED)
                .statusAbout(document, StatusCode.RECEIVED, "Văn thư đã nhận")
                .message(SampleEntry.stored("status", 100))
                .problem(ErrorCode.SENDER_NOT_AS_LISTED, "G15, G22")
                .resumesAt(State.STORED)
                .entry());
    }
}
