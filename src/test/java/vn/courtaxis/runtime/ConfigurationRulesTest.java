package vn.courtaxis.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.FileSystemResource;

final class ConfigurationRulesTest {

    @Test
    void anEmptyConfigurationNamesEverythingThatIsMissing() {
        var problems = ConfigurationRules.production(bound(Map.of()));

        assertThat(problems)
                .anySatisfy(problem -> assertThat(problem).startsWith("court-axis.axis.base-url:"))
                .anySatisfy(problem -> assertThat(problem).startsWith("court-axis.axis.accounts:"))
                .anySatisfy(problem -> assertThat(problem).startsWith("court-axis.codes.files:"))
                .anySatisfy(problem -> assertThat(problem).startsWith("court-axis.signature.keys:"))
                .anySatisfy(problem -> assertThat(problem).startsWith("court-axis.signature.roots:"))
                .anySatisfy(problem -> assertThat(problem).startsWith("court-axis.users:"));
    }

    @Test
    void theSandboxIsFineAsSandboxAndRefusedAsProduction() throws Exception {
        var sandbox = sandbox();

        assertThat(ConfigurationRules.always(sandbox)).isEmpty();
        assertThat(ConfigurationRules.production(sandbox))
                .anySatisfy(problem -> assertThat(problem).contains("sandbox's twin"))
                .anySatisfy(problem -> assertThat(problem).contains("sandbox secret"))
                .anySatisfy(problem -> assertThat(problem).contains("sandbox codes"))
                .anySatisfy(problem -> assertThat(problem).contains("sample certificate"))
                .anySatisfy(problem -> assertThat(problem).contains("sample root"))
                .anySatisfy(problem -> assertThat(problem).contains("dms dùng mật khẩu mặc định"))
                .anySatisfy(problem -> assertThat(problem).contains("operator dùng mật khẩu mặc định"));
    }

    @Test
    void noProblemShowsASecret() throws Exception {
        var problems = String.join("\n", ConfigurationRules.production(sandbox()));

        assertThat(problems).doesNotContain("sandbox-court", "$2a$");
    }

    @Test
    void tellsAllThatIsWrongWithOneKey() {
        var problems = ConfigurationRules.always(bound(Map.of(
                "court-axis.signature.keys[0].unit", "not a code!",
                "court-axis.signature.keys[1].unit", "W90",
                "court-axis.signature.keys[1].key-store", "no/such/file.p12",
                "court-axis.users[0].name", "dms",
                "court-axis.users[0].password-hash", "plain",
                "court-axis.users[0].roles", "KING")));

        assertThat(problems)
                .anySatisfy(problem -> assertThat(problem).startsWith("court-axis.signature.keys[0].unit:"))
                .anySatisfy(problem -> assertThat(problem).startsWith("court-axis.signature.keys[1].key-store:"))
                .anySatisfy(problem -> assertThat(problem).startsWith("court-axis.users[0].password-hash:"))
                .anySatisfy(problem -> assertThat(problem).startsWith("court-axis.users[0].roles:"));
    }

    @Test
    void theDirectoryNamesAnAccountAndATimeThatExist() {
        var problems = ConfigurationRules.always(bound(Map.of(
                "court-axis.directory.system-id", "W91",
                "court-axis.directory.refresh-at", "120",
                "court-axis.directory.jitter", "12h",
                "court-axis.directory.max-removed", "101")));

        assertThat(problems)
                .filteredOn(problem -> problem.startsWith("court-axis.directory."))
                .hasSize(4)
                .anySatisfy(problem -> assertThat(problem).startsWith("court-axis.directory.system-id: W91"));
    }

    @Test
    void aNodeIsNamedSoThatAFolderCanBe() {
        var problems = ConfigurationRules.always(bound(Map.of("court-axis.node", "../other")));

        assertThat(problems).anySatisfy(problem -> assertThat(problem).startsWith("court-axis.node:"));
    }

    @Test
    void anAdapterHasItsDataDirectoryAndItsNameForItself(@TempDir Path folder) throws Exception {
        var here = bound(Map.of("court-axis.data-directory", folder + "/a"));
        var elsewhere = bound(Map.of(
                "court-axis.data-directory", folder + "/b",
                "court-axis.documents-directory", folder + "/a/documents"));
        var running = new SoleAdapter(here);

        assertThat(problems(here)).hasSize(2);
        assertThat(problems(elsewhere))
                .singleElement()
                .asString()
                .startsWith("court-axis.node:")
                .contains("an adapter named adapter-1 already runs");
        running.destroy();
        new SoleAdapter(elsewhere).destroy();
        new SoleAdapter(here).destroy();
    }

    private static List<String> problems(CourtAxisProperties properties) {
        return catchThrowableOfType(ConfigurationRefused.class, () -> new SoleAdapter(properties))
                .problems();
    }

    private static CourtAxisProperties bound(Map<String, String> values) {
        return new Binder(List.of(new MapConfigurationPropertySource(values)))
                .bindOrCreate(ConfigurationGate.PREFIX, CourtAxisProperties.class);
    }

    private static CourtAxisProperties sandbox() throws Exception {
        var environment = new StandardEnvironment();
        var loader = new YamlPropertySourceLoader();
        for (var file : List.of("config/application-sandbox.yaml", "config/application.yaml")) {
            loader.load(file, new FileSystemResource(file))
                    .forEach(source -> environment.getPropertySources().addLast(source));
        }
        return Binder.get(environment).bindOrCreate(ConfigurationGate.PREFIX, CourtAxisProperties.class);
    }
}
