package vn.courtaxis.registry;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.courtaxis.codes.BrokenCodeFile;
import vn.courtaxis.codes.CodeSnapshot;
import vn.courtaxis.codes.DirectoryFact;
import vn.courtaxis.codes.Layer;
import vn.courtaxis.codes.SheetEdit;
import vn.courtaxis.codes.SheetSource;
import vn.courtaxis.directory.DirectoryRow;
import vn.courtaxis.directory.DirectorySource;
import vn.courtaxis.directory.DirectoryViews;
import vn.courtaxis.exchange.DocumentStore;

/** Puts the registry together from its layers: files of the configuration, the valid edition, edits, decisions, the axis's directory. */
public final class RegistryLoader {

    private final List<SheetSource> files;
    private final EditionStore editions;
    private final EditStore edits;
    private final QuestionStore questions;
    private final DocumentStore documents;
    private final DirectoryViews directory;
    private final Set<DirectorySource> sources;
    private @Nullable State tried;

    private record State(EditionStore.Standing standing, Map<DirectorySource, Long> directory) {}

    /**
     * A registry that might be.
     *
     * @param problems each wrong line; when there is any, the snapshot is of no use
     */
    public record Candidate(CodeSnapshot snapshot, List<String> problems) {}

    /**
     * @param files tables of the configuration; read here, so that a change of them needs a new start and cannot come at any other moment
     * @param sources lists of the directory that are made use of
     */
    public RegistryLoader(
            List<Path> files,
            EditionStore editions,
            EditStore edits,
            QuestionStore questions,
            DocumentStore documents,
            DirectoryViews directory,
            Set<DirectorySource> sources)
            throws IOException {
        var read = new ArrayList<SheetSource>();
        for (var file : files) {
            read.add(Files.isReadable(file) ? kept(file) : SheetSource.of(file));
        }
        this.files = List.copyOf(read);
        this.editions = editions;
        this.edits = edits;
        this.questions = questions;
        this.documents = documents;
        this.directory = directory;
        this.sources = Set.copyOf(sources);
    }

    private static SheetSource kept(Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        return new SheetSource(SheetSource.of(file).name(), () -> new ByteArrayInputStream(bytes));
    }

    /** @throws BrokenCodeFile when any layer is wrong; names every line */
    public CodeSnapshot load() throws IOException {
        var state = state();
        var loaded = build(state);
        if (!loaded.problems().isEmpty()) {
            throw new BrokenCodeFile(loaded.problems());
        }
        tried = state;
        return loaded.snapshot();
    }

    /** The registry, if anything of it changed since it was last put together; one that is wrong is told of once. */
    Optional<Candidate> loadIfChanged() {
        var state = state();
        if (state.equals(tried)) {
            return Optional.empty();
        }
        var loaded = build(state);
        tried = state;
        return Optional.of(loaded);
    }

    private Candidate build(State state) {
        var edition = editions.edition(state.standing().edition());
        return build(
                edition.map(Edition::tables).orElse(List.of()),
                edits.inForce(),
                state.standing().version(),
                taker -> state.directory()
                        .forEach((source, refresh) -> directory.each(source, refresh, row -> taker.accept(fact(row)))));
    }

    /** Stated layers as they would be with other tables and edits; without the directory, which states nothing. */
    Candidate candidate(List<Edition.Table> tables, List<SheetEdit> edits) {
        return build(tables, edits, editions.standing().version(), taker -> {});
    }

    /** Tables of the valid edition; none when none was imported. */
    List<Edition.Table> tables() {
        return editions.edition(editions.standing().edition())
                .map(Edition::tables)
                .orElse(List.of());
    }

    private Candidate build(
            List<Edition.Table> tables, List<SheetEdit> edits, long version, Consumer<Consumer<DirectoryFact>> feed) {
        var problems = new ArrayList<String>();
        var snapshot = CodeSnapshot.builder()
                .files(Layer.FILES, files)
                .files(Layer.EDITION, tables.stream().map(this::source).toList())
                .edits(edits)
                .decided(questions.inForce())
                .directory(feed)
                .build(version, problems);
        return new Candidate(snapshot, problems);
    }

    private SheetSource source(Edition.Table table) {
        return source(documents, table);
    }

    static SheetSource source(DocumentStore documents, Edition.Table table) {
        return new SheetSource(table.name(), () -> documents.open(table.file()));
    }

    private State state() {
        var numbers = new TreeMap<DirectorySource, Long>();
        directory.current().forEach((source, refresh) -> {
            if (sources.contains(source)) {
                numbers.put(source, refresh.number());
            }
        });
        return new State(editions.standing(), numbers);
    }

    private static DirectoryFact fact(DirectoryRow row) {
        return new DirectoryFact(row.code(), row.otherCode(), row.name(), row.deleted());
    }
}
