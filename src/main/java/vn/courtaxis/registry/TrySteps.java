package vn.courtaxis.registry;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.courtaxis.codes.CodeSnapshot;
import vn.courtaxis.codes.SheetEdit;

/**
 * Looks where a step would lead before it is taken. A step may make nothing wrong that is right; what is wrong already keeps nobody from
 * mending the rest, and keeps the registry in use as it is until the last of it is gone.
 */
public final class TrySteps {

    private final RegistryLoader loader;
    private final EditStore edits;
    private final boolean sandbox;

    /** @param sandbox whether rows of the sandbox may come in: not where real documents pass */
    public TrySteps(RegistryLoader loader, EditStore edits, boolean sandbox) {
        this.loader = loader;
        this.edits = edits;
        this.sandbox = sandbox;
    }

    /**
     * What a step comes to.
     *
     * @param snapshot of no use unless {@code whole}
     * @param whole whether the registry would be loaded
     * @param caused why the step may not be taken: a line for each thing that would be wrong by it
     * @param remaining what is wrong before and after
     */
    record Trial(CodeSnapshot snapshot, boolean whole, List<String> caused, List<String> remaining) {

        Trial {
            caused = List.copyOf(caused);
            remaining = List.copyOf(remaining);
        }
    }

    private record Look(CodeSnapshot snapshot, boolean whole, List<String> problems) {}

    /** These tables in place of those of the valid edition. */
    Trial tables(List<Edition.Table> tables) {
        return trial(tables, edits.inForce(), List.of());
    }

    /** A row that somebody asks for now. */
    Trial row(SheetEdit proposed) {
        return trial(loader.tables(), edits.inForce(), List.of(proposed));
    }

    /** These rows in place of those in force. */
    Trial rows(List<SheetEdit> rows) {
        return trial(loader.tables(), rows, List.of());
    }

    private Trial trial(List<Edition.Table> tables, List<SheetEdit> rows, List<SheetEdit> proposed) {
        var then = look(tables, rows, proposed);
        if (then.problems().isEmpty()) {
            return new Trial(then.snapshot(), true, List.of(), List.of());
        }
        var before = known(tables);
        return new Trial(
                then.snapshot(),
                then.whole(),
                then.problems().stream()
                        .filter(problem -> !before.contains(problem))
                        .toList(),
                then.problems().stream().filter(before::contains).toList());
    }

    /** What is wrong now; beside a table that cannot be read now nothing is known, for nothing can be compared with it. */
    private Set<String> known(List<Edition.Table> tables) {
        if (!tables.stream().allMatch(loader::isReadable)) {
            return Set.of();
        }
        var standing = loader.tables().stream()
                .map(table -> tables.contains(table) ? table : renamed(table))
                .toList();
        return new HashSet<>(look(standing, edits.inForce(), List.of()).problems());
    }

    /** A table that comes anew must be right, though the line before was wrong too: of another name, no line of it is the same. */
    private static Edition.Table renamed(Edition.Table table) {
        return new Edition.Table(table.sheet(), "(" + table.name() + ")", table.file());
    }

    private Look look(List<Edition.Table> tables, List<SheetEdit> rows, List<SheetEdit> proposed) {
        var problems = new ArrayList<String>();
        var candidate = loader.candidate(tables, rows, proposed, row -> {
            if (!sandbox) {
                problems.add(row);
            }
        });
        problems.addAll(0, candidate.problems());
        // a decision that is overruled is told, and the registry is loaded all the same
        var whole =
                candidate.problems().size() == candidate.snapshot().overruled().size();
        return new Look(candidate.snapshot(), whole, problems);
    }
}
