package vn.courtaxis.console;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import vn.courtaxis.document.Direction;
import vn.courtaxis.ledger.Judgements;
import vn.courtaxis.ledger.LedgerViews;

@Controller
@Profile("!twin")
final class DocumentPage {

    /** Who may decide and resend; others read. */
    static final String OPERATOR = "OPERATOR";

    private final LedgerViews ledger;
    private final DocumentSheets sheets;
    private final Judgements judgements;
    private final Phrasebook phrasebook;

    DocumentPage(LedgerViews ledger, DocumentSheets sheets, Judgements judgements, Phrasebook phrasebook) {
        this.ledger = ledger;
        this.sheets = sheets;
        this.judgements = judgements;
        this.phrasebook = phrasebook;
    }

    @GetMapping("/documents/{id}")
    String show(@PathVariable("id") UUID id, HttpServletRequest request, Locale locale, Model model) {
        var entry = ledger.document(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("view", sheets.view(entry, request.isUserInRole(OPERATOR), phrasebook.in(locale)));
        if (entry.direction() == Direction.INCOMING && !entry.files().isEmpty()) {
            model.addAttribute("judgements", JudgementLines.of(judgements.of(id), phrasebook.in(locale)));
            model.addAttribute(
                    "judgeable",
                    request.isUserInRole(OPERATOR)
                            && !entry.state().isActive()
                            && !entry.isWithoutContent()
                            && !entry.isWithdrawn());
        }
        return "document";
    }
}
