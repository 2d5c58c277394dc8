package vn.courtaxis.console;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.courtaxis.codes.CodeRegistry;
import vn.courtaxis.codes.OrganizationCard;
import vn.courtaxis.console.CodesWorkView.Pages;
import vn.courtaxis.console.CodesWorkView.Row;
import vn.courtaxis.registry.CollectQuestions;
import vn.courtaxis.registry.Decision;
import vn.courtaxis.registry.Edit;
import vn.courtaxis.registry.EditStore;
import vn.courtaxis.registry.Edition;
import vn.courtaxis.registry.EditionStore;
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
    private final RegistryLoader loader;
    private final CollectQuestions collect;

    CodesWork(
            CodeRegistry codes,
            QuestionStore questions,
            EditStore edits,
            EditionStore editions,
            RegistryLoader loader,
            CollectQuestions collect) {
        this.codes = codes;
        this.questions = questions;
        this.edits = edits;
        this.editions = editions;
        this.loader = loader;
        this.collect = collect;
    }

    /**
     * What is to be done, and a page of what was.
     *
     * @param approved page of rows in force, from 0
     * @param decided page of answers, from 0
     */
    CodesWorkView view(int approved, int decided, Words words) {
        return new CodesWorkView(
                loader.problems(),
                questions.questions(Question.State.OPEN, 0, SHOWN).stream()
                        .map(question -> row(question, words))
                        .toList(),
                words.number(questions.countWaiting()),
                collect.isFull(),
                Stream.concat(
                                edits.edits(Edit.State.PROPOSED, 0, PROPOSALS).stream(),
                                edits.edits(Edit.State.APPROVED, approved, SHOWN).stream())
                        .map(edit -> row(edit, words))
                        .toList(),
                new Pages(
                        approved == 0 ? "" : href(approved - 1, decided, "proposals"),
                        edits.edits(Edit.State.APPROVED, approved + 1, SHOWN).isEmpty()
                                ? ""
                                : href(approved + 1, decided, "proposals")),
                editions.editions(SHOWN).stream()
                        .map(edition -> row(edition, words))
                        .toList(),
                questions.decisions(decided, SHOWN).stream()
                        .map(decision -> row(decision, words))
                        .toList(),
                new Pages(
                        decided == 0 ? "" : href(approved, decided - 1, "decisions"),
                        questions.decisions(decided + 1, SHOWN).isEmpty()
                                ? ""
                                : href(approved, decided + 1, "decisions")));
    }

    private static String href(int approved, int decided, String section) {
        return "/codes?approved=" + approved + "&decided=" + decided + "#" + section;
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
                CodesWords.state(question, words),
                words.moment(question.lastAt()),
                question.state() == Question.State.OPEN);
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
                        + " · " + CodesWords.told(edit.proposed(), words),
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
                CodesWords.state(edition, words),
                words.moment(edition.at()),
                edition.state() == Edition.State.DRAFT);
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
                words.say("question.meaning." + decided.meaning()) + " · " + CodesWords.told(decision.deed(), words)
                        + (revoked == null
                                ? ""
                                : " · " + words.say("decision.revoked", CodesWords.told(revoked, words))),
                new Badge(
                        words.say(revoked == null ? "decision.in-force" : "decision.ended"),
                        revoked == null ? Badge.GOOD : Badge.QUIET),
                words.moment(decision.deed().at()),
                revoked == null);
    }
}
