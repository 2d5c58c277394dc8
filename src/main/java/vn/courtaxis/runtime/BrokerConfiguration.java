package vn.courtaxis.runtime;

import java.nio.file.Path;
import java.time.Clock;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.artemis.autoconfigure.ArtemisConfigurationCustomizer;
import org.springframework.boot.artemis.autoconfigure.ArtemisProperties;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The embedded broker, in the place of Spring's own, which goes on without a word when the broker could not start. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "spring.artemis.mode", havingValue = "embedded")
@Profile("!twin")
class BrokerConfiguration {

    @Bean(destroyMethod = "stop")
    EmbeddedActiveMQ embeddedBroker(
            org.apache.activemq.artemis.core.config.Configuration configuration,
            ObjectProvider<ArtemisConfigurationCustomizer> customizers,
            ArtemisProperties properties,
            Clock clock)
            throws Exception {
        customizers.orderedStream().forEach(customizer -> customizer.customize(configuration));
        var files = Path.of(properties.getEmbedded().getDataDirectory());
        return new BrokerStart(configuration, files, clock).started();
    }
}
