package vn.courtaxis.runtime;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** The sandbox's own paths need no account, exist in its profiles only, and answer on loopback only. */
@Configuration(proxyBeanMethods = false)
@Profile({"sandbox", "twin"})
class SandboxSecurityConfiguration {

    @Bean
    @Order(1)
    SecurityFilterChain sandbox(HttpSecurity http) throws Exception {
        return http.securityMatcher("/sandbox/**")
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.anyRequest()
                        .access((authentication, context) ->
                                new AuthorizationDecision(SecurityConfiguration.isLoopback(context.getRequest()))))
                .build();
    }

    /** The twin alone has no accounts: beside its own paths it says up or down, and nothing else. */
    @Bean
    @Order(2)
    @Profile("twin")
    SecurityFilterChain nothingElse(HttpSecurity http) throws Exception {
        return http.csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.requestMatchers("/actuator/health", "/actuator/health/**")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .build();
    }
}
