package vn.courtaxis.flows;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The application as an operating system process of its own, so that it can be killed for real. */
public final class Process implements AutoCloseable {

    static final String COURT_AXIS = "vn.courtaxis.CourtAxis";

    private static final Duration START = Duration.ofMinutes(5);
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration STOP = Duration.ofMinutes(4);

    private final int port;
    private final java.lang.Process process;

    private Process(int port, java.lang.Process process) {
        this.port = port;
        this.process = process;
    }

    /** Of an adapter as most tests want it: memory as in the smallest production, and a quick start. */
    static List<String> java() throws IOException {
        return ClassPath.shared().java(List.of("-Xmx256m", "-XX:TieredStopAtLevel=1"), COURT_AXIS);
    }

    static Process start(int port, Path folder, String... arguments) throws IOException {
        return start(List.of(), port, folder, arguments);
    }

    /** @param around a command that starts the one appended to it, in a place of its own */
    static Process start(List<String> around, int port, Path folder, String... arguments) throws IOException {
        var started = launch(around, port, folder, java(), List.of(arguments));
        started.awaitReady();
        return started;
    }

    /**
     * Starts without waiting for anything.
     *
     * @param java options of the virtual machine, class path and main class
     */
    public static Process launch(int port, Path folder, List<String> java, List<String> arguments) throws IOException {
        return launch(List.of(), port, folder, java, arguments);
    }

    private static Process launch(List<String> around, int port, Path folder, List<String> java, List<String> arguments)
            throws IOException {
        var command = new ArrayList<String>(around);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(java);
        command.addAll(List.of("--server.port=" + port, "--court-axis.data-directory=" + folder));
        command.addAll(arguments);
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("log-" + port + ".txt").toFile()))
                .start();
        return new Process(port, process);
    }

    public void awaitReady() {
        await().atMost(START).pollInterval(Duration.ofMillis(200)).until(this::answers);
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Gives a line to its standard input; one that died meanwhile hears nothing. */
    public void tell(String line) {
        try {
            process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
        } catch (IOException e) {
            return;
        }
    }

    /** An orderly stop (SIGTERM), to its end. */
    public void stop() {
        process.destroy();
        await().atMost(STOP).until(() -> !process.isAlive());
    }

    public boolean answers() {
        if (!process.isAlive()) {
            throw new IllegalStateException("The process ended with " + process.exitValue());
        }
        try {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/actuator/health/readiness"))
                    .timeout(Duration.ofSeconds(2))
                    .build();
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    public long pid() {
        return process.pid();
    }

    public Sandbox sandbox() {
        return new Sandbox(URI.create("http://localhost:" + port));
    }

    /** SIGKILL: no hook runs, nothing is flushed. */
    public void kill() {
        process.destroyForcibly();
        await().until(() -> !process.isAlive());
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
