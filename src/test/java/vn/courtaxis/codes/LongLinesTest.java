package vn.courtaxis.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.courtaxis.codes.Tables.court;
import static vn.courtaxis.codes.Tables.organizations;
import static vn.courtaxis.codes.Tables.succession;
import static vn.courtaxis.codes.Tables.successions;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.courtaxis.codes.Address.Role;

/** Lines of successors as long as a table may have them, and longer. */
final class LongLinesTest {

    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);

    @Test
    void theLongestLineIsFollowedToItsEnd() {
        var codes = line(LongLines.MOST).snapshot();

        var last = codes.resolve(new Address("W90.0", Role.RECIPIENT, FIRST.plusYears(1), Set.of()));

        assertThat(last.organization())
                .hasValueSatisfying(known -> assertThat(known.id()).isEqualTo("toa-" + LongLines.MOST));
    }

    @Test
    void aLongerOneIsToldAtTheLineThatIsTooMany() {
        var problems = line(LongLines.MOST + 1).problems();

        assertThat(problems)
                .containsExactly("successions.csv:34: more than 32 successions in one line lead to who takes over from"
                        + " toa-32");
    }

    /** One ends each day. */
    private static Tables line(int successions) {
        var courts = IntStream.rangeClosed(0, successions)
                .mapToObj(n -> court("toa-" + n, "W90." + n, "", n == successions ? "" : day(n)))
                .toArray(String[]::new);
        var edges = IntStream.range(0, successions)
                .mapToObj(n -> succession("toa-" + n, "toa-" + (n + 1), day(n + 1), ""))
                .toArray(String[]::new);
        return new Tables().files(organizations(courts), successions(edges));
    }

    private static String day(int number) {
        return FIRST.plusDays(number).toString();
    }
}
