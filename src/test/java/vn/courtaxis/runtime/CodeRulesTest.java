package vn.courtaxis.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.FileSystemResource;
import org.springframework.mock.env.MockEnvironment;
import vn.courtaxis.codes.CodeRegistry;
import vn.courtaxis.codes.CodeSnapshot;
import vn.courtaxis.codes.Sheet;
import vn.courtaxis.document.OrganizationCode;
import vn.courtaxis.exchange.AxisAccounts;
import vn.courtaxis.exchange.TemporaryDocumentStore;
import vn.courtaxis.ledger.MovableClock;
import vn.courtaxis.registry.Edition;
import vn.courtaxis.registry.ImportCodes.Outcome;
import vn.courtaxis.store.TestCodes;
import vn.courtaxis.store.TestLedger;

class CodeRulesTest {

    private static final List<String> SHIPPED = List.of(
            "config/codes/organizations.csv",
            "config/codes/courts-of-vietnam.csv",
            "config/codes/successions-2025.csv");
    private static final List<String> SANDBOX =
            List.of("config/codes/sandbox-courts.csv", "config/codes/sandbox-successions.csv");
    private static final MockEnvironment SANDBOX_PROFILE = new MockEnvironment();

    static {
        SANDBOX_PROFILE.setActiveProfiles("sandbox");
    }

    @Test
    void anAccountServesACourtWhoseCodeIsKnown() {
        assertThat(CodeRules.problems(bound(SANDBOX, List.of("W90.02")), false)).isEmpty();
        assertThat(CodeRules.problems(bound(SANDBOX, List.of("W91", "W9")), false))
                .containsExactly(
                        "court-axis.codes.files: không tài khoản nào trong axis.accounts phục vụ W90 hay Tòa án nào"
                                + " khác có mã / no account of axis.accounts serves W90 or any other court with a code");
    }

    @Test
    void whoeverHasNoCodesYetIsToldHowManyAreMissingAndWhereToFillThemIn() {
        assertThat(CodeRules.problems(bound(SHIPPED, List.of("D01")), false))
                .hasSize(2)
                .anySatisfy(problem -> assertThat(problem).contains("hold no court unit with a code"))
                .anySatisfy(problem -> assertThat(problem)
                        .contains("42 Tòa án hiện có chưa có mã định danh (Tòa án nhân dân tối cao, ")
                        .contains("42 courts of today have no code")
                        .contains("config/codes/courts-of-vietnam.csv", "codes check FILE", "/codes"));
    }

    @Test
    void wrongFilesAreToldWhateverTheDatabaseHolds() {
        assertThat(CodeRules.problems(bound(List.of(), List.of("W90")), true))
                .singleElement()
                .asString()
                .contains("names no code file");
        assertThat(CodeRules.problems(bound(List.of("no/such.csv"), List.of("W90")), true))
                .containsExactly("court-axis.codes.files: no/such.csv không đọc được / cannot be read");
        assertThat(CodeRules.problems(bound(List.of("config/codes/sandbox-successions.csv"), List.of("W90")), true))
                .singleElement()
                .asString()
                .contains("is no organization of the tables");
    }

    @Test
    void anAdapterWhoseCourtIsOverStartsSoThatItsSuccessorCanBeImported() throws IOException {
        var properties = bound(SANDBOX, List.of("W90.01.81"));
        var codes = new CodeRegistry(
                CodeSnapshot.load(SANDBOX.stream().map(Path::of).toList()),
                Clock.systemDefaultZone(),
                code -> code.value().equals("W90.01.81"));

        assertThat(CodeRules.problems(properties, false)).isEmpty();
        assertThat(CodeRules.report(properties, codes))
                .anySatisfy(sentence ->
                        assertThat(sentence).contains("no court that is served exists today", "the operator imports"));
    }

    @Test
    void unitsThatNobodyHasAreTold() throws IOException {
        var units = new HashMap<>(values(SANDBOX, List.of("W90", "Q01.02", "000.00.02.W90")));
        units.put("court-axis.signature.keys[0].unit", "w90.01");
        units.put("court-axis.signature.keys[1].unit", "W90.01.77");
        // an account acts for all that are below its unit, a key for one body
        units.put("court-axis.signature.keys[2].unit", "000.00");

        var report = CodeRules.report(
                bound(units), CodeRegistry.load(SANDBOX.stream().map(Path::of).toList()));

        assertThat(report)
                .extracting(sentence -> sentence.split(" không phải", 2)[0])
                .containsExactly(
                        "court-axis.axis.accounts[0].units: Q01.02",
                        "court-axis.signature.keys[1].unit: W90.01.77",
                        "court-axis.signature.keys[2].unit: 000.00");
    }

    @Test
    void anAdapterForRealDocumentsTellsTheSandboxCodesThatItFindsInForce() throws IOException {
        var found = CodeRules.ofSandbox(
                CodeRegistry.load(SANDBOX.stream().map(Path::of).toList()));

        assertThat(found)
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("W90", "the operator imports", "/codes"));
        assertThat(CodeRules.ofSandbox(
                        CodeRegistry.load(SHIPPED.stream().map(Path::of).toList())))
                .isEmpty();
    }

    @Test
    void whatWasImportedIsKnownOnlyWhenTheDatabaseIsOpen(@TempDir Path folder) throws Exception {
        assertThatThrownBy(() -> start(folder))
                .isInstanceOf(ConfigurationRefused.class)
                .hasMessageContaining("no account of axis.accounts serves");

        Files.createFile(folder.resolve("court-axis.mv.db"));

        assertThatCode(() -> start(folder)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:h2:file:~/court-axis;WRITE_DELAY=0", "jdbc:h2:~/court-axis"})
    void aDatabaseIsLookedForInTheHomeDirectoryToo(String url, @TempDir Path folder) throws Exception {
        var home = System.getProperty("user.home");
        System.setProperty("user.home", folder.toString());
        try {
            assertThatThrownBy(() -> start(url)).isInstanceOf(ConfigurationRefused.class);

            Files.createFile(folder.resolve("court-axis.mv.db"));

            assertThatCode(() -> start(url)).doesNotThrowAnyException();
        } finally {
            System.setProperty("user.home", home);
        }
    }

    @Test
    void theAdapterStartsWithACourtThatWasOnlyImported(@TempDir Path folder) throws IOException {
        var clock = new MovableClock();
        var source = TestLedger.inMemory();
        var codes = TestCodes.on(source, TestLedger.on(source, clock), new TemporaryDocumentStore(folder), clock);
        var configuration = new CodesConfiguration();
        var properties = bound(SANDBOX, List.of("Q01"));
        assertThat(catchThrowableOfType(
                                ConfigurationRefused.class,
                                () -> configuration.codeRegistry(
                                        codes.loader(), new Court(), clock, properties, SANDBOX_PROFILE))
                        .problems())
                .anySatisfy(problem -> assertThat(problem).contains("no account of axis.accounts serves"));

        var imported = (Outcome.Draft) codes.imports()
                .prepare(
                        List.of(codes.upload(
                                "my.csv",
                                "id,code,name,kind,certainty,source",
                                "toa-mau,Q01.02,Tòa án mẫu,court,official,văn bản mẫu")),
                        "",
                        "one");
        codes.imports()
                .activate(
                        imported.edition().number(), codes.editions().standing().version(), "danh mục", "one");

        assertThat(configuration
                        .codeRegistry(codes.loader(), new Court(), clock, properties, SANDBOX_PROFILE)
                        .own())
                .extracting(court -> court.code().value())
                .containsExactly("Q01.02");
        codes.imported(codes.upload(
                "others.csv",
                "id,code,name,kind,certainty,source",
                "co-quan-mau,Q02.02,Cơ quan mẫu,other,official,văn bản mẫu"));
        assertThat(configuration
                        .codeRegistry(codes.loader(), new Court(), clock, properties, SANDBOX_PROFILE)
                        .own())
                .as("mended at the console, which must come up")
                .isEmpty();
    }

    @Test
    void theAdapterStartsToBeMendedWhereWhatWasImportedDoesNotFitAnyMore(@TempDir Path folder) throws IOException {
        var clock = new MovableClock();
        var source = TestLedger.inMemory();
        var codes = TestCodes.on(source, TestLedger.on(source, clock), new TemporaryDocumentStore(folder), clock);
        var upload = codes.upload(
                "my.csv",
                "id,code,name,kind,certainty,source,parent",
                "toa-mau,Q01.02,Tòa án mẫu,court,official,văn bản mẫu,gone");
        // as if the files had held the parent when it was imported
        var unfit = codes.editions()
                .draft(new Edition.New(
                        1,
                        "one",
                        "",
                        0,
                        0,
                        0,
                        List.of(new Edition.Table(Sheet.ORGANIZATIONS, upload.name(), upload.file()))));
        codes.editions().activate(unfit.number(), 1, "one", "danh mục");
        var configuration = new CodesConfiguration();

        var idle = configuration.codeRegistry(
                codes.loader(), new Court(), clock, bound(SANDBOX, List.of("Q01")), SANDBOX_PROFILE);

        assertThat(idle.own()).isEmpty();
        assertThat(codes.loader().problems()).singleElement().asString().contains("parent gone");
    }

    /** Serves what is below Q01. */
    private record Court() implements AxisAccounts {

        @Override
        public Optional<String> systemOf(OrganizationCode unit) {
            return Optional.of("Q01").filter(unit.value()::startsWith);
        }

        @Override
        public List<String> systems() {
            return List.of("Q01");
        }
    }

    private static void start(Path folder) throws IOException {
        start("jdbc:h2:file:" + folder + "/court-axis;WRITE_DELAY=0");
    }

    private static void start(String database) throws IOException {
        var environment = new StandardEnvironment();
        environment.setActiveProfiles("sandbox");
        environment
                .getPropertySources()
                .addLast(new MapPropertySource(
                        "test",
                        Map.of(
                                "court-axis.axis.accounts[0].system-id", "W91",
                                "court-axis.axis.accounts[0].secret", "test",
                                "court-axis.axis.accounts[0].units", "W91",
                                "court-axis.directory.system-id", "W91",
                                "spring.datasource.url", database)));
        var loader = new YamlPropertySourceLoader();
        for (var file : List.of("config/application-sandbox.yaml", "config/application.yaml")) {
            loader.load(file, new FileSystemResource(file))
                    .forEach(source -> environment.getPropertySources().addLast(source));
        }
        var context = new GenericApplicationContext();
        context.setEnvironment(environment);
        new ConfigurationGate().initialize(context);
    }

    private static CourtAxisProperties bound(List<String> files, List<String> units) {
        return bound(values(files, units));
    }

    private static Map<String, String> values(List<String> files, List<String> units) {
        return Map.of(
                "court-axis.codes.files", String.join(",", files),
                "court-axis.axis.accounts[0].units", String.join(",", units));
    }

    private static CourtAxisProperties bound(Map<String, String> values) {
        return new Binder(List.of(new MapConfigurationPropertySource(values)))
                .bindOrCreate(ConfigurationGate.PREFIX, CourtAxisProperties.class);
    }
}
