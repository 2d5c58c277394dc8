package vn.courtaxis.console;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.courtaxis.document.Problem;
import vn.courtaxis.document.Verdict;
import vn.courtaxis.incoming.DecideQuarantine;
import vn.courtaxis.ledger.Ledger;
import vn.courtaxis.ledger.State;
import vn.courtaxis.repair.Objection;
import vn.courtaxis.repair.RepairEntry;
import vn.courtaxis.repair.ResendDocument;
import vn.courtaxis.status.Recalls;

/** What an operator may do to a document or a status. Each act answers with its page and says there how it went. */
@Controller
@Profile("!twin")
final class DocumentActions {

    /** What a status's description and a time line can carry. */
    static final int MAX_REASON = RepairEntry.LONGEST_REASON;

    private final Ledger ledger;
    private final DecideQuarantine decide;
    private final RepairEntry repair;
    private final ResendDocument resend;
    private final Phrasebook phrasebook;

    DocumentActions(
            Ledger ledger, DecideQuarantine decide, RepairEntry repair, ResendDocument resend, Phrasebook phrasebook) {
        this.ledger = ledger;
        this.decide = decide;
        this.repair = repair;
        this.resend = resend;
        this.phrasebook = phrasebook;
    }

    /** What a form says; what it leaves out arrives here as null and is empty from then on. */
    record Said(
            String reason,
            String unit,
            String step,
            String axisDocId,
            @Nullable Boolean notArrived) {

        Said {
            reason = fitting(reason);
            unit = fitting(unit);
            step = fitting(step);
            axisDocId = fitting(axisDocId);
        }

        private static String fitting(@Nullable String text) {
            var stripped = text == null ? "" : text.strip();
            return stripped.substring(0, Math.min(stripped.length(), MAX_REASON));
        }
    }

    @PostMapping("/{kind:documents|statuses}/{id}/{action:release|reject|park|replay|confirm-sent|resend}")
    String act(
            @PathVariable("kind") String kind,
            @PathVariable("id") UUID id,
            @PathVariable("action") String action,
            @ModelAttribute Said said,
            HttpServletRequest request,
            Locale locale,
            RedirectAttributes flash) {
        var recall = ledger.find(id).filter(Recalls::isWaiting).isPresent();
        var verdict = deed(action, id, said, account(request));
        var words = phrasebook.in(locale);
        if (verdict instanceof Verdict.Done<State> done) {
            flash.addFlashAttribute("notice", words.say(done(action, done.value(), recall)));
        } else {
            flash.addFlashAttribute("refusal", refusal(problem(verdict), words));
        }
        return "redirect:/" + kind + "/" + id;
    }

    /**
     * Releasing a quarantined document delivers it, unless the same is here already; releasing a recall agrees to it; releasing anything
     * else lets it go on.
     */
    private static String done(String action, State state, boolean recall) {
        if (recall) {
            return "action.recall." + (action.equals("release") ? "agreed" : "refused");
        }
        if (action.equals("release")) {
            return switch (state) {
                case VERIFIED -> "action.release.done";
                case DUPLICATE -> "action.release.duplicate";
                default -> "action.resume.done";
            };
        }
        return "action." + action + ".done";
    }

    private Verdict<State> deed(String action, UUID id, Said said, String account) {
        return switch (action) {
            case "release" ->
                isQuarantined(id)
                        ? decide.release(id, said.unit(), said.reason(), account)
                        : repair.release(id, said.reason(), account);
            case "reject" ->
                isQuarantined(id)
                        ? decide.reject(id, said.reason(), account)
                        : repair.reject(id, said.reason(), Boolean.TRUE.equals(said.notArrived()), account);
            case "park" -> repair.park(id, said.reason(), account);
            case "replay" -> repair.replay(id, said.step(), said.reason(), account);
            case "confirm-sent" -> repair.confirmSent(id, said.axisDocId(), said.reason(), account);
            default -> resend.resend(id, account);
        };
    }

    private boolean isQuarantined(UUID id) {
        return ledger.find(id)
                .filter(entry -> entry.state() == State.QUARANTINED)
                .isPresent();
    }

    /** The rules of access stand in the security configuration; this holds even if they are loosened by mistake. */
    static String account(HttpServletRequest request) {
        Principal principal = request.getUserPrincipal();
        if (principal == null || !request.isUserInRole(DocumentPage.OPERATOR)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return principal.getName();
    }

    static Problem problem(Verdict<?> verdict) {
        return verdict instanceof Verdict.Rejected<?> rejected
                ? rejected.problem()
                : ((Verdict.Unavailable<?>) verdict).problem();
    }

    static String refusal(Problem problem, Words words) {
        var detail = Objection.saying(problem.detail())
                .map(words::objection)
                .orElseGet(() -> words.named("state.", problem.detail()));
        return detail.isEmpty() ? words.sentence(problem.code()) : words.sentence(problem.code()) + " (" + detail + ")";
    }
}
