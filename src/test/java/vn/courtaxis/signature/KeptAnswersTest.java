package vn.courtaxis.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was fetched, in files. */
class KeptAnswersTest {

    private static final Instant AT = Instant.parse("2026-11-23T08:00:00Z");
    private static final byte[] ANSWER = {1, 2, 3};

    private final Path folder;

    KeptAnswersTest(@TempDir Path folder) {
        this.folder = folder.resolve("revocation");
    }

    @Test
    void survivesARestart() {
        new KeptAnswers(folder).keep("a", AT, ANSWER);

        var kept = new KeptAnswers(folder).find("a").orElseThrow();

        assertThat(kept.at()).isEqualTo(AT);
        assertThat(kept.bytes()).isEqualTo(ANSWER);
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void knowsAFileThatIsNotWhatWasWritten() throws IOException {
        var answers = new KeptAnswers(folder);
        answers.keep("a", AT, ANSWER);
        var file = folder.resolve("a");
        var whole = Files.readAllBytes(file);

        for (var at = 0; at < whole.length; at++) {
            var damaged = whole.clone();
            damaged[at] ^= 1;
            Files.write(file, damaged);
            assertThat(answers.find("a")).as("byte %d", at).isEmpty();
        }
        Files.write(file, Arrays.copyOf(whole, 10));
        assertThat(answers.find("a")).isEmpty();
        answers.keep("a", AT, ANSWER);
        assertThat(answers.find("a")).isPresent();
    }

    @Test
    void letsTheOldestGoWhenThereAreTooManyOrTooLarge() throws IOException {
        var few = new KeptAnswers(folder, 1_000_000, 4);
        for (var n = 0; n < 5; n++) {
            few.keep("n" + n, AT, ANSWER);
            Files.setLastModifiedTime(folder.resolve("n" + n), FileTime.from(AT.plusSeconds(n)));
        }
        few.keep("n5", AT, ANSWER);

        assertThat(few.find("n0")).isEmpty();
        assertThat(few.find("n5")).isPresent();

        var small = new KeptAnswers(folder, 2_000, 100);
        small.keep("large", AT, new byte[1_900]);
        assertThat(small.find("n5")).isEmpty();
    }

    @Test
    void keepsNothingWhereItMayNot() throws IOException {
        var file = Files.createFile(folder.resolveSibling("file"));
        var unwritable = new KeptAnswers(file);

        unwritable.keep("a", AT, ANSWER);
        new KeptAnswers(null).keep("a", AT, ANSWER);

        assertThat(unwritable.find("a")).isEmpty();
    }
}
