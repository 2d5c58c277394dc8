package vn.courtaxis.codes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import vn.courtaxis.codes.KnownOrganization.Certainty;
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
    private final Map<Integer, List<Claim>> claims = new HashMap<>();
    private final Map<String, List<Claim>> byKey = new HashMap<>();

    /**
     * A code of an organization and the line that states it.
     *
     * @param tie what orders claims that are alike in all else; those of one row keep the row's order
     */
    private record Claim(String at, int organization, CodeFact fact, int preference, String tie) {

        String key() {
            return CodeSnapshot.key(fact.text());
        }
    }

    Assembly(SheetSet set, List<String> problems) {
        this.set = set;
        this.problems = problems;
    }

    void stated() {
        set.rows(Sheet.ORGANIZATIONS, OrganizationRow.class).forEach(organizations::add);
        set.rows(Sheet.ORGANIZATIONS, OrganizationRow.class).forEach(this::inline);
        set.rows(Sheet.CODES, CodeRow.class).forEach(this::further);
        set.rows(Sheet.SUCCESSIONS, SuccessionRow.class).forEach(this::succession);
        claims.replaceAll((organization, own) -> higher(own));
        claims.values()
                .forEach(own -> own.forEach(claim -> byKey.computeIfAbsent(claim.key(), key -> new ArrayList<>(1))
                        .add(claim)));
        byKey.values().forEach(this::claimedTwice);
    }

    private int number(String id) {
        return set.organization(id).map(row -> organizations.find(row.id())).orElse(Organizations.NONE);
    }

    private void inline(OrganizationRow row) {
        var organization = organizations.find(row.id());
        organizations.setParent(organization, number(row.parent()));
        if (!row.code().isEmpty()) {
            claim(row, organization, row.code(), CodeSyntax.kind(row.code()), STATED_TO_WRITE);
        }
        row.aliases()
                .forEach(alias -> claim(
                        row,
                        organization,
                        alias,
                        CodeSyntax.kind(alias),
                        BY_ALIAS + CodeSyntax.kind(alias).ordinal()));
        row.unitIds().forEach(unit -> claim(row, organization, unit, CodeKind.DMS_UNIT, BY_ALIAS));
    }

    private void claim(OrganizationRow row, int organization, String text, CodeKind kind, int preference) {
        var fact = new CodeFact(text, kind, row.life(), row.certainty(), row.layer(), row.source());
        claim(new Claim(row.at(), organization, fact, preference, ""));
    }

    private void further(CodeRow row) {
        var organization = number(row.organization());
        if (organization != Organizations.NONE) {
            var within = within(row.validity(), organizations.life(organization));
            var preference = isForOthers(row.kind()) ? FURTHER : row.kind().ordinal();
            var fact = new CodeFact(row.text(), row.kind(), within, row.certainty(), row.layer(), row.source());
            claim(new Claim(row.at(), organization, fact, preference, row.text()));
        }
    }

    private static boolean isForOthers(CodeKind kind) {
        return kind == CodeKind.AD_HOC || kind == CodeKind.DMS_UNIT;
    }

    private static Validity within(Validity days, Validity life) {
        return days.overlaps(life)
                ? Days.validity(Math.max(Days.from(days), Days.from(life)), Math.min(Days.last(days), Days.last(life)))
                : life;
    }

    private void claim(Claim claim) {
        claims.computeIfAbsent(claim.organization(), number -> new ArrayList<>(2))
                .add(claim);
    }

    /** Of one organization's claims of a key those of the highest layer; best first. */
    private static List<Claim> higher(List<Claim> own) {
        var layers = new LinkedHashMap<String, Layer>();
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

    private void claimedTwice(List<Claim> all) {
        for (var later = 1; later < all.size(); later++) {
            for (var earlier = 0; earlier < later; earlier++) {
                var one = all.get(earlier);
                var other = all.get(later);
                if (one.organization() != other.organization()
                        && one.fact().layer() == other.fact().layer()
                        && one.fact().validity().overlaps(other.fact().validity())) {
                    problems.add(other.at() + ": " + other.key() + " is already claimed by " + one.at());
                }
            }
        }
    }

    private void succession(SuccessionRow row) {
        var old = number(row.old());
        var successor = number(row.successor());
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
    void derived() {
        for (var own : List.copyOf(claims.values())) {
            for (var claim : own) {
                CodeSyntax.otherLevelOne(claim.fact().text())
                        .filter(other -> claim.fact().kind() != CodeKind.DMS_UNIT)
                        .filter(other -> !byKey.containsKey(other))
                        .ifPresent(other -> add(derived(claim, other)));
            }
        }
    }

    private static Claim derived(Claim claim, String text) {
        var fact = new CodeFact(
                text,
                CodeKind.DERIVED,
                claim.fact().validity(),
                Certainty.DERIVED,
                claim.fact().layer(),
                claim.fact().source());
        return new Claim(claim.at(), claim.organization(), fact, FURTHER, text);
    }

    private void add(Claim claim) {
        var own = new ArrayList<>(claims.getOrDefault(claim.organization(), List.of()));
        own.add(claim);
        claims.put(claim.organization(), own);
        byKey.computeIfAbsent(claim.key(), key -> new ArrayList<>(1)).add(claim);
    }

    /** The one organization that states or derives a key; {@link Organizations#NONE} when nobody does or several do. */
    int holder(String key) {
        var holders = byKey.getOrDefault(key, List.of()).stream()
                .mapToInt(Claim::organization)
                .distinct()
                .toArray();
        return holders.length == 1 ? holders[0] : Organizations.NONE;
    }

    boolean isClaimed(String key) {
        return byKey.containsKey(key);
    }

    /** A further name that the directory has for somebody stated. */
    void alias(int organization, String code, String source) {
        var fact = new CodeFact(
                code,
                CodeSyntax.kind(code),
                organizations.life(organization),
                Certainty.OBSERVED,
                Layer.DIRECTORY,
                source);
        add(new Claim(source, organization, fact, FURTHER, code));
    }

    /** Writes the claims of those that are stated; what the directory adds of its own comes after. */
    void write(Consumer<Codes> more) {
        for (var organization = 0; organization < organizations.stated(); organization++) {
            for (var claim : claims.getOrDefault(organization, List.of())) {
                codes.add(claim.organization(), claim.fact(), claim.preference());
            }
        }
        claims.clear();
        more.accept(codes);
        organizations.trim();
        codes.finish(organizations.size());
    }
}
