package vn.courtaxis.codes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.courtaxis.document.OrganizationCode;

/** Makes objects of what lies in columns. Mail names the same few bodies again and again, so that the last ones made are kept. */
final class Views {

    /** How many are kept, a power of two; some 3 MB at most. */
    private static final int KEPT = 1 << 12;

    private final Organizations organizations;
    private final Codes codes;
    private final Claimants claimants;
    private final Successions successions;
    private final AtomicReferenceArray<@Nullable View> kept = new AtomicReferenceArray<>(KEPT);

    private record View(int organization, int day, Optional<KnownOrganization> known) {}

    Views(Organizations organizations, Codes codes, Claimants claimants, Successions successions) {
        this.organizations = organizations;
        this.codes = codes;
        this.claimants = claimants;
        this.successions = successions;
    }

    /** The organization with the code to write on a day, for an ended one the last it had; empty when it has none. */
    Optional<KnownOrganization> known(int organization, int day) {
        var place = organization & KEPT - 1;
        var view = kept.get(place);
        if (view == null || view.organization() != organization || view.day() != day) {
            view = new View(organization, day, made(organization, day));
            kept.set(place, view);
        }
        return view.known();
    }

    private Optional<KnownOrganization> made(int organization, int day) {
        var toWrite = toWrite(organization, day);
        return toWrite == KeyIndex.NONE ? Optional.empty() : Optional.of(known(organization, day, toWrite));
    }

    /** Whether it has a code to write on a day. */
    boolean hasCode(int organization, int day) {
        return toWrite(organization, day) != KeyIndex.NONE;
    }

    private int toWrite(int organization, int day) {
        var within = Math.max(organizations.from(organization), Math.min(organizations.last(organization), day));
        var own = codes.byOrganization();
        for (var at = own.begin(organization); at < own.end(organization); at++) {
            var claim = own.member(at);
            if (codes.isWritable(claim)
                    && codes.isValid(claim, within)
                    && claimants.isHolder(organization, codes.key(claim), within)) {
                return claim;
            }
        }
        return KeyIndex.NONE;
    }

    private KnownOrganization known(int organization, int day, int toWrite) {
        var aliases = new ArrayList<OrganizationCode>();
        var hasUnits = false;
        var own = codes.byOrganization();
        for (var at = own.begin(organization); at < own.end(organization); at++) {
            var claim = own.member(at);
            if (claim != toWrite && claimants.isHolder(organization, codes.key(claim), day)) {
                if (codes.kind(claim) == CodeKind.DMS_UNIT) {
                    hasUnits = true;
                } else if (codes.isWritable(claim) && codes.key(claim) != codes.key(toWrite)) {
                    aliases.add(new OrganizationCode(codes.text(claim)));
                }
            }
        }
        return new KnownOrganization(
                organizations.id(organization),
                new OrganizationCode(codes.text(toWrite)),
                aliases,
                hasUnits ? unitIds(organization, day).toList() : List.of(),
                organizations.name(organization),
                organizations.kind(organization),
                codes.certainty(toWrite),
                codes.source(toWrite),
                organizations.contact(organization),
                organizations.parent(organization),
                organizations.life(organization),
                organizations.layer(organization));
    }

    /** Its units on a day, the first one its clerks'; those that are over, or not there yet, come last. */
    Stream<String> unitIds(int organization, int day) {
        var units = codes.claimsOf(organization)
                .filter(claim -> codes.kind(claim) == CodeKind.DMS_UNIT)
                .filter(claim -> claimants.isHolder(organization, codes.key(claim), day))
                .toArray();
        return units.length < 2
                ? IntStream.of(units).mapToObj(codes::text)
                : Stream.of(true, false)
                        .flatMap(valid -> IntStream.of(units)
                                .filter(unit -> codes.isValid(unit, day) == valid)
                                .mapToObj(codes::text));
    }

    OrganizationCard card(int organization) {
        return new OrganizationCard(
                organizations.id(organization),
                organizations.name(organization),
                organizations.kind(organization),
                organizations.parent(organization),
                organizations.life(organization),
                codes.claimsOf(organization).mapToObj(codes::fact).toList(),
                organizations.formerNames(organization),
                facts(successions.from(organization)),
                facts(successions.into(organization)),
                organizations.layer(organization),
                organizations.certainty(organization),
                organizations.source(organization),
                organizations.contact(organization));
    }

    /** Ordered by id, so that no order of rows shows. */
    List<OrganizationCard> cards(IntStream all) {
        var cards = new ArrayList<>(all.mapToObj(this::card).toList());
        cards.sort((one, other) -> one.id().compareTo(other.id()));
        return cards;
    }

    private static List<Succession> facts(List<Successions.Edge> edges) {
        return edges.stream().map(Successions.Edge::fact).toList();
    }
}
