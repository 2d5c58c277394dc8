package vn.courtaxis.runtime;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.courtaxis.dms.rest.IntakeFilter;
import vn.courtaxis.dms.rest.TablesForm;

/**
 * Forms with files are taken where documents or tables of codes are handed over and nowhere else. Elsewhere whoever asks for a parameter (the console's guard
 * against forged requests does, before it knows anybody) would have the whole form written to disk, by a stranger.
 */
@Component
@Order(UploadGate.BEFORE_SECURITY)
final class UploadGate extends OncePerRequestFilter {

    /** The filter of Spring Security stands at -100. */
    static final int BEFORE_SECURITY = -110;

    private static final String FORM = "multipart/form-data";
    private static final String TOKEN = "X-CSRF-TOKEN";
    private static final Pattern CONSOLE_FORM = Pattern.compile("/documents/[^/]+/successor|/codes/editions");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var type = request.getContentType();
        return type == null
                || !type.strip().toLowerCase(Locale.ROOT).startsWith(FORM)
                || IntakeFilter.isHandover(request)
                || TablesForm.isImport(request)
                || isConsoleForm(request);
    }

    /** With the token in a header the guard against forged requests need not read the form to find it. */
    private static boolean isConsoleForm(HttpServletRequest request) {
        return CONSOLE_FORM
                        .matcher(request.getRequestURI()
                                .substring(request.getContextPath().length()))
                        .matches()
                && request.getHeader(TOKEN) != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("Connection", "close");
        response.setStatus(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
    }
}
