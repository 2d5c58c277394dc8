package vn.courtaxis.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
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
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.FileSystemResource;
import vn.courtaxis.rules.Rule;
import vn.courtaxis.rules.RuleSettings;
import vn.courtaxis.rules.Severity;
import vn.courtaxis.runtime.CourtAxisProperties.Kept;

final class ConfigurationRulesTest {

    @Test
    void anEmptyConfigurationNamesEverythingThatIsMissing() {
        var problems = ConfigurationRules.production(bound(Map.of()), false);

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

        assertThat(ConfigurationRules.always(sandbox, false)).isEmpty();
        assertThat(ConfigurationRules.production(sandbox, false))
                .anySatisfy(problem -> assertThat(problem).contains("sandbox's twin"))
                .anySatisfy(problem -> assertThat(problem).contains("sandbox secret"))
                .anySatisfy(problem -> assertThat(problem).contains("sandbox codes"))
                .anySatisfy(problem -> assertThat(problem).contains("sample certificate"))
                .anySatisfy(problem -> assertThat(problem).contains("sample root"))
                .anySatisfy(problem -> assertThat(problem).contains("dms dùng mật khẩu mặc định"))
                .anySatisfy(problem -> assertThat(problem).contains("operator dùng mật khẩu mặc định"));
    }

    @Test
    void wrongKeysOfTheCodeRegistryAreToldWithAllOthers() {
        var problems = ConfigurationRules.always(
                bound(Map.of(
                        "court-axis.codes.max-open-questions", "0",
                        "court-axis.codes.simulation-days", "367",
                        "court-axis.codes.document-types", "config/codes/successions-2025.csv")),
                true);

        assertThat(problems)
                .contains("court-axis.codes.max-open-questions: phải từ 1 / must be 1 or more")
                .contains("court-axis.codes.simulation-days: phải từ 1 đến 366 / must be 1 to 366")
                .anySatisfy(problem -> assertThat(problem)
                        .startsWith("court-axis.codes.document-types: successions-2025.csv:")
                        .contains("is missing"))
                .anySatisfy(problem -> assertThat(problem).startsWith("court-axis.users:"));
    }

    @Test
    void noProblemShowsASecret() throws Exception {
        var problems = String.join("\n", ConfigurationRules.production(sandbox(), false));

        assertThat(problems).doesNotContain("sandbox-court", "$2a$");
    }

    @Test
    void tellsAllThatIsWrongWithOneKey() {
        var problems = ConfigurationRules.always(
                bound(Map.of(
                        "court-axis.signature.keys[0].unit", "not a code!",
                        "court-axis.signature.keys[1].unit", "W90",
                        "court-axis.signature.keys[1].key-store", "no/such/file.p12",
                        "court-axis.users[0].name", "dms",
                        "court-axis.users[0].password-hash", "plain",
                        "court-axis.users[0].roles", "KING")),
                false);

        assertThat(problems)
                .anySatisfy(problem -> assertThat(problem).startsWith("court-axis.signature.keys[0].unit:"))
                .anySatisfy(problem -> assertThat(problem).startsWith("court-axis.signature.keys[1].key-store:"))
                .anySatisfy(problem -> assertThat(problem).startsWith("court-axis.users[0].password-hash:"))
                .anySatisfy(problem -> assertThat(problem).startsWith("court-axis.users[0].roles:"));
    }

    @Test
    void keepsEverythingForEverUnlessTold() {
        var retention = bound(Map.of()).retention();

        assertThat(RetentionRules.broken(retention)).isEmpty();
        assertThat(retention.outgoing()).isEqualTo(retention.incoming()).isEqualTo(new Kept(null, null));
        assertThat(retention.sentCountsAsEndedAfter()).isNull();
        assertThat(retention.orphansAfter()).isNull();
    }

    @Test
    void tellsAllThatIsWrongWithTheTermsOfRetention() {
        var problems = ConfigurationRules.always(
                bound(Map.of(
                        "court-axis.retention.outgoing.content-term", "10y",
                        "court-axis.retention.outgoing.metadata-term", "119m",
                        "court-axis.retention.incoming.metadata-term", "20y",
                        "court-axis.retention.statuses.content-term", "0d",
                        "court-axis.retention.orphans-after", "-1d",
                        "court-axis.retention.batch", "0")),
                false);

        assertThat(problems.stream()
                        .filter(problem -> problem.startsWith("court-axis.retention"))
                        .map(problem -> problem.substring(0, problem.indexOf(':'))))
                .containsExactlyInAnyOrder(
                        "court-axis.retention.outgoing.metadata-term",
                        "court-axis.retention.incoming.metadata-term",
                        "court-axis.retention.statuses.content-term",
                        "court-axis.retention.orphans-after",
                        "court-axis.retention.batch");
    }

    @Test
    void tellsAllThatIsWrongWithTheSeveritiesOfRules() {
        var problems = ConfigurationRules.always(
                bound(Map.of(
                        "court-axis.rules.outgoing.SENT_LATE", "OFF",
                        "court-axis.rules.outgoing.NO_SUCH_RULE", "WARN",
                        "court-axis.rules.outgoing.SECRECY_MARK", "WARN",
                        "court-axis.rules.outgoing.SUBJECT_MISSING", "OFF",
                        "court-axis.rules.outgoing.SENDER_NAME", "WARN",
                        "court-axis.rules.incoming.subject-missing", "REFUSE",
                        "court-axis.rules.incoming.NUMBER_USED", "PERHAPS",
                        "court-axis.rules.incoming.SECRECY_MARK_ON_PAGE", "OFF",
                        "court-axis.rules.short-code-recipients[0]", "not a code!")),
                false);

        assertThat(problems)
                .filteredOn(problem -> problem.startsWith("court-axis.rules."))
                .hasSize(7)
                .anySatisfy(problem -> assertThat(problem).startsWith("court-axis.rules.outgoing: NO_SUCH_RULE:"))
                .anySatisfy(problem -> assertThat(problem)
                        .startsWith("court-axis.rules.outgoing: SECRECY_MARK:")
                        .contains("must stay REFUSE"))
                .anySatisfy(problem -> assertThat(problem).startsWith("court-axis.rules.outgoing: SUBJECT_MISSING:"))
                .anySatisfy(problem -> assertThat(problem)
                        .startsWith("court-axis.rules.outgoing: SENDER_NAME:")
                        .contains("not for this direction"))
                .anySatisfy(problem -> assertThat(problem)
                        .startsWith("court-axis.rules.incoming: NUMBER_USED:")
                        .contains("PERHAPS"))
                .anySatisfy(
                        problem -> assertThat(problem).startsWith("court-axis.rules.incoming: SECRECY_MARK_ON_PAGE:"))
                .anySatisfy(problem -> assertThat(problem).startsWith("court-axis.rules.short-code-recipients:"));
    }

    /** YAML reads OFF without quotes as false. */
    @Test
    void takesTheSeveritiesOfRulesAsPeopleWriteThem() throws Exception {
        var yaml = "court-axis: {rules: {outgoing: {SENT_LATE: OFF, page-count-wrong: refuse}, incoming: {}}}";
        var sources = new YamlPropertySourceLoader().load("court", new ByteArrayResource(yaml.getBytes(UTF_8)));
        var environment = new StandardEnvironment();
        sources.forEach(environment.getPropertySources()::addFirst);

        var rules = Binder.get(environment)
                .bindOrCreate(ConfigurationGate.PREFIX, CourtAxisProperties.class)
                .rules();

        assertThat(RuleSettings.of(rules.outgoing(), rules.incoming(), rules.shortCodeRecipients()))
                .isEqualTo(new RuleSettings(
                        Map.of(Rule.SENT_LATE, Severity.OFF, Rule.PAGE_COUNT_WRONG, Severity.REFUSE),
                        Map.of(),
                        List.of()));
    }

    @Test
    void aDialectNamesItselfItsReadersAndOnlyWhatItMayWrite() {
        var problems = ConfigurationRules.always(
                bound(Map.of(
                        "court-axis.outgoing.dialects[0].recipients[0]", "tỉnh",
                        "court-axis.outgoing.dialects[0].trace-attributes.mustUnderstand", "1",
                        "court-axis.outgoing.dialects[0].trace-attributes.xmlns", "x",
                        "court-axis.outgoing.dialects[0].document-types[0].type", "-1")),
                false);

        assertThat(problems)
                .anySatisfy(problem -> assertThat(problem).contains("dialects[0].name"))
                .anySatisfy(problem -> assertThat(problem).contains("dialects[0].recipients", "tỉnh"))
                .anySatisfy(problem -> assertThat(problem).contains("dialects[0].trace-attributes", "xmlns"))
                .anySatisfy(problem -> assertThat(problem).contains("dialects[0].document-types"))
                .noneSatisfy(problem -> assertThat(problem).contains("mustUnderstand không"));
    }

    @Test
    void theDirectoryNamesAnAccountAndATimeThatExist() {
        var problems = ConfigurationRules.always(
                bound(Map.of(
                        "court-axis.directory.system-id", "W91",
                        "court-axis.directory.refresh-at", "120",
                        "court-axis.directory.jitter", "12h",
                        "court-axis.directory.max-removed", "101")),
                false);

        assertThat(problems)
                .filteredOn(problem -> problem.startsWith("court-axis.directory."))
                .hasSize(4)
                .anySatisfy(problem -> assertThat(problem).startsWith("court-axis.directory.system-id: W91"));
    }

    @Test
    void aNodeIsNamedSoThatAFolderCanBe() {
        var problems = ConfigurationRules.always(bound(Map.of("court-axis.node", "../other")), false);

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
