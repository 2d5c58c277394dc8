package vn.courtaxis.store;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

final class H2LedgerTest extends LedgerContract {

    @Override
    DataSource database() {
        return TestLedger.inMemory();
    }

    @Override
    void cutConnections(DataSource source) {
        JdbcClient.create(source).sql("shutdown immediately").update();
    }
}
