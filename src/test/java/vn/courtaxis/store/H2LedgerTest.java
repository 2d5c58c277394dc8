package vn.courtaxis.store;

import javax.sql.DataSource;

final class H2LedgerTest extends LedgerContract {

    @Override
    DataSource database() {
        return TestLedger.inMemory();
    }
}
