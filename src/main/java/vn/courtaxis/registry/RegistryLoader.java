package vn.courtaxis.registry;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.courtaxis.codes.BrokenCodeFile;
import vn.courtaxis.codes.CodeSnapshot;
import vn.courtaxis.codes.Decided;
import vn.courtaxis.codes.DirectoryFact;
import vn.courtaxis.codes.Layer;
import vn.courtaxis.codes.SheetSource;
import vn.courtaxis.directory.DirectoryRow;
import vn.courtaxis.directory.DirectorySource;
import vn.courtaxis.directory.DirectoryViews;
import vn.courtaxis.exchange.DocumentStore;

/** Puts the registry together: the configuration's files, the valid edition, the axis's lists, and what operators decided. */
public final class RegistryLoader {

    private static final Logger LOG = LoggerFactory.getLogger(RegistryLoader.class);

    private final CodeStore store;
    private final DocumentStore documents;
    private final DirectoryViews directory;
    private final Set<DirectorySource> lists;
    private final List<Path> files;

    /**
     * Which sources a registry was made of.
     *
     * @param directory the refresh of each of the axis's lists that is used
     */
    public record Known(CodeStore.Valid valid, Map<DirectorySource, Long> directory) {

        public Known {
            directory = Map.copyOf(directory);
        }
    }

    /** @param problems every wrong line; what the snapshot lacks because of them */
    public record Loaded(Known known, CodeSnapshot snapshot, List<String> problems) {

        public Loaded {
            problems = List.copyOf(problems);
        }
    }

    /**
     * @param lists those of the axis's lists that codes are resolved from
     * @param files tables of the configuration
     */
    public RegistryLoader(
            CodeStore store,
            DocumentStore documents,
            DirectoryViews directory,
            Set<DirectorySource> lists,
            List<Path> files) {
        this.store = store;
        this.documents = documents;
        this.directory = directory;
        this.lists = Set.copyOf(lists);
        this.files = List.copyOf(files);
    }

    /** What is valid now. */
    public Known known() {
        var numbers = new EnumMap<DirectorySource, Long>(DirectorySource.class);
        if (!lists.isEmpty()) {
            directory.current().forEach((source, refresh) -> {
                if (lists.contains(source)) {
                    numbers.put(source, refresh.number());
                }
            });
        }
        return new Known(store.valid(), numbers);
    }

    /**
     * For the start: where the edition cannot be used, what the files of the configuration say stands, so that mail goes on.
     *
     * @throws BrokenCodeFile when those files are wrong
     */
    public Loaded start() throws IOException {
        var loaded = load(known());
        if (loaded.problems().isEmpty()) {
            return loaded;
        }
        var problems = new ArrayList<String>();
        var known = loaded.known();
        var snapshot = build(known, List.of(), store.decided(), problems);
        if (!problems.isEmpty()) {
            throw new BrokenCodeFile(problems);
        }
        LOG.error("The code registry starts without edition {}: {}", known.valid().edition(), loaded.problems());
        return new Loaded(known, snapshot, loaded.problems());
    }

    /** Everything that is valid; when there are problems, the snapshot is of no use. */
    public Loaded load(Known known) {
        var problems = new ArrayList<String>();
        return new Loaded(known, build(known, parts(known.valid().edition()), store.decided(), problems), problems);
    }

    /** Tables of an edition; none of {@link CodeStore#NO_EDITION}. */
    List<Edition.Part> parts(long edition) {
        return store.edition(edition).map(Edition::parts).orElse(List.of());
    }

    /** What the registry would be with these tables and decisions. */
    CodeSnapshot build(Known known, List<Edition.Part> parts, List<Decided> decided, List<String> problems) {
        return CodeSnapshot.builder()
                .files(Layer.FILES, files.stream().map(SheetSource::of).toList())
                .files(Layer.EDITION, parts.stream().map(this::source).toList())
                .directory(facts -> directory.each(known.directory(), row -> facts.accept(fact(row))))
                .decided(decided)
                .build(known.valid().version(), problems);
    }

    SheetSource source(Edition.Part part) {
        return new SheetSource(part.name(), () -> documents.open(part.file()));
    }

    private static DirectoryFact fact(DirectoryRow row) {
        return new DirectoryFact(row.code(), row.otherCode(), row.name(), row.deleted());
    }
}
