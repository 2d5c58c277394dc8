package vn.courtaxis.registry;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import vn.courtaxis.codes.CodeRegistry;
import vn.courtaxis.codes.CodeSnapshot;
import vn.courtaxis.codes.Comparison;
import vn.courtaxis.codes.Sheet;
import vn.courtaxis.codes.SheetHeader;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.StoredFile;
import vn.courtaxis.document.Verdict;
import vn.courtaxis.exchange.DocumentStore;

/**
 * Takes the operator's tables over, as a set: looked at first, then made valid by one number, and taken back the same way. A table that is
 * not handed over stays as it is in the valid edition; one with a header alone ends.
 */
public final class ImportCodes {

    /** Problems that an answer in one line names. */
    private static final int TOLD = 5;

    private static final int LONGEST_NAME = 250;

    private final RegistryLoader loader;
    private final TrySteps steps;
    private final EditionStore editions;
    private final DocumentStore documents;
    private final CodeRegistry codes;
    private final ReloadCodes reload;

    /** A table as it was handed over. */
    public record Upload(String name, StoredFile file) {}

    /** What becomes of an import. */
    public sealed interface Outcome {

        /** It can be made valid. */
        record Draft(Edition edition) implements Outcome {}

        /** Nothing of it was kept; one line for each problem. */
        record Broken(List<String> problems) implements Outcome {}
    }

    /**
     * What the registry would be.
     *
     * @param version of the registry that it is compared with
     * @param problems why it cannot be made valid now
     * @param remaining what is wrong today already and stays so; it may be made valid all the same
     * @param whole whether the registry would be loaded; where it would not, the difference tells nothing
     */
    public record Preview(
            Edition edition,
            long version,
            List<String> problems,
            List<String> remaining,
            boolean whole,
            Comparison difference,
            CodeSnapshot before,
            CodeSnapshot after) {}

    public ImportCodes(
            RegistryLoader loader,
            TrySteps steps,
            EditionStore editions,
            DocumentStore documents,
            CodeRegistry codes,
            ReloadCodes reload) {
        this.loader = loader;
        this.steps = steps;
        this.editions = editions;
        this.documents = documents;
        this.codes = codes;
        this.reload = reload;
    }

    /** Reads the tables, with what stays of others, and keeps them for a decision unless a line makes something wrong. */
    public Outcome prepare(List<Upload> uploads, String note, String actor) {
        var problems = new ArrayList<String>();
        var tables = tables(uploads, problems);
        if (!problems.isEmpty()) {
            return new Outcome.Broken(problems);
        }
        var version = editions.standing().version();
        var trial = steps.tables(tables);
        if (!trial.caused().isEmpty()) {
            return new Outcome.Broken(trial.caused());
        }
        var difference = Comparison.of(codes.snapshot(), trial.snapshot());
        return new Outcome.Draft(editions.draft(new Edition.New(
                version,
                actor,
                note.strip(),
                difference.added().size(),
                difference.changed().size(),
                difference.removed().size(),
                tables)));
    }

    private List<Edition.Table> tables(List<Upload> uploads, List<String> problems) {
        var tables = new EnumMap<Sheet, Edition.Table>(Sheet.class);
        for (var upload : uploads) {
            var name = upload.name().length() <= LONGEST_NAME
                    ? upload.name()
                    : upload.name().substring(0, LONGEST_NAME);
            var sheet = SheetHeader.of(
                    RegistryLoader.source(documents, new Edition.Table(Sheet.ORGANIZATIONS, name, upload.file())));
            if (sheet.isEmpty()) {
                problems.add(name + ": dòng tiêu đề không thuộc bảng nào / its header is that of no table");
                continue;
            }
            var other = tables.put(sheet.get(), new Edition.Table(sheet.get(), name, upload.file()));
            if (other != null) {
                problems.add(name + ": cùng một bảng với / is the same table as " + other.name());
            }
        }
        if (uploads.isEmpty()) {
            problems.add("chưa có tệp nào / there is no file");
        }
        loader.tables().forEach(table -> tables.putIfAbsent(table.sheet(), table));
        return List.copyOf(tables.values());
    }

    /** What an edition would change now; of the valid one, nothing. */
    public Optional<Preview> preview(long number) {
        return editions.edition(number).map(edition -> {
            var before = codes.snapshot();
            var trial = steps.tables(edition.tables());
            return new Preview(
                    edition,
                    loader.compared(before),
                    trial.caused(),
                    trial.remaining(),
                    trial.whole(),
                    Comparison.of(before, trial.snapshot()),
                    before,
                    trial.snapshot());
        });
    }

    /**
     * Makes a draft valid, or goes back to a former edition.
     *
     * @param seen version of the registry with which it was compared
     */
    public Verdict<Edition> activate(long number, long seen, String reason, String actor) {
        var edition = editions.edition(number);
        if (edition.isEmpty()) {
            return Verdict.rejected(ErrorCode.CODES_ENTRY_NOT_FOUND, String.valueOf(number));
        }
        if (reason.isBlank()) {
            return Verdict.rejected(ErrorCode.REASON_MISSING, "");
        }
        var state = edition.get().state();
        if (state != Edition.State.DRAFT && state != Edition.State.FORMER) {
            return Verdict.rejected(ErrorCode.ACTION_NOT_ALLOWED, state.name());
        }
        var problems = steps.tables(edition.get().tables()).caused();
        if (!problems.isEmpty()) {
            return Verdict.rejected(ErrorCode.CODES_FILE_WRONG, told(problems));
        }
        var active = editions.activate(number, seen, actor, reason.strip());
        active.ifPresent(now -> reload.ifChanged());
        return active.map(Verdict::done)
                .orElseGet(() -> Verdict.rejected(ErrorCode.CODES_OUTDATED, String.valueOf(seen)));
    }

    public Verdict<Edition> discard(long number, String reason, String actor) {
        if (editions.edition(number).isEmpty()) {
            return Verdict.rejected(ErrorCode.CODES_ENTRY_NOT_FOUND, String.valueOf(number));
        }
        if (reason.isBlank()) {
            return Verdict.rejected(ErrorCode.REASON_MISSING, "");
        }
        return editions.discard(number, actor, reason.strip())
                .map(Verdict::done)
                .orElseGet(() -> Verdict.rejected(ErrorCode.ACTION_NOT_ALLOWED, ""));
    }

    static String told(List<String> problems) {
        var more = problems.size() - TOLD;
        return String.join("; ", problems.subList(0, Math.min(TOLD, problems.size()))) + (more > 0 ? "; +" + more : "");
    }
}
