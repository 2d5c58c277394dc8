package vn.courtaxis.dms.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.courtaxis.codes.Address.Role;
import vn.courtaxis.codes.CodeFact;
import vn.courtaxis.codes.CodeKind;
import vn.courtaxis.codes.Decided.Meaning;
import vn.courtaxis.codes.FormerName;
import vn.courtaxis.codes.KnownOrganization.Certainty;
import vn.courtaxis.codes.KnownOrganization.Kind;
import vn.courtaxis.codes.Layer;
import vn.courtaxis.codes.OrganizationCard;
import vn.courtaxis.codes.Sheet;
import vn.courtaxis.codes.Succession;
import vn.courtaxis.codes.Suggestion;
import vn.courtaxis.codes.Suggestion.Because;
import vn.courtaxis.registry.Edit;
import vn.courtaxis.registry.Edition;
import vn.courtaxis.registry.Question;

/** The code registry as JSON. */
final class CodesJson {

    private CodesJson() {}

    /** A page of something whose end is known when a page is not full. */
    record SliceJson<T>(List<T> items, int page, int size) {}

    /**
     * @param problems why the registry in use is not the one that should be valid
     * @param missing courts of today without a code
     */
    record StateJson(
            long version,
            long edition,
            List<String> problems,
            long questions,
            long waiting,
            long proposed,
            long missing) {}

    record DeedJson(String actor, OffsetDateTime at, String reason) {}

    record TableJson(Sheet sheet, String name, String sha256, long size) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EditionJson(
            long number,
            Edition.State state,
            long basedOn,
            String actor,
            OffsetDateTime at,
            String note,
            @Nullable DeedJson decision,
            int added,
            int changed,
            int removed,
            List<TableJson> tables) {}

    /** @param version of the registry that it is compared with; an activation names it */
    record PreviewJson(
            EditionJson edition,
            long version,
            List<String> problems,
            List<String> remaining,
            int added,
            int changed,
            int removed,
            int ended,
            int owners,
            int heirs,
            int routes,
            int decisions,
            boolean matters) {}

    /** How something differs. */
    enum DifferenceKind {
        ADDED,
        CHANGED,
        REMOVED,
        ENDED,
        OWNER,
        HEIRS,
        ROUTES,
        DECISION,
        MATTERS
    }

    /**
     * @param id of the organization; empty for DECISION and MATTERS
     * @param code for OWNER the code that its organization loses, for DECISION the code with its matter and meaning
     * @param heir for OWNER who has the code then
     * @param matter for HEIRS what is taken over; empty for everything
     * @param heirsBefore for HEIRS ids of those who took over
     * @param heirsAfter for HEIRS ids of those who take over then
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DifferenceJson(
            DifferenceKind kind,
            String id,
            @Nullable CardJson before,
            @Nullable CardJson after,
            @Nullable String code,
            @Nullable String heir,
            @Nullable String matter,
            @Nullable List<String> heirsBefore,
            @Nullable List<String> heirsAfter) {

        DifferenceJson(
                DifferenceKind kind,
                String id,
                @Nullable CardJson before,
                @Nullable CardJson after,
                @Nullable String code,
                @Nullable String heir) {
            this(kind, id, before, after, code, heir, null, null, null);
        }
    }

    record ActivateJson(@Nullable Long version, @Nullable String reason) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CardJson(
            String id,
            String name,
            Kind kind,
            String parent,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            List<CodeJson> codes,
            List<FormerNameJson> formerNames,
            List<SuccessionJson> from,
            List<SuccessionJson> into,
            Layer layer,
            Certainty certainty,
            String source) {

        static CardJson of(OrganizationCard card) {
            return new CardJson(
                    card.id(),
                    card.name(),
                    card.kind(),
                    card.parent(),
                    card.life().from(),
                    card.life().last(),
                    card.codes().stream().map(CodeJson::of).toList(),
                    card.formerNames().stream().map(FormerNameJson::of).toList(),
                    card.from().stream().map(SuccessionJson::of).toList(),
                    card.into().stream().map(SuccessionJson::of).toList(),
                    card.layer(),
                    card.certainty(),
                    card.source());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CodeJson(
            String code,
            CodeKind kind,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            Certainty certainty,
            Layer layer,
            String source) {

        static CodeJson of(CodeFact fact) {
            return new CodeJson(
                    fact.text(),
                    fact.kind(),
                    fact.validity().from(),
                    fact.validity().last(),
                    fact.certainty(),
                    fact.layer(),
                    fact.source());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FormerNameJson(String name, @Nullable LocalDate until) {

        static FormerNameJson of(FormerName former) {
            return new FormerNameJson(former.name(), former.last());
        }
    }

    record SuccessionJson(
            String old, String successor, LocalDate effective, String matter, Certainty certainty, String source) {

        static SuccessionJson of(Succession fact) {
            return new SuccessionJson(
                    fact.old(), fact.successor(), fact.on(), fact.matter(), fact.certainty(), fact.source());
        }
    }

    /**
     * @param documents that wait for the answer, 100 at most; only where one question is read
     * @param candidates whom the registry finds possible; only where one question is read
     * @param suggestions whom it may mean besides, likeliest first; only where one question is read
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record QuestionJson(
            long number,
            Role role,
            Question.Why why,
            String code,
            String matter,
            String name,
            String peer,
            Question.State state,
            OffsetDateTime firstAt,
            OffsetDateTime lastAt,
            long times,
            @Nullable Long decision,
            @Nullable DeedJson deed,
            @Nullable List<UUID> documents,
            @Nullable List<CardJson> candidates,
            @Nullable List<SuggestionJson> suggestions) {}

    record SuggestionJson(CardJson organization, List<Because> because) {

        static SuggestionJson of(Suggestion suggestion) {
            return new SuggestionJson(CardJson.of(suggestion.card()), suggestion.because());
        }
    }

    record DecideJson(
            @Nullable String organization,
            @Nullable Meaning meaning,
            @Nullable String reason) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DecisionJson(
            long number,
            Meaning meaning,
            String code,
            String matter,
            String organization,
            long question,
            DeedJson deed,
            @Nullable DeedJson revoked) {}

    /**
     * @param removes whether the row is taken away
     * @param cells by column, as in the table's file
     */
    record ProposeJson(
            @Nullable Sheet sheet,
            @Nullable Boolean removes,
            @Nullable Map<String, String> cells,
            @Nullable String reason) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EditJson(
            long number,
            Sheet sheet,
            boolean removes,
            Map<String, String> cells,
            Edit.State state,
            DeedJson proposed,
            @Nullable DeedJson decision) {}
}
