package vn.courtaxis.codes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** The codes that the sandbox runs with. */
public final class SandboxCodes {

    private static final List<String> FILES = List.of(
            "organizations",
            "courts-of-vietnam",
            "successions-2025",
            "sandbox-courts",
            "sandbox-codes",
            "sandbox-successions",
            "sandbox-routes",
            "sandbox-matters");

    private SandboxCodes() {}

    public static List<Path> files() {
        return FILES.stream()
                .map(name -> Path.of("config/codes", name + ".csv"))
                .toList();
    }

    public static CodeRegistry load() {
        try {
            return CodeRegistry.load(files());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
