package vn.courtaxis.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts the embedded broker whatever became of its files: they hold hints, which the ledger makes again. Files that it cannot start from
 * are set aside, for whoever wants to know why.
 */
final class BrokerStart {

    private static final Logger LOG = LoggerFactory.getLogger(BrokerStart.class);
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS");

    private final Configuration configuration;
    private final Path files;
    private final Clock clock;

    BrokerStart(Configuration configuration, Path files, Clock clock) {
        this.configuration = configuration;
        this.files = files.toAbsolutePath();
        this.clock = clock;
    }

    EmbeddedActiveMQ started() throws Exception {
        var broker = tried();
        if (broker.getActiveMQServer().isActive()) {
            return broker;
        }
        broker.stop();
        LOG.warn("The broker cannot start from its files; they are set aside as {}, and it starts anew", setAside());
        var anew = tried();
        if (!anew.getActiveMQServer().isActive()) {
            anew.stop();
            throw new IllegalStateException("The broker cannot start in " + files);
        }
        return anew;
    }

    /** A broker that fails to start does not always say so. */
    private EmbeddedActiveMQ tried() throws Exception {
        var broker = new EmbeddedActiveMQ().setConfiguration(configuration);
        try {
            broker.start();
        } catch (RuntimeException | IOException e) {
            LOG.warn("The broker did not start: {}", e.toString());
        }
        return broker;
    }

    private Path setAside() throws IOException {
        var aside = files.resolveSibling(files.getFileName() + "-broken-" + STAMP.format(LocalDateTime.now(clock)));
        return Files.move(files, aside);
    }
}
