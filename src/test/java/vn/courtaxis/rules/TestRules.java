package vn.courtaxis.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import vn.courtaxis.codes.CodeRegistry;
import vn.courtaxis.codes.DocumentTypes;
import vn.courtaxis.codes.SandboxCodes;

/** The rules as the sandbox has them. */
public final class TestRules {

    private TestRules() {}

    public static RuleBook book() {
        return book(RuleSettings.DEFAULTS);
    }

    /** @param more a further file of organizations */
    static RuleBook book(RuleSettings settings, Path more) {
        try {
            var codes = Stream.of("config/codes/organizations.csv", "config/codes/sandbox-courts.csv")
                    .map(Path::of);
            return book(
                    settings,
                    CodeRegistry.load(Stream.concat(codes, Stream.of(more)).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static RuleBook book(RuleSettings settings) {
        return book(settings, SandboxCodes.load());
    }

    public static RuleBook book(RuleSettings settings, CodeRegistry codes) {
        try {
            return new RuleBook(settings, codes, DocumentTypes.load(Path.of("config/codes/document-types.csv")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
