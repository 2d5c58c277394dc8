package vn.courtaxis.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import vn.courtaxis.codes.Sheet;
import vn.courtaxis.codes.SheetEdit;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.Verdict;
import vn.courtaxis.registry.Edit.State;

/** Changes of single rows of the registry: one operator proposes, another approves. */
public final class EditCodes {

    /** Characters of all cells of a row. */
    private static final int LONGEST_ROW = 6_000;

    private final TrySteps steps;
    private final EditStore edits;
    private final ReloadCodes reload;
    private final boolean secondPerson;

    /** @param secondPerson whether who proposes may not approve */
    public EditCodes(TrySteps steps, EditStore edits, ReloadCodes reload, boolean secondPerson) {
        this.steps = steps;
        this.edits = edits;
        this.reload = reload;
        this.secondPerson = secondPerson;
    }

    /** A proposal must be right by itself and make nothing wrong beside all that is in force; whoever approves need not look for that. */
    public Verdict<Edit> propose(SheetEdit row, String reason, String actor) {
        if (reason.isBlank()) {
            return Verdict.rejected(ErrorCode.REASON_MISSING, "");
        }
        var problems = unusable(row);
        return problems.isEmpty()
                ? Verdict.done(edits.propose(new Edit.New(row, row.sheet().key(row.cells()), actor, reason.strip())))
                : Verdict.rejected(ErrorCode.CODES_FILE_WRONG, ImportCodes.told(problems));
    }

    private List<String> unusable(SheetEdit row) {
        var problems = new ArrayList<String>();
        row.cells().keySet().stream()
                .filter(column -> !isColumn(row.sheet(), column))
                .sorted()
                .forEach(column -> problems.add(row.at() + ": column \"" + column + "\" is unknown"));
        if (row.cells().values().stream().mapToInt(String::length).sum() > LONGEST_ROW) {
            problems.add(row.at() + ": longer than " + LONGEST_ROW + " characters");
        }
        return problems.isEmpty() ? steps.row(row).caused() : problems;
    }

    private static boolean isColumn(Sheet sheet, String column) {
        return sheet.required().contains(column) || sheet.optional().contains(column);
    }

    public Verdict<Edit> approve(long number, String reason, String actor) {
        return decide(number, () -> {
            var edit = edits.edit(number).orElseThrow();
            if (secondPerson && edit.proposed().actor().equals(actor)) {
                return Verdict.rejected(ErrorCode.CODES_SECOND_PERSON, actor);
            }
            var problems = steps.row(edit.row()).caused();
            return problems.isEmpty()
                    ? change(number, State.PROPOSED, State.APPROVED, reason, actor)
                    : Verdict.rejected(ErrorCode.CODES_FILE_WRONG, ImportCodes.told(problems));
        });
    }

    /** Says no to a proposal; who proposed it takes it back by the same deed. */
    public Verdict<Edit> refuse(long number, String reason, String actor) {
        return decide(number, () -> {
            var own = edits.edit(number).orElseThrow().proposed().actor().equals(actor);
            return reason.isBlank()
                    ? Verdict.rejected(ErrorCode.REASON_MISSING, "")
                    : change(number, State.PROPOSED, own ? State.WITHDRAWN : State.REFUSED, reason, actor);
        });
    }

    /** Takes back what is in force; who proposed it may not, for that is a change too. */
    public Verdict<Edit> undo(long number, String reason, String actor) {
        return decide(number, () -> {
            if (reason.isBlank()) {
                return Verdict.rejected(ErrorCode.REASON_MISSING, "");
            }
            if (secondPerson
                    && edits.edit(number).orElseThrow().proposed().actor().equals(actor)) {
                return Verdict.rejected(ErrorCode.CODES_SECOND_PERSON, actor);
            }
            var rest = edits.inForce().stream()
                    .filter(row -> !row.at()
                            .equals(edits.edit(number).orElseThrow().row().at()))
                    .toList();
            var problems = steps.rows(rest).caused();
            return problems.isEmpty()
                    ? change(number, State.APPROVED, State.UNDONE, reason, actor)
                    : Verdict.rejected(ErrorCode.CODES_FILE_WRONG, ImportCodes.told(problems));
        });
    }

    private Verdict<Edit> decide(long number, Supplier<Verdict<Edit>> deed) {
        return edits.edit(number).isPresent()
                ? deed.get()
                : Verdict.rejected(ErrorCode.CODES_ENTRY_NOT_FOUND, String.valueOf(number));
    }

    private Verdict<Edit> change(long number, State from, State to, String reason, String actor) {
        Optional<Edit> edit = edits.decide(number, from, to, actor, reason.strip());
        if (edit.isEmpty()) {
            return Verdict.rejected(ErrorCode.ACTION_NOT_ALLOWED, "");
        }
        reload.ifChanged();
        return Verdict.done(edit.get());
    }
}
