package vn.courtaxis.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.courtaxis.document.OrganizationCode;

/** For which of those a document was sent to a reporter speaks. */
final class SpeaksForTest {

    private static final Instant ADDRESSED = Instant.parse("2025-06-20T03:00:00Z");

    private final CodeRegistry codes = ReorganisedCourts.on(Clock.systemUTC());

    @Test
    void forItselfBeforeAnyPredecessor() {
        assertThat(speaksFor("W90.S2", "W90.S1", "W90.S2")).containsExactly("W90.S2");
    }

    @Test
    void forAllThatItTookOverFrom() {
        assertThat(speaksFor("W90.S2", "G22", "W90.S1")).containsExactly("W90.S1");
        assertThat(speaksFor("000.00.01.W90", "W90.91")).containsExactly("W90.91");
        assertThat(speaksFor("W90.S2", "W90.S1", "G22", "W90.S3")).containsExactly("W90.S1", "W90.S3");
    }

    @Test
    void forNobodyElse() {
        assertThat(speaksFor("W90.S1", "W90.S2")).isEmpty();
        assertThat(speaksFor("G22", "W90.S1")).isEmpty();
    }

    private List<String> speaksFor(String reporter, String... addressed) {
        return codes
                .speaksFor(
                        OrganizationCode.of(reporter),
                        Stream.of(addressed).map(OrganizationCode::of).toList(),
                        ADDRESSED)
                .stream()
                .map(OrganizationCode::value)
                .toList();
    }
}
