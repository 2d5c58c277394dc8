package vn.courtaxis.axis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.MessageKind;
import vn.courtaxis.document.OrganizationCode;
import vn.courtaxis.document.StoredFile;
import vn.courtaxis.exchange.AxisAnswer;
import vn.courtaxis.exchange.AxisGateway.Acknowledgement;
import vn.courtaxis.exchange.AxisGateway.Agency;
import vn.courtaxis.exchange.AxisGateway.Listed;
import vn.courtaxis.exchange.AxisGateway.Sent;
import vn.courtaxis.exchange.TemporaryDocumentStore;
import vn.courtaxis.sandbox.twin.SampleMessage;
import vn.courtaxis.sandbox.twin.TwinServer;

/** The gateway against the twin, over real HTTP. */
class TwinGatewayTest {

    private static final OrganizationCode COURT = OrganizationCode.of("W90.01");
    private static final OrganizationCode OFFICE = OrganizationCode.of("G22");

    private TwinServer server;
    private TemporaryDocumentStore store;
    private HttpAxisGateway gateway;

    @BeforeEach
    void start(@TempDir Path twinFolder, @TempDir Path storeFolder) {
        server = TwinServer.on(twinFolder);
        store = new TemporaryDocumentStore(storeFolder);
        gateway = gateway("sandbox-court");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private HttpAxisGateway gateway(String courtSecret) {
        var accounts = List.of(new AxisAccount("W90", courtSecret), new AxisAccount("G22", "sandbox-office"));
        var second = Duration.ofSeconds(5);
        return new HttpAxisGateway(
                new AxisSettings(server.baseUrl(), accounts, second, second, second), store, Clock.systemUTC());
    }

    @Test
    void handsADocumentFromOneSystemToTheOther() {
        var message = store.keep(SampleMessage.from("W90.01").to("G22").xml());

        var sent = gateway.send("W90", COURT, MessageKind.DOCUMENT, message);

        assertThat(sent)
                .isInstanceOfSatisfying(
                        AxisAnswer.Complete.class,
                        answer -> assertThat(answer.value()).asString().matches("[0-9a-f]{24}"));
        var listed = listed("G22", MessageKind.DOCUMENT);
        assertThat(listed).singleElement().satisfies(item -> {
            assertThat(item.axisDocId()).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
            assertThat(item.from()).isEqualTo("W90.01");
            assertThat(item.to()).isEqualTo("G22");
            assertThat(item.status()).isEqualTo("initial");
        });
        var fetched = gateway.fetch("G22", listed.get(0).axisDocId());
        assertThat(fetched)
                .isInstanceOfSatisfying(
                        AxisAnswer.Complete.class,
                        answer -> assertThat(text(fetched)).contains("W90.01,2026/11/23,12/QĐ-TA", "W00"));
    }

    @Test
    void routesAStatusToTheOneItAnswers() {
        var message = store.keep(SampleMessage.status("G22", "W90.01"));

        var sent = gateway.send("G22", OFFICE, MessageKind.STATUS, message);

        assertThat(sent).isInstanceOf(AxisAnswer.Complete.class);
        assertThat(listed("W90", MessageKind.STATUS)).extracting(Listed::to).containsExactly("W90.01");
        assertThat(listed("W90", MessageKind.DOCUMENT)).isEmpty();
    }

    @Test
    void listsAnItemUntilItIsAcknowledgedAndTakesARepeat() {
        gateway.send("W90", COURT, MessageKind.DOCUMENT, aDocument());
        var docId = listed("G22", MessageKind.DOCUMENT).get(0).axisDocId();

        var processing = gateway.acknowledge("G22", docId, Acknowledgement.PROCESSING);
        var whileProcessing = listed("G22", MessageKind.DOCUMENT);
        var done = gateway.acknowledge("G22", docId, Acknowledgement.DONE);
        var repeated = gateway.acknowledge("G22", docId, Acknowledgement.DONE);

        assertThat(List.of(processing, done, repeated)).allMatch(answer -> answer instanceof AxisAnswer.Complete);
        assertThat(whileProcessing).extracting(Listed::status).containsExactly("processing");
        assertThat(listed("G22", MessageKind.DOCUMENT)).isEmpty();
    }

    @Test
    void findsWhatItSentInTheSentList() {
        gateway.send("W90", COURT, MessageKind.DOCUMENT, aDocument());

        var sent = new ArrayList<Sent>();
        gateway.sent("W90", MessageKind.DOCUMENT, sent::add);

        assertThat(sent).singleElement().satisfies(row -> {
            assertThat(row.senderDocId())
                    .isEqualTo(server.twin().accepted().get(0).docId());
            assertThat(row.title()).isEqualTo("Về việc thử nghiệm");
            assertThat(row.notation()).isEqualTo("12/QĐ-TA");
            assertThat(row.to()).isEqualTo("G22");
        });
    }

    @Test
    void streamsTheDirectory() {
        var agencies = new ArrayList<Agency>();

        var answer = gateway.agencies("W90", agencies::add);

        assertThat(answer).isEqualTo(new AxisAnswer.Complete<>(TwinServer.AGENCIES.size()));
        assertThat(agencies).containsExactlyElementsOf(TwinServer.AGENCIES);
    }

    @Test
    void namesAWrongSecret() {
        var answer = gateway("another").send("W90", COURT, MessageKind.DOCUMENT, aDocument());

        assertRefused(answer, ErrorCode.AXIS_CREDENTIALS_REFUSED, "15");
        assertThat(server.twin().accepted()).isEmpty();
    }

    @Test
    void namesASenderOfAnotherSystem() {
        var answer = gateway.send("W90", OFFICE, MessageKind.DOCUMENT, aDocument());

        assertRefused(answer, ErrorCode.AXIS_SENDER_UNREGISTERED, "19");
    }

    @Test
    void namesAnUnknownRecipient() {
        var answer = gateway.send(
                "W90",
                COURT,
                MessageKind.DOCUMENT,
                store.keep(SampleMessage.from("W90.01").to("Z99").xml()));

        assertRefused(answer, ErrorCode.AXIS_RECIPIENT_UNKNOWN, "18");
    }

    @Test
    void namesAMessageThatIsNoEdXml() {
        var answer = gateway.send("W90", COURT, MessageKind.DOCUMENT, store.keep("<edXML><unfinished>"));

        assertRefused(answer, ErrorCode.AXIS_MESSAGE_INVALID, "22");
    }

    @Test
    void namesAnIdTheAxisDoesNotHave() {
        var answer = gateway.fetch("W90", "9e272474-0603-48a2-b525-9cd1af689612");

        assertRefused(answer, ErrorCode.AXIS_MESSAGE_INVALID, "10");
        assertThat(store.files()).isZero();
    }

    private StoredFile aDocument() {
        return store.keep(SampleMessage.from("W90.01").to("G22").xml());
    }

    private List<Listed> listed(String system, MessageKind kind) {
        return gateway.received(system, kind) instanceof AxisAnswer.Complete<List<Listed>> complete
                ? complete.value()
                : List.of();
    }

    private String text(AxisAnswer<StoredFile> answer) {
        return answer instanceof AxisAnswer.Complete<StoredFile> complete
                ? new String(store.bytes(complete.value()), UTF_8)
                : "";
    }

    private static void assertRefused(AxisAnswer<?> answer, ErrorCode code, String axisCode) {
        assertThat(answer).isInstanceOfSatisfying(AxisAnswer.Refused.class, refused -> {
            assertThat(refused.problem().code()).isEqualTo(code);
            assertThat(refused.axisCode()).isEqualTo(axisCode);
        });
    }
}
