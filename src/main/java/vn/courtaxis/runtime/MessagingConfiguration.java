package vn.courtaxis.runtime;

import jakarta.jms.ConnectionFactory;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.settings.impl.AddressFullMessagePolicy;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.component.jms.JmsComponent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.artemis.autoconfigure.ArtemisConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import vn.courtaxis.ledger.Ledger;

/** Queues: hints to work, each with the id of an entry and nothing else. */
@Configuration(proxyBeanMethods = false)
@Profile("!twin")
class MessagingConfiguration {

    static final String DEAD_LETTERS = "dead-letters";

    private static final Logger LOG = LoggerFactory.getLogger(MessagingConfiguration.class);

    /** The first and, one, four, sixteen and sixty seconds later, four more: what nobody foresaw gets time to pass. */
    private static final int DELIVERIES = 5;

    private static final long REDELIVERY_MILLIS = 1_000;
    private static final double REDELIVERY_FACTOR = 4;
    private static final long REDELIVERY_CAP_MILLIS = 60_000;

    /** On one queue; many times what its step does before the dispatcher hints again. */
    private static final long MOST_HINTS = 5_000;

    /** A hint is acknowledged when its step has written its outcome; what fails unforeseen is delivered again a few times. */
    @Bean("jms")
    JmsComponent jms(ConnectionFactory connections, CourtAxisProperties properties) {
        var component = JmsComponent.jmsComponent(connections);
        component.getConfiguration().setTransacted(true);
        component.getConfiguration().setLazyCreateTransactionManager(false);
        component.getConfiguration().setConcurrentConsumers(properties.work().concurrency());
        // the ledger makes hints again: a journal of them would cost disk writes, and a full disk would stop the broker
        component.getConfiguration().setDeliveryPersistent(false);
        return component;
    }

    @Bean
    ArtemisConfigurationCustomizer brokerSettings() {
        return broker -> {
            var settings = new AddressSettings()
                    .setMaxDeliveryAttempts(DELIVERIES)
                    .setRedeliveryDelay(REDELIVERY_MILLIS)
                    .setRedeliveryMultiplier(REDELIVERY_FACTOR)
                    .setMaxRedeliveryDelay(REDELIVERY_CAP_MILLIS)
                    .setDeadLetterAddress(SimpleString.of(DEAD_LETTERS))
                    .setExpiryAddress(SimpleString.of(DEAD_LETTERS))
                    .setAutoCreateQueues(true)
                    .setAutoDeleteQueues(false)
                    .setAutoDeleteAddresses(false)
                    // due work is hinted at again and again while a step is slow: neither memory nor disk may grow with
                    // it
                    .setMaxSizeMessages(MOST_HINTS)
                    .setAddressFullMessagePolicy(AddressFullMessagePolicy.DROP);
            broker.addAddressSetting("#", settings);
            // what cannot even be parked is dropped in the end: the entry is due as before
            broker.addAddressSetting(
                    DEAD_LETTERS,
                    new AddressSettings()
                            .setMaxDeliveryAttempts(DELIVERIES)
                            .setRedeliveryDelay(REDELIVERY_MILLIS)
                            .setAutoDeleteQueues(false)
                            .setAutoDeleteAddresses(false));
            // a full disk is the document store's business
            broker.setMaxDiskUsage(-1);
        };
    }

    /** Hints at once that a document was accepted; when that fails (the queues start after the doors) the dispatcher makes the hint. */
    @Bean
    Consumer<UUID> acceptedHint(ObjectProvider<ProducerTemplate> camel, ObjectProvider<Ledger> ledger) {
        return id -> {
            try {
                camel.getObject().sendBody("direct:outgoing-accepted?block=false", id.toString());
            } catch (RuntimeException e) {
                LOG.info("No hint for {} ({}); the dispatcher will make one", id, e.toString());
                hintLost(ledger, id);
            }
        };
    }

    /** The document is kept: its acceptance is answered, whatever becomes of the hint. */
    private static void hintLost(ObjectProvider<Ledger> ledger, UUID id) {
        try {
            ledger.getObject().hintLost(id);
        } catch (RuntimeException e) {
            LOG.warn("Hints at {} are trusted for a while although there is none: {}", id, e.toString());
        }
    }
}
