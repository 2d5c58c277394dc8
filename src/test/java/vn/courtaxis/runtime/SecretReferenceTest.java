package vn.courtaxis.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretReferenceTest {

    @Test
    void readsAFileWithoutItsLineBreak(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("pin"), "1234\r\n");

        assertThat(new SecretReference("file:" + file).read()).containsExactly('1', '2', '3', '4');
    }

    @Test
    void readsTheEnvironment() {
        var name = System.getenv().keySet().stream()
                .filter(key -> !System.getenv(key).isEmpty())
                .findFirst()
                .orElseThrow();

        assertThat(new String(new SecretReference("env:" + name).read())).isEqualTo(System.getenv(name));
    }

    @Test
    void namesThePlaceThatIsEmptyAndNeverTheSecret(@TempDir Path folder) {
        var missing = new SecretReference("file:" + folder.resolve("absent"));
        var plain = new SecretReference("1234");

        assertThatThrownBy(missing::read)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("absent");
        assertThat(plain.isPlain()).isTrue();
        assertThat(plain.toString()).doesNotContain("1234");
    }
}
