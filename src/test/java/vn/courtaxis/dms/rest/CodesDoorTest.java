package vn.courtaxis.dms.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.security.Principal;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockPart;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import vn.courtaxis.codes.Resolution;
import vn.courtaxis.directory.DirectorySource;
import vn.courtaxis.directory.RefreshDirectory;
import vn.courtaxis.directory.ScriptedDirectory;
import vn.courtaxis.document.MessageKind;
import vn.courtaxis.exchange.TemporaryDocumentStore;
import vn.courtaxis.ledger.Change;
import vn.courtaxis.ledger.Fixtures;
import vn.courtaxis.ledger.Ledger;
import vn.courtaxis.ledger.MovableClock;
import vn.courtaxis.ledger.NewListing;
import vn.courtaxis.ledger.State;
import vn.courtaxis.ledger.TimelineEvent.Outcome;
import vn.courtaxis.store.TestCodes;
import vn.courtaxis.store.TestDirectory;
import vn.courtaxis.store.TestLedger;

/** What an operator does to the registry over REST, from the import to the second person. */
final class CodesDoorTest {

    private static final String TABLE = "id,code,name,kind,certainty,source\n"
            + "moi,W90.07,Tòa án nhân dân mới (SANDBOX),court,sandbox,test\n"
            + "trong,,Tòa án chưa có mã (SANDBOX),court,sandbox,\"test, 2\"\n";

    private final MovableClock clock = new MovableClock();
    private Ledger ledger;
    private TestCodes registry;
    private MockMvcTester rest;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        var source = TestLedger.inMemory();
        var documents = new TemporaryDocumentStore(folder);
        ledger = TestLedger.on(source, clock);
        registry = TestCodes.on(source, ledger, documents, clock);
        rest = MockMvcTester.create(MockMvcBuilders.standaloneSetup(
                        new CodesController(
                                registry.codes(),
                                registry.loader(),
                                registry.editions(),
                                registry.questions(),
                                registry.edits()),
                        new CodeEditionsController(registry.imports(), registry.editions(), documents, clock),
                        new DirectoryDifferencesController(registry.compare()),
                        new CodeSimulationsController(registry.simulate()),
                        new CodeQuestionsController(registry.questions(), registry.decide(), clock),
                        new CodeEditsController(registry.edit(), registry.edits(), clock),
                        new OrganizationsController(registry.codes()))
                .setControllerAdvice(new RestErrors())
                .build());
    }

    @Test
    void anImportIsDraftedComparedAndActivated() {
        var missing = registry.codes().missingCodes().size();
        var drafted = upload(TABLE);
        assertThat(drafted).hasStatus(201).headers().hasValue("Location", "/api/v1/codes/editions/1");

        assertThat(get("/api/v1/codes/editions/1/differences?kind=ADDED"))
                .bodyJson()
                .extractingPath("$.items[*].after.id")
                .asArray()
                .containsExactly("moi", "trong");
        assertThat(post("/api/v1/codes/editions/1/activate", "{\"version\": 7, \"reason\": \"đúng\"}", "op"))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("CODES_OUTDATED");
        assertThat(post("/api/v1/codes/editions/1/activate", "{\"version\": 1, \"reason\": \"đúng\"}", "op"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("ACTIVE");

        assertThat(get("/api/v1/organizations/moi"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.codes[0].code")
                .isEqualTo("W90.07");
        assertThat(get("/api/v1/codes/editions/1/tables/ORGANIZATIONS"))
                .bodyText()
                .isEqualTo(TABLE);
        assertThat(get("/api/v1/codes")).bodyJson().extractingPath("$.missing").isEqualTo(missing + 1);
    }

    @Test
    void anImportThatChangesNoOrganizationIsToldToo() {
        upload("old,new,effective,certainty,source\nsandbox-tand-01-huyen-a,sandbox-tand-01,2025-07-01,sandbox,test\n");
        upload("organization,unit,keyword\nsandbox-tand-01,TAND-01-DS,trao đổi\n");
        upload("matter,field,text,source\nkhac,notation,KHAC,test\n");

        var heirs = assertThat(get("/api/v1/codes/editions/1/differences?kind=HEIRS"))
                .bodyJson();
        heirs.extractingPath("$.items[0].id").isEqualTo("sandbox-tand-01-huyen-a");
        heirs.extractingPath("$.items[0].heirsBefore[0]").isEqualTo("sandbox-tand-01-kv1");
        heirs.extractingPath("$.items[0].heirsAfter[0]").isEqualTo("sandbox-tand-01");
        assertThat(get("/api/v1/codes/editions/1"))
                .bodyJson()
                .extractingPath("$.heirs")
                .isEqualTo(1);
        assertThat(get("/api/v1/codes/editions/2/differences?kind=ROUTES"))
                .bodyJson()
                .extractingPath("$.items[0].after.id")
                .isEqualTo("sandbox-tand-01");
        assertThat(get("/api/v1/codes/editions/2"))
                .bodyJson()
                .extractingPath("$.routes")
                .isEqualTo(1);
        assertThat(get("/api/v1/codes/editions/3/differences"))
                .bodyJson()
                .extractingPath("$.items[*].kind")
                .asArray()
                .containsExactly("MATTERS");
        assertThat(get("/api/v1/codes/editions/3"))
                .bodyJson()
                .extractingPath("$.matters")
                .isEqualTo(true);
    }

    @Test
    void theTemplateIsATableThatCanBeImported() throws Exception {
        upload(TABLE);
        post("/api/v1/codes/editions/1/activate", "{\"version\": 1, \"reason\": \"đúng\"}", "op");

        var template = get("/api/v1/codes/template").getResponse().getContentAsString(UTF_8);
        var filled = upload(template.replace("trong,,", "trong,W90.08,"));

        assertThat(filled).hasStatus(201).bodyJson().extractingPath("$.changed").isEqualTo(1);
    }

    @Test
    void aDraftIsPlayedWithTheDocumentsOfTheLastDays() {
        upload(TABLE);
        var entry = ledger.listed(new NewListing("W90", "axis-1", MessageKind.DOCUMENT, "G22", "W90.07"));
        ledger.apply(
                entry,
                Change.to(State.QUARANTINED, "incoming-open", Outcome.QUARANTINED)
                        .header(Fixtures.header("1", Fixtures.OFFICE, Fixtures.COURT)));

        var played = assertThat(post("/api/v1/codes/editions/1/simulate?days=3&on=2026-12-01", "", "op"))
                .hasStatusOk()
                .bodyJson();
        played.extractingPath("$.counts.NEWLY_RESOLVED").isEqualTo(1);
        played.extractingPath("$.items[0].id").isEqualTo(entry.id().toString());
        played.extractingPath("$.items[0].before.problem").isEqualTo("UNKNOWN_ADDRESSEE");
        played.extractingPath("$.items[0].after.recipients[0].code").isEqualTo("W90.07");
        assertThat(post("/api/v1/codes/editions/1/simulate?days=999", "", "op")).hasStatus(422);
        assertThat(post("/api/v1/codes/editions/1/simulate?on=+9999999-01-01", "", "op"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.detail")
                .asString()
                .contains("1900 to 9999");
        assertThat(post("/api/v1/codes/editions/1/simulate?on=tomorrow", "", "op"))
                .hasStatus(422);
        assertThat(post("/api/v1/codes/edits/7/simulate", "", "op")).hasStatus(404);
    }

    @Test
    void theTablesInForceAreGivenAway() {
        upload(TABLE);
        post("/api/v1/codes/editions/1/activate", "{\"version\": 1, \"reason\": \"đúng\"}", "op");

        assertThat(get("/api/v1/codes/export?sheet=organizations"))
                .hasStatusOk()
                .hasContentTypeCompatibleWith("text/csv")
                .bodyText()
                .startsWith("\uFEFFid,code,")
                .contains("moi,W90.07,Tòa án nhân dân mới (SANDBOX),")
                .contains("sandbox-tand-01,W90.01,");
        assertThat(get("/api/v1/codes/export?sheet=DIRECTORY")).hasStatus(422);
    }

    @Test
    void theDirectoryIsComparedWithTheTables() {
        new RefreshDirectory(
                        new ScriptedDirectory().lists(ScriptedDirectory.row("W90.01", "Sở Y tế")),
                        TestDirectory.on(registry.source(), clock).store(),
                        "W90",
                        20)
                .refresh(DirectorySource.AGENCIES, "op");

        var told = assertThat(get("/api/v1/codes/directory-differences?kind=NAMED_OTHERWISE"))
                .hasStatusOk()
                .bodyJson();
        told.extractingPath("$.items[0].listedName").isEqualTo("Sở Y tế");
        told.extractingPath("$.total").isEqualTo(1);
        told.extractingPath("$.lists").asArray().containsExactly("AGENCIES");
        assertThat(get("/api/v1/codes/directory-differences?kind=WHATEVER")).hasStatus(422);
    }

    @Test
    void everyWrongLineIsNamed() {
        assertThat(upload(TABLE + "a,W90/1,Tòa A,court,sandbox,test\n,W90.09,B,court,sandbox,test\n"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.problems")
                .asArray()
                .hasSize(2);
        assertThat(get("/api/v1/codes/editions"))
                .bodyJson()
                .extractingPath("$.items")
                .asArray()
                .isEmpty();
    }

    @Test
    void aQuestionIsAnsweredAndTheAnswerTakenBack() {
        registry.collect().met("K77", "Tòa án tỉnh số 2", new Resolution.Unknown(), Set.of(), "TAND-01");
        assertThat(get("/api/v1/codes/questions/1"))
                .bodyJson()
                .extractingPath("$.suggestions[?(@.organization.id == 'sandbox-tand-02')].because[0]")
                .asArray()
                .containsExactly("NAME");

        assertThat(get("/api/v1/codes/questions"))
                .bodyJson()
                .extractingPath("$.items[0].code")
                .isEqualTo("K77");
        assertThat(post("/api/v1/codes/questions/1/decide", "{\"organization\": \"x\", \"reason\": \"r\"}", "op"))
                .hasStatus(422);
        assertThat(post(
                        "/api/v1/codes/questions/1/decide",
                        "{\"organization\": \"sandbox-tand-02\", \"meaning\": \"ALIAS\", \"reason\": \"theo công văn\"}",
                        "op"))
                .hasStatusOk();
        assertThat(registry.codes().resolve("K77")).isPresent();

        assertThat(post("/api/v1/codes/decisions/1/revoke", "{\"reason\": \"nhầm\"}", "op"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.revoked.actor")
                .isEqualTo("op");
        assertThat(registry.codes().resolve("K77")).isEmpty();
        assertThat(get("/api/v1/codes/questions/9")).hasStatus(404);
    }

    @Test
    void whoProposesARowDoesNotApproveIt() {
        var row = "{\"sheet\": \"CODES\", \"cells\": {\"organization\": \"sandbox-tand-02\", \"code\": \"W90.02.99\","
                + " \"kind\": \"ad_hoc\", \"certainty\": \"sandbox\", \"source\": \"test\"}, \"reason\": \"mã cũ\"}";
        assertThat(post("/api/v1/codes/edits", row, "op")).hasStatusOk();

        assertThat(post("/api/v1/codes/edits/1/approve", "{\"reason\": \"đúng\"}", "op"))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("CODES_SECOND_PERSON");
        assertThat(post("/api/v1/codes/edits/1/approve", "{\"reason\": \"đúng\"}", "op2"))
                .hasStatusOk();
        assertThat(registry.codes().resolve("W90.02.99")).isPresent();
    }

    private MvcTestResult upload(String table) {
        var file = new MockPart("file", "courts.csv", table.getBytes(UTF_8));
        return rest.perform(
                org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart("/api/v1/codes/editions")
                        .part(file)
                        .principal(account("op")));
    }

    private MvcTestResult get(String uri) {
        return rest.get().uri(uri).exchange();
    }

    private MvcTestResult post(String uri, String json, String account) {
        return rest.post()
                .uri(uri)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json)
                .principal(account(account))
                .exchange();
    }

    private static Principal account(String name) {
        return () -> name;
    }
}
