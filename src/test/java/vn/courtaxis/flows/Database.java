package vn.courtaxis.flows;

import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A PostgreSQL of its own that can be killed and started again on the same files; it fsyncs as in production. */
final class Database implements AutoCloseable {

    private final Path files;
    private final int port;
    private EmbeddedPostgres server;

    private Database(Path files, int port) throws IOException {
        this.files = files;
        this.port = port;
        this.server = started();
    }

    static Database start(Path files) throws IOException {
        Assumptions.assumeTrue(
                System.getProperty("os.name").startsWith("Linux")
                        && System.getProperty("os.arch").equals("amd64"),
                "the PostgreSQL binaries of the tests are for Linux on amd64");
        return new Database(files, Ports.free());
    }

    private EmbeddedPostgres started() throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(files)
                .setCleanDataDirectory(false)
                .setPort(port)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setPGStartupWait(Duration.ofSeconds(60))
                .start();
    }

    /** What makes an adapter use it. */
    List<String> settings() {
        return List.of(
                "--spring.datasource.url=jdbc:postgresql://localhost:" + port + "/postgres",
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=");
    }

    JdbcClient sql() {
        return JdbcClient.create(server.getPostgresDatabase());
    }

    /** SIGKILL to the server; its workers end when they see that it is gone. */
    void kill() throws IOException {
        var pid = Files.readAllLines(files.resolve("postmaster.pid")).get(0).strip();
        var postmaster = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
        var workers = postmaster.children().toList();
        postmaster.destroyForcibly();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !postmaster.isAlive() && workers.stream().noneMatch(ProcessHandle::isAlive));
    }

    void startAgain() throws IOException {
        server.close();
        server = started();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
