package vn.courtaxis.dms.rest;

import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.courtaxis.codes.CodeRegistry;
import vn.courtaxis.codes.KnownOrganization;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.OrganizationCode;
import vn.courtaxis.document.Problem;

/** The code registry over REST: find an organization by name or code, with or without diacritics. */
@RestController
@RequestMapping("/api/v1/organizations")
@Profile("!twin")
final class OrganizationsController {

    private static final int LIMIT = 100;

    private final CodeRegistry codes;

    OrganizationsController(CodeRegistry codes) {
        this.codes = codes;
    }

    @GetMapping
    DocumentJson.PageJson<OrganizationJson> search(@RequestParam(defaultValue = "") String q) {
        var found = codes.search(q, LIMIT).stream().map(OrganizationJson::of).toList();
        return new DocumentJson.PageJson<>(found, 0, LIMIT, found.size());
    }

    /** All that is known of an organization, with its codes, former names and who took over. */
    @GetMapping("/{id}")
    ResponseEntity<?> organization(@PathVariable("id") String id) {
        var card = codes.card(id);
        return card.isPresent()
                ? ResponseEntity.ok(OrganizationCardJson.of(card.get()))
                : Problems.of(new Problem(ErrorCode.CODES_ENTRY_NOT_FOUND, id));
    }

    record OrganizationJson(
            String code,
            List<String> aliases,
            List<String> unitIds,
            String name,
            String kind,
            boolean own,
            String certainty,
            String source) {

        static OrganizationJson of(KnownOrganization known) {
            return new OrganizationJson(
                    known.code().value(),
                    known.aliases().stream().map(OrganizationCode::value).toList(),
                    known.unitIds(),
                    known.name(),
                    known.kind().name(),
                    known.kind() == KnownOrganization.Kind.COURT,
                    known.certainty().name(),
                    known.source());
        }
    }
}
