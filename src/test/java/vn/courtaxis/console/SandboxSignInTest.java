package vn.courtaxis.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.test.context.ActiveProfiles;

@ActiveProfiles("sandbox")
class SandboxSignInTest extends ConsoleTest {

    @Test
    void namesTheTrainingAccount() {
        assertThat(console.get().uri("/login").exchange())
                .bodyText()
                .contains("<code>operator</code> / <code>operator</code>", "Hệ thống tập huấn");
    }
}
