package vn.courtaxis.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.courtaxis.ledger.Fixtures.COURT;
import static vn.courtaxis.ledger.Fixtures.OFFICE;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.courtaxis.document.DocumentId;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.Organization;
import vn.courtaxis.document.OrganizationCode;
import vn.courtaxis.document.StatusCode;
import vn.courtaxis.document.StatusMessage;
import vn.courtaxis.document.StatusMessage.Staff;
import vn.courtaxis.edxml.EdxmlWriter;
import vn.courtaxis.exchange.TemporaryDocumentStore;
import vn.courtaxis.faults.FaultyAxis.Plan;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.Fixtures;
import vn.courtaxis.ledger.MovableClock;
import vn.courtaxis.ledger.State;
import vn.courtaxis.store.TestLedger;

/** Every {@link Scenario} of the fault table. */
final class ScenarioTest {

    private static final Organization JUSTICE = new Organization(OrganizationCode.of("000.00.00.G15"), "Bộ Tư pháp");

    private final MovableClock clock = new MovableClock();
    private final DataSource source = TestLedger.inMemory();
    private FaultyAxis axis;
    private Adapter adapter;
    private Scene scene;

    @BeforeEach
    void begin(@TempDir Path folder) {
        var store = new TemporaryDocumentStore(folder);
        axis = new FaultyAxis();
        adapter = new Adapter(
                TestLedger.on(source, clock), store, Adapter.verifier(store), clock, new FaultyWire(axis, store));
        scene = new Scene(adapter, axis);
    }

    @AfterEach
    void end() throws IOException {
        axis.close();
    }

    @ParameterizedTest
    @EnumSource
    void endsAsTheTableSays(Scenario scenario) throws IOException {
        switch (scenario) {
            case NEVER_FETCHABLE -> neverFetchable();
            case LISTED_TWICE -> listedTwice();
            case UNDER_TWO_IDS -> arrivesTwice("W90.01");
            case UNDER_TWO_CODES -> arrivesTwice("000.00.01.W90");
            case NEVER_ACKNOWLEDGED -> neverAcknowledged();
            case USELESS_ROWS -> uselessRows();
            case ONE_ID_FOR_TWO -> oneIdForTwo();
            case CONFIRMED_BY_STATUS -> confirmedByStatus();
            case STATUS_TWICE -> statusTwice();
            case STATUS_OUT_OF_ORDER -> statusesOutOfOrder();
            case STATUS_OF_UNKNOWN_DOCUMENT -> statusOfAnUnknownDocument();
            case STATUS_OF_A_STRANGER -> statusOfAStranger();
            case STATUS_IN_ANOTHERS_NAME -> statusInAnothersName();
            case STATUS_UNREADABLE -> statusUnreadable();
        }
    }

    private void neverFetchable() throws IOException {
        var poison = scene.arrives();
        axis.records().spoil(poison);
        adapter.poll();
        adapter.work();
        var good = axis.records().arrives("edoc", "G22", "W90.01", letters().write("9", OFFICE, COURT));
        run(Duration.ofHours(8), Duration.ofMinutes(5));
        var parked = received(poison);

        axis.records().heal(poison);
        adapter.resend.resend(parked.id(), "operator");
        run(Duration.ofMinutes(2), Duration.ofMinutes(1));

        assertThat(parked.state()).isEqualTo(State.PARKED);
        assertThat(parked.problem()).extracting("code").isEqualTo(ErrorCode.AXIS_DOCUMENT_NOT_FETCHED);
        assertThat(parked.acknowledged()).isFalse();
        assertThat(received(good).state()).isEqualTo(State.DELIVERED);
        assertThat(received(poison).state()).isEqualTo(State.DELIVERED);
    }

    private void listedTwice() throws IOException {
        var docId = scene.arrives();
        axis.records().listsEverythingTwice();

        run(Duration.ofMinutes(2), Duration.ofMinutes(1));

        assertThat(states("DOCUMENT")).containsExactly("DELIVERED");
        assertThat(received(docId).acknowledged()).isTrue();
        assertThat(axis.records().taken("status")).hasSize(1);
    }

    private void arrivesTwice(String secondCode) throws IOException {
        var message = letters().write("7", OFFICE, COURT);
        axis.records().arrives("edoc", "G22", "W90.01", message);
        axis.records().arrives("edoc", "G22", secondCode, message);

        run(Duration.ofMinutes(2), Duration.ofMinutes(1));

        assertThat(states("DOCUMENT")).containsExactlyInAnyOrder("DELIVERED", "DUPLICATE");
        assertThat(axis.records().waiting()).isZero();
        assertThat(axis.records().taken("status")).hasSize(1);
    }

    private void neverAcknowledged() throws IOException {
        var docId = scene.arrives();
        axis.plan(new Plan(Operation.ACKNOWLEDGE, Fault.HTTP_500, false, "", 12));

        run(Duration.ofMinutes(30), Duration.ofMinutes(1));

        assertThat(states("DOCUMENT")).containsExactly("DELIVERED");
        assertThat(received(docId).acknowledged()).isTrue();
        assertThat(axis.reached(Operation.ACKNOWLEDGE)).isEqualTo(13);
        assertThat(axis.reached(Operation.FETCH)).isEqualTo(1);
        assertThat(axis.records().waiting()).isZero();
    }

    private void uselessRows() throws IOException {
        axis.records().alsoLists("{\"docId\":\"\"}", "{\"docId\":null}", "{\"from\":\"G22\"}", "7");
        axis.records().alsoLists("{\"docId\":\"a\\u0000b\"}", "{\"docId\":\"" + "x".repeat(300) + "\"}");
        var docId =
                axis.records().arrives("edoc", "G22\\u0000", "W90.01", letters().write("7", OFFICE, COURT));

        run(Duration.ofMinutes(2), Duration.ofMinutes(1));

        assertThat(states("DOCUMENT")).containsExactly("DELIVERED");
        assertThat(received(docId).acknowledged()).isTrue();
    }

    private void oneIdForTwo() {
        var first = scene.outgoing("1");
        var second = scene.outgoing("2");
        axis.records().givesEverybodyTheSameId();

        run(Duration.ofDays(2), Duration.ofHours(1));

        assertThat(entry(first).state()).isEqualTo(State.SENT);
        assertThat(entry(second).state()).isEqualTo(State.PARKED);
        assertThat(entry(second).problem()).extracting("code").isEqualTo(ErrorCode.AXIS_OUTCOME_AMBIGUOUS);
        assertThat(axis.reached(Operation.SEND_DOCUMENT)).isEqualTo(2);
    }

    private void confirmedByStatus() throws IOException {
        var document = scene.outgoing("1");
        axis.plan(new Plan(Operation.SEND_DOCUMENT, Fault.DROP_AFTER, true, "", 1));
        axis.records().showsNothingAsSent();
        adapter.work();
        var uncertain = entry(document).state();

        statusArrives("G22", status(OFFICE, "1", StatusCode.ARRIVED, 0));
        run(Duration.ofDays(1), Duration.ofMinutes(30));

        assertThat(uncertain).isEqualTo(State.UNCERTAIN);
        assertThat(entry(document).state()).isEqualTo(State.SENT);
        assertThat(axis.reached(Operation.SEND_DOCUMENT)).isEqualTo(1);
    }

    private void statusTwice() throws IOException {
        var document = sent();
        var status = status(OFFICE, "1", StatusCode.RECEIVED, 0);
        statusArrives("G22", status);
        statusArrives("G22", status);

        run(Duration.ofMinutes(2), Duration.ofMinutes(1));

        assertThat(states("STATUS")).containsExactly("TAKEN", "TAKEN");
        assertThat(axis.records().waiting()).isZero();
        assertThat(recipientStatus(document)).isEqualTo(StatusCode.RECEIVED);
    }

    private void statusesOutOfOrder() throws IOException {
        var document = sent();
        statusArrives("G22", status(OFFICE, "1", StatusCode.COMPLETED, 30));
        statusArrives("G22", status(OFFICE, "1", StatusCode.RECEIVED, 20));
        statusArrives("G22", status(OFFICE, "1", StatusCode.ARRIVED, 40));
        clock.move(Duration.ofHours(1));

        run(Duration.ofMinutes(2), Duration.ofMinutes(1));

        assertThat(recipientStatus(document)).isEqualTo(StatusCode.COMPLETED);
        assertThat(entry(document).state()).isEqualTo(State.COMPLETED);
        assertThat(axis.records().waiting()).isZero();
    }

    private void statusOfAnUnknownDocument() throws IOException {
        sent();
        statusArrives("G22", status(OFFICE, "999", StatusCode.RECEIVED, 0));

        assertChangesNothing("TAKEN", ErrorCode.STATUS_UNKNOWN_DOCUMENT);
    }

    private void statusOfAStranger() throws IOException {
        sent();
        statusArrives("000.00.00.G15", status(JUSTICE, "1", StatusCode.REFUSED, 0));

        assertChangesNothing("TAKEN", ErrorCode.STATUS_UNKNOWN_DOCUMENT);
    }

    private void statusInAnothersName() throws IOException {
        sent();
        statusArrives("000.00.00.G15", status(OFFICE, "1", StatusCode.REFUSED, 0));

        assertChangesNothing("PARKED", ErrorCode.SENDER_NOT_AS_LISTED);
    }

    private void statusUnreadable() throws IOException {
        sent();
        axis.records().arrives("status", "G22", "W90.01", "<edXML".getBytes(UTF_8));

        assertChangesNothing("PARKED", ErrorCode.MESSAGE_NOT_XML);
    }

    private void assertChangesNothing(String state, ErrorCode problem) {
        var document = only("select id from entry where kind = 'DOCUMENT'");

        run(Duration.ofMinutes(2), Duration.ofMinutes(1));

        assertThat(states("STATUS")).containsExactly(state);
        var status = entry(only("select id from entry where kind = 'STATUS'"));
        assertThat(status.problem()).extracting("code").isEqualTo(problem);
        assertThat(status.message()).isNotNull();
        assertThat(recipientStatus(document)).isNull();
        assertThat(axis.records().waiting()).isZero();
    }

    private UUID sent() {
        var document = scene.outgoing("1");
        adapter.work();
        assertThat(entry(document).state()).isEqualTo(State.SENT);
        return document;
    }

    private static StatusMessage status(Organization from, String number, StatusCode code, int minute) {
        var about = Fixtures.header(number, COURT, OFFICE);
        var at = LocalDateTime.of(2026, 11, 20, 9, minute);
        return new StatusMessage(
                from,
                COURT.code().value(),
                DocumentId.of(COURT.code(), Fixtures.DAY, about.number()),
                about.number().text(),
                Fixtures.DAY,
                Staff.NONE,
                code,
                code.vietnamese(),
                at);
    }

    private void statusArrives(String listedFrom, StatusMessage status) throws IOException {
        var bytes = new ByteArrayOutputStream();
        new EdxmlWriter(adapter.store).write(status, bytes);
        axis.records().arrives("status", listedFrom, "W90.01", bytes.toByteArray());
    }

    private void run(Duration time, Duration step) {
        for (var passed = Duration.ZERO; passed.compareTo(time) < 0; passed = passed.plus(step)) {
            adapter.poll();
            adapter.work();
            clock.move(step);
        }
    }

    private Letters letters() {
        return new Letters(adapter.store);
    }

    private Entry entry(UUID id) {
        return adapter.ledger.find(id).orElseThrow();
    }

    private Entry received(String axisDocId) {
        return entry(only("select id from entry where direction = 'INCOMING' and axis_doc_id = '" + axisDocId + "'"));
    }

    private UUID only(String sql) {
        return jdbc().sql(sql).query(UUID.class).single();
    }

    private List<String> states(String kind) {
        return jdbc().sql("select state from entry where kind = ? and direction = 'INCOMING'")
                .param(kind)
                .query(String.class)
                .list();
    }

    private JdbcClient jdbc() {
        return JdbcClient.create(source);
    }

    private @Nullable StatusCode recipientStatus(UUID document) {
        return entry(document).recipients().get(0).status();
    }
}
