package vn.courtaxis.runtime;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * Gives the data directory as an absolute path under {@value #KEY}: H2 takes no relative path without a leading dot, and a dot
 * before an absolute one would lead somewhere else.
 */
public final class DataPath implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static final String KEY = "court-axis-data-path";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var environment = context.getEnvironment();
        var directory = environment.getProperty("court-axis.data-directory", "data");
        var path = Path.of(directory).toAbsolutePath().normalize().toString();
        environment.getPropertySources().addLast(new MapPropertySource("data-path", Map.of(KEY, path)));
    }
}
