package vn.courtaxis.flows;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.courtaxis.CourtAxis;

/** The real application with its YAML routes, broker, database, twin and office; one for all flows. */
@SpringBootTest(classes = CourtAxis.class, webEnvironment = WebEnvironment.DEFINED_PORT)
@ActiveProfiles("sandbox")
abstract class SandboxFlow {

    private static final int PORT = Ports.free();
    protected static final Path DATA = directory();

    /** An agency that is asked for a document by status 13. */
    protected static final String BY_STATUS = "000.00.00.G09";

    protected final Sandbox sandbox = new Sandbox(URI.create("http://localhost:" + PORT));

    @DynamicPropertySource
    static void ownPlace(DynamicPropertyRegistry registry) {
        registry.add("server.port", () -> PORT);
        registry.add("court-axis.data-directory", DATA::toString);
        registry.add("server.shutdown", () -> "immediate");
        registry.add("court-axis.sandbox.tour", () -> false);
        registry.add("court-axis.sandbox.office-interval", () -> "200ms");
        registry.add("court-axis.incoming.poll-interval", () -> "200");
        registry.add("court-axis.work.retry-first", () -> "300ms");
        registry.add("court-axis.work.retry-cap", () -> "1s");
        registry.add("court-axis.outgoing.uncertain-grace", () -> "3s");
        registry.add("court-axis.axis.read-timeout", () -> "3s");
        registry.add("court-axis.outgoing.max-file-size", () -> "5MB");
        registry.add("court-axis.outgoing.recall-by-status", () -> BY_STATUS);
        registry.add("spring.servlet.multipart.max-request-size", () -> "12MB");
    }

    /** Where the twin is. */
    static URI axis() {
        return URI.create("http://localhost:" + PORT + "/sandbox/axis");
    }

    @AfterEach
    void noFaultsLeft() {
        sandbox.noFaults();
    }

    private static Path directory() {
        try {
            return Files.createTempDirectory("court-axis-flow").toAbsolutePath();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
