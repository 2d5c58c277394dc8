package vn.courtaxis.registry;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.courtaxis.codes.CodeRegistry;
import vn.courtaxis.registry.RegistryLoader.Loaded;

/**
 * Makes what operators decided valid in this adapter: at once where they did it here, soon where they did it at another adapter on the
 * same database. A registry that cannot be built never takes the place of one that could.
 */
public final class ReloadCodes {

    /** What could not be read may be readable later: a shared disk comes back. */
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private static final Logger LOG = LoggerFactory.getLogger(ReloadCodes.class);

    private final RegistryLoader loader;
    private final CodeRegistry codes;
    private final Runnable changed;
    private final Clock clock;
    private volatile Loaded last;
    private Instant triedAt;
    private boolean isFirst = true;

    /**
     * @param first what the registry was made of
     * @param changed what is done whenever the registry is another one, and once at the start
     */
    public ReloadCodes(RegistryLoader loader, Loaded first, CodeRegistry codes, Runnable changed, Clock clock) {
        this.loader = loader;
        this.last = first;
        this.codes = codes;
        this.changed = changed;
        this.clock = clock;
        this.triedAt = clock.instant();
    }

    /** Called often; does nothing most of the time. */
    public synchronized void ifChanged() {
        var known = loader.known();
        if (!known.equals(last.known()) || isToBeTriedAgain()) {
            take(loader.load(known));
        } else if (isFirst) {
            changed.run();
        }
        isFirst = false;
    }

    private boolean isToBeTriedAgain() {
        return !last.problems().isEmpty() && clock.instant().isAfter(triedAt.plus(PAUSE));
    }

    private void take(Loaded loaded) {
        triedAt = clock.instant();
        var isNews = !loaded.problems().equals(last.problems());
        last = loaded;
        if (loaded.problems().isEmpty()) {
            codes.replace(loaded.snapshot());
            LOG.info("Code registry {} is valid", loaded.known());
            changed.run();
        } else if (isNews) {
            LOG.error("Code registry {} cannot be used: {}", loaded.known(), loaded.problems());
        }
    }

    /** What is wrong with the registry that should be valid; empty when it is the one in use. */
    public List<String> problems() {
        return last.problems();
    }
}
