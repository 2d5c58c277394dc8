package vn.courtaxis.codes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.courtaxis.codes.KnownOrganization.Certainty;
import vn.courtaxis.codes.KnownOrganization.Kind;
import vn.courtaxis.codes.SheetRow.CodeRow;
import vn.courtaxis.codes.SheetRow.OrganizationRow;
import vn.courtaxis.codes.SheetRow.SuccessionRow;

/** Puts the rows of all layers into columns and finds who claims what twice. */
final class Assembly {

    /** Written before others: the code column and the current form, then older and other forms, ad-hoc ones last. */
    private static final int STATED_TO_WRITE = 0;

    private static final int BY_ALIAS = 4;
    private static final int FURTHER = 9;

    final SourceTexts texts = new SourceTexts();
    final Organizations organizations = new Organizations(texts);
    final Codes codes = new Codes(texts);
    final Successions successions = new Successions();
    private final SheetSet set;
    private final List<String> problems;
    // the line of each claim, in the order of their numbers
    private final List<String> lines = new ArrayList<>();
    private Postings holders = Postings.NONE;

    /**
     * A code of an organization and the line that states it.
     *
     * @param tie what orders claims that are alike in all else; those of one row keep the row's order
     */
    private record Claim(String at, CodeFact fact, int preference, String tie) {

        String key() {
            return CodeSnapshot.key(fact.text());
        }
    }

    Assembly(SheetSet set, List<String> problems) {
        this.set = set;
        this.problems = problems;
    }

    /** What files and operators state. */
    void stated() {
        set.rows(Sheet.ORGANIZATIONS, OrganizationRow.class).forEach(organizations::add);
        var further = new HashMap<Integer, List<CodeRow>>();
        set.rows(Sheet.CODES, CodeRow.class)
                .forEach(row -> further.computeIfAbsent(number(row.organization()), organization -> new ArrayList<>(1))
                        .add(row));
        set.rows(Sheet.ORGANIZATIONS, OrganizationRow.class).forEach(row -> claims(row, further));
        set.successions().forEach(this::succession);
        claimedTwice();
        lines.clear();
        derived();
        holders = codes.postingsByKey();
    }

    private int number(String id) {
        return set.organization(id).map(row -> organizations.find(row.id())).orElse(Organizations.NONE);
    }

    private void claims(OrganizationRow row, Map<Integer, List<CodeRow>> further) {
        var organization = organizations.find(row.id());
        organizations.setParent(organization, number(row.parent()));
        var claims = new ArrayList<Claim>();
        if (!row.code().isEmpty()) {
            claims.add(claim(row, row.code(), CodeSyntax.kind(row.code()), STATED_TO_WRITE));
        }
        for (var alias : row.aliases()) {
            var kind = CodeSyntax.kind(alias);
            claims.add(claim(row, alias, kind, BY_ALIAS + kind.ordinal()));
        }
        row.unitIds().forEach(unit -> claims.add(claim(row, unit, CodeKind.DMS_UNIT, BY_ALIAS)));
        further.getOrDefault(organization, List.of()).forEach(code -> claims.add(claim(code, row.life())));
        for (var claim : higher(claims)) {
            codes.add(organization, claim.fact(), claim.preference());
            lines.add(claim.at());
        }
    }

    private static Claim claim(OrganizationRow row, String text, CodeKind kind, int preference) {
        var fact = new CodeFact(text, kind, row.life(), row.certainty(), row.layer(), row.source());
        return new Claim(row.at(), fact, preference, "");
    }

    private static Claim claim(CodeRow row, Validity life) {
        var isForOthers = row.kind() == CodeKind.AD_HOC || row.kind() == CodeKind.DMS_UNIT;
        var days = within(row.validity(), life);
        var fact = new CodeFact(row.text(), row.kind(), days, row.certainty(), row.layer(), row.source());
        return new Claim(row.at(), fact, isForOthers ? FURTHER : row.kind().ordinal(), row.text());
    }

    static Validity within(Validity days, Validity life) {
        return days.overlaps(life)
                ? Days.validity(Math.max(Days.from(days), Days.from(life)), Math.min(Days.last(days), Days.last(life)))
                : life;
    }

    /** Of one organization's claims of a key those of the highest layer; best first. */
    private static List<Claim> higher(List<Claim> own) {
        var layers = new HashMap<String, Layer>();
        own.forEach(claim -> layers.merge(
                claim.key(), claim.fact().layer(), (one, other) -> one.compareTo(other) < 0 ? other : one));
        return own.stream()
                .filter(claim -> layers.get(claim.key()) == claim.fact().layer())
                .sorted(Comparator.comparingInt(Claim::preference)
                        .thenComparing(claim -> claim.fact().layer(), Comparator.reverseOrder())
                        .thenComparing(claim -> claim.fact().kind())
                        .thenComparing(claim -> -(long) Days.from(claim.fact().validity()))
                        .thenComparing(Claim::tie))
                .toList();
    }

    /** Within one layer a code is one organization's on one day; between layers the higher one's. */
    private void claimedTwice() {
        var byKey = codes.postingsByKey();
        for (var key = 0; key < codes.keyCount(); key++) {
            for (var later = byKey.begin(key) + 1; later < byKey.end(key); later++) {
                claimedTwice(byKey, key, later);
            }
        }
    }

    /** Each line is told once, beside the first that has the code before it. */
    private void claimedTwice(Postings byKey, int key, int at) {
        var later = byKey.member(at);
        byKey.of(key)
                .limit(at - byKey.begin(key))
                .filter(earlier -> isClaimedTwice(earlier, later))
                .findFirst()
                .ifPresent(earlier -> problems.add(lines.get(later) + ": " + CodeSnapshot.key(codes.text(later))
                        + " is already claimed by " + lines.get(earlier)));
    }

    private boolean isClaimedTwice(int earlier, int later) {
        return codes.organization(earlier) != codes.organization(later)
                && codes.rank(earlier) == codes.rank(later)
                && codes.from(earlier) <= codes.last(later)
                && codes.from(later) <= codes.last(earlier);
    }

    private void succession(SuccessionRow row) {
        var old = number(row.old());
        var successor = number(row.successor());
        if (old != Organizations.NONE && row.successor().isEmpty()) {
            successions.deny(old, row.matter(), row.on());
        }
        if (old != Organizations.NONE && successor != Organizations.NONE) {
            var fact = new Succession(
                    organizations.id(old),
                    organizations.id(successor),
                    row.on(),
                    row.matter(),
                    row.certainty(),
                    row.source());
            successions.add(new Successions.Edge(old, successor, fact));
        }
    }

    /** What the mechanical rule makes of level-1 codes, where nobody states it. */
    private void derived() {
        var stated = codes.keyCount();
        var claims = codes.size();
        for (var claim = 0; claim < claims; claim++) {
            var from = codes.fact(claim);
            var other = codes.isWritable(claim) ? CodeSyntax.otherLevelOne(from.text()) : Optional.<String>empty();
            if (other.isPresent() && !isClaimed(other.get(), stated)) {
                var fact = new CodeFact(
                        other.get(), CodeKind.DERIVED, from.validity(), Certainty.DERIVED, from.layer(), from.source());
                codes.add(codes.organization(claim), fact, FURTHER);
            }
        }
    }

    /** The one organization that states or derives a key; {@link Organizations#NONE} when nobody does or several do. */
    int holder(String key) {
        var number = codes.find(key);
        if (number == KeyIndex.NONE || number >= holders.size()) {
            return Organizations.NONE;
        }
        var all = holders.of(number).map(codes::organization).distinct().toArray();
        return all.length == 1 ? all[0] : Organizations.NONE;
    }

    /** The id of somebody else for whom files and operators state a key, on whatever day. */
    Optional<String> statedForAnother(String key, String id) {
        return codes.statedFor(key)
                .mapToObj(organizations::id)
                .filter(holder -> !holder.equals(id))
                .findFirst();
    }

    /** Whether it is one of the first so many keys. */
    boolean isClaimed(String key, int keys) {
        var number = codes.find(key);
        return number != KeyIndex.NONE && number < keys;
    }

    int keyCount() {
        return codes.keyCount();
    }

    /** Whether the axis's lists may add a code to somebody stated: to a body of that name, and never to a court. */
    boolean mayBeNamedByLists(int organization, List<String> names) {
        return organizations.kind(organization) != Kind.COURT
                && names.stream().anyMatch(name -> KnownOrganization.fits(organizations.name(organization), name));
    }

    /** A further name that the directory has for somebody stated. */
    void alias(int organization, String code, String source) {
        codes.add(organization, ofDirectory(code, organizations.life(organization), source), FURTHER);
    }

    /** Somebody whom only the directory knows, with its own code and other names of it that nobody has. */
    void ofDirectory(String code, List<String> names, List<String> others, boolean gone, String source) {
        var organization = organizations.addOfDirectory(
                "axis:" + code, names.get(0), names.subList(1, names.size()), source, gone);
        codes.add(organization, ofDirectory(code, Validity.ALWAYS, source), STATED_TO_WRITE);
        others.forEach(other -> codes.add(organization, ofDirectory(other, Validity.ALWAYS, source), FURTHER));
    }

    private static CodeFact ofDirectory(String code, Validity days, String source) {
        return new CodeFact(code, CodeSyntax.kind(code), days, Certainty.OBSERVED, Layer.DIRECTORY, source);
    }

    void finish() {
        codes.finish(organizations.size());
    }
}
