package vn.courtaxis.codes;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A table of the registry as a file.
 *
 * @param name as problems name it
 * @param content opened once for each reading
 */
public record SheetSource(String name, Content content) {

    /** Opens a file. */
    @FunctionalInterface
    public interface Content {

        InputStream open() throws IOException;
    }

    public static SheetSource of(Path file) {
        return new SheetSource(String.valueOf(file.getFileName()), () -> Files.newInputStream(file));
    }
}
