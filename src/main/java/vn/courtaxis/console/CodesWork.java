package vn.courtaxis.console;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.courtaxis.codes.Address;
import vn.courtaxis.codes.CodeRegistry;
import vn.courtaxis.codes.Decided.Meaning;
import vn.courtaxis.codes.OrganizationCard;
import vn.courtaxis.codes.Resolution;
import vn.courtaxis.codes.Suggestion;
import vn.courtaxis.console.CodesWorkView.Choice;
import vn.courtaxis.console.CodesWorkView.EditionSheet;
import vn.courtaxis.console.CodesWorkView.QuestionSheet;
import vn.courtaxis.console.CodesWorkView.Row;
import vn.courtaxis.console.DocumentSheet.Fact;
import vn.courtaxis.console.DocumentSheet.Option;
import vn.courtaxis.ledger.LedgerViews;
import vn.courtaxis.registry.CollectQuestions;
import vn.courtaxis.registry.DecideCode;
import vn.courtaxis.registry.Decision;
import vn.courtaxis.registry.Deed;
import vn.courtaxis.registry.Edit;
import vn.courtaxis.registry.EditStore;
import vn.courtaxis.registry.Edition;
import vn.courtaxis.registry.EditionStore;
import vn.courtaxis.registry.ImportCodes;
import vn.courtaxis.registry.Question;
import vn.courtaxis.registry.QuestionStore;
import vn.courtaxis.registry.RegistryLoader;

/** Puts together what the pages show of an operator's work on codes. */
@Component
@Profile("!twin")
final class CodesWork {

    private static final int SHOWN = 20;

    /** All that people wait for to be decided; far more than anybody proposes row by row. */
    private static final int PROPOSALS = 1_000;

    private final CodeRegistry codes;
    private final QuestionStore questions;
    private final EditStore edits;
    private final EditionStore editions;
    private final ImportCodes imports;
    private final RegistryLoader loader;
    private final LedgerViews ledger;
    private final DecideCode decide;
    private final CollectQuestions collect;

    CodesWork(
            CodeRegistry codes,
            QuestionStore questions,
            EditStore edits,
            EditionStore editions,
            ImportCodes imports,
            RegistryLoader loader,
            LedgerViews ledger,
            DecideCode decide,
            CollectQuestions collect) {
        this.codes = codes;
        this.questions = questions;
        this.edits = edits;
        this.editions = editions;
        this.imports = imports;
        this.loader = loader;
        this.ledger = ledger;
        this.decide = decide;
        this.collect = collect;
    }

    CodesWorkView view(Words words) {
        return new CodesWorkView(
                loader.problems(),
                questions.questions(Question.State.OPEN, 0, SHOWN).stream()
                        .map(question -> row(question, words))
                        .toList(),
                words.number(questions.countWaiting()),
                collect.isFull(),
                Stream.concat(
                                edits.edits(Edit.State.PROPOSED, 0, PROPOSALS).stream(),
                                edits.edits(Edit.State.APPROVED, 0, SHOWN).stream())
                        .map(edit -> row(edit, words))
                        .toList(),
                editions.editions(SHOWN).stream()
                        .map(edition -> row(edition, words))
                        .toList(),
                questions.decisions(0, SHOWN).stream()
                        .map(decision -> row(decision, words))
                        .toList());
    }

    private static Row row(Question question, Words words) {
        return new Row(
                question.number(),
                "/codes/questions/" + question.number(),
                question.nameWritten().isEmpty()
                        ? question.written()
                        : question.written() + " · " + question.nameWritten(),
                words.say("question.why." + question.why()) + " · "
                        + words.say("question.times", words.number(question.times())),
                new Badge(words.say("question.state." + question.state()), tone(question.state())),
                words.moment(question.lastAt()),
                question.state() == Question.State.OPEN);
    }

    private static String tone(Question.State state) {
        return switch (state) {
            case OPEN -> Badge.WARN;
            case DECIDED, SETTLED -> Badge.GOOD;
            case DISMISSED -> Badge.QUIET;
        };
    }

    private static Row row(Edit edit, Words words) {
        var row = edit.row();
        return new Row(
                edit.number(),
                "",
                words.say("edit." + (row.removes() ? "remove" : "put") + "." + row.sheet()),
                row.cells().entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .filter(cell -> !cell.getValue().isEmpty())
                                .map(cell -> cell.getKey() + "=" + cell.getValue())
                                .collect(Collectors.joining(", "))
                        + " · " + told(edit.proposed(), words),
                new Badge(
                        words.say("edit.state." + edit.state()),
                        edit.state() == Edit.State.PROPOSED ? Badge.WARN : Badge.GOOD),
                words.moment(edit.proposed().at()),
                edit.state() == Edit.State.PROPOSED);
    }

    private static Row row(Edition edition, Words words) {
        return new Row(
                edition.number(),
                "/codes/editions/" + edition.number(),
                words.say("edition.number", String.valueOf(edition.number())),
                words.say(
                                "edition.counts",
                                words.number(edition.added()),
                                words.number(edition.changed()),
                                words.number(edition.removed()))
                        + " · " + edition.actor()
                        + (edition.note().isEmpty() ? "" : " · " + edition.note()),
                new Badge(words.say("edition.state." + edition.state()), tone(edition.state())),
                words.moment(edition.at()),
                edition.state() == Edition.State.DRAFT);
    }

    private static String tone(Edition.State state) {
        return switch (state) {
            case DRAFT -> Badge.WARN;
            case ACTIVE -> Badge.GOOD;
            case FORMER, DISCARDED -> Badge.QUIET;
        };
    }

    private Row row(Decision decision, Words words) {
        var decided = decision.decided();
        var revoked = decision.revoked();
        return new Row(
                decision.number(),
                "/codes/questions/" + decision.question(),
                decided.code() + (decided.matter().isEmpty() ? "" : " (" + decided.matter() + ")") + " → "
                        + codes.card(decided.organization())
                                .map(OrganizationCard::shown)
                                .orElse(decided.organization()),
                words.say("question.meaning." + decided.meaning()) + " · " + told(decision.deed(), words)
                        + (revoked == null ? "" : " · " + words.say("decision.revoked", told(revoked, words))),
                new Badge(
                        words.say(revoked == null ? "decision.in-force" : "decision.ended"),
                        revoked == null ? Badge.GOOD : Badge.QUIET),
                words.moment(decision.deed().at()),
                revoked == null);
    }

    private static String told(Deed deed, Words words) {
        return deed.actor() + ", " + words.moment(deed.at()).text()
                + (deed.reason().isEmpty() ? "" : ": " + deed.reason());
    }

    Optional<QuestionSheet> question(long number, Words words) {
        return questions.question(number).map(question -> sheet(question, words));
    }

    private QuestionSheet sheet(Question question, Words words) {
        return new QuestionSheet(
                question.number(),
                question.written(),
                new Badge(words.say("question.state." + question.state()), tone(question.state())),
                question.state() == Question.State.OPEN,
                facts(question, words),
                choices(question, words),
                Stream.of(Meaning.values())
                        .filter(meaning -> DecideCode.mayMean(question, meaning))
                        .map(meaning -> new Option(meaning.name(), words.say("question.meaning." + meaning)))
                        .toList(),
                questions.waiting(question.number(), SHOWN).stream()
                        .flatMap(id -> ledger.document(id).stream())
                        .map(entry -> new Row(
                                0,
                                "/documents/" + entry.id(),
                                DocumentRow.number(entry, words),
                                entry.header() == null ? "" : entry.header().subject(),
                                words.state(entry.state()),
                                words.moment(entry.createdAt()),
                                true))
                        .toList());
    }

    private List<Fact> facts(Question question, Words words) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(words.say("question.why"), words.say("question.why." + question.why()), false));
        facts.add(new Fact(words.say("question.code"), question.written(), true));
        add(facts, words.say("question.name"), question.nameWritten());
        add(facts, words.say("question.matter"), question.matter());
        add(facts, words.say("question.role"), words.say("question.role." + question.role()));
        add(
                facts,
                words.say("question.peer"),
                codes.resolve(question.peer())
                        .map(known -> known.name() + " (" + question.peer() + ")")
                        .orElse(question.peer()));
        add(
                facts,
                words.say("question.met"),
                words.number(question.times()) + " · "
                        + words.moment(question.lastAt()).text());
        var deed = question.deed();
        add(facts, words.say("question.answered"), deed == null ? "" : told(deed, words));
        return facts;
    }

    private static void add(List<Fact> facts, String label, String value) {
        if (!value.isEmpty()) {
            facts.add(new Fact(label, value, false));
        }
    }

    /** Candidates that the registry knows come before those that only look alike. */
    private List<Choice> choices(Question question, Words words) {
        var matters = question.matter().isEmpty() ? Set.<String>of() : Set.of(question.matter());
        var means = codes.resolve(new Address(question.written(), question.role(), codes.today(), matters));
        var choices = new LinkedHashMap<String, Choice>();
        if (means instanceof Resolution.Ambiguous several) {
            several.candidates()
                    .forEach(card -> choices.put(
                            card.id(), new Choice(card.id(), card.shown(), words.say("suggestion.CANDIDATE"))));
        }
        decide.suggestions(question)
                .forEach(suggestion -> choices.putIfAbsent(suggestion.card().id(), choice(suggestion, words)));
        return List.copyOf(choices.values());
    }

    private static Choice choice(Suggestion suggestion, Words words) {
        return new Choice(
                suggestion.card().id(),
                suggestion.card().shown(),
                suggestion.because().stream()
                        .map(because -> words.say("suggestion." + because))
                        .collect(Collectors.joining(", ")));
    }

    Optional<EditionSheet> edition(long number, Words words) {
        return imports.preview(number).map(preview -> sheet(preview, words));
    }

    private static EditionSheet sheet(ImportCodes.Preview preview, Words words) {
        var edition = preview.edition();
        var decidable = edition.state() == Edition.State.DRAFT || edition.state() == Edition.State.FORMER;
        return new EditionSheet(
                edition.number(),
                new Badge(words.say("edition.state." + edition.state()), tone(edition.state())),
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
        var facts = new ArrayList<Fact>();
        add(
                facts,
                words.say("edition.by"),
                edition.actor() + ", " + words.moment(edition.at()).text());
        add(facts, words.say("edition.note"), edition.note());
        edition.tables()
                .forEach(table -> facts.add(new Fact(
                        words.say("sheet." + table.sheet()),
                        table.name() + ", " + words.size(table.file().size()),
                        false)));
        var decision = edition.decision();
        add(facts, words.say("edition.decision"), decision == null ? "" : told(decision, words));
        return facts;
    }
}
