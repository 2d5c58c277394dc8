package vn.courtaxis.dms.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.courtaxis.codes.CodeFact;
import vn.courtaxis.codes.CodeKind;
import vn.courtaxis.codes.FormerName;
import vn.courtaxis.codes.KnownOrganization.Certainty;
import vn.courtaxis.codes.KnownOrganization.Kind;
import vn.courtaxis.codes.Layer;
import vn.courtaxis.codes.OrganizationCard;
import vn.courtaxis.codes.Succession;

/** An organization with its history. Days are included; one that is left out is not limited. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OrganizationCardJson(
        String id,
        String name,
        Kind kind,
        String parent,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<CodeJson> codes,
        List<FormerNameJson> formerNames,
        List<SuccessionJson> tookOverFrom,
        List<SuccessionJson> takenOverBy,
        Layer layer,
        Certainty certainty,
        String source) {

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
    record FormerNameJson(String name, @Nullable LocalDate last) {

        static FormerNameJson of(FormerName former) {
            return new FormerNameJson(former.name(), former.last());
        }
    }

    /** @param organization id of the other one */
    record SuccessionJson(String organization, LocalDate effective, String matter, Certainty certainty, String source) {

        static SuccessionJson of(String other, Succession succession) {
            return new SuccessionJson(
                    other, succession.on(), succession.matter(), succession.certainty(), succession.source());
        }
    }

    static OrganizationCardJson of(OrganizationCard card) {
        return new OrganizationCardJson(
                card.id(),
                card.name(),
                card.kind(),
                card.parent(),
                card.life().from(),
                card.life().last(),
                card.codes().stream().map(CodeJson::of).toList(),
                card.formerNames().stream().map(FormerNameJson::of).toList(),
                card.from().stream()
                        .map(succession -> SuccessionJson.of(succession.old(), succession))
                        .toList(),
                card.into().stream()
                        .map(succession -> SuccessionJson.of(succession.successor(), succession))
                        .toList(),
                card.layer(),
                card.certainty(),
                card.source());
    }
}
