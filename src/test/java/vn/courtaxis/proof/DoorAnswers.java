package vn.courtaxis.proof;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** The moment between what a door has kept and its answer: {@code door.answer:POST /api/v1/documents}. */
final class DoorAnswers extends OncePerRequestFilter implements Ordered {

    private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private final CrashPoints points;

    DoorAnswers(CrashPoints points) {
        this.points = points;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST") || !request.getRequestURI().startsWith("/api/v1/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var held = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, held);
        var answer = "door.answer:POST " + request.getRequestURI().replaceAll(ID, "{id}");
        var kept = held.getStatus() < 300;
        if (kept) {
            points.before(answer);
        }
        held.copyBodyToResponse();
        response.flushBuffer();
        if (kept) {
            points.after(answer);
        }
    }
}
