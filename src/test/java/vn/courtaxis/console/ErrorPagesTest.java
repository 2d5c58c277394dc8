package vn.courtaxis.console;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class ErrorPagesTest extends ConsoleTest {

    @ParameterizedTest
    @CsvSource({
        "404, vi, Không tìm thấy",
        "404, en, Not found",
        "403, vi, Không có quyền",
        "403, en, Not permitted",
        "500, vi, Văn bản không mất",
        "500, en, No document is lost",
        "400, vi, Yêu cầu không thực hiện được",
        "400, en, The request cannot be done"
    })
    void saysWhatToDo(int status, String language, String words) {
        assertThat(error(status, language)).hasStatus(status).bodyText().contains(words, "href=\"/\"");
    }

    @Test
    void showsNothingOfTheInside() {
        assertThat(error(500, "vi")).bodyText().doesNotContain("secret detail", "Exception");
    }

    private MvcTestResult error(int status, String language) {
        return console.get()
                .uri("/error")
                .accept(MediaType.TEXT_HTML)
                .param("lang", language)
                .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, status)
                .requestAttr(RequestDispatcher.ERROR_MESSAGE, "secret detail")
                .requestAttr(RequestDispatcher.ERROR_EXCEPTION, new IllegalStateException("secret detail"))
                .exchange();
    }
}
