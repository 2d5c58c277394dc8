package vn.courtaxis.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.courtaxis.document.OrganizationCode;

/** For which of those a document was sent to a reporter speaks. */
final class SpeaksForTest {

    private final CodeRegistry codes = ReorganisedCourts.on(Clock.systemUTC());

    @Test
    void forItselfBeforeAnyPredecessor() {
        assertThat(speaksFor("W90.S2", "W90.S1", "W90.S2")).isEqualTo("W90.S2");
    }

    @Test
    void forTheOneItTookOverFrom() {
        assertThat(speaksFor("W90.S2", "G22", "W90.S1")).isEqualTo("W90.S1");
        assertThat(speaksFor("000.00.01.W90", "W90.91")).isEqualTo("W90.91");
    }

    @Test
    void forNobodyWhenItTookOverFromSeveralOrFromNone() {
        assertThat(speaksFor("W90.S2", "W90.S1", "W90.S3")).isEmpty();
        assertThat(speaksFor("W90.S1", "W90.S2")).isEmpty();
        assertThat(speaksFor("G22", "W90.S1")).isEmpty();
    }

    private String speaksFor(String reporter, String... addressed) {
        return codes.speaksFor(
                        OrganizationCode.of(reporter),
                        Stream.of(addressed).map(OrganizationCode::of).toList())
                .map(Object::toString)
                .orElse("");
    }
}
