package vn.courtaxis.proof;

import java.util.concurrent.CountDownLatch;
import org.springframework.beans.factory.config.InstantiationAwareBeanPostProcessor;

/**
 * Lets a starting adapter come as far as it can without touching what it keeps, while the one before it still lives; it takes the
 * places that one adapter only may use, and then opens database, documents and queues, when it is told that the other is dead. Of a restart
 * only this second half has to be waited for.
 */
final class StandBy implements InstantiationAwareBeanPostProcessor {

    /** The bean that everything kept depends on. */
    private static final String PLACES = "soleAdapter";

    private final CountDownLatch told = new CountDownLatch(1);

    void go() {
        told.countDown();
    }

    @Override
    public Object postProcessBeforeInstantiation(Class<?> type, String name) {
        if (name.equals(PLACES)) {
            try {
                told.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return null;
    }
}
