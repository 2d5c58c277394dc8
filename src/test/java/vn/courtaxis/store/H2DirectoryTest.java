package vn.courtaxis.store;

import javax.sql.DataSource;

final class H2DirectoryTest extends DirectoryContract {

    @Override
    DataSource database() {
        return TestLedger.inMemory();
    }
}
