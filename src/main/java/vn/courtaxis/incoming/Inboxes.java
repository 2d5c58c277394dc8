package vn.courtaxis.incoming;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.courtaxis.codes.CodeRegistry;
import vn.courtaxis.codes.KnownOrganization;
import vn.courtaxis.ledger.InboxScope;
import vn.courtaxis.ledger.InboxScope.Unit;

/**
 * Which received documents a unit finds in its inbox: what came to its code, and what came to units that it took over from as a whole.
 * Where the registry routes documents behind one code to several units of the document system, each of these finds its own; the first,
 * the clerks' office, finds what no rule gives to another.
 */
public final class Inboxes {

    private final CodeRegistry codes;

    public Inboxes(CodeRegistry codes) {
        this.codes = codes;
    }

    /**
     * @param unit code or unit id; blank for all units
     * @return empty when it is no unit of ours
     */
    public Optional<InboxScope> of(String unit) {
        return unit.isBlank()
                ? Optional.of(InboxScope.ALL)
                : codes.pinned(() -> codes.resolve(unit).filter(codes::isOwn).map(known -> scope(known, unit.strip())));
    }

    private InboxScope scope(KnownOrganization known, String written) {
        var came = codes.held(known).stream()
                .map(held -> new Unit(
                        held.code().value(), held.when().from(), held.when().last()))
                .collect(Collectors.toSet());
        var units = came.isEmpty() ? Set.of(Unit.always(known.code().value())) : came;
        var id = known.unitIds().stream().filter(written::equalsIgnoreCase).findFirst();
        var routed = new HashSet<String>();
        codes.routedUnits(known.id()).stream().map(known::unitId).forEach(routed::add);
        if (id.isEmpty() || routed.isEmpty()) {
            return new InboxScope(units, Set.of(), Set.of());
        }
        if (!id.get().equals(known.unitIds().get(0))) {
            return new InboxScope(units, Set.of(id.get()), Set.of());
        }
        routed.remove(id.get());
        return new InboxScope(units, Set.of(), routed);
    }
}
