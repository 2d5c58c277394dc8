package vn.courtaxis.runtime;

import java.io.IOException;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import vn.courtaxis.codes.CodeRegistry;
import vn.courtaxis.codes.CodeSnapshot;
import vn.courtaxis.exchange.AxisAccounts;

/** The code registry. */
@Configuration(proxyBeanMethods = false)
@Profile("!twin")
class CodesConfiguration {

    @Bean
    CodeRegistry codeRegistry(CourtAxisProperties properties, AxisAccounts accounts, Clock clock) throws IOException {
        var snapshot = CodeSnapshot.load(properties.codes().files());
        return new CodeRegistry(snapshot, clock, code -> accounts.systemOf(code).isPresent());
    }
}
