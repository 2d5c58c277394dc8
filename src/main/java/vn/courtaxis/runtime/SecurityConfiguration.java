package vn.courtaxis.runtime;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import tools.jackson.databind.json.JsonMapper;
import vn.courtaxis.dms.rest.Problems;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.Problem;

/** Who may do what: machines by HTTP Basic, people by signing in at the console, SOAP by its own tokens. */
@Configuration(proxyBeanMethods = false)
@Profile("!twin")
class SecurityConfiguration {

    private static final String DMS = "DMS";
    private static final String OPERATOR = "OPERATOR";

    /** Machines may ask that work goes on; deciding what becomes of a document is for people. */
    private static final String[] RESEND = {"/api/v1/documents/*/resend", "/api/v1/statuses/*/resend"};

    private static final String[] REPAIRS = {
        "/api/v1/documents/*/park",
        "/api/v1/documents/*/release",
        "/api/v1/documents/*/verify",
        "/api/v1/documents/*/reject",
        "/api/v1/documents/*/replay",
        "/api/v1/documents/*/confirm-sent",
        "/api/v1/statuses/*/*"
    };

    private static final String CONTENT_POLICY =
            "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    @Bean
    PasswordEncoder passwordEncoder() {
        return new RememberingPasswordEncoder(new BCryptPasswordEncoder());
    }

    @Bean
    UserDetailsService accounts(CourtAxisProperties properties) {
        var users = properties.users().stream()
                .map(user -> User.withUsername(user.name())
                        .password(user.passwordHash())
                        .roles(user.roles().toArray(String[]::new))
                        .build())
                .toList();
        return new InMemoryUserDetailsManager(users);
    }

    @Bean
    AuthenticationManager authenticationManager(UserDetailsService accounts, PasswordEncoder encoder) {
        var provider = new DaoAuthenticationProvider(accounts);
        provider.setPasswordEncoder(encoder);
        return new ProviderManager(provider);
    }

    /** SOAP calls carry a UsernameToken, which the door checks against the same accounts. */
    @Bean
    @Order(2)
    SecurityFilterChain soap(HttpSecurity http) throws Exception {
        return http.securityMatcher("/services/**")
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain rest(HttpSecurity http, JsonMapper json) throws Exception {
        return http.securityMatcher("/api/**", "/openapi.yaml", "/v3/api-docs")
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .httpBasic(basic ->
                        basic.authenticationEntryPoint((request, response, e) -> unauthenticated(response, json)))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(
                                (request, response, e) -> unauthenticated(response, json))
                        .accessDeniedHandler((request, response, e) -> forbidden(response, json)))
                .authorizeHttpRequests(requests -> requests.requestMatchers("/api/v1/codes", "/api/v1/codes/**")
                        .hasRole(OPERATOR)
                        .requestMatchers(HttpMethod.POST, RESEND)
                        .hasAnyRole(DMS, OPERATOR)
                        .requestMatchers(HttpMethod.POST, REPAIRS)
                        .hasRole(OPERATOR)
                        .requestMatchers(HttpMethod.POST, "/api/**")
                        .hasRole(DMS)
                        .anyRequest()
                        .hasAnyRole(DMS, OPERATOR))
                .build();
    }

    /** Probes are open and say up or down only; everything else of the actuator is for operators. */
    @Bean
    @Order(4)
    SecurityFilterChain actuator(HttpSecurity http) throws Exception {
        return http.securityMatcher("/actuator/**")
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .httpBasic(basic -> {})
                .authorizeHttpRequests(requests -> requests.requestMatchers("/actuator/health", "/actuator/health/**")
                        .permitAll()
                        .anyRequest()
                        .hasRole(OPERATOR))
                .build();
    }

    @Bean
    @Order(5)
    SecurityFilterChain console(HttpSecurity http) throws Exception {
        return http.formLogin(form -> form.loginPage("/login").permitAll())
                .logout(logout -> logout.logoutSuccessUrl("/login?logout").permitAll())
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY)))
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/login", "/assets/**", "/webjars/**", "/favicon.ico", "/error")
                        .permitAll()
                        .anyRequest()
                        .hasRole(OPERATOR))
                .build();
    }

    /** A proxy on this machine calls from loopback too, for whomever. */
    static boolean isLoopback(HttpServletRequest request) {
        if (request.getHeader("X-Forwarded-For") != null || request.getHeader("Forwarded") != null) {
            return false;
        }
        var address = request.getRemoteAddr().toLowerCase(Locale.ROOT);
        return address.startsWith("127.") || address.equals("::1") || address.equals("0:0:0:0:0:0:0:1");
    }

    private static void unauthenticated(HttpServletResponse response, JsonMapper json) throws IOException {
        response.setHeader("WWW-Authenticate", "Basic realm=\"court-axis\", charset=\"UTF-8\"");
        Problems.write(new Problem(ErrorCode.NOT_AUTHENTICATED, ""), response, json);
    }

    private static void forbidden(HttpServletResponse response, JsonMapper json) throws IOException {
        Problems.write(new Problem(ErrorCode.NOT_PERMITTED, ""), response, json);
    }
}
