package vn.courtaxis.proof;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.courtaxis.flows.ClassPath;
import vn.courtaxis.flows.Ports;
import vn.courtaxis.flows.Process;
import vn.courtaxis.flows.Sandbox;

/** The twin, which lives on, and the adapter, which is started again and again, as processes on ports of their own. */
final class Bench implements AutoCloseable {

    /** The word for which an adapter that stands by waits: the former one is dead. */
    static final String GO = "go";

    private final Path folder;
    private final Path adapterFolder;
    private final Journal journal;
    private final Database database;
    private final int adapterPort = Ports.free();
    private final int twinPort = Ports.free();
    private final Process twin;
    /** Every other life has its queues on disk, and finds there what the life before the former one left. */
    private boolean keepsQueues;

    /** Starts the twin, without waiting for it; the adapter is started by {@link #launch}. */
    Bench(Path folder, Database database) throws IOException {
        this.folder = folder;
        this.database = database;
        this.adapterFolder = Files.createDirectories(folder.resolve("adapter"));
        this.journal = new Journal(folder.resolve("points.txt"));
        this.twin = startTwin();
    }

    private Process startTwin() throws IOException {
        var directory = Files.createDirectories(folder.resolve("twin"));
        var arguments = List.of("--spring.profiles.active=twin", "--court-axis.sandbox.office-interval=300ms");
        var started = Process.launch(twinPort, directory, java(folder.resolve("twin-points.txt")), arguments);
        started.tell(GO);
        return started;
    }

    void awaitTwin() {
        twin.awaitReady();
    }

    private static List<String> java(Path journal) throws IOException {
        var options = List.of(
                "-Xmx256m",
                "-Xms256m",
                "-Xmn100m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dproof.journal=" + journal);
        return ClassPath.shared().java(options, CrashingCourtAxis.class.getName());
    }

    /** Starts an adapter, which touches nothing that is kept before it is told {@link #GO}. */
    Process launch() throws IOException {
        keepsQueues = !keepsQueues;
        var arguments = new ArrayList<>(List.of(
                "--spring.profiles.active=sandbox",
                "--court-axis.axis.base-url=http://localhost:" + twinPort + "/sandbox/axis",
                "--court-axis.axis.read-timeout=4s",
                "--court-axis.axis.pause-first=300ms",
                "--court-axis.axis.pause-cap=2s",
                "--court-axis.sandbox.office=false",
                "--court-axis.sandbox.tour=false",
                "--court-axis.incoming.poll-interval=300",
                "--court-axis.work.dispatch-interval=200",
                "--court-axis.work.retry-first=300ms",
                "--court-axis.work.retry-cap=2s",
                "--court-axis.outgoing.uncertain-grace=2s",
                "--spring.artemis.embedded.persistent=" + keepsQueues,
                "--server.shutdown=immediate"));
        arguments.addAll(database.arguments());
        return Process.launch(adapterPort, adapterFolder, java(journal.file()), arguments);
    }

    Journal journal() {
        return journal;
    }

    Sandbox adapter() {
        return new Sandbox(URI.create("http://localhost:" + adapterPort));
    }

    Sandbox twin() {
        return twin.sandbox();
    }

    Database database() {
        return database;
    }

    Path documents() {
        return adapterFolder.resolve("documents");
    }

    @Override
    public void close() {
        twin.close();
    }
}
