package vn.courtaxis.flows;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The application as an operating system process of its own, so that it can be killed for real. */
final class Process implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(120);

    private final int port;
    private final java.lang.Process process;

    private Process(int port, java.lang.Process process) {
        this.port = port;
        this.process = process;
    }

    static Process start(int port, Path folder, String... arguments) throws IOException {
        return start(List.of(), port, folder, arguments);
    }

    /** @param around a command that starts the one appended to it, in its own place */
    static Process start(List<String> around, int port, Path folder, String... arguments) throws IOException {
        var command = new ArrayList<String>(around);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "vn.courtaxis.CourtAxis",
                "--server.port=" + port,
                "--court-axis.data-directory=" + folder));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("log-" + port + ".txt").toFile()))
                .start();
        var started = new Process(port, process);
        await().atMost(START).pollInterval(Duration.ofMillis(200)).until(started::answers);
        return started;
    }

    private boolean answers() {
        if (!process.isAlive()) {
            throw new IllegalStateException("The process ended with " + process.exitValue());
        }
        try {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/actuator/health/readiness"))
                    .timeout(Duration.ofSeconds(2))
                    .build();
            return HttpClient.newHttpClient()
                            .send(request, HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    long pid() {
        return process.pid();
    }

    Sandbox sandbox() {
        return new Sandbox(URI.create("http://localhost:" + port));
    }

    /** SIGKILL: no hook runs, nothing is flushed. */
    void kill() {
        process.destroyForcibly();
        await().until(() -> !process.isAlive());
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
