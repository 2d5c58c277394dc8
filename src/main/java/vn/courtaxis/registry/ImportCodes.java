package vn.courtaxis.registry;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.courtaxis.codes.CodeRegistry;
import vn.courtaxis.codes.CodeSnapshot;
import vn.courtaxis.codes.Comparison;
import vn.courtaxis.codes.Sheet;
import vn.courtaxis.codes.SheetSource;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.Verdict;
import vn.courtaxis.exchange.DocumentStore;
import vn.courtaxis.registry.Edition.Counts;
import vn.courtaxis.registry.Edition.Part;

/**
 * An operator imports tables of codes: looks at what would change, then makes it valid or drops it. Tables that are not imported stay as
 * the valid edition has them.
 */
public final class ImportCodes {

    /** Lines that a refusal names; all of them are told when the tables are imported. */
    private static final int TOLD = 5;

    private final CodeStore store;
    private final DocumentStore documents;
    private final RegistryLoader loader;
    private final CodeRegistry codes;
    private final ReloadCodes reload;

    /** A table as it is handed over; its header tells which one it is. */
    public record Upload(String name, InputStream content) {}

    /** What came of tables that were handed over. */
    public sealed interface Drafted {

        /** They are right: a dry run, nothing is valid yet. */
        record Draft(Edition edition, Comparison comparison) implements Drafted {}

        /** Nothing was kept. Each problem names file and line. */
        record Broken(List<String> problems) implements Drafted {}
    }

    /**
     * What would become different if an edition were made valid now.
     *
     * @param seen the version of the registry that was looked at
     * @param problems why it cannot be; empty when it can
     */
    public record Preview(
            long seen, CodeSnapshot before, CodeSnapshot after, Comparison comparison, List<String> problems) {}

    public ImportCodes(
            CodeStore store,
            DocumentStore documents,
            RegistryLoader loader,
            CodeRegistry codes,
            ReloadCodes reload) {
        this.store = store;
        this.documents = documents;
        this.loader = loader;
        this.codes = codes;
        this.reload = reload;
    }

    /**
     * @param note why, for those who come later
     * @throws IOException when the document store cannot keep them
     */
    public Drafted draft(List<Upload> uploads, String note, String actor) throws IOException {
        var problems = new ArrayList<String>();
        var given = given(uploads, problems);
        if (given.isEmpty() && problems.isEmpty()) {
            problems.add("no table was handed over");
        }
        var known = loader.known();
        var parts = new EnumMap<Sheet, Part>(Sheet.class);
        loader.parts(known.valid().edition()).forEach(part -> parts.put(part.sheet(), part));
        parts.putAll(given);
        var all = List.copyOf(parts.values());
        var preview = preview(known, all, problems);
        if (!problems.isEmpty()) {
            return new Drafted.Broken(problems);
        }
        var comparison = preview.comparison();
        var counts = new Counts(
                comparison.added().size(),
                comparison.changed().size(),
                comparison.removed().size());
        var draft = new Edition.Draft(known.valid().version(), actor, note.strip(), counts, all);
        return new Drafted.Draft(store.draft(draft), comparison);
    }

    private Map<Sheet, Part> given(List<Upload> uploads, List<String> problems) throws IOException {
        var given = new EnumMap<Sheet, Part>(Sheet.class);
        for (var upload : uploads) {
            var file = documents.keep(upload.content());
            var outline = new SheetSource(upload.name(), () -> documents.open(file)).outline();
            var other = given.put(outline.sheet(), new Part(outline.sheet(), upload.name(), file, outline.rows()));
            if (other != null) {
                problems.add(upload.name() + ": is a table " + outline.sheet() + ", and so is " + other.name()
                        + "; put their rows into one file");
            }
        }
        return given;
    }

    private Preview preview(RegistryLoader.Known known, List<Part> parts, List<String> problems) {
        var before = codes.snapshot();
        var built = loader.build(known, parts, store.decided(), problems);
        var after = problems.isEmpty() ? built : before;
        return new Preview(known.valid().version(), before, after, Comparison.of(before, after), problems);
    }

    /**
     * What would change if an edition, a former one included, were made valid now.
     *
     * @param edition {@link CodeStore#NO_EDITION} for the files of the configuration alone
     */
    public Optional<Preview> preview(long edition) {
        if (edition != CodeStore.NO_EDITION && store.edition(edition).isEmpty()) {
            return Optional.empty();
        }
        reload.ifChanged();
        return Optional.of(preview(loader.known(), loader.parts(edition), new ArrayList<>()));
    }

    /**
     * Makes a draft or a former edition valid, at once in this adapter.
     *
     * @param edition {@link CodeStore#NO_EDITION} to go back to the files of the configuration alone
     * @param seen version of the registry whose differences the operator looked at
     * @return the version that is valid now
     */
    public Verdict<Long> activate(long edition, long seen, String reason, String actor) {
        if (reason.isBlank()) {
            return Verdict.rejected(ErrorCode.REASON_MISSING, "");
        }
        var preview = preview(edition);
        if (preview.isEmpty()) {
            return notFound(edition);
        }
        var problems = preview.get().problems();
        if (!problems.isEmpty()) {
            return Verdict.rejected(
                    ErrorCode.CODES_FILE_WRONG,
                    String.join("; ", problems.subList(0, Math.min(TOLD, problems.size()))));
        }
        if (!store.activate(edition, seen, reason.strip(), actor)) {
            return store.valid().version() == seen
                    ? Verdict.rejected(ErrorCode.ACTION_NOT_ALLOWED, state(edition))
                    : Verdict.rejected(
                            ErrorCode.CODES_OUTDATED, seen + " -> " + store.valid().version());
        }
        reload.ifChanged();
        return Verdict.done(store.valid().version());
    }

    /** Drops a draft; its row stays, so that it can be told who did what. */
    public Verdict<Edition> discard(long edition, String reason, String actor) {
        if (reason.isBlank()) {
            return Verdict.rejected(ErrorCode.REASON_MISSING, "");
        }
        if (store.edition(edition).isEmpty()) {
            return notFound(edition);
        }
        return store.discard(edition, reason.strip(), actor)
                ? Verdict.done(store.edition(edition).orElseThrow())
                : Verdict.rejected(ErrorCode.ACTION_NOT_ALLOWED, state(edition));
    }

    private String state(long edition) {
        return store.edition(edition).map(found -> found.state().name()).orElse("");
    }

    private static <T> Verdict<T> notFound(long edition) {
        return Verdict.rejected(ErrorCode.CODES_ENTRY_NOT_FOUND, String.valueOf(edition));
    }
}
