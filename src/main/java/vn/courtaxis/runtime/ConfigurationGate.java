package vn.courtaxis.runtime;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Checks the configuration before anything is opened or started, and reports all problems at once. */
public final class ConfigurationGate implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static final String PREFIX = "court-axis";
    static final Profiles SANDBOX = Profiles.of("sandbox");

    private static final Pattern EMBEDDED = Pattern.compile("jdbc:h2:(?:file:)?([^;]+).*");
    private static final Profiles TWIN_ALONE = Profiles.of("twin");

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var environment = context.getEnvironment();
        if (environment.acceptsProfiles(TWIN_ALONE)) {
            return;
        }
        var properties = bound(Binder.get(environment));
        var problems = environment.acceptsProfiles(SANDBOX)
                ? ConfigurationRules.always(properties, isThere(environment))
                : ConfigurationRules.production(properties, isThere(environment));
        if (!problems.isEmpty()) {
            throw new ConfigurationRefused(problems);
        }
    }

    /** Whether a database was there before this start; of one on a server nobody knows that yet. */
    private static boolean isThere(Environment environment) {
        var url = environment.getProperty("spring.datasource.url", "");
        var file = EMBEDDED.matcher(url);
        return EmbeddedDatabase.isAt(url) && file.matches()
                ? Files.exists(Path.of(atHome(file.group(1)) + ".mv.db"))
                : !url.isEmpty();
    }

    /** H2 takes a tilde at the beginning for the home directory, as a shell does. */
    private static String atHome(String path) {
        return path.equals("~") || path.startsWith("~/") ? System.getProperty("user.home") + path.substring(1) : path;
    }

    private static CourtAxisProperties bound(Binder binder) {
        try {
            return binder.bindOrCreate(PREFIX, CourtAxisProperties.class);
        } catch (BindException e) {
            var cause = e.getCause() == null ? "" : ": " + e.getCause().getMessage();
            throw new ConfigurationRefused(List.of(e.getName() + " không đọc được / cannot be read" + cause));
        }
    }
}
