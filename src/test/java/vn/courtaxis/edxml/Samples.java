package vn.courtaxis.edxml;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Messages of other systems, read where they lie; tests that need them are skipped when they are not there. */
final class Samples {

    private static final Path FOLDER = Path.of(System.getProperty("edxml.samples", "../shared/samples/edxml"));

    static final String REFERENCE_DOCUMENT = "writer-reference/vnpt-EdXML102-0.0.3_edoc.edxml";
    static final String REFERENCE_STATUS = "writer-reference/vnpt-EdXML102-0.0.3_status.edxml";

    private Samples() {}

    static byte[] bytes(String name) throws IOException {
        var file = FOLDER.resolve(name);
        assumeTrue(Files.exists(file), "sample messages are not at hand");
        return Files.readAllBytes(file);
    }
}
