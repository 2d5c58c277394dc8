package vn.courtaxis.axis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Against requests of the national SDK 2.0.1, captured on the loopback with a made-up secret. */
class SignedHeadersTest {

    private static final String SECRET = "test-secret-not-real";
    private static final AxisAccount ACCOUNT = new AxisAccount("000.00.01.H01", SECRET);

    record Captured(String operation, String signHeader, String hashHeader) {

        Map<String, String> parameters() {
            var signed = new JsonMapper().readValue(signHeader, new TypeReference<LinkedHashMap<String, String>>() {});
            var parameters = new LinkedHashMap<String, String>();
            signed.forEach((name, value) -> parameters.put(name.substring("XroadVnpt-".length()), value));
            return parameters;
        }

        @Override
        public String toString() {
            return operation;
        }
    }

    static final List<Captured> CAPTURED = List.of(
            new Captured("sendEdoc", """
                    {"XroadVnpt-systemid":"000.00.01.H01","XroadVnpt-servicetype":"eDoc","XroadVnpt-messagetype":"edoc","XroadVnpt-hash-file":"6abe3275413d92ba5698abe072433423f15d1c189972d0a09f80a1762c5634","XroadVnpt-from":"000.00.01.H01","XroadVnpt-to":"[\\"000.00.02.H02\\",\\"000.00.03.H03\\"]","XroadVnpt-timestamp":"23112026T175353+0758","XroadVnpt-Content-Type":"application/octet-stream"}""", "2ed9dcc6c0c4f21b6c1d7252f323c179eb6a0a0ab3ce40b8209fd829f0174302"),
            new Captured(
                    "getReceivedEdocList", """
                    {"XroadVnpt-systemid":"000.00.01.H01","XroadVnpt-servicetype":"eDoc","XroadVnpt-messagetype":"edoc","XroadVnpt-timestamp":"23112026T175352+0193","XroadVnpt-Content-Type":"application/json"}""", "0ab5b5312a35a37ea8f95439ea9a9c8a59357fe6f72386ec976cf9da8f5dfd29"),
            new Captured("getEdoc", """
                    {"XroadVnpt-systemid":"000.00.01.H01","XroadVnpt-docId":"d-1","XroadVnpt-filePath":"store","XroadVnpt-timestamp":"23112026T182852+0177","XroadVnpt-Content-Type":"application/json"}""", "43597d1d5df622f1dc580cc4b457d5063e81335d879b9676f20f07047eceaf56"),
            new Captured("updateStatus", """
                    {"XroadVnpt-systemid":"000.00.01.H01","XroadVnpt-docId":"d-1","XroadVnpt-timestamp":"23112026T175355+0266","XroadVnpt-Content-Type":"application/json","XroadVnpt-status":"done"}""", "ed668842b5f6df5c81e47749be3572f431889751a6cd602226a10fac38223c0c"),
            new Captured("getSentEdocList", """
                    {"XroadVnpt-systemid":"000.00.01.H01","XroadVnpt-servicetype":"eDoc","XroadVnpt-messagetype":"edoc","XroadVnpt-docId":"5bebcfeff858e3e0cc154762","XroadVnpt-timestamp":"23112026T175353+0120","XroadVnpt-Content-Type":"application/json"}""", "bb1daf4a8cb45f82308292281b66a7b4bced39d3320a68981f5baa05eab89333"),
            new Captured("getAgenciesList", """
                    {"XroadVnpt-systemid":"000.00.01.H01","XroadVnpt-timestamp":"23112026T175357+0018","XroadVnpt-Content-Type":"application/json"}""", "8b1cba1131e6bf757d756c8aa878b5dd4a2bb8153b60ea156ca2395b2688b681"),
            new Captured("downloadEdoc", """
                    {"XroadVnpt-systemid":"000.00.01.H01","XroadVnpt-docId":"d-1","XroadVnpt-filePath":"store","XroadVnpt-timestamp":"23112026T182852+0641","XroadVnpt-Content-Type":"application/json"}""", "2c1bb4a7293c0c04cdb3381a8b42f84635fcc1ca889f24c0e2e27c140264e80a"),
            new Captured("registerAgency", """
                    {"XroadVnpt-systemid":"000.00.01.H01","XroadVnpt-timestamp":"23112026T175358+0587","XroadVnpt-Content-Type":"application/json"}""", "4260ec17072522fcc17ff5a3d08cfe8648ed071afaf1b01558779b08f46b9f5f"),
            new Captured("deleteAgency", """
                    {"XroadVnpt-systemid":"000.00.01.H01","XroadVnpt-AgencyCode":"999.010.01.H22","XroadVnpt-timestamp":"23112026T175359+0048","XroadVnpt-Content-Type":"application/json"}""", "b4f3e36e8dce3da079624ef335853bb2b903049d728a5d359b8ccefccf36696c"));

    @ParameterizedTest
    @FieldSource("CAPTURED")
    void computesTheHashOfEveryCapturedRequest(Captured captured) {
        assertThat(SignedHeaders.hmac(SECRET, captured.signHeader())).isEqualTo(captured.hashHeader());
    }

    @ParameterizedTest
    @FieldSource("CAPTURED")
    void writesTheSignedTextOfEveryCapturedRequest(Captured captured) {
        assertThat(SignedHeaders.signHeader(captured.parameters())).isEqualTo(captured.signHeader());
    }

    @Test
    void sendsEveryParameterAndTheSignatureOverAllOfThem() {
        var headers = SignedHeaders.of(ACCOUNT, "23112026T182852+0177", "application/json", Map.of("docId", "d-1"));

        assertThat(headers)
                .containsEntry("XroadVnpt-systemid", "000.00.01.H01")
                .containsEntry("XroadVnpt-docId", "d-1")
                .containsEntry("XroadVnpt-timestamp", "23112026T182852+0177")
                .containsEntry("XroadVnpt-Content-Type", "application/json")
                .containsEntry("Content-Type", "application/json")
                .containsEntry("XroadVnpt-sign-header-key", "systemid;docId;timestamp;Content-Type")
                .containsEntry("User-Agent", "JAVASDKAgent/1.0.0 XRoad/VPCP")
                .containsEntry("XroadVnpt-version", "3.0.201608")
                .containsEntry(
                        "XroadVnpt-hash-header",
                        SignedHeaders.hmac(SECRET, headers.getOrDefault("XroadVnpt-sign-header", "")));
    }

    @Test
    void refusesParametersThatWouldArriveMangled() {
        var accented = Map.of("description", "Lỗi giải mã");
        var broken = Map.of("description", "a\r\nXroadVnpt-systemid: b");

        assertThatThrownBy(() -> SignedHeaders.of(ACCOUNT, "t", "application/json", accented))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SignedHeaders.of(ACCOUNT, "t", "application/json", broken))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void neverShowsTheSecret() {
        assertThat(ACCOUNT).asString().contains("000.00.01.H01").doesNotContain(SECRET);
    }
}
