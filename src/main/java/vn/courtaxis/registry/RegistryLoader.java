package vn.courtaxis.registry;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.courtaxis.codes.BrokenCodeFile;
import vn.courtaxis.codes.CodeSnapshot;
import vn.courtaxis.codes.DirectoryFact;
import vn.courtaxis.codes.Layer;
import vn.courtaxis.codes.SheetEdit;
import vn.courtaxis.codes.SheetExport;
import vn.courtaxis.codes.SheetSource;
import vn.courtaxis.codes.SnapshotBuilder;
import vn.courtaxis.directory.DirectoryRow;
import vn.courtaxis.directory.DirectorySource;
import vn.courtaxis.directory.DirectoryViews;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.Verdict;
import vn.courtaxis.exchange.DocumentStore;

/** Puts the registry together from its layers: files of the configuration, the valid edition, edits, decisions, the axis's directory. */
public final class RegistryLoader {

    /** What cannot be read now may be readable later: a shared disk comes back. */
    private static final Duration PAUSE = Duration.ofMinutes(1);

    /** Far more than a registry takes to be built, and than a play takes to give way. */
    private static final Duration TURN = Duration.ofSeconds(30);

    private static final Logger LOG = LoggerFactory.getLogger(RegistryLoader.class);

    private final List<SheetSource> files;
    private final EditionStore editions;
    private final EditStore edits;
    private final QuestionStore questions;
    private final DocumentStore documents;
    private final DirectoryViews directory;
    private final Set<DirectorySource> sources;
    private final Clock clock;
    private final BuildTurn turn = new BuildTurn(TURN);
    private @Nullable State tried;
    private Instant triedAt = Instant.MIN;
    private volatile List<String> problems = List.of();

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
            Set<DirectorySource> sources,
            Clock clock)
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
        this.clock = clock;
    }

    private static SheetSource kept(Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        return new SheetSource(SheetSource.of(file).name(), () -> new ByteArrayInputStream(bytes));
    }

    /**
     * For the start. Where what operators imported or changed does not fit any more, or cannot be read, the tables of the configuration
     * stand alone: mail goes on, and {@link #problems} tells.
     *
     * @throws BrokenCodeFile when those tables are wrong; names every line
     */
    public CodeSnapshot load() throws IOException {
        var state = state();
        var loaded = remembered(state, build(state));
        if (loaded.problems().isEmpty()) {
            return loaded.snapshot();
        }
        var alone = build(List.of(), List.of(), state);
        if (!alone.problems().isEmpty()) {
            throw new BrokenCodeFile(alone.problems());
        }
        LOG.error("The code registry starts with the tables of the configuration alone: {}", loaded.problems());
        return alone.snapshot();
    }

    /** The registry, if anything of it changed since it was last put together; one that is wrong is looked at again after a while. */
    Optional<Candidate> loadIfChanged() {
        var state = state();
        var again = !problems.isEmpty() && clock.instant().isAfter(triedAt.plus(PAUSE));
        var changed = !state.equals(tried);
        // what is wrong as before may wait: whoever has the turn is not sent away for it
        return changed || again && !turn.isTaken() ? Optional.of(inTurn(state)) : Optional.empty();
    }

    /** It does not wait for ever: what is valid counts more than memory. */
    private Candidate inTurn(State state) {
        var mine = turn.begin();
        try {
            return remembered(state, build(state));
        } finally {
            if (mine) {
                turn.end();
            }
        }
    }

    /** For whoever holds a registry of its own for a while. */
    BuildTurn turn() {
        return turn;
    }

    private Candidate remembered(State state, Candidate loaded) {
        tried = state;
        triedAt = clock.instant();
        problems = List.copyOf(loaded.problems());
        loaded.snapshot().overruled().forEach(sentence -> LOG.warn("Code registry: {}", sentence));
        return loaded;
    }

    /** With which version a change is compared: of tables that do not fit the one that should be valid, though another one is in use. */
    long compared(CodeSnapshot inUse) {
        return problems.isEmpty() ? inUse.version() : editions.standing().version();
    }

    /** Whether operators stated anything; what they stated they can mend at the console. */
    public boolean isChangedByOperators() {
        return !tables().isEmpty() || !edits.inForce().isEmpty();
    }

    /** Why the registry in use is not the one that should be valid; empty when it is. */
    public List<String> problems() {
        return problems;
    }

    private Candidate build(State state) {
        var edition = editions.edition(state.standing().edition());
        return build(edition.map(Edition::tables).orElse(List.of()), edits.inForce(), state);
    }

    private Consumer<Consumer<DirectoryFact>> feed(State state) {
        return taker -> state.directory()
                .forEach((source, refresh) -> directory.each(source, refresh, row -> taker.accept(fact(row))));
    }

    /**
     * Stated layers as they would be with other tables and edits; without the directory, which states nothing. A decision that they overrule
     * is a problem too: somebody is there to say which of the two is right.
     */
    Candidate candidate(List<Edition.Table> tables, List<SheetEdit> edits) {
        return candidate(tables, edits, List.of(), row -> {});
    }

    /**
     * As {@link #candidate(List, List)}.
     *
     * @param proposed rows that somebody asks for now
     * @param sandbox gets each row that is of the sandbox
     */
    Candidate candidate(
            List<Edition.Table> tables, List<SheetEdit> edits, List<SheetEdit> proposed, Consumer<String> sandbox) {
        var stated = stated(tables, edits).sandbox(sandbox);
        proposed.forEach(stated::proposed);
        var built = built(stated, editions.standing().version());
        var problems = new ArrayList<>(built.problems());
        problems.addAll(built.snapshot().overruled());
        return new Candidate(built.snapshot(), problems);
    }

    /** The registry as it would be with other tables and edits, the directory included. */
    Candidate whole(List<Edition.Table> tables, List<SheetEdit> edits) {
        var state = state();
        return build(tables, edits, state);
    }

    /** The tables that are in force, to give away; the directory is in none of them. */
    public Verdict<SheetExport> export() {
        var problems = new ArrayList<String>();
        var export = new SheetExport(
                files, tables().stream().map(this::source).toList(), edits.inForce(), questions.inForce(), problems);
        return problems.isEmpty()
                ? Verdict.done(export)
                : Verdict.rejected(ErrorCode.CODES_FILE_WRONG, ImportCodes.told(problems));
    }

    /** Tables of the valid edition; none when none was imported. */
    List<Edition.Table> tables() {
        return editions.edition(editions.standing().edition())
                .map(Edition::tables)
                .orElse(List.of());
    }

    private Candidate build(List<Edition.Table> tables, List<SheetEdit> edits, State state) {
        return built(
                stated(tables, edits).directory(feed(state)), state.standing().version());
    }

    private SnapshotBuilder stated(List<Edition.Table> tables, List<SheetEdit> edits) {
        return CodeSnapshot.builder()
                .files(Layer.FILES, files)
                .files(Layer.EDITION, tables.stream().map(this::source).toList())
                .edits(edits)
                .decided(questions.inForce());
    }

    private static Candidate built(SnapshotBuilder layers, long version) {
        var problems = new ArrayList<String>();
        var snapshot = layers.build(version, problems);
        return new Candidate(snapshot, problems);
    }

    /** Whether the file of a table is there now. */
    boolean isReadable(Edition.Table table) {
        try (var content = documents.open(table.file())) {
            return true;
        } catch (IOException e) {
            return false;
        }
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
