package vn.courtaxis.runtime;

import java.util.List;
import javax.sql.DataSource;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import vn.courtaxis.exchange.DocumentStore;
import vn.courtaxis.sandbox.twin.AxisTwin;

/** What an adapter keeps is opened once its places are its own, and closed before it gives them back. */
@Component
@Profile("!twin")
final class SoleAdapterFirst implements BeanFactoryPostProcessor {

    private static final List<Class<?>> KEPT = List.of(
            DataSource.class,
            DocumentStore.class,
            EmbeddedActiveMQ.class,
            AxisTwin.class,
            SandboxConfiguration.OfficeBench.class);

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        for (var kept : KEPT) {
            for (var name : beans.getBeanNamesForType(kept, true, false)) {
                var definition = beans.getBeanDefinition(name);
                definition.setDependsOn(StringUtils.addStringToArray(definition.getDependsOn(), SoleAdapter.NAME));
            }
        }
    }
}
