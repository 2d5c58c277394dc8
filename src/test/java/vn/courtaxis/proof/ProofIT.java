package vn.courtaxis.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Never lost, never doubled: the short form in every build, the long one with {@code -Pproof}, on H2 and on PostgreSQL. */
final class ProofIT {

    private static final Path REPORTS = Path.of("target", "proof");

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder;

    @Test
    @EnabledIfSystemProperty(named = "proof.database", matches = "(|.*,)h2(|,.*)")
    void nothingIsLostDoubledTornOrStuckOnH2() throws Exception {
        var data = Files.createDirectories(folder.resolve("adapter"));
        try (var database = new Database.H2(data)) {
            prove(database);
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "proof.database", matches = "(|.*,)postgres(|,.*)")
    void nothingIsLostDoubledTornOrStuckOnPostgres() throws Exception {
        try (var database = Database.Postgres.start()) {
            prove(database);
        }
    }

    private void prove(Database database) throws Exception {
        var report = Proof.of(ProofSettings.given(), folder, database);
        report.write(REPORTS);
        System.out.println(report.markdown());

        assertThat(report.problems()).as("seed " + report.settings().seed()).isEmpty();
    }
}
