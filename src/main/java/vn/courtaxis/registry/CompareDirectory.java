package vn.courtaxis.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.courtaxis.codes.CodeRegistry;
import vn.courtaxis.directory.DirectorySource;
import vn.courtaxis.directory.DirectoryViews;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.Verdict;
import vn.courtaxis.registry.DirectoryDifference.Kind;

/**
 * Tells where the axis's lists and our own tables disagree: for people, who correct the one or have the other corrected. The lists are
 * read in pieces and once for each state of the two.
 */
public final class CompareDirectory {

    /** Differences of one kind that are kept to be shown; the others are counted. */
    private static final int MOST = 2_500;

    private final RegistryLoader loader;
    private final EditStore edits;
    private final CodeRegistry codes;
    private final DirectoryViews directory;
    private final Clock clock;
    private @Nullable Report last;
    private @Nullable State lastState;

    private record State(long version, Map<DirectorySource, Long> lists, LocalDate day) {}

    /** @param clock in the zone of the court */
    public CompareDirectory(
            RegistryLoader loader, EditStore edits, CodeRegistry codes, DirectoryViews directory, Clock clock) {
        this.loader = loader;
        this.edits = edits;
        this.codes = codes;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * All differences.
     *
     * @param lists refresh of each list that was looked at; with none nothing is compared
     * @param counts of each kind, zeros too
     * @param found those that are kept, by kind
     */
    public record Report(Map<DirectorySource, Long> lists, Map<Kind, Long> counts, List<DirectoryDifference> found) {

        public Report {
            lists = Map.copyOf(lists);
            counts = new EnumMap<>(counts);
            found = List.copyOf(found);
        }

        /** @param kind null for all of them */
        public List<DirectoryDifference> page(@Nullable Kind kind, int page, int size) {
            return found.stream()
                    .filter(one -> kind == null || one.kind() == kind)
                    .skip((long) page * size)
                    .limit(size)
                    .toList();
        }

        /** @param kind null for all of them */
        public long total(@Nullable Kind kind) {
            return counts.entrySet().stream()
                    .filter(count -> kind == null || count.getKey() == kind)
                    .mapToLong(Map.Entry::getValue)
                    .sum();
        }
    }

    public synchronized Verdict<Report> compare() {
        var state = state();
        if (last != null && state.equals(lastState)) {
            return Verdict.done(last);
        }
        var stated = loader.candidate(loader.tables(), edits.inForce());
        if (!stated.problems().isEmpty()) {
            return Verdict.rejected(ErrorCode.CODES_FILE_WRONG, ImportCodes.told(stated.problems()));
        }
        var report = compare(new CodeRegistry(stated.snapshot(), clock, any -> false), state.lists());
        last = report;
        lastState = state;
        return Verdict.done(report);
    }

    private State state() {
        var lists = new TreeMap<DirectorySource, Long>();
        directory.current().forEach((source, refresh) -> lists.put(source, refresh.number()));
        return new State(codes.version(), lists, codes.today());
    }

    private Report compare(CodeRegistry stated, Map<DirectorySource, Long> lists) {
        var scan = new DirectoryScan(stated, MOST);
        lists.forEach((source, refresh) -> directory.each(source, refresh, row -> scan.take(source, row)));
        if (!lists.isEmpty()) {
            scan.finish();
        }
        return new Report(lists, scan.counts(), scan.found());
    }
}
