package vn.courtaxis.codes;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.courtaxis.codes.KnownOrganization.Certainty;

/** Which organization claims which key on which days, in columns: 400,000 claims take some 30 MB. */
final class Codes {

    private static final CodeKind[] KINDS = CodeKind.values();
    private static final Certainty[] CERTAINTIES = Certainty.values();
    private static final Layer[] LAYERS = Layer.values();

    // the numbers of a claim; its traits are kind, certainty, layer and preference by four bits each
    private static final int ORGANIZATION = 0;
    private static final int KEY = 1;
    private static final int FROM = 2;
    private static final int LAST = 3;
    private static final int SOURCE = 4;
    private static final int TRAITS = 5;

    private final KeyIndex keys = new KeyIndex();
    private final NumberTable claims = new NumberTable(6);
    // the few with marks: unit ids; and the few whose text is not their key
    private final Map<Integer, byte[]> typed = new HashMap<>();
    private final Map<Integer, String> written = new HashMap<>();
    private final SourceTexts texts;
    private Postings byKey = Postings.NONE;
    private Postings byOrganization = Postings.NONE;

    Codes(SourceTexts texts) {
        this.texts = texts;
    }

    /** @param preference of an organization's codes the smallest is the one to write */
    void add(int organization, CodeFact fact, int preference) {
        var key = CodeSnapshot.key(fact.text());
        var number = keys.add(key);
        if (!VietnameseText.isAscii(key)) {
            typed.put(number, VietnameseText.folded(key).getBytes(UTF_8));
        }
        var claim = claims.add(
                organization,
                number,
                Days.from(fact.validity()),
                Days.last(fact.validity()),
                texts.add(fact.source()),
                fact.kind().ordinal()
                        | fact.certainty().ordinal() << 4
                        | fact.layer().ordinal() << 8
                        | preference << 12);
        if (!key.equals(fact.text())) {
            written.put(claim, fact.text());
        }
    }

    void finish(int organizationCount) {
        byKey = postingsByKey();
        byOrganization = Postings.of(claims.size(), this::organization, organizationCount);
    }

    int find(String key) {
        return keys.find(key);
    }

    int keyCount() {
        return keys.size();
    }

    /** The claims of each key among those that are here so far. */
    Postings postingsByKey() {
        return Postings.of(claims.size(), this::key, keys.size());
    }

    int size() {
        return claims.size();
    }

    TextColumn keys() {
        return keys.texts();
    }

    /** A key as people type it, of those that hold more than ASCII. */
    Optional<byte[]> typed(int key) {
        return Optional.ofNullable(typed.get(key));
    }

    /** The claims of each organization. */
    Postings byOrganization() {
        return byOrganization;
    }

    /** The claims of an organization in the order in which they were added. */
    IntStream claimsOf(int organization) {
        return byOrganization.of(organization);
    }

    /** The claims of a key. */
    Postings byKey() {
        return byKey;
    }

    /** Organizations for which files and operators state a key, on whatever day. */
    IntStream statedFor(String key) {
        var number = find(key);
        return number == KeyIndex.NONE
                ? IntStream.empty()
                : byKey.of(number)
                        .filter(claim -> kind(claim) != CodeKind.DERIVED && layer(claim) != Layer.DIRECTORY)
                        .map(this::organization);
    }

    int organization(int claim) {
        return claims.get(claim, ORGANIZATION);
    }

    int key(int claim) {
        return claims.get(claim, KEY);
    }

    CodeKind kind(int claim) {
        return KINDS[claims.get(claim, TRAITS) & 15];
    }

    boolean isWritable(int claim) {
        return kind(claim) != CodeKind.DMS_UNIT && kind(claim) != CodeKind.DERIVED;
    }

    boolean isValid(int claim, int day) {
        return from(claim) <= day && day <= last(claim);
    }

    int from(int claim) {
        return claims.get(claim, FROM);
    }

    int last(int claim) {
        return claims.get(claim, LAST);
    }

    String text(int claim) {
        var text = written.get(claim);
        return text == null ? keys.get(key(claim)) : text;
    }

    Layer layer(int claim) {
        return LAYERS[claims.get(claim, TRAITS) >> 8 & 15];
    }

    /** Which of two claims of one key on one day counts: the greater. What is derived has no rival, for it is made where nobody states it. */
    int rank(int claim) {
        var layer = claims.get(claim, TRAITS) >> 8 & 15;
        var isDirectorysOwn = LAYERS[layer] == Layer.DIRECTORY && claims.get(claim, TRAITS) >> 12 == 0;
        return layer * 2 + (isDirectorysOwn ? 1 : 0);
    }

    Certainty certainty(int claim) {
        return CERTAINTIES[claims.get(claim, TRAITS) >> 4 & 15];
    }

    String source(int claim) {
        return texts.get(claims.get(claim, SOURCE));
    }

    CodeFact fact(int claim) {
        return new CodeFact(
                text(claim),
                kind(claim),
                Days.validity(from(claim), last(claim)),
                certainty(claim),
                layer(claim),
                source(claim));
    }
}
