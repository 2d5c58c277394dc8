package vn.courtaxis.proof;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.springframework.beans.factory.config.InstantiationAwareBeanPostProcessor;
import vn.courtaxis.exchange.DocumentStore;
import vn.courtaxis.sandbox.twin.AxisTwin;

/**
 * Lets a starting adapter come as far as it can without touching what it keeps, while the one before it still lives; it opens database,
 * documents and queues when it is told that the other is dead. Of a restart only this second half has to be waited for.
 */
final class StandBy implements InstantiationAwareBeanPostProcessor {

    private static final List<Class<?>> KEPT =
            List.of(DataSource.class, DocumentStore.class, EmbeddedActiveMQ.class, AxisTwin.class);

    private final CountDownLatch told = new CountDownLatch(1);

    void go() {
        told.countDown();
    }

    @Override
    public Object postProcessBeforeInstantiation(Class<?> type, String name) {
        if (KEPT.stream().anyMatch(kept -> kept.isAssignableFrom(type))) {
            try {
                told.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return null;
    }
}
