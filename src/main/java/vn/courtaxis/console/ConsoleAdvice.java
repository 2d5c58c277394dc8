package vn.courtaxis.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Locale;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.util.UriComponentsBuilder;

/** Gives every console page its frame, and turns an address that cannot exist into "not found". */
@ControllerAdvice(basePackageClasses = ConsoleAdvice.class)
@Profile("!twin")
final class ConsoleAdvice {

    private final Clock clock;
    private final boolean sandbox;

    ConsoleAdvice(Clock clock, Environment environment) {
        this.clock = clock;
        this.sandbox = environment.acceptsProfiles(Profiles.of("sandbox"));
    }

    @ModelAttribute("frame")
    Frame frame(HttpServletRequest request, Locale locale) {
        var principal = request.getUserPrincipal();
        var language = locale.getLanguage().equals("en") ? "en" : "vi";
        return new Frame(
                principal == null ? "" : principal.getName(),
                section(request.getRequestURI()
                        .substring(request.getContextPath().length())),
                language,
                inLanguage(request, language.equals("en") ? "vi" : "en"),
                sandbox,
                Moment.of(clock.instant(), clock.getZone()));
    }

    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    void notFound(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    private static String section(String path) {
        if (path.startsWith("/outbox")) {
            return "outbox";
        }
        if (path.startsWith("/statuses")) {
            return "statuses";
        }
        if (path.startsWith("/retention")) {
            return "retention";
        }
        if (path.startsWith("/directory")) {
            return "directory";
        }
        if (path.startsWith("/codes")) {
            return "codes";
        }
        return path.startsWith("/inbox") ? "inbox" : path.equals("/") ? "overview" : "";
    }

    private static String inLanguage(HttpServletRequest request, String language) {
        return UriComponentsBuilder.fromPath(request.getRequestURI())
                .query(request.getQueryString())
                .replaceQueryParam("lang", language)
                .build()
                .toUriString();
    }
}
