package vn.courtaxis.axis;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.courtaxis.directory.AgencyRegistration;
import vn.courtaxis.directory.AxisDirectory.Listing;
import vn.courtaxis.directory.DirectoryRow;
import vn.courtaxis.directory.DirectorySource;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.OrganizationCode;
import vn.courtaxis.exchange.AxisAnswer.Complete;
import vn.courtaxis.exchange.AxisAnswer.Refused;
import vn.courtaxis.exchange.AxisAnswer.Unclear;
import vn.courtaxis.exchange.AxisAnswer.Unreached;

/** The lists of the directory and the registration of units, whatever the axis answers. */
class HttpAxisDirectoryTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final AgencyRegistration UNIT = new AgencyRegistration(
            "00.22.W00", OrganizationCode.of("W90.01"), "Tòa án \"khu vực\" 1\n", "a@b.vn", "", "024");

    @RegisterExtension
    static final WireMockExtension AXIS = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    private final List<DirectoryRow> rows = new ArrayList<>();
    private HttpAxisDirectory directory;

    @BeforeEach
    void open() {
        directory = at(URI.create(AXIS.baseUrl() + "/adapter"));
    }

    private static HttpAxisDirectory at(URI address) {
        var settings =
                new AxisSettings(address, List.of(new AxisAccount("W90", "test-secret-not-real")), LIMIT, LIMIT, LIMIT);
        return new HttpAxisDirectory(settings, Clock.systemUTC(), new AnswerDates(Clock.systemUTC(), LIMIT));
    }

    private static void answers(String json) {
        AXIS.stubFor(post(anyUrl()).willReturn(okJson(json)));
    }

    private static String ok(String members) {
        return "{\"status\":\"OK\",\"ErrorCode\":\"0\",\"ErrorDesc\":\"Thanh cong\"" + members + "}";
    }

    @ParameterizedTest
    @EnumSource(DirectorySource.class)
    void asksForEachListByItsNameWithNothingInTheBody(DirectorySource source) {
        answers(ok(",\"data\":[]"));

        var answer = directory.list("W90", source, rows::add);

        assertThat(answer).isEqualTo(new Complete<>(new Listing(0, 0)));
        AXIS.verify(postRequestedFor(urlEqualTo("/adapter/" + DirectoryReadings.operation(source)))
                .withHeader("Content-Length", equalTo("0"))
                .withHeader("XroadVnpt-sign-header-key", equalTo("systemid;timestamp;Content-Type")));
    }

    @Test
    void readsTheMembersOfEachListAndToleratesWhatIsMissingNullOrNew() {
        answers(ok(",\"data\":["
                + "{\"id\":1,\"pid\":\"0\",\"code\":\" G12 \",\"name\":\"Bộ\",\"mail\":null,\"oldCode\":\"000.00.00.G12\"},"
                + "{\"code\":\"G13\",\"code102\":\"000.00.00.G13\",\"more\":{\"a\":[1]}},"
                + "{\"code\":\"G14\",\"version\":7,\"centerCode\":\"W00\",\"deleted\":true,\"modifyDate\":\"x\","
                + "\"isAgency\":false}]"));

        directory.list("W90", DirectorySource.SYNCHRONIZE_UNIT, rows::add);

        assertThat(rows)
                .containsExactly(
                        new DirectoryRow("1", "0", "G12", "000.00.00.G12", "Bộ", "", "", "", "", false, true),
                        new DirectoryRow("", "", "G13", "000.00.00.G13", "", "", "", "", "", false, true),
                        new DirectoryRow("", "", "G14", "", "", "", "W00", "7", "x", true, false));
    }

    @Test
    void skipsAndCountsRowsWithoutACode() {
        answers(ok(",\"data\":[{\"name\":\"a\"},{\"code\":null},{\"code\":\" \"},{\"code\":\"" + "9".repeat(251)
                + "\"},{\"code\":\"a\\u0000b\"},{\"code\":\"G12\"}]"));

        var answer = directory.list("W90", DirectorySource.AGENCIES, rows::add);

        assertThat(answer).isEqualTo(new Complete<>(new Listing(1, 5)));
        assertThat(rows).extracting(DirectoryRow::code).containsExactly("G12");
    }

    @Test
    void aNameOfTenMegabytesIsNoDirectoryAndALongOneIsCut() {
        answers(ok(",\"data\":[{\"code\":\"G12\",\"name\":\"" + "x".repeat(10 << 20) + "\"}]"));
        var huge = directory.list("W90", DirectorySource.AGENCIES, rows::add);
        answers(ok(",\"data\":[{\"code\":\"G13\",\"name\":\"" + "x".repeat(100_000) + "\"}]"));
        var large = directory.list("W90", DirectorySource.AGENCIES, rows::add);

        assertThat(huge).isInstanceOf(Unclear.class);
        assertThat(large).isInstanceOf(Complete.class);
        assertThat(rows).singleElement().satisfies(row -> assertThat(row.name()).hasSize(4_000));
    }

    static Stream<ResponseDefinitionBuilder> brokenAnswers() {
        var many = IntStream.range(0, 5_000)
                .mapToObj(n -> "{\"code\":\"G" + n + "\",\"name\":\"Tên\"}")
                .collect(Collectors.joining(","));
        return Stream.of(
                aResponse().withBody("{\"status\":\"OK\",\"ErrorCode\":\"0\",\"ErrorDesc\":\"\",\"data\":[" + many),
                aResponse().withBody("{\"data\":[" + many + "]}"),
                okJson(ok(",\"data\":[" + many + "],\"data\":[]")),
                okJson(ok(",\"data\":null")),
                okJson(ok(",\"data\":{}")),
                okJson(ok("")),
                okJson(ok(",\"data\":[" + many + "]").replace("\"0\"", "\"20\"")),
                aResponse().withBody("<html>502</html>"),
                aResponse().withStatus(500).withBody(ok(",\"data\":[" + many + "]")),
                aResponse().withStatus(200),
                aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE));
    }

    @ParameterizedTest
    @MethodSource("brokenAnswers")
    void neverTakesForAWholeDirectoryWhatIsNone(ResponseDefinitionBuilder broken) {
        AXIS.stubFor(post(anyUrl()).willReturn(broken));

        var answer = directory.list("W90", DirectorySource.AGENCIES, rows::add);

        assertThat(answer)
                .isInstanceOfSatisfying(
                        Unclear.class,
                        unclear -> assertThat(unclear.problem().code()).isEqualTo(ErrorCode.AXIS_ANSWER_INCOMPLETE));
    }

    @Test
    void aRefusalAfterTheRowsIsARefusal() {
        answers("{\"data\":[{\"code\":\"G12\"}],\"status\":\"FAIL\",\"ErrorCode\":\"20\",\"ErrorDesc\":\"Loi\"}");

        var answer = directory.list("W90", DirectorySource.QD20, rows::add);

        assertThat(answer).isInstanceOf(Refused.class);
    }

    @Test
    void sendsTheBodyOfARegistrationAsItWasShownAndOnlyAsciiInHeaders() {
        answers(ok(""));

        var answer = directory.register("W90", UNIT);

        assertThat(answer).isInstanceOf(Complete.class);
        assertThat(directory.bodyOf(UNIT))
                .isEqualTo(
                        "{\"id\":\"\",\"pcode\":\"00.22.W00\",\"code\":\"W90.01\","
                                + "\"name\":\"Tòa án \\\"khu vực\\\" 1\\n\",\"mail\":\"a@b.vn\",\"mobile\":\"\",\"fax\":\"024\"}");
        AXIS.verify(postRequestedFor(urlEqualTo("/adapter/registerAgency"))
                .withHeader("XroadVnpt-sign-header-key", equalTo("systemid;timestamp;Content-Type"))
                .withHeader("Content-Type", equalTo("application/json"))
                .withRequestBody(equalTo(directory.bodyOf(UNIT))));
    }

    @Test
    void namesTheAgencyToDeleteInAHeader() {
        answers(ok(""));

        directory.delete("W90", UNIT.code());

        AXIS.verify(postRequestedFor(urlEqualTo("/adapter/deleteAgency"))
                .withHeader("XroadVnpt-AgencyCode", equalTo("W90.01"))
                .withHeader("XroadVnpt-sign-header-key", equalTo("systemid;AgencyCode;timestamp;Content-Type"))
                .withRequestBody(equalTo("{}")));
    }

    @Test
    void tellsWhetherARegistrationWasRefusedNeverArrivedOrNobodyKnows() {
        answers("{\"status\":\"FAIL\",\"ErrorCode\":\"10\",\"ErrorDesc\":\"Thong tin khong hop le\"}");
        var refused = directory.register("W90", UNIT);
        AXIS.stubFor(post(anyUrl()).willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE)));
        var unclear = directory.delete("W90", UNIT.code());
        var unreached = at(URI.create("http://127.0.0.1:1/adapter")).register("W90", UNIT);

        assertThat(refused).isInstanceOf(Refused.class);
        assertThat(unclear).isInstanceOf(Unclear.class);
        assertThat(unreached).isInstanceOf(Unreached.class);
    }
}
