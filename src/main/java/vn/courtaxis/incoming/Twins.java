package vn.courtaxis.incoming;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.courtaxis.codes.CodeRegistry;
import vn.courtaxis.codes.Held;
import vn.courtaxis.codes.Written;
import vn.courtaxis.document.DocumentHeader;
import vn.courtaxis.document.OrganizationCode;
import vn.courtaxis.ledger.Change;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.Ledger;
import vn.courtaxis.ledger.State;
import vn.courtaxis.ledger.TimelineEvent.Outcome;
import vn.courtaxis.status.StatusReports;

/** The same document that is here already: sent again, or to two courts of which one took over from the other. */
final class Twins {

    /** Nobody of the court took it yet. */
    private static final Set<State> NOT_TAKEN = Set.of(State.VERIFIED, State.DELIVERED);

    /** Whatever unit has it. */
    private static final Set<State> RELEASED = Set.of(State.VERIFIED, State.DELIVERED, State.TAKEN);

    private final Ledger ledger;
    private final CodeRegistry codes;
    private final StatusReports reports;
    private final String step;

    /** @param step in which a copy is found to be one */
    Twins(Ledger ledger, CodeRegistry codes, StatusReports reports, String step) {
        this.ledger = ledger;
        this.codes = codes;
        this.reports = reports;
        this.step = step;
    }

    /**
     * What is here for somebody counts before what waits for a person.
     *
     * @param unit code of the unit that is to get it; empty until somebody tells
     */
    Optional<UUID> of(Entry entry, DocumentHeader header, String hash, String unit) {
        var twins = Stream.concat(placed(entry, header, hash, unit), inherited(entry, header, hash, unit))
                .distinct()
                .toList();
        return twins.stream()
                .filter(twin -> waiting(twin).isEmpty())
                .findFirst()
                .or(() -> sameCopy(entry, header, hash))
                .or(() -> twins.stream().findFirst());
    }

    private Stream<UUID> placed(Entry entry, DocumentHeader header, String hash, String unit) {
        var written = codes.holder(codes.written(entry.listedTo(), entry.createdAt()))
                .map(known -> known.code().value());
        return Stream.concat(Stream.of(unit), written.stream())
                .distinct()
                .flatMap(place -> ledger.twinOf(entry, header, hash, place).stream());
    }

    private Stream<UUID> inherited(Entry entry, DocumentHeader header, String hash, String unit) {
        return inherited(unit).stream()
                .flatMap(held -> ledger.twinOf(entry, header, hash, held.code().value()).stream()
                        .filter(twin -> isIn(held, twin)));
    }

    private Optional<Entry> waiting(UUID twin) {
        return ledger.find(twin).filter(document -> document.state() == State.QUARANTINED);
    }

    /** The same copy came before, and a person gave it to whatever unit. */
    private Optional<UUID> sameCopy(Entry entry, DocumentHeader header, String hash) {
        return entry.listedTo().isBlank() || header.documentId().isBlank()
                ? Optional.empty()
                : ledger.incoming(header.documentId()).stream()
                        .filter(other -> !other.id().equals(entry.id()) && RELEASED.contains(other.state()))
                        .filter(other -> other.listedTo().equalsIgnoreCase(entry.listedTo()))
                        .filter(other -> isSame(other.requireHeader(), header)
                                && Verification.contentHash(other.files()).equals(hash))
                        .map(Entry::id)
                        .findFirst();
    }

    private static boolean isSame(DocumentHeader one, DocumentHeader other) {
        return one.from().code().equals(other.from().code())
                && one.number().equals(other.number())
                && one.business().type() == other.business().type()
                && one.business().documentId().equals(other.business().documentId());
    }

    /** The document may have come before the unit took over. */
    private List<Held> inherited(String unit) {
        return codes.resolve(unit).map(codes::held).orElse(List.of());
    }

    private Written placed(Entry document) {
        return codes.written(document.unit(), document.unitAt());
    }

    /** What came to the same code in another's time is another's. */
    private boolean isIn(Held held, UUID twin) {
        return ledger.find(twin).filter(document -> !isIn(held, document)).isEmpty();
    }

    private boolean isIn(Held held, Entry document) {
        var came = placed(document);
        return held.code().value().equals(came.code()) && held.when().contains(came.on());
    }

    /**
     * Writes what becomes of a copy. The document may move while that is thought out: then once more, with what can be seen of it now.
     *
     * @return what was written; empty when the copy itself moved
     */
    Optional<Change> write(Entry copy, Supplier<Change> thought) {
        return codes.pinned(() -> {
            var change = thought.get();
            if (ledger.apply(copy, change)) {
                return Optional.of(change);
            }
            return change.accompanying().isEmpty() && change.resting().isEmpty()
                    ? Optional.<Change>empty()
                    : Optional.of(thought.get()).filter(again -> ledger.apply(copy, again));
        });
    }

    /** What becomes of a copy that somebody else sent: it says nothing about the document. */
    Change duplicate(UUID first) {
        return Change.to(State.DUPLICATE, step, Outcome.NOTE).about(first).detail("the same document is here already");
    }

    /**
     * What becomes of a copy that need not wait any longer. It is the document, unless that is here already; a twin that waits for a person
     * is not here for anybody yet, and becomes the double of the one that goes first.
     */
    Change goesOn(Entry copy, Addressed addressed) {
        var header = copy.requireHeader();
        var hash = Verification.contentHash(copy.files());
        var unit = addressed.unit().map(OrganizationCode::value).orElse(copy.unit());
        var first = of(copy, header, hash, unit);
        var waiting = first.flatMap(this::waiting);
        var change = first.isPresent() && waiting.isEmpty()
                ? duplicate(copy, header, first.get(), addressed)
                : Change.to(State.VERIFIED, step, Outcome.DONE);
        waiting.ifPresent(twin -> Stream.concat(Stream.of(twin), doubles(twin))
                .forEach(other -> change.together(other, isDouble(other, copy))));
        return change.header(header).contentHash(hash);
    }

    private Stream<Entry> doubles(Entry document) {
        return ledger.incoming(document.requireHeader().documentId()).stream()
                .filter(copy -> copy.state() == State.DUPLICATE && document.id().equals(copy.about()));
    }

    /** What somebody else sent stays known as that. */
    private Change isDouble(Entry other, Entry document) {
        var change = duplicate(document.id());
        return other.state() == State.DUPLICATE && other.problem() != null ? change.problem(other.problem()) : change;
    }

    /** Whether the court at which it lies has ended meanwhile. */
    boolean isOver(Entry copy) {
        return codes.holder(placed(copy))
                .filter(unit -> unit.life().isOver(codes.today()))
                .isPresent();
    }

    /** As {@link #goesOn(Entry, Addressed)}, to the unit at which it lies. */
    Change goesOn(Entry copy) {
        return goesOn(
                copy,
                codes.holder(placed(copy))
                        .map(unit -> Addressed.to(unit, copy.dmsUnit(), List.of()))
                        .orElse(Addressed.NOBODY));
    }

    /** What becomes of the copy; that it came is told from its code, too, and the document itself says so. */
    Change duplicate(Entry copy, DocumentHeader header, UUID first, Addressed addressed) {
        var change = duplicate(first);
        ledger.find(first).ifPresent(document -> {
            if (isListedElsewhere(copy, document) || isOutOfReach(document, addressed)) {
                change.together(document, alsoCame(document, copy, header, addressed));
            } else {
                change.restsOn(document);
            }
        });
        return change;
    }

    /** The two are written together: whoever delivers the document meanwhile either knows this copy or is seen here. */
    private Change alsoCame(Entry document, Entry copy, DocumentHeader header, Addressed addressed) {
        var change = Change.to(document.state(), step, Outcome.NOTE)
                .keepsClaim()
                .detail("came for " + copy.listedTo() + ", too");
        if (isListedElsewhere(copy, document)) {
            change.report(reports.alsoFrom(document, copy, header));
        }
        if (document.problem() != null) {
            change.problem(document.problem());
        }
        if (isOutOfReach(document, addressed)) {
            addressed.unit().ifPresent(change::unit);
            change.dmsUnit(addressed.dmsUnit())
                    .header(document.requireHeader())
                    .contentHash(Verification.contentHash(document.files()));
        }
        return change;
    }

    private boolean isListedElsewhere(Entry copy, Entry document) {
        return !copy.listedTo().isBlank()
                && !document.listedTo().isBlank()
                && !copy.listedTo().equalsIgnoreCase(document.listedTo());
    }

    /** It lies with a court that ended and that several took over from: the copy that came again says whose it is now. */
    private boolean isOutOfReach(Entry document, Addressed addressed) {
        return NOT_TAKEN.contains(document.state())
                && codes.holder(placed(document))
                        .filter(unit -> unit.life().isOver(codes.today()))
                        .isPresent()
                && addressed
                        .unit()
                        .filter(unit -> inherited(unit.value()).stream().noneMatch(held -> isIn(held, document)))
                        .isPresent();
    }
}
