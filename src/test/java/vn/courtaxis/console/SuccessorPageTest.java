package vn.courtaxis.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.courtaxis.ledger.State;

final class SuccessorPageTest extends ConsoleTest {

    @Test
    void isFilledInFromTheDocumentBefore() throws Exception {
        var entry = ledger.put(SampleEntry.outgoing(State.SENT).entry());

        assertThat(get("/documents/" + entry.id() + "/successor", "vi"))
                .hasStatus(200)
                .bodyText()
                .contains("Bản cập nhật", "hx-post=\"/documents/" + entry.id() + "/successor\"", "hx-headers");
    }

    @Test
    void isNotThereForWhatWasReceived() throws Exception {
        var entry = ledger.put(SampleEntry.incoming(State.TAKEN).entry());

        assertThat(get("/documents/" + entry.id() + "/successor", "vi")).hasStatus(404);
    }
}
