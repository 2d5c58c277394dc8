package vn.courtaxis.signature;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 200 MB are signed and verified in a heap of 256 MB: a message over itself, and a file by another beside it. */
class LargeSignedTest {

    @Test
    void memoryDoesNotGrowWithWhatIsSigned(@TempDir Path folder) throws Exception {
        var path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(java, "-Xmx256m", "-cp", path, LargeSigned.class.getName(), folder.toString())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8);

        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        System.out.println(said.strip().replace('\n', ';'));
        assertThat(process.exitValue()).as(said).isZero();
        assertThat(said).containsPattern("judged-ms \\d+ VALID").containsPattern("verified-ms \\d+ true TRUSTED");
    }
}
