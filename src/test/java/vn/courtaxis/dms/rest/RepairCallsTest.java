package vn.courtaxis.dms.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.courtaxis.ledger.Fixtures.COURT;
import static vn.courtaxis.ledger.Fixtures.OFFICE;
import static vn.courtaxis.ledger.Fixtures.header;
import static vn.courtaxis.ledger.Fixtures.outgoing;
import static vn.courtaxis.ledger.Fixtures.pdf;
import static vn.courtaxis.ledger.Fixtures.stored;

import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import vn.courtaxis.codes.SandboxCodes;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.MessageKind;
import vn.courtaxis.document.Problem;
import vn.courtaxis.incoming.DecideQuarantine;
import vn.courtaxis.ledger.Change;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.Ledger;
import vn.courtaxis.ledger.LedgerViews;
import vn.courtaxis.ledger.MovableClock;
import vn.courtaxis.ledger.NewListing;
import vn.courtaxis.ledger.State;
import vn.courtaxis.ledger.TimelineEvent.Outcome;
import vn.courtaxis.repair.Objection;
import vn.courtaxis.repair.RepairEntry;
import vn.courtaxis.repair.ResendDocument;
import vn.courtaxis.status.RecallPolicy;
import vn.courtaxis.status.Recalls;
import vn.courtaxis.status.StatusReports;
import vn.courtaxis.store.JdbcLedgerViews;
import vn.courtaxis.store.TestLedger;

final class RepairCallsTest {

    private final MovableClock clock = new MovableClock();
    private final DataSource source = TestLedger.inMemory();
    private final Ledger ledger = TestLedger.on(source, clock);
    private final LedgerViews views = new JdbcLedgerViews(JdbcClient.create(source), clock);
    private MockMvcTester rest;
    private int keys;

    @BeforeEach
    void open() {
        var codes = SandboxCodes.load();
        var reports = new StatusReports(ledger, codes, clock);
        var calls = new RepairCalls(
                new RepairEntry(ledger, reports),
                new DecideQuarantine(
                        ledger, reports, codes, new Recalls(ledger, reports, codes, RecallPolicy.AUTOMATIC)));
        rest = MockMvcTester.create(MockMvcBuilders.standaloneSetup(
                        new DocumentRepairController(calls, views),
                        new StatusesController(calls, new ResendDocument(ledger), views, clock))
                .setControllerAdvice(new RestErrors())
                .build());
    }

    @Test
    void parksAndReleasesUnderTheCallersName() {
        var id = prepared();

        var parked = post("documents", id, "park", "{\"reason\": \"chờ ý kiến\"}");
        var released = post("documents", id, "release", "{\"reason\": \"đã có ý kiến\"}");

        assertThat(parked).hasStatus(202).bodyJson().extractingPath("state").isEqualTo("PARKED");
        assertThat(released).hasStatus(202).bodyJson().extractingPath("state").isEqualTo("PREPARED");
        assertThat(views.timeline(id))
                .filteredOn(event -> event.actor().equals("van-hanh"))
                .extracting("step")
                .containsExactly("park", "release");
    }

    @Test
    void releasesAQuarantinedDocumentToTheUnitNamed() {
        var id = opened(State.QUARANTINED);

        var released = post("documents", id, "release", "{\"reason\": \"đã gọi hỏi\", \"unit\": \"W90.02\"}");

        assertThat(released).hasStatus(202).bodyJson().extractingPath("state").isEqualTo("VERIFIED");
        assertThat(entry(id).unit()).isEqualTo("W90.02");
    }

    @Test
    void rejectsAQuarantinedDocumentAndAnOutgoingOne() {
        var quarantined = opened(State.QUARANTINED);
        var outgoing = prepared();

        assertThat(post("documents", quarantined, "reject", "{\"reason\": \"chữ ký hỏng\"}"))
                .hasStatus(202);
        assertThat(post("documents", outgoing, "reject", "{\"reason\": \"rút\"}"))
                .hasStatus(202);
        assertThat(views.statusesAbout(quarantined)).hasSize(1);
        assertThat(entry(outgoing).state()).isEqualTo(State.REJECTED);
    }

    @Test
    void replaysAndConfirmsWhatMayHaveArrived() {
        var sentAgain = uncertain();
        var arrived = uncertain();

        assertThat(post("documents", sentAgain, "reject", "{\"reason\": \"x\"}"))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("messageEn")
                .asString()
                .contains(Objection.MAY_HAVE_ARRIVED.english());
        assertThat(post("documents", sentAgain, "replay", "{\"reason\": \"x\", \"step\": \"outgoing-send\"}"))
                .hasStatus(202);
        assertThat(post("documents", arrived, "confirm-sent", "{\"reason\": \"x\", \"axisDocId\": \"a-1\"}"))
                .hasStatus(202)
                .bodyJson()
                .extractingPath("state")
                .isEqualTo("SENT");
        assertThat(post("documents", uncertain(), "reject", "{\"reason\": \"x\", \"notArrived\": true}"))
                .hasStatus(202);
    }

    @Test
    void refusesInTheContractsForm() {
        var id = prepared();

        assertCode(post("documents", id, "park", "{}"), 422, "REASON_MISSING");
        assertCode(
                post("documents", id, "park", "{\"reason\": \"x\", \"step\": \"y\"}"), 400, "METADATA_UNKNOWN_FIELD");
        assertCode(post("documents", id, "park", "reason=x"), 400, "MALFORMED_REQUEST");
        assertCode(post("documents", id, "release", "{\"reason\": \"x\"}"), 409, "ACTION_NOT_ALLOWED");
        assertCode(post("documents", id, "replay", "{\"reason\": \"x\", \"step\": \"y\"}"), 422, "METADATA_INVALID");
        assertCode(post("documents", UUID.randomUUID(), "park", "{\"reason\": \"x\"}"), 404, "DOCUMENT_NOT_FOUND");
        assertThat(entry(id).state()).isEqualTo(State.PREPARED);
    }

    @Test
    void showsAParkedStatusWithReasonOwnerAndNextStepAndLetsItGoOn() {
        var id = parkedStatus();

        var list = get("/api/v1/statuses?state=PARKED,REJECTED&direction=INCOMING");
        var one = get("/api/v1/statuses/" + id);
        var released = post("statuses", id, "release", "{\"reason\": \"đã sửa\"}");

        assertThat(list).hasStatusOk().bodyJson().extractingPath("total").isEqualTo(1);
        assertThat(one).hasStatusOk().bodyJson().satisfies(json -> {
            assertThat(json).extractingPath("parked.code").isEqualTo("SENDER_NOT_AS_LISTED");
            assertThat(json).extractingPath("parked.owner").isEqualTo("OPERATOR");
            assertThat(json).extractingPath("parked.nextStep").isEqualTo("status-apply");
            assertThat(json).extractingPath("parked.resumesAt").isEqualTo("STORED");
            assertThat(json).extractingPath("parked.since").isEqualTo("2026-11-20T09:00:00+07:00");
            assertThat(json).extractingPath("timeline[-1].outcome").isEqualTo("PARKED");
        });
        assertThat(released).hasStatus(202);
        assertThat(entry(id).state()).isEqualTo(State.STORED);
    }

    @Test
    void repairsStatusesByAllTheCalls() {
        assertThat(post("statuses", parkedStatus(), "resend", "")).hasStatus(202);
        assertThat(post("statuses", parkedStatus(), "reject", "{\"reason\": \"x\"}"))
                .hasStatus(202);
        assertThat(post("statuses", parkedStatus(), "replay", "{\"reason\": \"x\", \"step\": \"status-receive\"}"))
                .hasStatus(202);
        assertThat(post("statuses", listedStatus(), "park", "{\"reason\": \"x\"}"))
                .hasStatus(202);
        assertCode(get("/api/v1/statuses?size=0"), 422, "METADATA_INVALID");
    }

    @Test
    void takesNoStatusForADocumentNorADocumentForAStatus() {
        assertCode(post("documents", listedStatus(), "park", "{\"reason\": \"x\"}"), 404, "DOCUMENT_NOT_FOUND");
        assertCode(post("statuses", prepared(), "park", "{\"reason\": \"x\"}"), 404, "DOCUMENT_NOT_FOUND");
        assertCode(get("/api/v1/statuses/" + prepared()), 404, "DOCUMENT_NOT_FOUND");
    }

    private static void assertCode(MvcTestResult result, int status, String code) {
        assertThat(result).hasStatus(status).bodyJson().extractingPath("code").isEqualTo(code);
    }

    private MvcTestResult post(String kind, UUID id, String action, String body) {
        return rest.post()
                .uri("/api/v1/" + kind + "/" + id + "/" + action)
                .principal(() -> "van-hanh")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult get(String path) {
        return rest.get().uri(path).principal(() -> "van-hanh").exchange();
    }

    private UUID prepared() {
        var number = String.valueOf(++keys);
        var id = ledger.accept(outgoing("k" + number, number)).id();
        ledger.apply(
                entry(id),
                Change.to(State.PREPARED, "outgoing-prepare", Outcome.DONE).message(stored(2)));
        return id;
    }

    private UUID uncertain() {
        var id = prepared();
        ledger.apply(entry(id), Change.to(State.SENDING, "outgoing-send", Outcome.NOTE));
        ledger.apply(entry(id), Change.to(State.UNCERTAIN, "outgoing-send", Outcome.UNCERTAIN));
        return id;
    }

    private UUID opened(State state) {
        var listing = new NewListing("W90", "u-" + ++keys, MessageKind.DOCUMENT, "G22", "W90.01");
        var id = ledger.listed(listing).id();
        ledger.apply(
                entry(id),
                Change.to(State.STORED, "incoming-receive", Outcome.DONE).message(stored(3)));
        ledger.apply(
                entry(id),
                Change.to(state, "incoming-open", Outcome.QUARANTINED)
                        .header(header("7", OFFICE, COURT))
                        .files(List.of(pdf("a.pdf", 4)))
                        .unit(COURT.code()));
        return id;
    }

    private UUID listedStatus() {
        return ledger.listed(new NewListing("W90", "s-" + ++keys, MessageKind.STATUS, "G22", "W90.01"))
                .id();
    }

    private UUID parkedStatus() {
        var id = listedStatus();
        ledger.apply(
                entry(id),
                Change.to(State.STORED, "status-receive", Outcome.DONE).message(stored(5)));
        ledger.apply(
                entry(id),
                Change.to(State.PARKED, "status-apply", Outcome.PARKED)
                        .problem(new Problem(ErrorCode.SENDER_NOT_AS_LISTED, "G15, G22")));
        return id;
    }

    private Entry entry(UUID id) {
        return ledger.find(id).orElseThrow();
    }
}
