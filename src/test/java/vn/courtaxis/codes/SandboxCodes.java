package vn.courtaxis.codes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** The codes that the sandbox runs with. */
public final class SandboxCodes {

    private SandboxCodes() {}

    public static CodeRegistry load() {
        try {
            return CodeRegistry.load(
                    List.of(Path.of("config/codes/organizations.csv"), Path.of("config/codes/sandbox-courts.csv")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
