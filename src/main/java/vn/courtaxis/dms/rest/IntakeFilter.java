package vn.courtaxis.dms.rest;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;
import vn.courtaxis.dms.intake.Admission;
import vn.courtaxis.dms.intake.IntakeBudget;
import vn.courtaxis.document.Verdict;

/**
 * Asks the budget before the REST door reads anything of a submission. It stands behind authentication: strangers use up nothing. The
 * SOAP door, whose accounts stand in the message, asks by itself once it knows the account and the operation.
 */
public final class IntakeFilter extends OncePerRequestFilter {

    private static final Pattern HANDOVER = Pattern.compile("/api/v1/documents(/[^/]+/(update|replace))?");
    private static final String ADMISSION = Admission.class.getName();

    private final IntakeBudget budget;
    private final JsonMapper json;

    public IntakeFilter(IntakeBudget budget, JsonMapper json) {
        this.budget = budget;
        this.json = json;
    }

    /** Tells how large a request is that did not say so itself. */
    static void isOf(HttpServletRequest request, long bytes) {
        if (request.getAttribute(ADMISSION) instanceof Admission admission) {
            admission.grewTo(bytes);
        }
    }

    /** Whether documents are handed over there. */
    public static boolean isHandover(HttpServletRequest request) {
        return HANDOVER.matcher(request.getRequestURI()
                        .substring(request.getContextPath().length()))
                .matches();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"POST".equals(request.getMethod()) || !isHandover(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var verdict = budget.admit(request.getContentLengthLong());
        if (!(verdict instanceof Verdict.Done<Admission> done)) {
            Problems.write(verdict, response, json);
            return;
        }
        try (var admission = done.value()) {
            request.setAttribute(ADMISSION, admission);
            chain.doFilter(request, response);
        }
    }
}
