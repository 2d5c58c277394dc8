package vn.courtaxis.codes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.courtaxis.document.OrganizationCode;

/** Makes objects of what lies in columns. */
final class Views {

    private final Organizations organizations;
    private final Codes codes;
    private final Claimants claimants;
    private final Successions successions;

    Views(Organizations organizations, Codes codes, Claimants claimants, Successions successions) {
        this.organizations = organizations;
        this.codes = codes;
        this.claimants = claimants;
        this.successions = successions;
    }

    /** The organization with the code to write on a day, for an ended one the last it had; empty when it has none. */
    Optional<KnownOrganization> known(int organization, int day) {
        var within = Math.max(organizations.from(organization), Math.min(organizations.last(organization), day));
        var toWrite = toWrite(organization, within);
        return toWrite == null ? Optional.empty() : Optional.of(known(organization, day, toWrite));
    }

    /** Whether it has a code to write on a day. */
    boolean hasCode(int organization, int day) {
        var within = Math.max(organizations.from(organization), Math.min(organizations.last(organization), day));
        return toWrite(organization, within) != null;
    }

    private @Nullable Integer toWrite(int organization, int day) {
        return codes.claimsOf(organization)
                .filter(claim -> codes.isWritable(claim) && codes.isValid(claim, day))
                .filter(claim -> claimants.isHolder(organization, codes.key(claim), day))
                .boxed()
                .findFirst()
                .orElse(null);
    }

    private KnownOrganization known(int organization, int day, int toWrite) {
        var fact = codes.fact(toWrite);
        var others = codes.claimsOf(organization)
                .filter(claim -> claim != toWrite && codes.isWritable(claim))
                .filter(claim -> claimants.isHolder(organization, codes.key(claim), day))
                .mapToObj(codes::text)
                .distinct()
                .map(OrganizationCode::new)
                .toList();
        return new KnownOrganization(
                organizations.id(organization),
                new OrganizationCode(fact.text()),
                others,
                unitIds(organization, day),
                organizations.name(organization),
                organizations.kind(organization),
                fact.certainty(),
                fact.source(),
                organizations.contact(organization),
                organizations.parent(organization),
                organizations.life(organization),
                organizations.layer(organization));
    }

    List<String> unitIds(int organization, int day) {
        return codes.claimsOf(organization)
                .filter(claim -> codes.kind(claim) == CodeKind.DMS_UNIT)
                .filter(claim -> claimants.isHolder(organization, codes.key(claim), day))
                .mapToObj(codes::text)
                .toList();
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
