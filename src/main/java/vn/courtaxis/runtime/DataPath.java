package vn.courtaxis.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
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
        var path = Path.of(directory).toAbsolutePath().normalize();
        environment.getPropertySources().addLast(new MapPropertySource("data-path", Map.of(KEY, path.toString())));
        closeToOthers(path);
    }

    /** Database and broker make their files for everybody to read; nobody else shall come as far. */
    private static void closeToOthers(Path path) {
        try {
            Files.createDirectories(path);
            if (Files.getFileStore(path).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
            }
        } catch (IOException e) {
            throw new ConfigurationRefused(
                    List.of("court-axis.data-directory: không dùng được / cannot be used: " + path));
        }
    }
}
