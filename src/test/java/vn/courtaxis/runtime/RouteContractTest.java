package vn.courtaxis.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import vn.courtaxis.ledger.Step;

/** What Camel does not check at start: it would run a route whose policy is missing, or feed a queue that nobody reads. */
final class RouteContractTest {

    private static final Path ROUTES = Path.of("routes");
    private static final Set<String> SCRIPTS =
            Set.of("groovy", "js", "python", "mvel", "ognl", "spel", "sql", "script", "java", "joor");
    private static final Map<String, Class<?>> BEANS = Map.of(
            "outgoingSteps", OutgoingSteps.class,
            "incomingSteps", IncomingSteps.class,
            "statusSteps", StatusSteps.class,
            "directorySteps", DirectorySteps.class,
            "codesSteps", CodesSteps.class,
            "dispatcher", Dispatcher.class,
            "retentionJob", RetentionJob.class,
            "signatureSteps", SignatureSteps.class);

    private final List<Map<String, Object>> routes = new ArrayList<>();
    private final Set<String> policies = new HashSet<>();

    @BeforeEach
    void read() throws IOException {
        try (Stream<Path> files = Files.list(ROUTES)) {
            for (var file : files.filter(name -> name.toString().endsWith(".camel.yaml"))
                    .toList()) {
                List<Map<String, Object>> entries = new Yaml().load(Files.readString(file));
                assertThat(entries).as(file + " is read again at a glance").hasSizeLessThanOrEqualTo(5);
                entries.forEach(this::add);
            }
        }
    }

    private void add(Map<String, Object> entry) {
        if (entry.containsKey("route")) {
            routes.add(map(entry.get("route")));
        } else {
            policies.add((String) map(entry.get("routeConfiguration")).get("id"));
        }
    }

    @Test
    void everyRouteHasIdDescriptionAndAPolicyThatExists() {
        assertThat(routes).isNotEmpty().allSatisfy(route -> {
            assertThat(route.get("id")).asString().matches("[a-z-]+");
            assertThat(route.get("description")).asString().isNotBlank();
            assertThat(policies).contains((String) route.get("routeConfigurationId"));
        });
        assertThat(routes).extracting(route -> route.get("id")).doesNotHaveDuplicates();
    }

    @Test
    void everyStepHasAnId() {
        for (var route : routes) {
            for (var step : steps(route)) {
                assertThat(step.values())
                        .as(route.get("id") + ": " + step)
                        .allSatisfy(options -> assertThat(map(options)).containsKey("id"));
            }
            assertThat(steps(route)).hasSizeLessThanOrEqualTo(8);
        }
    }

    @Test
    void everyQueueAndDirectAddressIsReadByARoute() {
        var read = new HashSet<String>();
        routes.forEach(route -> read.add((String) map(route.get("from")).get("uri")));

        for (var route : routes) {
            for (var step : steps(route)) {
                if (step.containsKey("to")) {
                    assertThat(read).contains((String) map(step.get("to")).get("uri"));
                }
            }
        }
        assertThat(read).contains("direct:outgoing-accepted", "jms:queue:" + MessagingConfiguration.DEAD_LETTERS);
        assertThat(read)
                .containsAll(Arrays.stream(Step.values())
                        .map(step -> "jms:queue:" + step.queue())
                        .toList());
    }

    @Test
    void everyBeanAndMethodExists() {
        for (var route : routes) {
            for (var step : steps(route)) {
                if (step.containsKey("bean")) {
                    var bean = map(step.get("bean"));
                    assertThat(BEANS).containsKey((String) bean.get("ref"));
                    var type = Objects.requireNonNull(BEANS.get((String) bean.get("ref")));
                    assertThat(Arrays.stream(type.getMethods()).map(java.lang.reflect.Method::getName))
                            .contains((String) bean.get("method"));
                }
            }
        }
    }

    @Test
    void noRouteHoldsAScriptAHostOrASecret() throws IOException {
        for (var route : routes) {
            for (var step : steps(route)) {
                assertThat(step.keySet()).doesNotContainAnyElementsOf(SCRIPTS);
            }
        }
        try (var files = Files.list(ROUTES)) {
            for (var file : files.toList()) {
                assertThat(Files.readString(file)).doesNotContain("http:", "https:", "password", "secret");
            }
        }
    }

    private static List<Map<String, Object>> steps(Map<String, Object> route) {
        return nested(map(route.get("from")));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> nested(Map<String, Object> parent) {
        var all = new ArrayList<Map<String, Object>>();
        for (var step : (List<Map<String, Object>>) parent.getOrDefault("steps", List.of())) {
            all.add(step);
            step.values().forEach(options -> all.addAll(nested(map(options))));
        }
        return all;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object value) {
        return (Map<String, Object>) Objects.requireNonNull(value);
    }
}
