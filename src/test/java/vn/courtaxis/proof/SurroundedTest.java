package vn.courtaxis.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SurroundedTest {

    @TempDir
    private Path folder;

    /** A port as ours are: an inherited method that calls others of its own. */
    public interface Port {
        Optional<String> take(String what);

        default Optional<String> takeTwice(String what) {
            return take(what).flatMap(taken -> take(what));
        }
    }

    private record Fake(boolean gives) implements Port {
        @Override
        public Optional<String> take(String what) {
            if (what.isEmpty()) {
                throw new IllegalStateException("as it is");
            }
            return gives ? Optional.of(what) : Optional.empty();
        }
    }

    @Test
    void aCallPassesAPointBeforeAndAfter() throws IOException {
        assertThat(port(true).take("a")).contains("a");

        assertThat(seen()).containsExactly("after take", "before take");
    }

    @Test
    void whatDidNothingHasNoAfter() throws IOException {
        assertThat(port(false).take("a")).isEmpty();

        assertThat(seen()).containsExactly("before take");
    }

    @Test
    void anInheritedMethodCallsByTheSameWay() throws IOException {
        assertThat(port(true).takeTwice("a")).contains("a");

        assertThat(seen()).containsExactly("after take", "before take");
    }

    @Test
    void aFailureComesOutAsItIs() {
        assertThatThrownBy(() -> port(true).take(""))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("as it is");
    }

    private Port port(boolean gives) {
        var points = new CrashPoints(folder.resolve("points"));
        return (Port) Surrounded.by(points, new Fake(gives), (method, arguments) -> Optional.of(method.getName()));
    }

    private List<String> seen() throws IOException {
        return List.copyOf(new Journal(folder.resolve("points")).seen());
    }
}
