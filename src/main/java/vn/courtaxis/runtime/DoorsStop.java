package vn.courtaxis.runtime;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** When a request was given its time at an orderly stop, its connection is cut; Tomcat would wait five seconds more for its thread. */
@Component
final class DoorsStop implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private static final String MILLIS = "1000";

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addConnectorCustomizers(connector -> connector.setProperty("executorTerminationTimeoutMillis", MILLIS));
    }
}
