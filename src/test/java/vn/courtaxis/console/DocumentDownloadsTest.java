package vn.courtaxis.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.courtaxis.document.Attachment;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.StoredFile;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.EntryFile;
import vn.courtaxis.ledger.State;

class DocumentDownloadsTest extends ConsoleTest {

    private static final byte[] PDF = "%PDF-1.7 nội dung".getBytes(UTF_8);

    @Test
    void handsAFileOverForSavingOnly() throws Exception {
        var entry = documentWith(store.put(PDF), "Quyết định \"12\".html", "text/html");

        var response = get("/documents/" + entry.id() + "/files/1", "vi").getResponse();

        assertThat(response.getContentAsByteArray()).isEqualTo(PDF);
        assertThat(response.getContentType()).isEqualTo("application/octet-stream");
        assertThat(response.getHeader("Content-Length")).isEqualTo(String.valueOf(PDF.length));
        assertThat(response.getHeader("Content-Disposition"))
                .startsWith("attachment;")
                .contains("filename*=UTF-8''Quy%E1%BA%BFt%20%C4%91%E1%BB%8Bnh%20%2212%22.html");
        assertThat(response.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(response.getHeader("Content-Security-Policy")).isEqualTo("sandbox");
    }

    @Test
    void neverHandsOverAnAlteredFile() throws Exception {
        var file = store.put(PDF);
        store.alter(file, "%PDF-1.7 nội dunG".getBytes(UTF_8));
        var entry = documentWith(file, "a.pdf", "application/pdf");

        var result = get("/documents/" + entry.id() + "/files/1", "vi");

        assertThat(result).hasStatus(500);
        assertThat(result)
                .bodyText()
                .contains(ErrorCode.STORED_FILE_ALTERED.vietnamese())
                .doesNotContain("%PDF");
        assertThat(result.getResponse().getHeader("Content-Disposition")).isNull();
    }

    @Test
    void saysSoWhenAFileIsGone() {
        var entry = documentWith(new StoredFile("ab".repeat(32), 3), "a.pdf", "application/pdf");

        assertThat(get("/documents/" + entry.id() + "/files/1", "en"))
                .hasStatus(500)
                .bodyText()
                .contains(ErrorCode.STORED_FILE_ALTERED.english());
    }

    @Test
    void saysThatThereIsNoKeyToSealEvidenceWith() {
        var entry = documentWith(store.put(PDF), "a.pdf", "application/pdf");

        var result = get("/documents/" + entry.id() + "/evidence", "vi");

        assertThat(result).hasStatus3xxRedirection().hasRedirectedUrl("/documents/" + entry.id());
        assertThat(result.getMvcResult().getFlashMap().get("refusal"))
                .isEqualTo(ErrorCode.EVIDENCE_UNAVAILABLE.vietnamese());
    }

    @Test
    void handsTheMessageOver() throws Exception {
        var entry = ledger.put(
                SampleEntry.incoming(State.TAKEN).message(store.put(PDF)).entry());

        var response = get("/documents/" + entry.id() + "/message", "vi").getResponse();

        assertThat(response.getContentAsByteArray()).isEqualTo(PDF);
        assertThat(response.getHeader("Content-Disposition")).contains(entry.id() + ".edxml");
    }

    @Test
    void answersAFileThatIsNotThereWithNotFound() {
        var entry = documentWith(store.put(PDF), "a.pdf", "application/pdf");

        assertThat(get("/documents/" + entry.id() + "/files/0", "vi")).hasStatus(404);
        assertThat(get("/documents/" + entry.id() + "/files/2", "vi")).hasStatus(404);
        assertThat(get("/documents/" + entry.id() + "/message", "vi")).hasStatus(404);
    }

    private Entry documentWith(StoredFile file, String name, String type) {
        return ledger.put(SampleEntry.incoming(State.DELIVERED)
                .file(EntryFile.of(new Attachment(name, type, file)))
                .entry());
    }
}
