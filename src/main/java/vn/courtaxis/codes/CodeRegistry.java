package vn.courtaxis.codes;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.courtaxis.codes.KnownOrganization.Kind;
import vn.courtaxis.document.OrganizationCode;

/**
 * Who is meant by a code: the registry as everybody uses it. It can be replaced at any moment; work on one document is done {@link
 * #pinned}, so that it sees one version and one day from its beginning to its end. Readers never wait.
 */
public final class CodeRegistry {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Clock clock;
    private final Predicate<OrganizationCode> served;
    private final ThreadLocal<Moment> pin = new ThreadLocal<>();
    private volatile CodeSnapshot current;

    private record Moment(CodeSnapshot snapshot, LocalDate today) {}

    /** Work that sees one version. */
    @FunctionalInterface
    public interface Pinned<T extends @Nullable Object, E extends Exception> {

        T run() throws E;
    }

    /**
     * @param clock tells today, in the zone of the court
     * @param served whether one of our accounts at the axis acts for a unit; courts that none acts for are not ours
     */
    public CodeRegistry(CodeSnapshot first, Clock clock, Predicate<OrganizationCode> served) {
        this.current = first;
        this.clock = clock;
        this.served = served;
    }

    /**
     * A registry of files alone that is never replaced and serves every court it names.
     *
     * @throws BrokenCodeFile when a file is missing, a line is wrong, or two lines claim one code or unit id; names each line
     */
    public static CodeRegistry load(List<Path> csvFiles) throws IOException {
        return new CodeRegistry(CodeSnapshot.load(csvFiles), Clock.system(VIETNAM), code -> true);
    }

    /** What begins from now on sees another version; what is pinned goes on with its own. */
    public void replace(CodeSnapshot next) {
        current = next;
    }

    /** Does work that sees one version and one day. Inside work that is pinned already the outer one stays. */
    public <T extends @Nullable Object, E extends Exception> T pinned(Pinned<T, E> work) throws E {
        if (pin.get() != null) {
            return work.run();
        }
        pin.set(new Moment(current, LocalDate.now(clock)));
        try {
            return work.run();
        } finally {
            pin.remove();
        }
    }

    public CodeSnapshot snapshot() {
        var pinned = pin.get();
        return pinned != null ? pinned.snapshot() : current;
    }

    public LocalDate today() {
        var pinned = pin.get();
        return pinned != null ? pinned.today() : LocalDate.now(clock);
    }

    public long version() {
        return snapshot().version();
    }

    /** The organization of a current, legacy or ad-hoc code or a DMS unit id, in any case; empty when nothing states it: never a guess. */
    public Optional<KnownOrganization> resolve(String codeOrUnitId) {
        return resolve(codeOrUnitId, today());
    }

    public Optional<KnownOrganization> resolve(OrganizationCode code) {
        return resolve(code.value());
    }

    /** Whose code it was on a day; successions are not followed. */
    public Optional<KnownOrganization> resolve(String codeOrUnitId, LocalDate on) {
        return snapshot().resolve(codeOrUnitId, on);
    }

    /** Who had a code when it was written, as it is known today; successions are not followed. */
    public Optional<KnownOrganization> holder(Written written) {
        return snapshot().holder(written, today());
    }

    /** Whom an address means, successions followed where its part allows it. */
    public Resolution resolve(Address address) {
        return snapshot().resolve(address);
    }

    /** A code as it stands in what was written at a moment. */
    public Written written(String code, Instant at) {
        return new Written(code, LocalDate.ofInstant(at, clock.getZone()));
    }

    private Written today(String code) {
        return new Written(code, today());
    }

    /** Whether two codes are one organization's; an unknown code is the same as itself only. */
    public boolean isSame(String one, String other) {
        return isSame(today(one), today(other));
    }

    /** As {@link #isSame(String, String)}, of codes that were written on two days. */
    public boolean isSame(Written one, Written other) {
        var known = resolve(one.code(), one.on());
        return known.isPresent()
                ? known.equals(resolve(other.code(), other.on()))
                : CodeSnapshot.key(one.code()).equals(CodeSnapshot.key(other.code()));
    }

    /** Whether the actor is the organization that the original names, or has taken over from it, whatever the matter. */
    public boolean actsFor(String actor, String original) {
        return actsFor(actor, today(original));
    }

    /** Whether one that acts today is the organization that the original named when it was written, or has taken over from it since. */
    public boolean actsFor(String actor, Written original) {
        return actsFor(today(actor), original);
    }

    /** As {@link #actsFor(String, Written)}, of a code that was written on another day than today, too. */
    public boolean actsFor(Written actor, Written original) {
        return snapshot().actsFor(actor, original, today());
    }

    /** Whether one of the two acts for the other. */
    public boolean areInLine(String one, String other) {
        return areInLine(today(one), today(other));
    }

    /** As {@link #areInLine(String, String)}, of codes that were written on two days. */
    public boolean areInLine(Written one, Written other) {
        return actsFor(one, other) || actsFor(other, one);
    }

    /**
     * For which of those addressed a reporter speaks: for itself, else for all that it took over from, who are one body by now.
     *
     * @param at when they were addressed
     * @return in the order of those addressed; empty when it is none of them and took over from none
     */
    public List<OrganizationCode> speaksFor(OrganizationCode reporter, List<OrganizationCode> addressed, Instant at) {
        var itself = addressed.stream()
                .filter(code -> isSame(today(reporter.value()), written(code.value(), at)))
                .findFirst();
        return itself.map(List::of)
                .orElseGet(() -> addressed.stream()
                        .filter(code -> actsFor(reporter.value(), written(code.value(), at)))
                        .toList());
    }

    /** Whether a name can be meant for an organization: its own, a former one, or that of one in its line of succession. */
    public boolean isNamed(KnownOrganization known, String written) {
        return known.isNamed(written)
                || card(known.id()).filter(card -> isNamed(card, written)).isPresent();
    }

    private boolean isNamed(OrganizationCard card, String written) {
        var line = Stream.concat(
                card.into().stream().map(Succession::successor),
                card.from().stream().map(Succession::old));
        return Stream.concat(
                        card.formerNames().stream().map(FormerName::name),
                        line.flatMap(id -> card(id).map(OrganizationCard::name).stream()))
                .anyMatch(name -> KnownOrganization.fits(name, written));
    }

    /** Whether one of our accounts acts for a code, known or not. */
    public boolean isServed(String code) {
        return OrganizationCode.parse(code).filter(served).isPresent();
    }

    /** All that is known of an organization, by its id in any case. */
    public Optional<OrganizationCard> card(String id) {
        var now = snapshot();
        return now.card(id).or(() -> now.id(id).flatMap(now::card));
    }

    /** Units of the document system that the registry's routes give documents of an organization to. */
    public Set<String> routedUnits(String organizationId) {
        return snapshot().routedUnits(organizationId, today());
    }

    /** The codes by which documents for an organization may have come: its own, and those of all that it alone took over from by now. */
    public List<Held> held(KnownOrganization heir) {
        return new Inheritance(snapshot(), today()).of(heir.id());
    }

    /** Organizations whose name or codes hold the text, best match first; case and Vietnamese marks do not matter. Blank finds all. */
    public List<KnownOrganization> search(String text, int limit) {
        return snapshot().search(text, limit, today());
    }

    /** As {@link #search}, also organizations of which no code is known. */
    public List<OrganizationCard> cards(String text, int limit) {
        return snapshot().cards(text, limit, today());
    }

    /**
     * Whom a code that leads nowhere may mean, likeliest first, for a person to choose; reads the whole registry.
     *
     * @param written the code as it was written
     * @param name the name that stood beside it; empty when none did
     */
    public List<Suggestion> suggestions(String written, String name, int limit) {
        return snapshot().suggestions(written, name, limit);
    }

    /** Courts of today of which no code is known. */
    public List<OrganizationCard> missingCodes() {
        return snapshot().missingCodes(today());
    }

    /** What a document is about, as far as the registry's matters tell: at most one, none when its signs disagree. */
    public Set<String> matters(String type, String notation, String subject, String sphere) {
        return snapshot().matters(type, notation, subject, sphere);
    }

    /**
     * The unit of the document management system to which a document for an organization goes: of the first route that fits, else the
     * organization's first unit, which is its clerks'; empty when it has none.
     *
     * @param words in which keywords are looked for: subject and notation
     * @param matters as {@link #matters} tells them
     */
    public Optional<String> route(String organizationId, String type, String words, Set<String> matters) {
        return snapshot().route(organizationId, type, words, matters, today());
    }

    /** Whether it is a unit of the court system that this adapter serves; an ended one also when it serves a successor. */
    public boolean isOwn(KnownOrganization organization) {
        return organization.kind() == Kind.COURT
                && (served.test(organization.code())
                        || organization.life().isOver(today()) && hasOwnSuccessor(organization));
    }

    private boolean hasOwnSuccessor(KnownOrganization ended) {
        return snapshot().successors(ended.id(), today()).stream()
                .anyMatch(successor -> successor.kind() == Kind.COURT && served.test(successor.code()));
    }

    /** Whether the code is one of the units served; an unknown code is not. */
    public boolean isOwn(OrganizationCode code) {
        return resolve(code).filter(this::isOwn).isPresent();
    }

    /** What files and operators state, ended ones too, as far as a code is known; the axis's directory is not in it. */
    public List<KnownOrganization> all() {
        return snapshot().all(today());
    }

    /** The units of today that this adapter serves. */
    public List<KnownOrganization> own() {
        return snapshot().courts(today()).stream().filter(this::isOwn).toList();
    }

    /** Whether any code is the sandbox's; production does not start with one. */
    public boolean hasSandboxCodes() {
        return snapshot().sandboxCodes().findAny().isPresent();
    }
}
