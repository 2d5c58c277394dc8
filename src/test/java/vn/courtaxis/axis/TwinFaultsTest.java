package vn.courtaxis.axis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.MessageKind;
import vn.courtaxis.document.OrganizationCode;
import vn.courtaxis.document.StoredFile;
import vn.courtaxis.exchange.AxisAnswer;
import vn.courtaxis.exchange.AxisAnswer.Complete;
import vn.courtaxis.exchange.AxisAnswer.Refused;
import vn.courtaxis.exchange.AxisAnswer.Unclear;
import vn.courtaxis.exchange.AxisGateway.Acknowledgement;
import vn.courtaxis.exchange.AxisGateway.Listed;
import vn.courtaxis.exchange.TemporaryDocumentStore;
import vn.courtaxis.sandbox.twin.SampleMessage;
import vn.courtaxis.sandbox.twin.TwinServer;

/** Every fault of the twin, as the gateway sees it. */
class TwinFaultsTest {

    private static final OrganizationCode COURT = OrganizationCode.of("W90.01");

    private final HttpClient console = HttpClient.newHttpClient();
    private TwinServer server;
    private TemporaryDocumentStore store;
    private HttpAxisGateway gateway;

    @BeforeEach
    void start(@TempDir Path twinFolder, @TempDir Path storeFolder) {
        server = TwinServer.on(twinFolder);
        store = new TemporaryDocumentStore(storeFolder);
        var accounts = List.of(new AxisAccount("W90", "sandbox-court"), new AxisAccount("G22", "sandbox-office"));
        var silence = Duration.ofSeconds(1);
        gateway = new HttpAxisGateway(
                new AxisSettings(server.baseUrl(), accounts, silence, silence, Duration.ofSeconds(10)),
                store,
                Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void plan(String json) throws IOException, InterruptedException {
        assertThat(answerToPlan(json)).isEqualTo(204);
    }

    private int answerToPlan(String json) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(server.baseUrl() + "/faults"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build();
        return console.send(request, BodyHandlers.ofString()).statusCode();
    }

    private AxisAnswer<String> send() {
        return gateway.send("W90", COURT, MessageKind.DOCUMENT, message());
    }

    private StoredFile message() {
        return store.keep(SampleMessage.from("W90.01").to("G12").xml());
    }

    private List<Listed> listed() {
        return gateway.received("G22", MessageKind.DOCUMENT) instanceof Complete<List<Listed>> complete
                ? complete.value()
                : List.of();
    }

    @ParameterizedTest
    @CsvSource({
        "ERROR_500, AXIS_ANSWER_INCOMPLETE, 0",
        "DROP_BEFORE, AXIS_ANSWER_INCOMPLETE, 0",
        "DROP_AFTER, AXIS_ANSWER_INCOMPLETE, 1",
        "HANG_AFTER, AXIS_TIMEOUT, 1",
        "GARBAGE, AXIS_ANSWER_INCOMPLETE, 1",
        "HALF_ANSWER, AXIS_ANSWER_INCOMPLETE, 1",
        "SLOW, AXIS_TIMEOUT, -1"
    })
    void leavesTheOutcomeOfASendUnknown(String fault, ErrorCode code, int accepted) throws Exception {
        plan("{\"operation\":\"sendEdoc\",\"fault\":\"" + fault + "\",\"times\":1,\"delayMs\":2500}");

        var outcome = send();

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Unclear.class,
                        unclear -> assertThat(unclear.problem().code()).isEqualTo(code));
        if (accepted >= 0) {
            assertThat(server.twin().accepted()).hasSize(accepted);
        }
        assertThat(send()).isInstanceOf(Complete.class);
    }

    @ParameterizedTest
    @CsvSource({"ERROR_500", "DROP_BEFORE", "DROP_AFTER", "GARBAGE", "HALF_ANSWER", "HANG_AFTER"})
    void neverTakesAFaultyListForAnEmptyOne(String fault) throws Exception {
        send();
        plan("{\"operation\":\"*\",\"fault\":\"" + fault + "\",\"times\":2,\"delayMs\":1500}");

        var list = gateway.received("G22", MessageKind.DOCUMENT);
        var directory = gateway.agencies("G22", agency -> {});

        assertThat(List.of(list, directory)).allMatch(answer -> answer instanceof Unclear);
        assertThat(listed()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"ERROR_500", "DROP_BEFORE", "DROP_AFTER", "GARBAGE", "HALF_ANSWER"})
    void keepsNothingOfAFaultyFetch(String fault) throws Exception {
        send();
        var docId = listed().get(0).axisDocId();
        var files = store.files();
        plan("{\"operation\":\"getEdoc\",\"fault\":\"" + fault + "\"}");

        var fetched = gateway.fetch("G22", docId);

        assertThat(fetched).isInstanceOf(Unclear.class);
        assertThat(store.files()).isEqualTo(files);
        assertThat(gateway.fetch("G22", docId)).isInstanceOf(Complete.class);
    }

    @Test
    void refusesOnDemandWithTheCodeAskedFor() throws Exception {
        plan("{\"operation\":\"sendEdoc\",\"fault\":\"FAIL\",\"times\":2,\"errorCode\":\"23\"}");

        var outcomes = List.of(send(), send());

        assertThat(outcomes)
                .allSatisfy(outcome -> assertThat(outcome)
                        .isInstanceOfSatisfying(
                                Refused.class,
                                refused -> assertThat(refused.axisCode()).isEqualTo("23")));
        assertThat(server.twin().accepted()).isEmpty();
        assertThat(send()).isInstanceOf(Complete.class);
    }

    @Test
    void answersLateButWholeWhenOnlySlow() throws Exception {
        plan("{\"operation\":\"sendEdoc\",\"fault\":\"SLOW\",\"delayMs\":300}");

        assertThat(send()).isInstanceOf(Complete.class);
    }

    @Test
    void listsEveryItemTwiceOnDemand() throws Exception {
        send();
        plan("{\"operation\":\"getReceivedEdocList\",\"fault\":\"LIST_TWICE\",\"times\":1}");

        var twice = listed();
        var once = listed();

        assertThat(twice).hasSize(2).containsOnly(once.get(0));
        assertThat(once).hasSize(1);
    }

    @Test
    void addsTheOtherCodeOfARecipientOnDemandAndStillMakesOneCopy() throws Exception {
        plan("{\"operation\":\"sendEdoc\",\"fault\":\"TWIN_CODES\",\"times\":1}");

        send();

        var items = listed();
        assertThat(items).hasSize(1);
        assertThat(gateway.fetch("G22", items.get(0).axisDocId()))
                .isInstanceOfSatisfying(
                        Complete.class,
                        fetched -> assertThat(new String(store.bytes((StoredFile) fetched.value()), UTF_8))
                                .contains(
                                        "<edXML:OrganId>G12<", "<edXML:OrganId>000.00.00.G12<", "TLTVBQG_CDMDD_QD20"));
    }

    @Test
    void losesAnAcknowledgementsAnswerButNotItsEffect() throws Exception {
        send();
        var docId = listed().get(0).axisDocId();
        plan("{\"operation\":\"updateStatus\",\"fault\":\"DROP_AFTER\"}");

        var answer = gateway.acknowledge("G22", docId, Acknowledgement.DONE);

        assertThat(answer).isInstanceOf(Unclear.class);
        assertThat(listed()).isEmpty();
        assertThat(gateway.acknowledge("G22", docId, Acknowledgement.DONE)).isInstanceOf(Complete.class);
    }

    @Test
    void forgetsItsPlansWhenTold() throws Exception {
        plan("{\"operation\":\"*\",\"fault\":\"ERROR_500\",\"times\":100}");
        console.send(
                HttpRequest.newBuilder(URI.create(server.baseUrl() + "/faults"))
                        .DELETE()
                        .build(),
                BodyHandlers.discarding());

        assertThat(send()).isInstanceOf(Complete.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"fault\":\"SLOW\"}",
                "{\"operation\":\"*\"}",
                "{\"operation\":\"*\",\"fault\":\"EXPLODE\"}",
                "nonsense"
            })
    void refusesAPlanItDoesNotUnderstand(String json) throws Exception {
        assertThat(answerToPlan(json)).isEqualTo(400);
        assertThat(send()).isInstanceOf(Complete.class);
    }
}
