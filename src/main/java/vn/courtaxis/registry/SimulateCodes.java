package vn.courtaxis.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.courtaxis.codes.CodeRegistry;
import vn.courtaxis.codes.CodeSnapshot;
import vn.courtaxis.codes.SheetEdit;
import vn.courtaxis.document.Direction;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.OrganizationCode;
import vn.courtaxis.document.Verdict;

/**
 * Plays the documents of the last days once more with a registry that might be, beside the one that is, and tells which would have gone
 * another way. Reads only.
 */
public final class SimulateCodes {

    /** Days back at most. */
    public static final int MOST_DAYS = 366;

    /** Documents of one play; older ones are left out, and the report says so. */
    static final int MOST_LETTERS = 100_000;

    /** Of a day that can be played; no table reaches further, and not every program can write one. */
    private static final int FIRST_YEAR = 1900;

    private static final int LAST_YEAR = 9999;

    private final RegistryLoader loader;
    private final EditionStore editions;
    private final EditStore edits;
    private final CodeRegistry codes;
    private final Traffic traffic;
    private final Map<Direction, Placing> flows;
    private final Predicate<OrganizationCode> served;
    private final int days;
    private final Clock clock;
    private final ReentrantLock playing = new ReentrantLock();

    /**
     * @param flows how each direction finds whom a document means
     * @param served whether one of our accounts at the axis acts for a unit
     * @param days back, where a person does not say
     * @param clock in the zone of the court
     */
    public SimulateCodes(
            RegistryLoader loader,
            EditionStore editions,
            EditStore edits,
            CodeRegistry codes,
            Traffic traffic,
            Map<Direction, Placing> flows,
            Predicate<OrganizationCode> served,
            int days,
            Clock clock) {
        this.loader = loader;
        this.editions = editions;
        this.edits = edits;
        this.codes = codes;
        this.traffic = traffic;
        this.flows = Map.copyOf(flows);
        this.served = served;
        this.days = days;
        this.clock = clock;
    }

    /**
     * What is played.
     *
     * @param days back from today, 1 to {@link #MOST_DAYS}; null for as many as the configuration says
     * @param on day as of which every document is resolved, to play one to come; null for each document's own
     */
    public record Scope(@Nullable Integer days, @Nullable LocalDate on) {}

    /** As if an edition were made valid now. */
    public Verdict<Simulation> edition(long number, Scope scope) {
        var edition = editions.edition(number);
        return edition.isEmpty()
                ? Verdict.rejected(ErrorCode.CODES_ENTRY_NOT_FOUND, String.valueOf(number))
                : play(edition.get().tables(), edits.inForce(), scope);
    }

    /** As if a proposed row were approved now. */
    public Verdict<Simulation> edit(long number, Scope scope) {
        var edit = edits.edit(number);
        if (edit.isEmpty()) {
            return Verdict.rejected(ErrorCode.CODES_ENTRY_NOT_FOUND, String.valueOf(number));
        }
        var rows = new ArrayList<>(edits.inForce());
        rows.add(edit.get().row());
        return play(loader.tables(), rows, scope);
    }

    /** One at a time: a second registry beside the one in use is enough for the memory there is. */
    private Verdict<Simulation> play(List<Edition.Table> tables, List<SheetEdit> rows, Scope scope) {
        if (!playing.tryLock()) {
            return Verdict.unavailable(ErrorCode.CODES_BUSY, "another simulation");
        }
        try {
            return alone(tables, rows, scope);
        } finally {
            playing.unlock();
        }
    }

    /** A registry that is to come into use comes first: what is played would be compared with one that is no longer in use. */
    private Verdict<Simulation> inTurn(List<Edition.Table> tables, List<SheetEdit> rows, int back, Scope scope) {
        var turn = loader.turn();
        if (!turn.begin()) {
            return Verdict.unavailable(ErrorCode.CODES_BUSY, "a new registry");
        }
        try {
            var candidate = loader.whole(tables, rows);
            return candidate.problems().isEmpty()
                    ? play(codes.snapshot(), candidate.snapshot(), back, scope.on())
                    : Verdict.rejected(ErrorCode.CODES_FILE_WRONG, ImportCodes.told(candidate.problems()));
        } finally {
            turn.end();
        }
    }

    private Verdict<Simulation> alone(List<Edition.Table> tables, List<SheetEdit> rows, Scope scope) {
        var on = scope.on();
        if (on != null && (on.getYear() < FIRST_YEAR || on.getYear() > LAST_YEAR)) {
            return Verdict.rejected(ErrorCode.METADATA_INVALID, "on, " + FIRST_YEAR + " to " + LAST_YEAR);
        }
        var back = Objects.requireNonNullElse(scope.days(), days);
        if (back < 1 || back > MOST_DAYS) {
            return Verdict.rejected(ErrorCode.METADATA_INVALID, "days, 1 to " + MOST_DAYS);
        }
        return inTurn(tables, rows, back, scope);
    }

    private Verdict<Simulation> play(CodeSnapshot before, CodeSnapshot after, int back, @Nullable LocalDate on) {
        var from = codes.today().minusDays(back - 1L);
        var tally = new Tally(
                letter -> flow(letter).place(letter, on(before, on, letter)),
                letter -> flow(letter).place(letter, on(after, on, letter)));
        var wanted = new AtomicBoolean();
        traffic.since(from, letter -> {
            wanted.set(loader.turn().isWanted());
            return !wanted.get() && tally.take(letter);
        });
        return wanted.get()
                ? Verdict.unavailable(ErrorCode.CODES_BUSY, "a new registry")
                : Verdict.done(tally.report(before.version(), from, on));
    }

    private Placing flow(Letter letter) {
        return Objects.requireNonNull(flows.get(letter.direction()));
    }

    private CodeRegistry on(CodeSnapshot snapshot, @Nullable LocalDate on, Letter letter) {
        var day = on == null ? letter.day() : on;
        var zone = clock.getZone();
        return new CodeRegistry(
                snapshot, Clock.fixed(day.atTime(LocalTime.NOON).atZone(zone).toInstant(), zone), served);
    }
}
