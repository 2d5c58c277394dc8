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
import java.util.function.Consumer;
import java.util.stream.Stream;
import vn.courtaxis.codes.KnownOrganization.Certainty;
import vn.courtaxis.codes.OrganizationFile.Stated;
import vn.courtaxis.document.OrganizationCode;

/** The registry at one moment: every organization and whatever it is found by; immutable, so threads share it freely. */
public final class CodeSnapshot {

    private final long version;
    private final List<KnownOrganization> all;
    private final Map<String, KnownOrganization> byAlias;
    private final OrganizationSearch search;

    private CodeSnapshot(long version, List<KnownOrganization> all, Map<String, KnownOrganization> byAlias) {
        this.version = version;
        this.all = List.copyOf(all);
        this.byAlias = Map.copyOf(byAlias);
        this.search = new OrganizationSearch(this.all);
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

    public static Builder builder() {
        return new Builder();
    }

    /** Puts layers together; for one thread. */
    public static final class Builder {

        private final List<Stated> stated = new ArrayList<>();
        private final List<String> problems = new ArrayList<>();

        private Builder() {}

        /** Tables of one layer, read at once; what kind of table a file is its header tells. */
        public Builder files(Layer layer, List<SheetSource> sheets) {
            sheets.forEach(sheet -> stated.addAll(OrganizationFile.read(sheet, problems)));
            return this;
        }

        /** Rows that operators put in place of others or took away, oldest first. */
        public Builder edits(List<SheetEdit> edits) {
            return this;
        }

        /** The axis's lists, read once. */
        public Builder directory(Consumer<Consumer<DirectoryFact>> feed) {
            return this;
        }

        /** What operators decided about codes, oldest first. */
        public Builder decided(List<Decided> decisions) {
            return this;
        }

        /** @param told gets every wrong line; when it got any, what is returned is of no use */
        public CodeSnapshot build(long version, List<String> told) {
            checkIds(stated, problems);
            var claims = claims(stated, problems);
            told.addAll(problems);
            var byAlias = new HashMap<String, KnownOrganization>();
            claims.forEach((alias, claim) -> byAlias.put(alias, claim.organization()));
            // what a file states outranks what the mechanical rule suggests
            stated.forEach(row -> row.organization()
                    .derivedAlias()
                    .ifPresent(alias -> byAlias.putIfAbsent(alias.value(), row.organization())));
            return new CodeSnapshot(
                    version, stated.stream().map(Stated::organization).toList(), byAlias);
        }
    }

    /** The organization of a current, legacy or ad-hoc code or a DMS unit id, in any case; empty when nothing states it: never a guess. */
    public Optional<KnownOrganization> resolve(String codeOrUnitId) {
        return Optional.ofNullable(byAlias.get(key(codeOrUnitId)));
    }

    /** Organizations whose name or codes hold the text, best match first; case and Vietnamese marks do not matter. Blank finds all. */
    public List<KnownOrganization> search(String text, int limit) {
        return search.find(text, limit);
    }

    /** All that is known of an organization, by its id. */
    public Optional<OrganizationCard> card(String id) {
        return all.stream().filter(known -> known.id().equals(id)).findFirst().map(CodeSnapshot::card);
    }

    private static OrganizationCard card(KnownOrganization known) {
        return new OrganizationCard(
                known.id(),
                known.name(),
                known.kind(),
                known.parent(),
                known.life(),
                known.codes().stream()
                        .map(code -> new CodeFact(
                                code.value(),
                                CodeKind.CURRENT,
                                Validity.ALWAYS,
                                known.certainty(),
                                known.layer(),
                                known.source()))
                        .toList(),
                List.of(),
                List.of(),
                List.of(),
                known.layer(),
                known.certainty(),
                known.source(),
                known.contact());
    }

    /** Grows with every change of the registry; 0 for files alone. */
    public long version() {
        return version;
    }

    public List<KnownOrganization> all() {
        return all;
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
        return Stream.concat(codes, organization.unitIds().stream().map(CodeSnapshot::key));
    }

    static String key(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFC).toUpperCase(Locale.ROOT);
    }
}
