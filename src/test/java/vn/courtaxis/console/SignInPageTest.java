package vn.courtaxis.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SignInPageTest extends ConsoleTest {

    @Test
    void asksForAccountAndPasswordAndNamesNone() {
        assertThat(console.get().uri("/login").with(csrfOnly()).exchange())
                .bodyText()
                .contains("name=\"username\"", "name=\"password\"", "name=\"_csrf\"", "Đăng nhập")
                .doesNotContain("<code>operator</code>", "Hệ thống tập huấn", "/logout");
    }

    @Test
    void saysWhatWentWrong() {
        assertThat(console.get().uri("/login?error").exchange())
                .bodyText()
                .contains("Tài khoản hoặc mật khẩu không đúng");
        assertThat(console.get().uri("/login?logout&lang=en").exchange())
                .bodyText()
                .contains("You are signed out.");
    }

    @Test
    void signsOutByAFormThatCarriesTheToken() throws Exception {
        assertThat(page("/", "vi"))
                .containsPattern("(?s)<form action=\"/logout\" method=\"post\">.*?name=\"_csrf\" value=\"t0ken\"");
    }

    private static org.springframework.test.web.servlet.request.RequestPostProcessor csrfOnly() {
        return request -> {
            reader().postProcessRequest(request).setUserPrincipal(null);
            return request;
        };
    }
}
