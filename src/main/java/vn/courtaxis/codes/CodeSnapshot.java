package vn.courtaxis.codes;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.courtaxis.codes.KnownOrganization.Certainty;

/** The registry at one moment: every organization and whatever it is found by; immutable, so threads share it freely. */
public final class CodeSnapshot {

    private final long version;
    private final Organizations organizations;
    private final Codes codes;
    private final Successions successions;
    private final Decisions decisions;
    private final Views views;
    private final Resolver resolver;
    private final Courts courts;
    private final NameSearch search;
    private final Suggestions suggestions;
    private final MatterTable matters;
    private final RoutingTable routes;

    CodeSnapshot(long version, Assembly assembly, Decisions decisions, MatterTable matters, RoutingTable routes) {
        this.version = version;
        this.organizations = assembly.organizations;
        this.codes = assembly.codes;
        this.successions = assembly.successions;
        this.decisions = decisions;
        var claimants = new Claimants(codes);
        this.views = new Views(organizations, codes, claimants, successions);
        this.resolver = new Resolver(organizations, codes, claimants, successions, decisions, views);
        this.courts = new Courts(organizations, views);
        this.search = new NameSearch(organizations, codes);
        this.suggestions = new Suggestions(organizations, codes, successions, views);
        this.matters = matters;
        this.routes = routes;
    }

    /**
     * Reads all files before it judges, so that one start reports everything.
     *
     * @throws BrokenCodeFile when a file is missing, a line is wrong, or two lines claim one code or unit id; names each line
     */
    public static CodeSnapshot load(List<Path> csvFiles) throws IOException {
        var problems = new ArrayList<String>();
        var snapshot = builder()
                .files(Layer.FILES, csvFiles.stream().map(SheetSource::of).toList())
                .build(0, problems);
        if (!problems.isEmpty()) {
            throw new BrokenCodeFile(problems);
        }
        return snapshot;
    }

    public static SnapshotBuilder builder() {
        return new SnapshotBuilder();
    }

    /** Whom an address means, successions followed where its part allows it. */
    public Resolution resolve(Address address) {
        return resolver.resolve(address);
    }

    /**
     * Whose code or unit id it was on a day, in any case; successions are not followed. Empty when nothing states it or several claim it:
     * never a guess.
     */
    public Optional<KnownOrganization> resolve(String codeOrUnitId, LocalDate on) {
        return holder(new Written(codeOrUnitId, on), on);
    }

    /** Who had a code when it was written, as it is on another day. */
    Optional<KnownOrganization> holder(Written written, LocalDate on) {
        var claimed = claimed(written);
        return claimed.length == 1 ? views.known(claimed[0], Days.of(on)) : Optional.empty();
    }

    /** Whether the actor is the organization of the original, or took over from it until today, whatever the matter. */
    boolean actsFor(Written actor, Written original, LocalDate today) {
        var actors = claimed(actor);
        if (actors.length != 1) {
            return key(actor.code()).equals(key(original.code()));
        }
        var originals = claimed(original);
        var redirected = decisions.redirects(key(original.code())).stream()
                .mapToInt(decided -> organizations.find(decided.organization()))
                .filter(target -> target != Organizations.NONE);
        return IntStream.concat(originals.length == 1 ? IntStream.of(originals) : IntStream.empty(), redirected)
                .anyMatch(first -> successions.line(first, Days.of(today)).contains(actors[0]));
    }

    private int[] claimed(Written written) {
        return resolver.claimed(key(written.code()), Set.of(), Days.of(written.on()));
    }

    /** Those that took over from it until a day, directly or not, as they are on the day. */
    List<KnownOrganization> successors(String id, LocalDate on) {
        var organization = organizations.find(id);
        if (organization == Organizations.NONE) {
            return List.of();
        }
        return successions.line(organization, Days.of(on)).stream()
                .filter(successor -> successor != organization)
                .sorted()
                .flatMap(successor -> views.known(successor, Days.of(on)).stream())
                .toList();
    }

    /** Organizations with a code whose name or codes hold the text, best match first; case and marks do not matter. Blank finds all. */
    List<KnownOrganization> search(String text, int limit, LocalDate on) {
        return search.find(text, Days.of(on))
                .boxed()
                .flatMap(found -> views.known(found, Days.of(on)).stream())
                .limit(Math.max(limit, 0))
                .toList();
    }

    /** As {@link #search}, also those without a code. */
    List<OrganizationCard> cards(String text, int limit, LocalDate on) {
        return search.find(text, Days.of(on))
                .limit(Math.max(limit, 0))
                .mapToObj(views::card)
                .toList();
    }

    /** Whom a code that nobody states may mean, likeliest first. */
    List<Suggestion> suggestions(String written, String name, int limit) {
        return suggestions.of(written, name, limit);
    }

    /** Courts that exist on a day and have no code, unless a court of the same name has one. */
    List<OrganizationCard> missingCodes(LocalDate on) {
        return courts.withoutCode(Days.of(on));
    }

    /** Courts that exist on a day and have a code. */
    public List<KnownOrganization> courts(LocalDate on) {
        return courts.on(Days.of(on))
                .boxed()
                .flatMap(court -> views.known(court, Days.of(on)).stream())
                .toList();
    }

    private IntStream stated() {
        return IntStream.range(0, organizations.stated());
    }

    /** All that is known of an organization, by its id. */
    public Optional<OrganizationCard> card(String id) {
        var organization = organizations.find(id);
        return organization == Organizations.NONE ? Optional.empty() : Optional.of(views.card(organization));
    }

    /** What succeeds an organization, by day, matter and id. */
    List<Succession> successions(String id) {
        var organization = organizations.find(id);
        return organization == Organizations.NONE
                ? List.of()
                : successions.into(organization).stream()
                        .map(Successions.Edge::fact)
                        .toList();
    }

    /** Matters of an organization that nobody takes over, on whatever day. */
    Set<String> denied(String id) {
        var organization = organizations.find(id);
        return organization == Organizations.NONE ? Set.of() : successions.denied(organization, Days.OPEN_LAST);
    }

    /** Ids of what files and operators state, with a code or without. */
    public List<String> ids() {
        return stated().mapToObj(organizations::id).toList();
    }

    /** Keys that files and operators state of an organization. */
    Stream<String> codesOf(String id) {
        return card(id).stream()
                .flatMap(card -> card.codes().stream())
                .filter(code -> code.kind() != CodeKind.DERIVED && code.layer() != Layer.DIRECTORY)
                .map(code -> key(code.text()))
                .distinct();
    }

    /** Ids of those who claim a key on whatever day, those that files and operators state. */
    List<String> ownersOf(String key) {
        var number = codes.find(key);
        return number == KeyIndex.NONE
                ? List.of()
                : codes.byKey()
                        .of(number)
                        .filter(claim -> codes.kind(claim) != CodeKind.DERIVED)
                        .map(codes::organization)
                        .filter(organization -> organization < organizations.stated())
                        .mapToObj(organizations::id)
                        .distinct()
                        .sorted()
                        .toList();
    }

    /** Somebody else for whom files and operators state a code, on whatever day. */
    public Optional<OrganizationCard> statedForAnother(String code, String id) {
        return codes.statedFor(key(code))
                .filter(organization -> !organizations.id(organization).equals(id))
                .mapToObj(views::card)
                .findFirst();
    }

    /** The id as its own row writes it, of one that files or operators state; looks at all of them. */
    Optional<String> id(String inAnyCase) {
        var key = key(inAnyCase);
        return stated().mapToObj(organizations::id)
                .filter(id -> key(id).equals(key))
                .findFirst();
    }

    /** What operators decided and what does not count, because files and operators now state the code of somebody else. */
    public List<String> overruled() {
        return decisions.overruled();
    }

    Decisions decisions() {
        return decisions;
    }

    MatterTable matters() {
        return matters;
    }

    RoutingTable routes() {
        return routes;
    }

    /** What a document is about, as far as the registry's matters tell; at most one. */
    Set<String> matters(String type, String notation, String subject, String sphere) {
        return matters.of(type, notation, subject, sphere);
    }

    /** The unit of the document management system that a document for an organization goes to; its first one where no row tells. */
    Optional<String> route(String organizationId, String type, String words, Set<String> about, LocalDate on) {
        var organization = organizations.find(organizationId);
        return routes.unit(organizationId, type, words, about, on)
                .or(() -> organization == Organizations.NONE
                        ? Optional.empty()
                        : views.unitIds(organization, Days.of(on)).findFirst());
    }

    /** How many organizations are known, those of the directory and those without a code included. */
    public int organizationCount() {
        return organizations.size();
    }

    /** How many codes and unit ids are known. */
    public int codeCount() {
        return codes.size();
    }

    Set<String> routedUnits(String organizationId, LocalDate on) {
        return routes.units(organizationId, on);
    }

    /** Grows with every change of the registry; 0 for files alone. */
    public long version() {
        return version;
    }

    /** What files and operators state, as it is on a day, with a code; the axis's directory is not in it. */
    List<KnownOrganization> all(LocalDate on) {
        return stated().boxed()
                .flatMap(number -> views.known(number, Days.of(on)).stream())
                .toList();
    }

    /** Codes and unit ids of the sandbox, which production does not start with; of an organization of the sandbox that has none of them its id. */
    public Stream<String> sandboxCodes() {
        return Stream.concat(
                IntStream.range(0, codes.size())
                        .filter(claim -> codes.certainty(claim) == Certainty.SANDBOX)
                        .mapToObj(codes::text),
                stated().filter(number -> organizations.certainty(number) == Certainty.SANDBOX)
                        .filter(number ->
                                codes.claimsOf(number).noneMatch(claim -> codes.certainty(claim) == Certainty.SANDBOX))
                        .mapToObj(organizations::id));
    }

    /** As codes and ids are compared: in any case, composed. */
    public static String key(String text) {
        var upper = text.strip().toUpperCase(Locale.ROOT);
        return VietnameseText.isAscii(upper) ? upper : Normalizer.normalize(upper, Normalizer.Form.NFC);
    }
}
