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

    private final KeyIndex keys = new KeyIndex();
    private final NumberColumn organizations = new NumberColumn();
    private final NumberColumn keyNumbers = new NumberColumn();
    private final NumberColumn from = new NumberColumn();
    private final NumberColumn last = new NumberColumn();
    private final NumberColumn sources = new NumberColumn();
    // kind, certainty, layer and preference by four bits each
    private final NumberColumn traits = new NumberColumn();
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
        var claim = organizations.size();
        var key = CodeSnapshot.key(fact.text());
        organizations.add(organization);
        var number = keys.add(key);
        keyNumbers.add(number);
        if (!VietnameseText.isAscii(key)) {
            typed.put(number, VietnameseText.folded(key).getBytes(UTF_8));
        }
        from.add(Days.from(fact.validity()));
        last.add(Days.last(fact.validity()));
        sources.add(texts.add(fact.source()));
        traits.add(fact.kind().ordinal()
                | fact.certainty().ordinal() << 4
                | fact.layer().ordinal() << 8
                | preference << 12);
        if (!key.equals(fact.text())) {
            written.put(claim, fact.text());
        }
    }

    void finish(int organizationCount) {
        byKey = postingsByKey();
        byOrganization = Postings.of(organizations, organizationCount);
    }

    int find(String key) {
        return keys.find(key);
    }

    int keyCount() {
        return keys.size();
    }

    /** The claims of each key among those that are here so far. */
    Postings postingsByKey() {
        return Postings.of(keyNumbers, keys.size());
    }

    int size() {
        return organizations.size();
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

    int organization(int claim) {
        return organizations.get(claim);
    }

    int key(int claim) {
        return keyNumbers.get(claim);
    }

    CodeKind kind(int claim) {
        return KINDS[traits.get(claim) & 15];
    }

    boolean isWritable(int claim) {
        return kind(claim) != CodeKind.DMS_UNIT && kind(claim) != CodeKind.DERIVED;
    }

    boolean isValid(int claim, int day) {
        return from.get(claim) <= day && day <= last.get(claim);
    }

    int from(int claim) {
        return from.get(claim);
    }

    int last(int claim) {
        return last.get(claim);
    }

    String text(int claim) {
        var text = written.get(claim);
        return text == null ? keys.get(keyNumbers.get(claim)) : text;
    }

    Layer layer(int claim) {
        return LAYERS[traits.get(claim) >> 8 & 15];
    }

    /** Which of two claims of one key on one day counts: the greater. What is derived yields to all that is stated. */
    int rank(int claim) {
        var layer = traits.get(claim) >> 8 & 15;
        if (kind(claim) == CodeKind.DERIVED) {
            return layer - LAYERS.length;
        }
        var isDirectorysOwn = LAYERS[layer] == Layer.DIRECTORY && traits.get(claim) >> 12 == 0;
        return layer * 2 + (isDirectorysOwn ? 1 : 0);
    }

    Certainty certainty(int claim) {
        return CERTAINTIES[traits.get(claim) >> 4 & 15];
    }

    String source(int claim) {
        return texts.get(sources.get(claim));
    }

    CodeFact fact(int claim) {
        return new CodeFact(
                text(claim),
                kind(claim),
                Days.validity(from.get(claim), last.get(claim)),
                certainty(claim),
                layer(claim),
                source(claim));
    }
}
