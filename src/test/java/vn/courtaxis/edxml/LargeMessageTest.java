package vn.courtaxis.edxml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 200 MB in a heap of 256 MB, whatever memory the tests themselves have: in a virtual machine of its own. */
class LargeMessageTest {

    private static final int HEAP = 256;
    private static final Pattern HEADER = Pattern.compile("header-ms (\\d+)");

    private final Path folder;

    LargeMessageTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void twoHundredMegabytesGoOutAndComeInAndTheirHeaderIsReadAtOnce() throws Exception {
        var said = run("van-ban.pdf");

        assertThat(said).contains("same, heap");
        assertThat(headerMillis(said)).isLessThan(1000);
    }

    @Test
    void soDoTheyInAZip() throws Exception {
        assertThat(run("du-lieu.docx")).contains("same, heap");
    }

    private String run(String name) throws IOException, InterruptedException {
        var path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java, "-Xmx" + HEAP + "m", "-cp", path, LargeMessage.class.getName(), folder.toString(), name)
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        System.out.println(said.strip().replace('\n', ';'));
        assertThat(process.exitValue()).as(said).isZero();
        return said;
    }

    private static int headerMillis(String said) {
        var match = HEADER.matcher(said);
        assertThat(match.find()).isTrue();
        return Integer.parseInt(match.group(1));
    }
}
