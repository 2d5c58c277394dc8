package vn.courtaxis.directory;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.Problem;
import vn.courtaxis.exchange.AxisAnswer;

/** Fetches one of the axis's lists whole and makes it what is valid, unless it would remove too much: then a person decides. */
public final class RefreshDirectory {

    private static final Logger LOG = LoggerFactory.getLogger(RefreshDirectory.class);

    private final AxisDirectory axis;
    private final DirectoryStore store;
    private final String system;
    private final int mostRemoved;

    /**
     * @param system account that asks
     * @param mostRemoved percent of the valid rows that a refresh may remove by itself
     */
    public RefreshDirectory(AxisDirectory axis, DirectoryStore store, String system, int mostRemoved) {
        this.axis = axis;
        this.store = store;
        this.system = system;
        this.mostRemoved = mostRemoved;
    }

    /**
     * @param actor who asked for it; empty when it was time
     * @return empty when another refresh of this source is under way
     */
    public Optional<Refresh> refresh(DirectorySource source, String actor) {
        return store.begin(source, actor).map(staging -> told(fetch(source, staging)));
    }

    private Refresh fetch(DirectorySource source, DirectoryStore.Staging staging) {
        try {
            var answer = axis.list(system, source, staging::add);
            return answer instanceof AxisAnswer.Complete<AxisDirectory.Listing> whole
                    ? judged(staging, staging.compare(whole.value().skipped()))
                    : staging.fail(answer.failure().orElseThrow());
        } catch (RuntimeException e) {
            return broken(staging, e);
        }
    }

    private Refresh judged(DirectoryStore.Staging staging, Refresh.Changes changes) {
        return changes.removesMoreThan(mostRemoved)
                ? staging.hold(new Problem(
                        ErrorCode.DIRECTORY_HELD,
                        changes.removed() + " / " + changes.before() + " > " + mostRemoved + " %"))
                : staging.apply();
    }

    /** Whatever it was, nothing of it may become valid; when that cannot even be noted, the next refresh clears it away. */
    private static Refresh broken(DirectoryStore.Staging staging, RuntimeException failure) {
        try {
            return staging.fail(
                    new Problem(ErrorCode.UNEXPECTED, failure.getClass().getSimpleName()));
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
        throw failure;
    }

    private static Refresh told(Refresh refresh) {
        var problem = refresh.problem();
        LOG.info(
                "Directory {} refresh {} {}: {} {}",
                refresh.source(),
                refresh.number(),
                refresh.state(),
                refresh.changes(),
                problem == null ? "" : problem);
        return refresh;
    }
}
