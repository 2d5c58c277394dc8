package vn.courtaxis.codes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A registry larger than any that was seen, twice in 256 MB. {@code -Dcodes.rows=120000} is the real size: 480,000 codes. */
class CodesLoadTest {

    private static final int ROWS = Integer.getInteger("codes.rows", 5_000);
    private static final String MEMORY = System.getProperty("codes.memory", "256m");

    @Test
    void aLargeRegistryIsReplacedInLittleMemoryAndFoundAtOnce(@TempDir Path folder) throws Exception {
        var classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + MEMORY,
                "-cp",
                classPath,
                CodesLoad.class.getName(),
                folder.toString(),
                String.valueOf(ROWS));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = process.inputReader(UTF_8).lines().peek(System.out::println).toList();

        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isZero();
        assertThat(said.get(0))
                .startsWith("first")
                .endsWith("organizations " + 2 * ROWS + " codes " + 4 * ROWS + " problems 0");
        assertThat(said).contains("compare changed 0");
        assertThat(said)
                .filteredOn(line -> line.contains("median-ns"))
                .hasSize(4)
                .allSatisfy(
                        line -> assertThat(Integer.parseInt(line.split(" ")[2])).isLessThan(10_000));
    }
}
