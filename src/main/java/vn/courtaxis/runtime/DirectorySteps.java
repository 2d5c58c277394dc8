package vn.courtaxis.runtime;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.courtaxis.directory.DirectorySource;
import vn.courtaxis.directory.DirectoryViews;
import vn.courtaxis.directory.RefreshDirectory;
import vn.courtaxis.directory.RefreshRequests;
import vn.courtaxis.directory.RefreshSchedule;

/**
 * The step of the directory as its route names it, and where people ask for a refresh. Refreshes take minutes, so they run on a thread of
 * their own, one after the other; it is never interrupted, for the embedded database closes its files then.
 */
final class DirectorySteps implements RefreshRequests, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DirectorySteps.class);

    private final RefreshDirectory refresh;
    private final DirectoryViews views;
    private final Optional<RefreshSchedule> schedule;
    private final CourtAxisProperties.Directory settings;
    private final Set<DirectorySource> waiting = ConcurrentHashMap.newKeySet();
    private final ThreadPoolExecutor executor =
            new ThreadPoolExecutor(0, 1, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                var thread = new Thread(task, "directory-refresh");
                thread.setDaemon(true);
                return thread;
            });

    DirectorySteps(
            RefreshDirectory refresh,
            DirectoryViews views,
            Optional<RefreshSchedule> schedule,
            CourtAxisProperties.Directory settings) {
        this.refresh = refresh;
        this.views = views;
        this.schedule = schedule;
        this.settings = settings;
    }

    /** Called by the route, often; does nothing most of the time. */
    public void refreshWhatIsDue() {
        schedule.ifPresent(plan -> settings.sources().stream()
                .filter(source -> plan.isDue(views.times(source)))
                .forEach(source -> begin(source, "")));
    }

    @Override
    public boolean isPossible() {
        return !settings.systemId().isBlank();
    }

    @Override
    public void request(DirectorySource source, String actor) {
        if (isPossible()) {
            begin(source, actor);
        }
    }

    private void begin(DirectorySource source, String actor) {
        if (waiting.add(source)) {
            executor.execute(() -> run(source, actor));
        }
    }

    private void run(DirectorySource source, String actor) {
        try {
            refresh.refresh(source, actor);
        } catch (RuntimeException e) {
            LOG.error("The directory {} could not be refreshed", source, e);
        } finally {
            waiting.remove(source);
        }
    }

    @Override
    public void close() {
        executor.shutdown();
        executor.getQueue().clear();
    }
}
