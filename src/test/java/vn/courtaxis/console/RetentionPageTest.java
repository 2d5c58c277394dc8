package vn.courtaxis.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.courtaxis.document.Direction;
import vn.courtaxis.document.DocumentNumber;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.MessageKind;
import vn.courtaxis.ledger.State;
import vn.courtaxis.retention.Deletion;
import vn.courtaxis.retention.Deletion.DeletedFile;
import vn.courtaxis.retention.Deletion.Role;
import vn.courtaxis.retention.Round;
import vn.courtaxis.retention.Round.Trouble;
import vn.courtaxis.retention.What;

class RetentionPageTest extends ConsoleTest {

    @Test
    void showsTheTermsInForce() throws Exception {
        assertThat(page("/retention", "vi")).contains("10 năm 6 tháng", "Vĩnh viễn", "Không bao giờ", "30 ngày");
        assertThat(page("/retention", "en"))
                .contains("10 years 6 months", "For ever", "No round has run yet.", "Nothing was deleted.");
    }

    @Test
    void showsTheLastRoundOfEachAdapterWithItsTroubleAndTheNext() throws Exception {
        deletions.rounds.add(round("adapter-1", Trouble.NONE));
        deletions.rounds.add(round("adapter-2", Trouble.CLOCK_DIFFERS));

        assertThat(page("/retention", "en"))
                .contains("adapter-1", "adapter-2", "1,234", "5.0 MB")
                .containsOnlyOnce("differs from the axis")
                .contains(Moment.of(SampleEntry.NOW.plusSeconds(603), ConsoleUnderTest.HERE)
                        .text());
    }

    @Test
    void listsRecordsPageByPage() throws Exception {
        for (var n = 1; n <= Filter.PAGE_SIZE + 1; n++) {
            deletions.records.add(deletion("số" + n));
        }

        assertThat(page("/retention", "vi"))
                .contains("số1/QĐ-TA", "outgoing.content-term", "1 tệp", "href=\"/retention?page=1\"")
                .doesNotContain("số" + (Filter.PAGE_SIZE + 1) + "/QĐ-TA");
        assertThat(page("/retention?page=1", "vi"))
                .contains("số" + (Filter.PAGE_SIZE + 1) + "/QĐ-TA", "href=\"/retention\"");
    }

    @Test
    void tellsOfADocumentThatItsContentIsGoneAndOffersNoLinkToIt() throws Exception {
        var entry = ledger.put(SampleEntry.outgoing(State.COMPLETED)
                .file("a.pdf", null)
                .message(SampleEntry.stored("m", 100))
                .withoutContent(SampleEntry.NOW)
                .entry());

        assertThat(page(entry.id(), "vi"))
                .contains("a.pdf", "hết thời hạn lưu giữ")
                .doesNotContain("/files/1\"", "/message\"");
        assertThat(get("/documents/" + entry.id() + "/files/1", "en"))
                .hasStatus(410)
                .bodyText()
                .contains(ErrorCode.CONTENT_DELETED.english().replace("'", "&#39;"));
        assertThat(get("/documents/" + entry.id() + "/message", "vi")).hasStatus(410);
    }

    private static Round round(String node, Trouble trouble) {
        return new Round(node, SampleEntry.NOW, Duration.ofSeconds(3), 1234, 0, 7, 5L * 1024 * 1024, 0, 0, trouble, "");
    }

    private static Deletion deletion(String number) {
        return new Deletion(
                UUID.randomUUID(),
                What.CONTENT,
                Direction.OUTGOING,
                MessageKind.DOCUMENT,
                State.COMPLETED,
                "W90.01,2026/11/20," + number,
                new DocumentNumber(number, "QĐ-TA"),
                "W90.01",
                "W90.01",
                "",
                "outgoing.content-term",
                "P10Y",
                SampleEntry.NOW,
                SampleEntry.NOW,
                SampleEntry.NOW,
                List.of(new DeletedFile(Role.FILE, SampleEntry.stored("x", 10), null, null)));
    }
}
