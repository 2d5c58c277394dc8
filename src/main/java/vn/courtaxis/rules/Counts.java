package vn.courtaxis.rules;

import java.util.Map;
import java.util.Optional;
import vn.courtaxis.codes.DocumentTypes;
import vn.courtaxis.document.Direction;

/** Numbers of pages, copies and signatures, as stated and as counted. */
final class Counts {

    /** Peers read it as an unsigned number of 16 bits. */
    private static final int MOST_COPIES = 65_535;

    private final DocumentTypes types;

    private Counts(DocumentTypes types) {
        this.types = types;
    }

    static Map<Rule, Check> checks(DocumentTypes types) {
        var counts = new Counts(types);
        return Map.of(
                Rule.COUNT_NEGATIVE, Counts::negative,
                Rule.COPY_COUNT_TOO_LARGE, Counts::manyCopies,
                Rule.PAGE_COUNT_WRONG, Counts::pages,
                Rule.SIGNATURE_OF_PERSON_MISSING, counts::signatures);
    }

    private static Optional<String> negative(Facts facts) {
        return Check.when(facts.pageCount() < 0 || facts.copyCount() < 0, "pageCount and copyCount are 0 or more");
    }

    private static Optional<String> manyCopies(Facts facts) {
        return Check.when(facts.copyCount() > MOST_COPIES, "copyCount " + facts.copyCount());
    }

    /** Some count the main file only, some its annexes too. */
    private static Optional<String> pages(Facts facts) {
        var stated = facts.pageCount();
        if (stated <= 0 || facts.files().isEmpty() || facts.files().get(0).pages() == 0) {
            return Optional.empty();
        }
        var main = facts.files().get(0).pages();
        var all = facts.files().stream().mapToInt(Facts.FileFacts::pages).sum();
        return Check.when(stated != main && stated != all, "pageCount " + stated + ", the file has " + main);
    }

    /** Of an original there are two, the person's and the body's; a copy bears the body's only, and ours is still to come. */
    private Optional<String> signatures(Facts facts) {
        if (facts.files().isEmpty()
                || types.byName(facts.type()).map(type -> type.isCopy()).orElse(false)) {
            return Optional.empty();
        }
        var main = facts.files().get(0);
        var fewest = facts.direction() == Direction.OUTGOING ? 1 : 2;
        return Check.when(
                main.pages() > 0 && main.signatures() < fewest, Check.shown(main.name()) + ": " + main.signatures());
    }
}
