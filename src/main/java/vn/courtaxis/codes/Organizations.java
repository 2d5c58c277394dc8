package vn.courtaxis.codes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.courtaxis.codes.KnownOrganization.Certainty;
import vn.courtaxis.codes.KnownOrganization.Kind;
import vn.courtaxis.codes.SheetRow.OrganizationRow;
import vn.courtaxis.document.Organization.Contact;

/** The organizations in columns, by number: those that are stated first, those of the axis's directory after them. */
final class Organizations {

    static final int NONE = KeyIndex.NONE;

    private static final Kind[] KINDS = Kind.values();
    private static final Certainty[] CERTAINTIES = Certainty.values();
    private static final Layer[] LAYERS = Layer.values();
    private static final int GONE = 1 << 12;

    // the numbers of an organization; its traits are kind, certainty and layer by four bits each, and whether the axis
    // says that it is gone
    private static final int FROM = 0;
    private static final int LAST = 1;
    private static final int PARENT = 2;
    private static final int SOURCE = 3;
    private static final int TRAITS = 4;

    private final KeyIndex ids = new KeyIndex();
    private final TextColumn names = new TextColumn();
    private final TextColumn foldedNames = new TextColumn();
    private final NumberTable numbers = new NumberTable(5);
    private final Map<Integer, Extra> extras = new HashMap<>();
    private final SourceTexts texts;
    private int stated;

    /** What few organizations have. */
    private record Extra(Contact contact, List<FormerName> formerNames) {

        static final Extra NONE = new Extra(Contact.NONE, List.of());
    }

    Organizations(SourceTexts texts) {
        this.texts = texts;
    }

    int add(OrganizationRow row) {
        var traits = row.kind().ordinal()
                | row.certainty().ordinal() << 4
                | row.layer().ordinal() << 8;
        var number = add(row.id(), row.name(), row.source(), traits, row.life());
        if (!row.contact().equals(Contact.NONE) || !row.formerNames().isEmpty()) {
            extras.put(number, new Extra(row.contact(), row.formerNames()));
        }
        stated = number + 1;
        return number;
    }

    /** @param otherNames other names that the directory has for the same code */
    int addOfDirectory(String id, String name, List<String> otherNames, String source, boolean gone) {
        var traits = Kind.OTHER.ordinal()
                | Certainty.OBSERVED.ordinal() << 4
                | Layer.DIRECTORY.ordinal() << 8
                | (gone ? GONE : 0);
        var number = add(id, name, source, traits, Validity.ALWAYS);
        if (!otherNames.isEmpty()) {
            var former = otherNames.stream()
                    .map(other -> new FormerName(other, null))
                    .toList();
            extras.put(number, new Extra(Contact.NONE, former));
        }
        return number;
    }

    private int add(String id, String name, String source, int trait, Validity life) {
        var number = ids.add(id);
        names.add(name);
        foldedNames.add(VietnameseText.folded(name));
        numbers.add(Days.from(life), Days.last(life), NONE, texts.add(source), trait);
        return number;
    }

    void setParent(int organization, int parent) {
        numbers.set(organization, PARENT, parent);
    }

    int find(String id) {
        return ids.find(id);
    }

    int size() {
        return ids.size();
    }

    /** How many of them, from the first on, are stated by files and operators. */
    int stated() {
        return stated;
    }

    String id(int organization) {
        return ids.get(organization);
    }

    String name(int organization) {
        return names.get(organization);
    }

    TextColumn foldedNames() {
        return foldedNames;
    }

    Kind kind(int organization) {
        return KINDS[numbers.get(organization, TRAITS) & 15];
    }

    Certainty certainty(int organization) {
        return CERTAINTIES[numbers.get(organization, TRAITS) >> 4 & 15];
    }

    Layer layer(int organization) {
        return LAYERS[numbers.get(organization, TRAITS) >> 8 & 15];
    }

    String parent(int organization) {
        var parent = numbers.get(organization, PARENT);
        return parent == NONE ? "" : id(parent);
    }

    int parentNumber(int organization) {
        return numbers.get(organization, PARENT);
    }

    String source(int organization) {
        return texts.get(numbers.get(organization, SOURCE));
    }

    Contact contact(int organization) {
        return extras.getOrDefault(organization, Extra.NONE).contact();
    }

    List<FormerName> formerNames(int organization) {
        return extras.getOrDefault(organization, Extra.NONE).formerNames();
    }

    Validity life(int organization) {
        return Days.validity(numbers.get(organization, FROM), numbers.get(organization, LAST));
    }

    int from(int organization) {
        return numbers.get(organization, FROM);
    }

    int last(int organization) {
        return numbers.get(organization, LAST);
    }

    /** Whether it is over on a day, or the axis says that it is gone. */
    boolean isEnded(int organization, int day) {
        return numbers.get(organization, LAST) < day || (numbers.get(organization, TRAITS) & GONE) != 0;
    }
}
