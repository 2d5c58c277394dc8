package vn.courtaxis.store;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

final class H2DirectoryTest extends DirectoryContract {

    @Test
    void readsAListInTheOrderOfItsKey() {
        var plan = JdbcClient.create(TestLedger.inMemory())
                .sql("explain " + JdbcDirectoryViews.PIECES)
                .params(7L, "AGENCIES", 1L, 1L)
                .query(String.class)
                .single();

        assertThat(plan).contains("PRIMARY_KEY", "index sorted");
    }

    @Override
    DataSource database() {
        return TestLedger.inMemory();
    }
}
