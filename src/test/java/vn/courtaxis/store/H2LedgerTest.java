package vn.courtaxis.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.courtaxis.ledger.MovableClock;

final class H2LedgerTest extends FlowContract {

    private static final Pattern SCAN = Pattern.compile("scanCount: (\\d+)");

    @Override
    DataSource database() {
        return TestLedger.inMemory();
    }

    @Override
    void cutConnections(DataSource source) {
        JdbcClient.create(source).sql("shutdown immediately").update();
    }

    @Test
    void looksAtWhatWaitsAndNotAtAllThereEverWas() {
        var many = new ManyEntries(TestLedger.inMemory(), new MovableClock())
                .with("SENT", false, "system_range(1, 20000)")
                .with("PREPARED", true, "system_range(1, 1000)");

        assertThat(scans(many.planOfDue())).isNotEmpty().allMatch(rows -> rows < 1_100);
        assertThat(scans(many.planOfClaim())).isNotEmpty().allMatch(rows -> rows < 5);
        assertThat(scans(many.planOfOthersClaims())).isNotEmpty().allMatch(rows -> rows < 1_100);
        assertThat(scans(many.planOfNumber())).isNotEmpty().allMatch(rows -> rows < 10);
    }

    private static IntStream scans(String plan) {
        return SCAN.matcher(plan).results().mapToInt(found -> Integer.parseInt(found.group(1)));
    }
}
