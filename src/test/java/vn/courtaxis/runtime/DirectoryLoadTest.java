package vn.courtaxis.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.courtaxis.sandbox.twin.TwinServer;

/** A directory larger than any that was seen, into the embedded database in 128 MB. {@code -Ddirectory.rows=200000} is the real size. */
class DirectoryLoadTest {

    private static final int ROWS = Integer.getInteger("directory.rows", 5_000);
    private static final String MEMORY = System.getProperty("directory.memory", "128m");

    @Test
    void aLargeDirectoryPassesThroughLittleMemoryWhileTheLedgerGoesOn(@TempDir Path twinFolder, @TempDir Path folder)
            throws Exception {
        try (var server = TwinServer.on(twinFolder)) {
            var classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
            var command = List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx" + MEMORY,
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    classPath,
                    DirectoryLoad.class.getName(),
                    server.baseUrl().toString(),
                    folder.toString(),
                    String.valueOf(ROWS));
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var said =
                    process.inputReader(UTF_8).lines().peek(System.out::println).toList();

            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
            var lines = said.stream().filter(line -> line.contains(" ms ")).toList();
            var seen = ROWS + TwinServer.AGENCIES.size();
            assertThat(lines.get(0)).startsWith("first").contains("rows " + seen + " added " + seen, "valid " + seen);
            assertThat(lines.get(1)).contains("added 0 changed 0 removed 0");
            assertThat(lines.get(2)).contains("added " + ROWS / 100, "removed " + ROWS / 100, "state APPLIED");
            assertThat(lines.get(3)).contains("state HELD valid " + seen);
            assertThat(process.exitValue()).isZero();
        }
    }
}
