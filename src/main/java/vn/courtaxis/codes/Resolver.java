package vn.courtaxis.codes;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import vn.courtaxis.codes.Address.Role;
import vn.courtaxis.codes.Resolution.Ambiguous;
import vn.courtaxis.codes.Resolution.Early;
import vn.courtaxis.codes.Resolution.Ended;
import vn.courtaxis.codes.Resolution.Found;
import vn.courtaxis.codes.Resolution.Unknown;
import vn.courtaxis.codes.Resolution.Why;
import vn.courtaxis.codes.Resolution.WithoutCode;
import vn.courtaxis.codes.Successions.Edge;

/** Tells whom an address means. The same for every order of rows; never more than one organization; every line of successors ends. */
final class Resolver {

    /** A decision may lead to where the longest line begins. A registry that is in use with problems may hold longer ones, and circles. */
    private static final int MOST_HOPS = LongLines.MOST + 1;

    private static final String BY_OPERATOR = "quyết định của người vận hành (decided by an operator)";

    private final Organizations organizations;
    private final Codes codes;
    private final Claimants claimants;
    private final Successions successions;
    private final Decisions decisions;
    private final Views views;

    Resolver(
            Organizations organizations,
            Codes codes,
            Claimants claimants,
            Successions successions,
            Decisions decisions,
            Views views) {
        this.organizations = organizations;
        this.codes = codes;
        this.claimants = claimants;
        this.successions = successions;
        this.decisions = decisions;
        this.views = views;
    }

    Resolution resolve(Address address) {
        var key = CodeSnapshot.key(address.written());
        var day = Days.of(address.on());
        var number = codes.find(key);
        var claimed = claimed(key, number, address.matters(), Days.of(address.writtenOn()));
        var redirect = address.role() == Role.SENDER
                ? Optional.<Decided>empty()
                : decisions.redirect(key, address.matters()).filter(decided -> target(decided) != Organizations.NONE);
        if (redirect.isPresent()) {
            return redirected(address, redirect.get(), number, claimed);
        }
        if (claimed.length > 1) {
            return new Ambiguous(Why.CODE_CLAIMED_TWICE, views.cards(IntStream.of(claimed)));
        }
        if (claimed.length == 0) {
            return new Unknown();
        }
        return address.role() == Role.SENDER
                ? held(claimed[0], number, day, List.of())
                : followed(claimed[0], address, number, new ArrayList<>());
    }

    private Resolution redirected(Address address, Decided decided, int number, int[] claimed) {
        var target = target(decided);
        var hops = new ArrayList<Hop>();
        if (claimed.length != 1 || claimed[0] != target) {
            var old = claimed.length == 1 ? views.card(claimed[0]).shown() : address.written();
            hops.add(new Hop(old, views.card(target).shown(), address.on(), decided.matter(), BY_OPERATOR));
        }
        return followed(target, address, number, hops);
    }

    private int target(Decided decided) {
        return organizations.find(decided.organization());
    }

    /** Who has the key on a day, by decision or by claim. */
    int[] claimed(String key, Set<String> matters, int day) {
        return claimed(key, codes.find(key), matters, day);
    }

    private int[] claimed(String key, int number, Set<String> matters, int day) {
        var alias = decisions.alias(key, matters).map(this::target).filter(target -> target != Organizations.NONE);
        if (alias.isPresent()) {
            return new int[] {alias.get()};
        }
        return number == KeyIndex.NONE ? new int[0] : claimants.of(number, day);
    }

    /**
     * Follows successors until one that goes on.
     *
     * @param number of the key that was written
     */
    private Resolution followed(int first, Address address, int number, List<Hop> hops) {
        var day = Days.of(address.on());
        var at = first;
        while (organizations.isEnded(at, day)) {
            var edges = edges(at, address.matters(), day);
            var next = edges.stream().mapToInt(Edge::successor).distinct().toArray();
            if (next.length > 1 || isForOtherMatters(edges, address.matters())) {
                return new Ambiguous(Why.SEVERAL_SUCCESSORS, views.cards(IntStream.of(next)));
            }
            if (next.length == 0 || hops.size() >= MOST_HOPS) {
                return new Ended(views.card(at));
            }
            hops.add(hop(edges.get(0)));
            at = next[0];
        }
        return held(at, hops.isEmpty() ? number : KeyIndex.NONE, day, hops);
    }

    private List<Edge> edges(int ended, Set<String> matters, int day) {
        if (!Collections.disjoint(successions.denied(ended, day), matters)) {
            // who takes over the rest must not get by silence what is stated to be nobody's
            return List.of();
        }
        var all = successions.into(ended).stream()
                .filter(edge -> Days.of(edge.fact().on()) <= day)
                .toList();
        var asked = matters.stream()
                .filter(matter ->
                        all.stream().anyMatch(edge -> edge.fact().matter().equals(matter)))
                .toList();
        if (asked.size() == 1) {
            return of(all, asked.get(0));
        }
        var general = of(all, "");
        return general.isEmpty() ? all : general;
    }

    /** Who took over something is not thereby known to have taken over this. */
    private static boolean isForOtherMatters(List<Edge> edges, Set<String> matters) {
        return !edges.isEmpty()
                && edges.stream()
                        .map(edge -> edge.fact().matter())
                        .noneMatch(matter -> matter.isEmpty() || matters.contains(matter));
    }

    private static List<Edge> of(List<Edge> edges, String matter) {
        return edges.stream()
                .filter(edge -> edge.fact().matter().equals(matter))
                .toList();
    }

    private Hop hop(Edge edge) {
        var fact = edge.fact();
        return new Hop(
                views.card(edge.old()).shown(),
                views.card(edge.successor()).shown(),
                fact.on(),
                fact.matter(),
                fact.source());
    }

    /** @param number of the key by which it was found; {@link KeyIndex#NONE} when by its predecessor's */
    private Resolution held(int organization, int number, int day, List<Hop> hops) {
        var known = views.known(organization, day);
        if (known.isEmpty()) {
            return new WithoutCode(views.card(organization));
        }
        if (number != KeyIndex.NONE) {
            var claim = claimants.best(number, day);
            if (codes.organization(claim) == organization && codes.from(claim) > day) {
                var from = codes.fact(claim).validity().from();
                return from == null ? new Found(known.get(), hops) : new Early(known.get(), from);
            }
        }
        return new Found(known.get(), hops);
    }
}
