package vn.courtaxis.codes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import vn.courtaxis.codes.KnownOrganization.Certainty;

/** Which organization claims which key on which days, in columns: 400,000 claims take some 30 MB. */
final class Codes {

    private static final CodeKind[] KINDS = CodeKind.values();
    private static final Certainty[] CERTAINTIES = Certainty.values();
    private static final Layer[] LAYERS = Layer.values();

    private final KeyIndex keys = new KeyIndex();
    private final TextColumn foldedKeys = new TextColumn();
    private final NumberColumn organizations = new NumberColumn();
    private final NumberColumn keyNumbers = new NumberColumn();
    private final NumberColumn from = new NumberColumn();
    private final NumberColumn last = new NumberColumn();
    private final NumberColumn sources = new NumberColumn();
    // kind, certainty, layer and preference by four bits each
    private final NumberColumn traits = new NumberColumn();
    // the few whose text is not their key: unit ids in lower case
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
        keyNumbers.add(keyNumber(key));
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

    private int keyNumber(String key) {
        var number = keys.add(key);
        if (number == foldedKeys.size()) {
            foldedKeys.add(VietnameseText.folded(key));
        }
        return number;
    }

    void finish(int organizationCount) {
        keys.trim();
        foldedKeys.trim();
        List.of(organizations, keyNumbers, from, last, sources, traits).forEach(NumberColumn::trim);
        byKey = Postings.of(keyNumbers, keys.size());
        byOrganization = Postings.of(organizations, organizationCount);
    }

    int find(String key) {
        return keys.find(key);
    }

    int size() {
        return organizations.size();
    }

    /** The keys as people type them, see {@link VietnameseText}. */
    TextColumn foldedKeys() {
        return foldedKeys;
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

    /** Which of two claims of one key on one day counts: the greater. */
    int rank(int claim) {
        var layer = traits.get(claim) >> 8 & 15;
        if (kind(claim) == CodeKind.DERIVED) {
            return 0;
        }
        return LAYERS[layer] == Layer.DIRECTORY ? (traits.get(claim) >> 12 == 0 ? 2 : 1) : 2 + layer;
    }

    CodeFact fact(int claim) {
        var trait = traits.get(claim);
        return new CodeFact(
                text(claim),
                kind(claim),
                Days.validity(from.get(claim), last.get(claim)),
                CERTAINTIES[trait >> 4 & 15],
                LAYERS[trait >> 8 & 15],
                texts.get(sources.get(claim)));
    }
}
