package vn.courtaxis.console;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.courtaxis.codes.Address;
import vn.courtaxis.codes.CodeRegistry;
import vn.courtaxis.codes.Decided.Meaning;
import vn.courtaxis.codes.Resolution;
import vn.courtaxis.codes.Suggestion;
import vn.courtaxis.console.CodesWorkView.Choice;
import vn.courtaxis.console.CodesWorkView.QuestionSheet;
import vn.courtaxis.console.CodesWorkView.Row;
import vn.courtaxis.console.DocumentSheet.Fact;
import vn.courtaxis.console.DocumentSheet.Option;
import vn.courtaxis.ledger.LedgerViews;
import vn.courtaxis.registry.DecideCode;
import vn.courtaxis.registry.Question;
import vn.courtaxis.registry.QuestionStore;

/** Puts together the page on which an operator says whose a code is. */
@Component
@Profile("!twin")
final class CodesQuestions {

    private static final int SHOWN = 20;

    private final CodeRegistry codes;
    private final QuestionStore questions;
    private final LedgerViews ledger;
    private final DecideCode decide;

    CodesQuestions(CodeRegistry codes, QuestionStore questions, LedgerViews ledger, DecideCode decide) {
        this.codes = codes;
        this.questions = questions;
        this.ledger = ledger;
        this.decide = decide;
    }

    Optional<QuestionSheet> question(long number, Words words) {
        return questions.question(number).map(question -> sheet(question, words));
    }

    private QuestionSheet sheet(Question question, Words words) {
        return new QuestionSheet(
                question.number(),
                question.written(),
                CodesWords.state(question, words),
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
        var deed = question.deed();
        return Stream.of(
                        fact("question.why", words.say("question.why." + question.why()), words),
                        new Fact(words.say("question.code"), question.written(), true),
                        fact("question.name", question.nameWritten(), words),
                        fact("question.matter", question.matter(), words),
                        fact("question.role", words.say("question.role." + question.role()), words),
                        fact("question.peer", peer(question), words),
                        fact(
                                "question.met",
                                words.number(question.times()) + " · "
                                        + words.moment(question.lastAt()).text(),
                                words),
                        fact("question.answered", deed == null ? "" : CodesWords.told(deed, words), words))
                .filter(fact -> !fact.value().isEmpty())
                .toList();
    }

    private static Fact fact(String label, String value, Words words) {
        return new Fact(words.say(label), value, false);
    }

    private String peer(Question question) {
        return codes.resolve(question.peer())
                .map(known -> known.name() + " (" + question.peer() + ")")
                .orElse(question.peer());
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
}
