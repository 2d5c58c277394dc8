package vn.courtaxis.console;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.courtaxis.console.CodesWorkView.EditionSheet;
import vn.courtaxis.console.DocumentSheet.Fact;
import vn.courtaxis.registry.Edition;
import vn.courtaxis.registry.ImportCodes;

/** Puts together the page of imported tables, with what they would change. */
@Component
@Profile("!twin")
final class CodesEditions {

    private final ImportCodes imports;

    CodesEditions(ImportCodes imports) {
        this.imports = imports;
    }

    Optional<EditionSheet> edition(long number, Words words) {
        return imports.preview(number).map(preview -> sheet(preview, words));
    }

    private static EditionSheet sheet(ImportCodes.Preview preview, Words words) {
        var edition = preview.edition();
        var decidable = edition.state() == Edition.State.DRAFT || edition.state() == Edition.State.FORMER;
        return new EditionSheet(
                edition.number(),
                CodesWords.state(edition, words),
                decidable && preview.problems().isEmpty(),
                edition.state() == Edition.State.DRAFT,
                preview.version(),
                facts(edition, words),
                preview.problems(),
                preview.remaining(),
                preview.whole() ? CodesDifferences.of(preview, words) : List.of(),
                preview.whole() && preview.difference().isEmpty());
    }

    private static List<Fact> facts(Edition edition, Words words) {
        var decision = edition.decision();
        var by = edition.actor() + ", " + words.moment(edition.at()).text();
        return Stream.of(
                        Stream.of(fact("edition.by", by, words), fact("edition.note", edition.note(), words)),
                        edition.tables().stream()
                                .map(table -> fact(
                                        "sheet." + table.sheet(),
                                        table.name() + ", "
                                                + words.size(table.file().size()),
                                        words)),
                        Stream.of(fact(
                                "edition.decision", decision == null ? "" : CodesWords.told(decision, words), words)))
                .flatMap(facts -> facts)
                .filter(fact -> !fact.value().isEmpty())
                .toList();
    }

    private static Fact fact(String label, String value, Words words) {
        return new Fact(words.say(label), value, false);
    }
}
