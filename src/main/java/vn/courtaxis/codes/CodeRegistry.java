package vn.courtaxis.codes;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.courtaxis.codes.KnownOrganization.Certainty;
import vn.courtaxis.codes.KnownOrganization.Kind;
import vn.courtaxis.codes.OrganizationFile.Stated;
import vn.courtaxis.document.OrganizationCode;

/** Every organization the operator's files name, found by any of its codes or unit ids; immutable, so threads share it freely. */
public final class CodeRegistry {

    private final List<KnownOrganization> all;
    private final Map<String, KnownOrganization> byAlias;
    private final OrganizationSearch search;

    private CodeRegistry(List<KnownOrganization> all, Map<String, KnownOrganization> byAlias) {
        this.all = List.copyOf(all);
        this.byAlias = Map.copyOf(byAlias);
        this.search = new OrganizationSearch(this.all);
    }

    /**
     * Reads all files before it judges, so that one start reports everything.
     *
     * @throws BrokenCodeFile when a file is missing, a line is wrong, or two lines claim one code or unit id; names each line
     */
    public static CodeRegistry load(List<Path> csvFiles) throws IOException {
        var problems = new ArrayList<String>();
        var stated = csvFiles.stream()
                .flatMap(file -> OrganizationFile.read(file, problems).stream())
                .toList();
        checkIds(stated, problems);
        var claims = claims(stated, problems);
        if (!problems.isEmpty()) {
            throw new BrokenCodeFile(problems);
        }
        var byAlias = new HashMap<String, KnownOrganization>();
        claims.forEach((alias, claim) -> byAlias.put(alias, claim.organization()));
        // what a file states outranks what the mechanical rule suggests
        stated.forEach(row -> row.organization()
                .derivedAlias()
                .ifPresent(alias -> byAlias.putIfAbsent(alias.value(), row.organization())));
        return new CodeRegistry(stated.stream().map(Stated::organization).toList(), byAlias);
    }

    /** The organization of a current, legacy or ad-hoc code or a DMS unit id, in any case; empty when nothing states it: never a guess. */
    public Optional<KnownOrganization> resolve(String codeOrUnitId) {
        return Optional.ofNullable(byAlias.get(key(codeOrUnitId)));
    }

    public Optional<KnownOrganization> resolve(OrganizationCode code) {
        return resolve(code.value());
    }

    /** Whether two codes are one organization's; an unknown code is the same as itself only. */
    public boolean isSame(String one, String other) {
        var known = resolve(one);
        return known.isPresent() ? known.equals(resolve(other)) : key(one).equals(key(other));
    }

    /** Organizations whose name or codes hold the text, best match first; case and Vietnamese marks do not matter. Blank finds all. */
    public List<KnownOrganization> search(String text, int limit) {
        return search.find(text, limit);
    }

    /** Whether the organization belongs to the court system. */
    public boolean isOwn(KnownOrganization organization) {
        return organization.kind() == Kind.COURT;
    }

    /** Whether the code is one of the court system's; an unknown code is not. */
    public boolean isOwn(OrganizationCode code) {
        return resolve(code).filter(this::isOwn).isPresent();
    }

    public List<KnownOrganization> all() {
        return all;
    }

    public List<KnownOrganization> own() {
        return all.stream().filter(this::isOwn).toList();
    }

    /** Whether any code is the sandbox's; production does not start with one. */
    public boolean hasSandboxCodes() {
        return all.stream().anyMatch(organization -> organization.certainty() == Certainty.SANDBOX);
    }

    private static void checkIds(List<Stated> stated, List<String> problems) {
        var first = new HashMap<String, Stated>();
        for (var row : stated) {
            var earlier = first.putIfAbsent(key(row.organization().id()), row);
            if (earlier != null) {
                problems.add(row.at() + ": id " + row.organization().id() + " is already on " + earlier.at());
            }
        }
    }

    private static Map<String, Stated> claims(List<Stated> stated, List<String> problems) {
        var claims = new HashMap<String, Stated>();
        for (var row : stated) {
            keys(row.organization()).distinct().forEach(key -> {
                var earlier = claims.putIfAbsent(key, row);
                if (earlier != null) {
                    problems.add(row.at() + ": " + key + " is already claimed by " + earlier.at());
                }
            });
        }
        return claims;
    }

    private static Stream<String> keys(KnownOrganization organization) {
        var codes = Stream.concat(Stream.of(organization.code()), organization.aliases().stream())
                .map(OrganizationCode::value);
        return Stream.concat(codes, organization.unitIds().stream().map(CodeRegistry::key));
    }

    private static String key(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFC).toUpperCase(Locale.ROOT);
    }
}
