package vn.courtaxis.proof;

import jakarta.jms.ConnectionFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import vn.courtaxis.exchange.AxisGateway;
import vn.courtaxis.exchange.DocumentStore;
import vn.courtaxis.ledger.Ledger;

/** Puts crash points around everything by which the adapter has an effect: ledger, document store, axis and queues. */
final class CrashingBeans implements BeanPostProcessor {

    private final CrashPoints points;

    CrashingBeans(CrashPoints points) {
        this.points = points;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof Ledger ledger) {
            return new LedgerPoints(points).around(ledger);
        }
        if (bean instanceof DocumentStore store) {
            return new StorePoints(points).around(store);
        }
        if (bean instanceof AxisGateway axis) {
            return new AxisPoints(points).around(axis);
        }
        return bean instanceof ConnectionFactory queues ? new QueuePoints(points).around(queues) : bean;
    }
}
