package vn.courtaxis.dms.rest;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.courtaxis.codes.CodeSnapshot;
import vn.courtaxis.codes.Comparison.Heirs;
import vn.courtaxis.codes.OrganizationCard;
import vn.courtaxis.codes.Suggestion;
import vn.courtaxis.dms.rest.CodesJson.CardJson;
import vn.courtaxis.dms.rest.CodesJson.DecisionJson;
import vn.courtaxis.dms.rest.CodesJson.DeedJson;
import vn.courtaxis.dms.rest.CodesJson.DifferenceJson;
import vn.courtaxis.dms.rest.CodesJson.DifferenceKind;
import vn.courtaxis.dms.rest.CodesJson.EditJson;
import vn.courtaxis.dms.rest.CodesJson.EditionJson;
import vn.courtaxis.dms.rest.CodesJson.PreviewJson;
import vn.courtaxis.dms.rest.CodesJson.QuestionJson;
import vn.courtaxis.dms.rest.CodesJson.SuggestionJson;
import vn.courtaxis.dms.rest.CodesJson.TableJson;
import vn.courtaxis.registry.Decision;
import vn.courtaxis.registry.Deed;
import vn.courtaxis.registry.Edit;
import vn.courtaxis.registry.Edition;
import vn.courtaxis.registry.ImportCodes.Preview;
import vn.courtaxis.registry.Question;

/** Makes JSON of what operators decide about codes; times are in the court's zone. */
final class CodesJsonWriter {

    private final Clock clock;

    CodesJsonWriter(Clock clock) {
        this.clock = clock;
    }

    EditionJson edition(Edition edition) {
        return new EditionJson(
                edition.number(),
                edition.state(),
                edition.basedOn(),
                edition.actor(),
                edition.at().atZone(clock.getZone()).toOffsetDateTime(),
                edition.note(),
                deed(edition.decision()),
                edition.added(),
                edition.changed(),
                edition.removed(),
                edition.tables().stream()
                        .map(table -> new TableJson(
                                table.sheet(),
                                table.name(),
                                table.file().sha256(),
                                table.file().size()))
                        .toList());
    }

    PreviewJson preview(Preview preview) {
        var difference = preview.difference();
        return new PreviewJson(
                edition(preview.edition()),
                preview.version(),
                preview.problems(),
                preview.remaining(),
                difference.added().size(),
                difference.changed().size(),
                difference.removed().size(),
                difference.ended().size(),
                difference.owners().size(),
                difference.heirs().size(),
                difference.routed().size(),
                difference.decided().size(),
                difference.matters());
    }

    /** Courts of ours that end are told first: they matter most. */
    static List<DifferenceJson> differences(Preview preview, @Nullable DifferenceKind wanted) {
        var difference = preview.difference();
        var all = new ArrayList<DifferenceJson>();
        difference.ended().forEach(id -> all.add(organization(DifferenceKind.ENDED, id, preview)));
        difference
                .owners()
                .forEach(owner -> all.add(new DifferenceJson(
                        DifferenceKind.OWNER, owner.before(), null, null, owner.code(), owner.after())));
        difference.removed().forEach(id -> all.add(organization(DifferenceKind.REMOVED, id, preview)));
        difference.changed().forEach(id -> all.add(organization(DifferenceKind.CHANGED, id, preview)));
        difference.added().forEach(id -> all.add(organization(DifferenceKind.ADDED, id, preview)));
        difference.heirs().forEach(heirs -> all.add(heirs(heirs, preview)));
        difference.routed().forEach(id -> all.add(organization(DifferenceKind.ROUTES, id, preview)));
        difference
                .decided()
                .forEach(code -> all.add(new DifferenceJson(DifferenceKind.DECISION, "", null, null, code, null)));
        if (difference.matters()) {
            all.add(new DifferenceJson(DifferenceKind.MATTERS, "", null, null, null, null));
        }
        return all.stream()
                .filter(one -> wanted == null || one.kind() == wanted)
                .toList();
    }

    private static DifferenceJson organization(DifferenceKind kind, String id, Preview preview) {
        return new DifferenceJson(kind, id, card(preview.before(), id), card(preview.after(), id), null, null);
    }

    private static DifferenceJson heirs(Heirs heirs, Preview preview) {
        var old = heirs.old();
        return new DifferenceJson(
                DifferenceKind.HEIRS,
                old,
                card(preview.before(), old),
                card(preview.after(), old),
                null,
                null,
                heirs.matter(),
                heirs.before(),
                heirs.after());
    }

    private static @Nullable CardJson card(CodeSnapshot codes, String id) {
        return codes.card(id).map(CardJson::of).orElse(null);
    }

    /** As it stands in a list. */
    QuestionJson question(Question question) {
        return question(question, null, null, null);
    }

    QuestionJson question(
            Question question,
            @Nullable List<UUID> waiting,
            @Nullable List<OrganizationCard> candidates,
            @Nullable List<Suggestion> suggestions) {
        return new QuestionJson(
                question.number(),
                question.role(),
                question.why(),
                question.written(),
                question.matter(),
                question.nameWritten(),
                question.peer(),
                question.state(),
                question.firstAt().atZone(clock.getZone()).toOffsetDateTime(),
                question.lastAt().atZone(clock.getZone()).toOffsetDateTime(),
                question.times(),
                question.decision(),
                deed(question.deed()),
                waiting,
                candidates == null
                        ? null
                        : candidates.stream().map(CardJson::of).toList(),
                suggestions == null
                        ? null
                        : suggestions.stream().map(SuggestionJson::of).toList());
    }

    DecisionJson decision(Decision decision) {
        var decided = decision.decided();
        return new DecisionJson(
                decision.number(),
                decided.meaning(),
                decided.code(),
                decided.matter(),
                decided.organization(),
                decision.question(),
                done(decision.deed()),
                deed(decision.revoked()));
    }

    EditJson edit(Edit edit) {
        return new EditJson(
                edit.number(),
                edit.row().sheet(),
                edit.row().removes(),
                edit.row().cells(),
                edit.state(),
                done(edit.proposed()),
                deed(edit.decision()));
    }

    private @Nullable DeedJson deed(@Nullable Deed deed) {
        return deed == null ? null : done(deed);
    }

    private DeedJson done(Deed deed) {
        return new DeedJson(deed.actor(), deed.at().atZone(clock.getZone()).toOffsetDateTime(), deed.reason());
    }
}
