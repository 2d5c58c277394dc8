package vn.courtaxis.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Within one process; between processes it is seen where two adapters are started. */
final class SoleUseTest {

    private final Path directory;

    SoleUseTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void letsTheNextHaveAPlaceOnlyWhenItIsFree() throws IOException {
        var first = SoleUse.of(directory, "a").orElseThrow();
        var second = SoleUse.of(directory, "a");
        first.close();
        var third = SoleUse.of(directory, "a");

        assertThat(second).isEmpty();
        assertThat(third).isPresent();
        third.orElseThrow().close();
    }

    @Test
    void keepsPlacesOfOtherNamesApart() throws IOException {
        try (var a = SoleUse.of(directory, "a").orElseThrow();
                var b = SoleUse.of(directory, "b").orElseThrow()) {
            assertThat(a).isNotSameAs(b);
        }
    }

    @Test
    void findsAPlaceFreeWhereOnlyTheFileOfADeadProcessLies() throws IOException {
        Files.createFile(directory.resolve("a.lock"));

        try (var taken = SoleUse.of(directory, "a").orElseThrow()) {
            assertThat(taken).isNotNull();
        }
    }
}
