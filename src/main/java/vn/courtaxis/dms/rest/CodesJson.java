package vn.courtaxis.dms.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.courtaxis.codes.Address;
import vn.courtaxis.codes.Comparison;
import vn.courtaxis.codes.Decided;
import vn.courtaxis.codes.Sheet;
import vn.courtaxis.registry.Decision;
import vn.courtaxis.registry.Deed;
import vn.courtaxis.registry.Edit;
import vn.courtaxis.registry.Edition;
import vn.courtaxis.registry.ImportCodes.Preview;
import vn.courtaxis.registry.Question;

/** What the calls about the code registry say. */
final class CodesJson {

    private CodesJson() {}

    record StandingJson(
            long version, long edition, long openQuestions, long waitingDocuments, List<MissingJson> missing) {}

    /** A court of today of which no code is known. */
    record MissingJson(String id, String name) {}

    record DeedJson(String actor, OffsetDateTime at, String reason) {

        static DeedJson of(Deed deed, ZoneId zone) {
            return new DeedJson(deed.actor(), deed.at().atZone(zone).toOffsetDateTime(), deed.reason());
        }

        static @Nullable DeedJson ofNullable(@Nullable Deed deed, ZoneId zone) {
            return deed == null ? null : of(deed, zone);
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EditionJson(
            long number,
            Edition.State state,
            String actor,
            OffsetDateTime at,
            String note,
            int added,
            int changed,
            int removed,
            List<TableJson> tables,
            @Nullable DeedJson decision) {

        static EditionJson of(Edition edition, ZoneId zone) {
            return new EditionJson(
                    edition.number(),
                    edition.state(),
                    edition.actor(),
                    edition.at().atZone(zone).toOffsetDateTime(),
                    edition.note(),
                    edition.added(),
                    edition.changed(),
                    edition.removed(),
                    edition.tables().stream()
                            .map(table -> new TableJson(
                                    table.sheet(),
                                    table.name(),
                                    table.file().sha256(),
                                    table.file().size()))
                            .toList(),
                    DeedJson.ofNullable(edition.decision(), zone));
        }
    }

    record TableJson(Sheet sheet, String name, String sha256, long size) {}

    /** What an edition would change now. */
    record PreviewJson(
            EditionJson edition,
            long version,
            List<String> problems,
            List<String> added,
            List<String> changed,
            List<String> removed,
            List<String> ended,
            List<Comparison.Owner> owners) {

        static PreviewJson of(Preview preview, ZoneId zone) {
            var difference = preview.difference();
            return new PreviewJson(
                    EditionJson.of(preview.edition(), zone),
                    preview.version(),
                    preview.problems(),
                    difference.added(),
                    difference.changed(),
                    difference.removed(),
                    difference.ended(),
                    difference.owners());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record QuestionJson(
            long number,
            Address.Role role,
            Question.Why why,
            String code,
            String matter,
            String written,
            String name,
            String peer,
            Question.State state,
            OffsetDateTime firstAt,
            OffsetDateTime lastAt,
            long times,
            @Nullable Long decision,
            @Nullable DeedJson deed) {

        static QuestionJson of(Question question, ZoneId zone) {
            return new QuestionJson(
                    question.number(),
                    question.role(),
                    question.why(),
                    question.key(),
                    question.matter(),
                    question.written(),
                    question.nameWritten(),
                    question.peer(),
                    question.state(),
                    question.firstAt().atZone(zone).toOffsetDateTime(),
                    question.lastAt().atZone(zone).toOffsetDateTime(),
                    question.times(),
                    question.decision(),
                    DeedJson.ofNullable(question.deed(), zone));
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DecisionJson(
            long number,
            Decided.Meaning meaning,
            String code,
            String matter,
            String organization,
            long question,
            DeedJson deed,
            @Nullable DeedJson revoked) {

        static DecisionJson of(Decision decision, ZoneId zone) {
            var decided = decision.decided();
            return new DecisionJson(
                    decision.number(),
                    decided.meaning(),
                    decided.code(),
                    decided.matter(),
                    decided.organization(),
                    decision.question(),
                    DeedJson.of(decision.deed(), zone),
                    DeedJson.ofNullable(decision.revoked(), zone));
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EditJson(
            long number,
            Sheet sheet,
            boolean remove,
            Map<String, String> cells,
            Edit.State state,
            DeedJson proposed,
            @Nullable DeedJson decision) {

        static EditJson of(Edit edit, ZoneId zone) {
            return new EditJson(
                    edit.number(),
                    edit.row().sheet(),
                    edit.row().removes(),
                    edit.row().cells(),
                    edit.state(),
                    DeedJson.of(edit.proposed(), zone),
                    DeedJson.ofNullable(edit.decision(), zone));
        }
    }

    /** Why something is done. */
    record ReasonJson(@Nullable String reason) {}

    record ActivateJson(@Nullable Long version, @Nullable String reason) {}

    record DecideJson(
            @Nullable String organization,
            Decided.@Nullable Meaning meaning,
            @Nullable String reason) {}

    record ProposeJson(
            @Nullable Sheet sheet,
            @Nullable Boolean remove,
            @Nullable Map<String, String> cells,
            @Nullable String reason) {}
}
