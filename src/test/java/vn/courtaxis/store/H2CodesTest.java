package vn.courtaxis.store;

import javax.sql.DataSource;

final class H2CodesTest extends CodesContract {

    @Override
    DataSource database() {
        return TestLedger.inMemory();
    }
}
