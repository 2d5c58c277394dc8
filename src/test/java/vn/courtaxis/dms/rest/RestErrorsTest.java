package vn.courtaxis.dms.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import vn.courtaxis.document.StoredFile;
import vn.courtaxis.exchange.StoredFileAltered;

final class RestErrorsTest {

    private static final StoredFile FILE = new StoredFile("ab".repeat(32), 3);

    private final RestErrors errors = new RestErrors();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void saysThatAFileIsAlteredWhileNothingIsAnswered() throws IOException {
        var answer = errors.altered(new StoredFileAltered(FILE, "is missing"), response);

        assertThat(answer.getStatusCode().value()).isEqualTo(500);
    }

    @Test
    void cutsTheConnectionWhenHalfAFileIsAnswered() {
        response.setCommitted(true);

        assertThatThrownBy(() -> errors.altered(new StoredFileAltered(FILE, "holds other bytes"), response))
                .isInstanceOf(StoredFileAltered.class);
        assertThatThrownBy(() -> errors.storage(new IOException("gone"), response))
                .hasMessage("gone");
    }
}
