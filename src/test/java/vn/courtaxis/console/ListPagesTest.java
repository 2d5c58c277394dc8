package vn.courtaxis.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.courtaxis.document.OrganizationCode;
import vn.courtaxis.document.SignatureVerdict;
import vn.courtaxis.document.StatusCode;
import vn.courtaxis.ledger.Recipient;
import vn.courtaxis.ledger.State;

class ListPagesTest extends ConsoleTest {

    @Test
    void explainsAnEmptyList() throws Exception {
        assertThat(page("/outbox", "vi")).contains("Chưa có văn bản đi.");
        assertThat(page("/inbox", "en")).contains("No incoming documents yet.");
        assertThat(page("/inbox?q=zzz", "vi")).contains("Không có văn bản nào khớp.", "Bỏ lọc");
    }

    @Test
    void showsAnOutgoingDocumentWithWhatItsRecipientsSay() throws Exception {
        ledger.put(SampleEntry.outgoing(State.SENT)
                .to(recipient("H01", "03"), recipient("H02", "03"), recipient("H03", "02"), silent())
                .entry());

        assertThat(page("/outbox", "vi"))
                .contains("128/QĐ-TA", "20/11/2026", "Đã lên trục", "Cơ quan H01 và 3 nơi khác")
                .contains("03 Đã tiếp nhận · 2/4", "02 Từ chối tiếp nhận · 1/4")
                .contains("datetime=\"2026-11-24T01:59:56+07:00\"", "24/11/2026 01:59:56");
        assertThat(page("/outbox", "en")).contains("On the axis", "Cơ quan H01 and 3 more", "03 Received · 2/4");
    }

    @Test
    void showsAnIncomingDocumentWithTheVerdictOnItsSignatures() throws Exception {
        ledger.put(SampleEntry.incoming(State.DELIVERED)
                .file("a.pdf", SignatureVerdict.VALID)
                .entry());

        assertThat(page("/inbox", "vi")).contains("45/BC-VPCP", "Văn phòng Chính phủ", "Chữ ký hợp lệ");
        assertThat(page("/inbox", "en")).contains("In the inbox", "Signature valid");
    }

    @Test
    void writesHostileTextAsText() throws Exception {
        var hostile = "<script>alert('x')</script>\"'><img src=x onerror=alert(1)>";
        var entry = ledger.put(SampleEntry.incoming(State.QUARANTINED)
                .subject(hostile)
                .from(hostile)
                .number(hostile)
                .file(hostile, SignatureVerdict.INVALID)
                .entry());

        for (var page : new String[] {page("/inbox", "vi"), page("/", "vi"), page(entry.id(), "vi")}) {
            assertThat(page)
                    .contains("&lt;script&gt;alert")
                    .doesNotContain("<script>alert")
                    .doesNotContain("<img src=x");
        }
    }

    @Test
    void writesAHostileSearchAsText() throws Exception {
        assertThat(page("/inbox?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E", "vi"))
                .doesNotContain("<script>alert")
                .contains("value=\"&quot;&gt;&lt;script&gt;");
    }

    @Test
    void keepsWhatNarrowsTheListFromPageToPage() throws Exception {
        for (var n = 0; n < Filter.PAGE_SIZE + 1; n++) {
            ledger.put(SampleEntry.outgoing(State.SENT).entry());
        }

        var first = page("/outbox?state=SENT&q=c%C3%B4ng", "vi");

        assertThat(first)
                .contains("href=\"/outbox?state=SENT&amp;q=c%C3%B4ng&amp;page=1\"")
                .contains("name=\"state\" value=\"SENT\"")
                .doesNotContain("rel=\"prev\"");
        assertThat(page("/outbox?state=SENT&q=c%C3%B4ng&page=1", "vi"))
                .contains("rel=\"prev\"")
                .doesNotContain("rel=\"next\"");
    }

    @Test
    void keepsTheFilterWhenTheLanguageChanges() throws Exception {
        assertThat(page("/outbox?state=SENT", "vi")).contains("href=\"/outbox?state=SENT&amp;lang=en\"");
    }

    @Test
    void remembersTheLanguageInACookie() {
        var chosen = Objects.requireNonNull(get("/inbox", "en").getResponse().getCookie("console-language"));

        var later = console.get().uri("/inbox").cookie(chosen).with(operator()).exchange();

        assertThat(later).bodyText().contains("Incoming documents");
        assertThat(console.get().uri("/inbox").with(operator()).exchange())
                .bodyText()
                .contains("Văn bản đến");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/outbox?state=NONSENSE", "/outbox?page=x", "/inbox?from=yesterday", "/documents/not-an-id"})
    void answersAnAddressThatCannotExistWithNotFound(String path) {
        assertThat(get(path, "vi")).hasStatus(404);
    }

    @Test
    void takesANegativePageAsTheFirst() {
        assertThat(get("/outbox?page=-3", "vi")).hasStatusOk();
    }

    private static Recipient recipient(String code, String status) {
        return new Recipient(
                OrganizationCode.of(code),
                "Cơ quan " + code,
                new StatusCode(status),
                Instant.parse("2026-11-23T10:00:00Z"),
                "");
    }

    private static Recipient silent() {
        return new Recipient(OrganizationCode.of("H04"), "Cơ quan H04");
    }
}
