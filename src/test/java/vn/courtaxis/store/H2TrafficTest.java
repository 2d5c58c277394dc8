package vn.courtaxis.store;

import javax.sql.DataSource;

final class H2TrafficTest extends TrafficContract {

    @Override
    DataSource database() {
        return TestLedger.inMemory();
    }
}
