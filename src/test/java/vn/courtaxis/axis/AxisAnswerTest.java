package vn.courtaxis.axis;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.MessageKind;
import vn.courtaxis.document.OrganizationCode;
import vn.courtaxis.exchange.AxisAnswer;
import vn.courtaxis.exchange.AxisAnswer.Refused;
import vn.courtaxis.exchange.AxisAnswer.Unclear;
import vn.courtaxis.exchange.AxisAnswer.Unreached;
import vn.courtaxis.exchange.AxisGateway.Acknowledgement;
import vn.courtaxis.exchange.TemporaryDocumentStore;

/** What each operation makes of whatever may come back. */
class AxisAnswerTest {

    private static final OrganizationCode COURT = OrganizationCode.of("W90.01");
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(300);

    @SuppressWarnings("ImmutableEnumChecker") // the functions hold no state
    enum Operation {
        SEND((gateway, store) -> gateway.send("W90", COURT, MessageKind.DOCUMENT, store.keep("<edXML/>"))),
        RECEIVED((gateway, store) -> gateway.received("W90", MessageKind.DOCUMENT)),
        SENT((gateway, store) -> gateway.sent("W90", MessageKind.DOCUMENT, row -> {})),
        FETCH((gateway, store) -> gateway.fetch("W90", "d-1")),
        ACKNOWLEDGE((gateway, store) -> gateway.acknowledge("W90", "d-1", Acknowledgement.DONE)),
        AGENCIES((gateway, store) -> gateway.agencies("W90", agency -> {}));

        private final BiFunction<HttpAxisGateway, TemporaryDocumentStore, AxisAnswer<?>> call;

        Operation(BiFunction<HttpAxisGateway, TemporaryDocumentStore, AxisAnswer<?>> call) {
            this.call = call;
        }
    }

    @RegisterExtension
    static final WireMockExtension AXIS = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort().dynamicHttpsPort())
            .build();

    private TemporaryDocumentStore store;

    @BeforeEach
    void start(@TempDir Path folder) {
        store = new TemporaryDocumentStore(folder);
    }

    private AxisAnswer<?> call(Operation operation, ResponseDefinitionBuilder response) {
        return call(operation, response, LONG, LONG);
    }

    private AxisAnswer<?> call(
            Operation operation, ResponseDefinitionBuilder response, Duration silence, Duration whole) {
        AXIS.stubFor(post(anyUrl()).willReturn(response));
        return operation.call.apply(
                gateway(URI.create("http://127.0.0.1:" + AXIS.getPort() + "/adapter"), silence, whole), store);
    }

    private HttpAxisGateway gateway(URI baseUrl, Duration silence, Duration whole) {
        var accounts = List.of(new AxisAccount("W90", "secret"));
        return new HttpAxisGateway(new AxisSettings(baseUrl, accounts, LONG, silence, whole), store, Clock.systemUTC());
    }

    static Stream<Arguments> incompleteAnswers() {
        var answers = List.of(
                aResponse().withBody("<html>502 Bad Gateway</html>").withHeader("Content-Type", "text/html"),
                aResponse().withBody("{\"status\":\"OK\",\"ErrorCode\":\"0\",\"ErrorDesc\":\"Thanh cong\",\"da"),
                okJson("{\"status\":\"OK\",\"ErrorCode\":\"0\",\"DocId\":\"68edb8c8c2dcb14db773ce44\",\"data\":[]}"),
                okJson(
                        "{\"status\":\"OK\",\"errorCode\":\"0\",\"ErrorDesc\":\"Thanh cong\",\"DocId\":\"1\",\"data\":[]}"),
                okJson(
                        "{\"status\":null,\"ErrorCode\":\"0\",\"ErrorDesc\":\"Thanh cong\",\"DocId\":\"1\",\"data\":[]}"),
                okJson(ok("\"DocId\":\"1\",\"data\":[]") + "{}"),
                okJson("[]"),
                aResponse().withStatus(200),
                aResponse().withStatus(500).withBody(ok("\"DocId\":\"1\",\"data\":[]")),
                aResponse().withStatus(302).withHeader("Location", "/elsewhere").withBody(ok("\"data\":[]")),
                aResponse().withStatus(404).withBody("not here"),
                aResponse().withFault(Fault.EMPTY_RESPONSE),
                aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER),
                aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE),
                aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK));
        return Stream.of(Operation.values())
                .flatMap(operation -> answers.stream().map(answer -> Arguments.of(operation, answer)));
    }

    private static String ok(String members) {
        return "{\"status\":\"OK\",\"ErrorCode\":\"0\",\"ErrorDesc\":\"Thanh cong\"," + members + "}";
    }

    @ParameterizedTest
    @MethodSource("incompleteAnswers")
    void holdsTheOutcomeUnknownUnlessTheEnvelopeIsWhole(Operation operation, ResponseDefinitionBuilder answer) {
        var outcome = call(operation, answer);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Unclear.class,
                        unclear -> assertThat(unclear.problem().code()).isEqualTo(ErrorCode.AXIS_ANSWER_INCOMPLETE));
        assertThat(store.files()).isEqualTo(operation == Operation.SEND ? 1 : 0);
    }

    @ParameterizedTest
    @EnumSource(value = Operation.class, names = "ACKNOWLEDGE", mode = EnumSource.Mode.EXCLUDE)
    void neverTakesOkWithoutContentForSuccess(Operation operation) {
        var nothing = call(operation, okJson(ok("\"other\":1")));
        var nulls = call(operation, okJson(ok("\"data\":null,\"DocId\":null")));
        var empty = call(operation, okJson(ok("\"data\":\"\",\"DocId\":\"\"")));
        var zero = call(operation, okJson(ok("\"data\":{\"a\":[1]},\"DocId\":\"0\"")));

        assertThat(List.of(nothing, nulls, empty, zero)).allMatch(answer -> answer instanceof Unclear);
    }

    @ParameterizedTest
    @EnumSource(Operation.class)
    void takesAnErrorCodeThatIsANumberAndMembersInAnyOrder(Operation operation) {
        var data = operation == Operation.FETCH ? "\"QQ\\u003d\\u003d\"" : "[]";

        var answer = call(
                operation,
                okJson("{\"new\":{\"x\":[1,{}]},\"data\":" + data
                        + ",\"DocId\":\"d\",\"ErrorDesc\":\"\",\"ErrorCode\":0,\"status\":\"OK\"}"));

        assertThat(answer).isInstanceOf(AxisAnswer.Complete.class);
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                        "10,AXIS_MESSAGE_INVALID",
                        "15,AXIS_CREDENTIALS_REFUSED",
                        "18,AXIS_RECIPIENT_UNKNOWN",
                        "19,AXIS_SENDER_UNREGISTERED",
                        "20,AXIS_HUB_ERROR",
                        "21,AXIS_HUB_ERROR",
                        "22,AXIS_MESSAGE_INVALID",
                        "23,AXIS_REFUSED",
                        "99,AXIS_REFUSED")
                .map(row -> row.split(",", -1))
                .flatMap(row -> Stream.of(Operation.values())
                        .flatMap(operation -> Stream.of("", ",\"DocId\":\"\"", ",\"DocId\":\"0\",\"data\":\"QQ==\"")
                                .map(members -> Arguments.of(operation, row[0], ErrorCode.valueOf(row[1]), members))));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void readsARefusalWithAndWithoutDocId(Operation operation, String axisCode, ErrorCode code, String members) {
        var answer = call(
                operation,
                okJson("{\"status\":\"FAIL\",\"ErrorCode\":\"" + axisCode + "\",\"ErrorDesc\":\"Vi sao\"" + members
                        + "}"));

        assertThat(answer).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.axisCode()).isEqualTo(axisCode);
            assertThat(refused.problem().code()).isEqualTo(code);
            assertThat(refused.problem().detail()).isEqualTo("Vi sao");
        });
        assertThat(store.files()).isEqualTo(operation == Operation.SEND ? 1 : 0);
    }

    @ParameterizedTest
    @EnumSource(Operation.class)
    void knowsTheOneTextTheAxisWasSeenToRefuseWith(Operation operation) {
        var text = "Don vi gui 002.00.20.H13 khong dung voi ma da dang ky: vxp.saas.03";

        var answer =
                call(operation, okJson("{\"status\":\"FAIL\",\"ErrorCode\":\"1\",\"ErrorDesc\":\"" + text + "\"}"));

        assertThat(answer)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo(ErrorCode.AXIS_SENDER_UNREGISTERED));
    }

    @ParameterizedTest
    @EnumSource(Operation.class)
    void boundsTheTextOfARefusal(Operation operation) {
        var text = "x\\r\\n".repeat(5_000);

        var answer =
                call(operation, okJson("{\"status\":\"FAIL\",\"ErrorCode\":\"1\",\"ErrorDesc\":\"" + text + "\"}"));

        assertThat(answer)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problem().detail())
                                .hasSize(200)
                                .doesNotContain("\n"));
    }

    @ParameterizedTest
    @CsvSource({"SEND,401", "SEND,403", "FETCH,401", "RECEIVED,403", "ACKNOWLEDGE,401"})
    void takesAnUnauthorizedPageForRefusedCredentials(Operation operation, int status) {
        var answer = call(operation, aResponse().withStatus(status).withBody("<html>no</html>"));

        assertThat(answer)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo(ErrorCode.AXIS_CREDENTIALS_REFUSED));
    }

    @ParameterizedTest
    @EnumSource(Operation.class)
    void givesUpOnAnAxisThatIsSilent(Operation operation) {
        var answer = call(operation, okJson(ok("\"DocId\":\"d\"")).withFixedDelay(10_000), SHORT, LONG);

        assertTooLate(answer);
    }

    @ParameterizedTest
    @EnumSource(Operation.class)
    void givesUpOnAnAnswerThatDripsForTooLong(Operation operation) {
        var dripping = okJson(ok("\"DocId\":\"d\",\"data\":[]")).withChunkedDribbleDelay(50, 10_000);

        var answer = call(operation, dripping, LONG, SHORT.multipliedBy(2));

        assertTooLate(answer);
    }

    private static void assertTooLate(AxisAnswer<?> answer) {
        assertThat(answer)
                .isInstanceOfSatisfying(
                        Unclear.class,
                        unclear -> assertThat(unclear.problem().code()).isEqualTo(ErrorCode.AXIS_TIMEOUT));
    }

    @ParameterizedTest
    @EnumSource(Operation.class)
    void knowsThatARefusedConnectionHadNoEffect(Operation operation) throws IOException {
        var closed = URI.create("http://127.0.0.1:" + aPortNobodyListensOn());

        var answer = operation.call.apply(gateway(closed, LONG, LONG), store);

        assertUnreached(answer);
    }

    @ParameterizedTest
    @EnumSource(Operation.class)
    void knowsThatAnUnknownHostHadNoEffect(Operation operation) {
        var answer = operation.call.apply(gateway(URI.create("http://axis.invalid"), LONG, LONG), store);

        assertUnreached(answer);
    }

    @ParameterizedTest
    @EnumSource(Operation.class)
    void knowsThatAFailedHandshakeHadNoEffect(Operation operation) {
        var untrusted = URI.create("https://127.0.0.1:" + AXIS.getHttpsPort());

        var answer = operation.call.apply(gateway(untrusted, LONG, LONG), store);

        assertUnreached(answer);
    }

    private static void assertUnreached(AxisAnswer<?> answer) {
        assertThat(answer)
                .isInstanceOfSatisfying(
                        Unreached.class,
                        unreached -> assertThat(unreached.problem().code()).isEqualTo(ErrorCode.AXIS_UNREACHABLE));
    }

    private static int aPortNobodyListensOn() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
