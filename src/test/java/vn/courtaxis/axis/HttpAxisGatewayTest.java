package vn.courtaxis.axis;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.MessageKind;
import vn.courtaxis.document.OrganizationCode;
import vn.courtaxis.document.StoredFile;
import vn.courtaxis.exchange.AxisAnswer;
import vn.courtaxis.exchange.AxisAnswer.Complete;
import vn.courtaxis.exchange.AxisAnswer.Refused;
import vn.courtaxis.exchange.AxisAnswer.Unclear;
import vn.courtaxis.exchange.AxisGateway.Acknowledgement;
import vn.courtaxis.exchange.AxisGateway.Agency;
import vn.courtaxis.exchange.AxisGateway.Listed;
import vn.courtaxis.exchange.AxisGateway.Sent;
import vn.courtaxis.exchange.TemporaryDocumentStore;

/** What each operation puts on the wire, and what it makes of a good answer. */
class HttpAxisGatewayTest {

    private static final OrganizationCode COURT = OrganizationCode.of("W90.01");
    private static final Instant NOW = Instant.parse("2026-11-23T10:53:53.758Z");

    @RegisterExtension
    static final WireMockExtension AXIS = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    private TemporaryDocumentStore store;
    private AnswerDates dates;
    private HttpAxisGateway gateway;

    @BeforeEach
    void start(@TempDir Path folder) {
        var limit = Duration.ofSeconds(20);
        var settings = new AxisSettings(
                URI.create(AXIS.baseUrl() + "/adapter"),
                List.of(new AxisAccount("W90", "test-secret-not-real")),
                limit,
                limit,
                limit);
        store = new TemporaryDocumentStore(folder);
        dates = new AnswerDates(() -> NOW, limit);
        gateway = new HttpAxisGateway(settings, store, Clock.fixed(NOW, ZoneOffset.UTC), dates);
    }

    private static void answers(String json) {
        AXIS.stubFor(post(anyUrl()).willReturn(okJson(json)));
    }

    private static String ok(String members) {
        return "{\"status\":\"OK\",\"ErrorCode\":\"0\",\"ErrorDesc\":\"Thanh cong\"" + members + "}";
    }

    @Test
    void sendsTheFileAndOneLineBreakUnderItsOddHash() {
        answers(ok(",\"DocId\":\"68edb8c8c2dcb14db773ce44\""));
        var message = store.keep("<edXML>Tòa án</edXML>");

        var answer = gateway.send("W90", COURT, MessageKind.STATUS, message);

        assertThat(answer).isEqualTo(new Complete<>("68edb8c8c2dcb14db773ce44"));
        AXIS.verify(
                1,
                postRequestedFor(urlEqualTo("/adapter/sendEdoc"))
                        .withHeader("Content-Type", equalTo("application/octet-stream"))
                        .withHeader("Content-Length", equalTo(String.valueOf(message.size() + 2)))
                        .withHeader("XroadVnpt-systemid", equalTo("W90"))
                        .withHeader("XroadVnpt-from", equalTo("W90.01"))
                        .withHeader("XroadVnpt-servicetype", equalTo("eDoc"))
                        .withHeader("XroadVnpt-messagetype", equalTo("status"))
                        .withHeader("XroadVnpt-hash-file", equalTo(HashFile.of(message.sha256())))
                        .withHeader("XroadVnpt-timestamp", equalTo("23112026T175353+0758"))
                        .withHeader(
                                "XroadVnpt-sign-header-key",
                                equalTo("systemid;servicetype;messagetype;hash-file;from;timestamp;Content-Type"))
                        .withRequestBody(equalTo("<edXML>Tòa án</edXML>\r\n")));
    }

    @Test
    void readsTheAxisClockFromEveryAnswerWhateverItSays() {
        AXIS.stubFor(post(anyUrl()).willReturn(serverError().withHeader("Date", "Mon, 23 Nov 2026 10:55:53 GMT")));

        gateway.received("W90", MessageKind.DOCUMENT);

        assertThat(dates.skews().get("W90")).isBetween(Duration.ofSeconds(119), Duration.ofSeconds(126));
        assertThat(dates.wrong()).containsOnlyKeys("W90");
    }

    @Test
    void signsExactlyWhatItSends() {
        answers(ok(",\"data\":[]"));

        gateway.received("W90", MessageKind.DOCUMENT);

        var request = AXIS.getAllServeEvents().get(0).getRequest();
        assertThat(request.getHeader("XroadVnpt-sign-header"))
                .isEqualTo("{\"XroadVnpt-systemid\":\"W90\",\"XroadVnpt-servicetype\":\"eDoc\","
                        + "\"XroadVnpt-messagetype\":\"edoc\",\"XroadVnpt-timestamp\":\"23112026T175353+0758\","
                        + "\"XroadVnpt-Content-Type\":\"application/json\"}");
        assertThat(request.getHeader("XroadVnpt-hash-header"))
                .isEqualTo(SignedHeaders.hmac("test-secret-not-real", request.getHeader("XroadVnpt-sign-header")));
    }

    @Test
    void sendsAnEmptyObjectToFetchAndToAcknowledge() {
        answers(ok(",\"data\":\"QQ==\""));

        gateway.fetch("W90", "d-1");
        gateway.acknowledge("W90", "d-1", Acknowledgement.FAIL);

        AXIS.verify(postRequestedFor(urlEqualTo("/adapter/getEdoc"))
                .withHeader("XroadVnpt-docId", equalTo("d-1"))
                .withRequestBody(equalTo("{}")));
        AXIS.verify(postRequestedFor(urlEqualTo("/adapter/updateStatus"))
                .withHeader("XroadVnpt-docId", equalTo("d-1"))
                .withHeader("XroadVnpt-status", equalTo("fail"))
                .withRequestBody(equalTo("{}")));
    }

    @Test
    void toleratesNullUnknownAndNumericMembersOfRows() {
        answers(ok(",\"data\":[{\"docId\":7,\"from\":null,\"to\":\"W90.01\",\"more\":{\"a\":[{}]},"
                + "\"created_time\":\"2026/11/23\"},null,{\"docId\":\"b\",\"to\":[1],\"status\":\"initial\"}]"));

        var answer = gateway.received("W90", MessageKind.DOCUMENT);

        assertThat(answer)
                .isEqualTo(new Complete<>(List.of(
                        new Listed("7", "", "W90.01", "", "2026/11/23"), new Listed("b", "", "", "initial", ""))));
    }

    @Test
    void readsTheSentListAndTheDirectory() {
        answers(ok(",\"data\":[{\"senderDocId\":\"s\",\"receiverDocId\":\"r\",\"fromCode\":\"W90\",\"toCode\":\"G22\","
                + "\"title\":\"t\",\"notation\":\"1/A\",\"sentTime\":\"x\",\"code\":\"G12\",\"oldCode\":\"o\","
                + "\"name\":\"n\",\"mail\":\"m\"}]"));
        var agencies = new ArrayList<Agency>();

        var sent = new ArrayList<Sent>();
        var rows = gateway.sent("W90", MessageKind.DOCUMENT, sent::add);
        var counted = gateway.agencies("W90", agencies::add);

        assertThat(rows).isEqualTo(new Complete<>(1));
        assertThat(sent).containsExactly(new Sent("s", "W90", "G22", "t", "1/A", "x"));
        assertThat(counted).isEqualTo(new Complete<>(1));
        assertThat(agencies).containsExactly(new Agency("G12", "o", "n", "m"));
    }

    @Test
    void leavesForTheNextRoundWhatIsTooMuchForOne() {
        answers(ok(",\"data\":[" + rows(AnswerReadings.MOST_LISTED + 5, "docId") + "]"));

        var answer = gateway.received("W90", MessageKind.DOCUMENT);

        assertThat(answer)
                .isInstanceOfSatisfying(
                        Complete.class,
                        complete -> assertThat((List<?>) complete.value()).hasSize(AnswerReadings.MOST_LISTED));
    }

    @Test
    void neverShortensASentListForTheRestWouldSeemUnsent() {
        answers(ok(",\"data\":[" + rows(200_000, "senderDocId") + "]"));
        var counted = new AtomicInteger();

        var whole = gateway.sent("W90", MessageKind.DOCUMENT, row -> counted.incrementAndGet());
        answers("{\"status\":\"OK\",\"ErrorCode\":\"0\",\"ErrorDesc\":\"\",\"data\":[" + rows(3, "senderDocId"));
        var broken = gateway.sent("W90", MessageKind.DOCUMENT, row -> {});

        assertThat(whole).isEqualTo(new Complete<>(200_000));
        assertThat(counted).hasValue(200_000);
        assertThat(broken).isInstanceOf(Unclear.class);
    }

    private static String rows(int count, String member) {
        return IntStream.range(0, count)
                .mapToObj(i -> "{\"" + member + "\":\"" + i + "\"}")
                .collect(Collectors.joining(","));
    }

    @Test
    void decodesAMessageFarLongerThanAnyTextItWouldHold() {
        var content = new byte[5_000_001];
        new Random(1).nextBytes(content);
        answers(ok(",\"data\":\"" + Base64.getEncoder().encodeToString(content) + "\""));

        var answer = gateway.fetch("W90", "d-1");

        assertThat(answer)
                .isInstanceOfSatisfying(
                        Complete.class,
                        complete -> assertThat(store.bytes((StoredFile) complete.value()))
                                .isEqualTo(content));
    }

    @Test
    void keepsNothingOfAMessageWhoseEnvelopeTurnsOutBad() {
        answers("{\"data\":\"QUJD\",\"status\":\"OK\",\"ErrorCode\":\"0\"}");

        var answer = gateway.fetch("W90", "d-1");

        assertThat(answer).isInstanceOf(Unclear.class);
        assertThat(store.files()).isZero();
    }

    @Test
    void refusesADamagedBase64() {
        answers(ok(",\"data\":\"QUJD?$%&\""));

        var answer = gateway.fetch("W90", "d-1");

        assertThat(answer).isInstanceOf(Unclear.class);
        assertThat(store.files()).isZero();
    }

    @Test
    void neverSendsAnIdThatWouldBreakTheHeaders() {
        var answer = gateway.fetch("W90", "d-1\r\nXroadVnpt-systemid: another");

        assertThat(answer)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo(ErrorCode.AXIS_MESSAGE_INVALID));
        AXIS.verify(0, postRequestedFor(anyUrl()));
    }

    @Test
    void holdsAnUnknownSystemForAProgrammingError() {
        assertThatThrownBy(() -> gateway.received("G22", MessageKind.DOCUMENT))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void reportsStorageThatLostTheMessageBeforeAnythingIsSent() {
        var lost = new StoredFile("ab".repeat(32), 5);

        assertThatThrownBy(() -> gateway.send("W90", COURT, MessageKind.DOCUMENT, lost))
                .isInstanceOf(UncheckedIOException.class);
        AXIS.verify(0, postRequestedFor(anyUrl()));
    }

    @Test
    void boundsTheBytesOfAnAcknowledgement() {
        answers(ok(",\"filler\":\"" + "x".repeat(2_000_000) + "\""));

        AxisAnswer<Void> answer = gateway.acknowledge("W90", "d-1", Acknowledgement.DONE);

        assertThat(answer).isInstanceOf(Unclear.class);
    }
}
