package vn.courtaxis.runtime;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import vn.courtaxis.sandbox.office.Tour;

/** Lets the simulated office work while the sandbox runs, and runs the tour on a first start. */
@Component
@Profile({"sandbox", "twin"})
final class SandboxRunner implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(SandboxRunner.class);

    private final ScheduledExecutorService office =
            Executors.newSingleThreadScheduledExecutor(work -> daemon(work, "simulated-office"));
    private final ExecutorService tour = Executors.newSingleThreadExecutor(work -> daemon(work, "tour"));
    private final SandboxConfiguration.OfficeBench bench;
    private final CourtAxisProperties properties;
    private final Environment environment;

    SandboxRunner(SandboxConfiguration.OfficeBench bench, CourtAxisProperties properties, Environment environment) {
        this.bench = bench;
        this.properties = properties;
        this.environment = environment;
    }

    private static Thread daemon(Runnable work, String name) {
        var thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() throws IOException {
        var sandbox = properties.sandbox();
        var interval = sandbox.officeInterval().toMillis();
        if (sandbox.office()) {
            office.scheduleWithFixedDelay(bench.desk()::work, interval, interval, TimeUnit.MILLISECONDS);
        }
        var base = URI.create("http://localhost:" + environment.getRequiredProperty("server.port"));
        LOG.info("Sandbox: axis twin at {}/sandbox/axis, simulated office {}", base, sandbox.office() ? "on" : "off");
        if (sandbox.tour() && isFirstStart()) {
            tour.execute(() -> take(base));
        }
    }

    /** The mark is written before the tour, so that a tour that was cut short is not begun twice. */
    private boolean isFirstStart() throws IOException {
        var mark = properties.dataDirectory().resolve("sandbox").resolve("tour");
        if (Files.exists(mark)) {
            return false;
        }
        Files.createDirectories(mark.toAbsolutePath().getParent());
        Files.createFile(mark);
        return true;
    }

    private void take(URI base) {
        try {
            new Tour(base, Clock.system(properties.zone())).take();
        } catch (IOException | RuntimeException e) {
            LOG.warn("The tour broke off: {}", e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void destroy() {
        tour.shutdownNow();
        office.shutdownNow();
    }
}
