package vn.courtaxis.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every attack of the corpus is judged otherwise when the check that finds it is not made. */
class CorpusNeedsItsChecksTest {

    static Stream<CorpusRow> attacks() {
        return HostileCorpusTest.rows().filter(row -> !row.checks().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void missesTheAttackWithoutItsCheck(CorpusRow row, @TempDir Path folder) throws Exception {
        assertThat(row.judgedWithoutItsChecks(folder)).as(row.attack()).isNotEqualTo(row.expected());
    }
}
