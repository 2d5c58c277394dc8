package vn.courtaxis.store;

import javax.sql.DataSource;

final class H2CodesTest extends CodeQuestionsContract {

    @Override
    DataSource database() {
        return TestLedger.inMemory();
    }
}
