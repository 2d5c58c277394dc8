package vn.courtaxis.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.courtaxis.codes.Address;
import vn.courtaxis.codes.CodeRegistry;
import vn.courtaxis.codes.CodeSnapshot;
import vn.courtaxis.codes.Comparison;
import vn.courtaxis.codes.Decided.Meaning;
import vn.courtaxis.codes.OrganizationCard;
import vn.courtaxis.codes.Resolution;
import vn.courtaxis.console.CodesDeskView.EditionLine;
import vn.courtaxis.console.CodesDeskView.EditionSheet;
import vn.courtaxis.console.CodesDeskView.EditLine;
import vn.courtaxis.console.CodesDeskView.Group;
import vn.courtaxis.console.CodesDeskView.QuestionLine;
import vn.courtaxis.console.CodesDeskView.QuestionSheet;
import vn.courtaxis.console.DocumentSheet.Fact;
import vn.courtaxis.ledger.LedgerViews;
import vn.courtaxis.registry.DecideCode;
import vn.courtaxis.registry.Deed;
import vn.courtaxis.registry.Edit;
import vn.courtaxis.registry.EditStore;
import vn.courtaxis.registry.Edition;
import vn.courtaxis.registry.EditionStore;
import vn.courtaxis.registry.ImportCodes;
import vn.courtaxis.registry.Question;
import vn.courtaxis.registry.QuestionStore;

/** Puts together what people decide about the code registry: questions, imported tables, single rows. */
@Component
@Profile("!twin")
final class CodesDesk {

    private static final int SHOWN = 50;
    private static final int OFFERED = 8;

    private final CodeRegistry codes;
    private final QuestionStore questions;
    private final EditionStore editions;
    private final EditStore edits;
    private final ImportCodes imports;
    private final LedgerViews ledger;
    private final CodesLists lists;

    CodesDesk(
            CodeRegistry codes,
            QuestionStore questions,
            EditionStore editions,
            EditStore edits,
            ImportCodes imports,
            LedgerViews ledger,
            CodesLists lists) {
        this.codes = codes;
        this.questions = questions;
        this.editions = editions;
        this.edits = edits;
        this.imports = imports;
        this.ledger = ledger;
        this.lists = lists;
    }

    CodesDeskView view(Words words) {
        return new CodesDeskView(
                questions.questions(Question.State.OPEN, 0, SHOWN).stream()
                        .map(question -> line(question, words))
                        .toList(),
                words.number(questions.count(Question.State.OPEN)),
                words.number(questions.countWaiting()),
                editions.editions(SHOWN).stream().map(edition -> line(edition, words)).toList(),
                edits.edits(0, SHOWN).stream().map(edit -> line(edit, words)).toList());
    }

    long open() {
        return questions.count(Question.State.OPEN);
    }

    private QuestionLine line(Question question, Words words) {
        return new QuestionLine(
                "/codes/questions/" + question.number(),
                question.written(),
                question.nameWritten(),
                new Badge(words.say("question.why." + question.why()), Badge.WARN),
                words.say("question.role." + question.role()),
                words.number(question.times()),
                words.moment(question.lastAt()));
    }

    private EditionLine line(Edition edition, Words words) {
        return new EditionLine(
                "/codes/editions/" + edition.number(),
                words.say("edition.title", words.number(edition.number())),
                state(edition, words),
                words.say(
                        "edition.changes",
                        words.number(edition.added()),
                        words.number(edition.changed()),
                        words.number(edition.removed())),
                edition.actor(),
                words.moment(edition.at()));
    }

    private static Badge state(Edition edition, Words words) {
        var tone =
                switch (edition.state()) {
                    case DRAFT -> Badge.WARN;
                    case ACTIVE -> Badge.GOOD;
                    case FORMER, DISCARDED -> Badge.QUIET;
                };
        return new Badge(words.say("edition.state." + edition.state()), tone);
    }

    private static EditLine line(Edit edit, Words words) {
        var tone = edit.state() == Edit.State.PROPOSED
                ? Badge.WARN
                : edit.state() == Edit.State.APPROVED ? Badge.GOOD : Badge.QUIET;
        var row = edit.row();
        return new EditLine(
                edit.number(),
                words.say(row.removes() ? "edit.removes" : "edit.puts", words.say("sheet." + row.sheet())),
                row.cells().entrySet().stream()
                        .filter(cell -> !cell.getValue().isBlank())
                        .sorted(java.util.Map.Entry.comparingByKey())
                        .map(cell -> cell.getKey() + "=" + cell.getValue())
                        .collect(Collectors.joining(", ")),
                new Badge(words.say("edit.state." + edit.state()), tone),
                said(edit.proposed(), words),
                said(edit.decision(), words),
                edit.state() == Edit.State.PROPOSED,
                edit.state() == Edit.State.APPROVED);
    }

    private static String said(@Nullable Deed deed, Words words) {
        return deed == null
                ? ""
                : words.say("deed.said", deed.actor(), words.moment(deed.at()).text(), deed.reason());
    }

    Optional<QuestionSheet> question(long number, String text, Words words) {
        return questions.question(number).map(question -> sheet(question, text, words));
    }

    private QuestionSheet sheet(Question question, String text, Words words) {
        var open = question.state() == Question.State.OPEN;
        return new QuestionSheet(
                line(question, words),
                words.say("question.state." + question.state()),
                facts(question, words),
                DocumentRow.all(
                        questions.waiting(question.number(), SHOWN).stream()
                                .flatMap(id -> ledger.document(id).stream())
                                .toList(),
                        java.util.Map.of(),
                        words),
                text,
                open ? offered(question, text).stream().map(card -> lists.hit(card, words)).toList() : List.of(),
                open ? offered(question, text).stream().map(OrganizationCard::id).toList() : List.of(),
                open,
                DecideCode.mayMean(question, Meaning.ALIAS),
                said(question.deed(), words),
                question.decision() == null ? "" : "/codes/decisions/" + question.decision() + "/revoke",
                isInForce(question));
    }

    private boolean isInForce(Question question) {
        var decision = question.decision();
        return decision != null
                && questions.decision(decision).filter(made -> made.revoked() == null).isPresent();
    }

    /** Those who may be meant; else those with a name alike; what an operator looks for himself goes before both. */
    private List<OrganizationCard> offered(Question question, String text) {
        if (!text.isBlank()) {
            return codes.cards(text, OFFERED);
        }
        var means = codes.resolve(Address.recipient(question.written(), codes.today(), java.util.Set.of()));
        if (means instanceof Resolution.Ambiguous several) {
            return several.candidates();
        }
        return question.nameWritten().isBlank() ? List.of() : codes.cards(question.nameWritten(), OFFERED);
    }

    private static List<Fact> facts(Question question, Words words) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(words.say("question.written"), question.written(), true));
        add(facts, words.say("question.name"), question.nameWritten());
        facts.add(new Fact(words.say("question.why"), words.say("question.why." + question.why()), false));
        facts.add(new Fact(words.say("question.role"), words.say("question.role." + question.role()), false));
        add(facts, words.say("question.matter"), question.matter());
        add(facts, words.say("question.peer"), question.peer());
        facts.add(new Fact(words.say("question.times"), words.number(question.times()), false));
        facts.add(new Fact(
                words.say("question.first"), words.moment(question.firstAt()).text(), false));
        return facts;
    }

    private static void add(List<Fact> facts, String label, String value) {
        if (!value.isBlank()) {
            facts.add(new Fact(label, value, false));
        }
    }

    Optional<EditionSheet> edition(long number, Words words) {
        return imports.preview(number).map(preview -> sheet(preview, words));
    }

    private EditionSheet sheet(ImportCodes.Preview preview, Words words) {
        var edition = preview.edition();
        var sound = preview.problems().isEmpty();
        return new EditionSheet(
                line(edition, words),
                edition.note(),
                edition.tables().stream()
                        .map(table -> words.say("sheet." + table.sheet()) + ": " + table.name())
                        .toList(),
                preview.problems(),
                sound ? groups(preview, words) : List.of(),
                preview.version(),
                sound && (edition.state() == Edition.State.DRAFT || edition.state() == Edition.State.FORMER),
                edition.state() == Edition.State.DRAFT,
                said(edition.decision(), words));
    }

    private static List<Group> groups(ImportCodes.Preview preview, Words words) {
        var difference = preview.difference();
        var groups = new ArrayList<Group>();
        group(groups, "edition.ended", difference.ended(), preview.before(), words);
        owners(groups, difference, preview, words);
        group(groups, "edition.removed", difference.removed(), preview.before(), words);
        group(groups, "edition.changed", difference.changed(), preview.after(), words);
        group(groups, "edition.added", difference.added(), preview.after(), words);
        return groups;
    }

    private static void group(List<Group> groups, String key, List<String> ids, CodeSnapshot codes, Words words) {
        if (!ids.isEmpty()) {
            groups.add(new Group(
                    words.say(key, words.number(ids.size())),
                    ids.stream().limit(SHOWN).map(id -> shown(id, codes)).toList(),
                    ids.size() > SHOWN));
        }
    }

    private static void owners(
            List<Group> groups, Comparison difference, ImportCodes.Preview preview, Words words) {
        if (!difference.owners().isEmpty()) {
            groups.add(new Group(
                    words.say("edition.owners", words.number(difference.owners().size())),
                    difference.owners().stream()
                            .limit(SHOWN)
                            .map(owner -> owner.code() + ": " + shown(owner.before(), preview.before()) + " → "
                                    + (owner.after().isEmpty() ? "–" : shown(owner.after(), preview.after())))
                            .toList(),
                    difference.owners().size() > SHOWN));
        }
    }

    private static String shown(String id, CodeSnapshot codes) {
        return codes.card(id).map(OrganizationCard::shown).orElse(id);
    }
}
