package vn.courtaxis.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.courtaxis.codes.CodeRegistry;
import vn.courtaxis.codes.Sheet;
import vn.courtaxis.codes.SheetExport;
import vn.courtaxis.document.Verdict;
import vn.courtaxis.registry.CodesTemplate;
import vn.courtaxis.registry.DirectoryDifference.Kind;
import vn.courtaxis.registry.RegistryLoader;
import vn.courtaxis.registry.SheetText;

/** The code registry for people: what is missing, who is known, and the history of each. */
@Controller
@Profile("!twin")
final class CodesPages {

    private final CodesLists lists;
    private final CodesWork work;
    private final CodesQuestions questions;
    private final CodesEditions editions;
    private final CodesSimulation simulation;
    private final CodesDirectory directory;
    private final RegistryLoader loader;
    private final CodeRegistry codes;
    private final Phrasebook phrasebook;

    CodesPages(
            CodesLists lists,
            CodesWork work,
            CodesQuestions questions,
            CodesEditions editions,
            CodesSimulation simulation,
            CodesDirectory directory,
            RegistryLoader loader,
            CodeRegistry codes,
            Phrasebook phrasebook) {
        this.lists = lists;
        this.work = work;
        this.questions = questions;
        this.editions = editions;
        this.simulation = simulation;
        this.directory = directory;
        this.loader = loader;
        this.codes = codes;
        this.phrasebook = phrasebook;
    }

    @GetMapping("/codes")
    String overview(
            @RequestParam(name = "approved", defaultValue = "0") int approved,
            @RequestParam(name = "decided", defaultValue = "0") int decided,
            Locale locale,
            Model model) {
        model.addAttribute("view", lists.view(phrasebook.in(locale)));
        model.addAttribute("work", work.view(page(approved), page(decided), phrasebook.in(locale)));
        return "codes";
    }

    /** There is a page before and after each. */
    private static int page(int wanted) {
        return Math.max(0, Math.min(wanted, Integer.MAX_VALUE - 1));
    }

    @GetMapping("/codes/questions/{number}")
    String question(@PathVariable("number") long number, Locale locale, Model model) {
        model.addAttribute("view", there(questions.question(number, phrasebook.in(locale))));
        return "codes-question";
    }

    @GetMapping("/codes/editions/{number}")
    String edition(@PathVariable("number") long number, Locale locale, Model model) {
        model.addAttribute("view", there(editions.edition(number, phrasebook.in(locale))));
        return "codes-edition";
    }

    /** Reads much and changes nothing, so it is a page that can be asked for again. */
    @GetMapping("/codes/{what:editions|edits}/{number}/simulation")
    String simulation(
            @PathVariable("what") String what,
            @PathVariable("number") long number,
            @RequestParam(name = "days", required = false) @Nullable Integer days,
            @RequestParam(name = "on", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate on,
            Locale locale,
            Model model) {
        var words = phrasebook.in(locale);
        model.addAttribute(
                "view",
                what.equals("editions")
                        ? simulation.edition(number, days, on, words)
                        : simulation.edit(number, days, on, words));
        return "codes-simulation";
    }

    @GetMapping("/codes/directory-differences")
    String directory(
            @RequestParam(name = "kind", required = false) @Nullable Kind kind,
            @RequestParam(name = "page", defaultValue = "0") int page,
            Locale locale,
            Model model) {
        model.addAttribute("view", directory.view(kind, page, phrasebook.in(locale)));
        return "codes-directory";
    }

    @GetMapping("/codes/export/{sheet}")
    void export(@PathVariable("sheet") Sheet sheet, HttpServletResponse response) throws IOException {
        if (!(loader.export() instanceof Verdict.Done<SheetExport> done)) {
            throw new ResponseStatusException(HttpStatus.CONFLICT);
        }
        attachment(SheetText.fileName(sheet), response);
        SheetText.write(done.value(), sheet, response.getOutputStream());
    }

    /** The courts of which no code is known, to fill in. */
    @GetMapping("/codes/template")
    void template(HttpServletResponse response) throws IOException {
        attachment("courts-without-code.csv", response);
        response.getOutputStream().write(("\uFEFF" + CodesTemplate.of(codes.missingCodes())).getBytes(UTF_8));
    }

    private static void attachment(String name, HttpServletResponse response) {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }

    @GetMapping("/codes/organizations")
    String organizations(@RequestParam(name = "q", defaultValue = "") String text, Locale locale, Model model) {
        model.addAttribute("view", lists.found(text.strip(), phrasebook.in(locale)));
        return "codes-organizations";
    }

    @GetMapping("/codes/organizations/{id}")
    String organization(@PathVariable("id") String id, Locale locale, Model model) {
        model.addAttribute("view", there(lists.organization(id, phrasebook.in(locale))));
        return "codes-organization";
    }

    private static <T> T there(Optional<T> found) {
        return found.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
