package vn.courtaxis.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.courtaxis.signature.StampSettings.Service;
import vn.courtaxis.signature.StampSettings.WithoutStamp;

class TsaClientTest {

    private static final Clock CLOCK = Clock.fixed(SignatureFixture.NOW, ZoneOffset.UTC);
    private static final Duration LIMIT = Duration.ofSeconds(3);
    private static final byte[] IMPRINT = new byte[32];

    private final StampServer server = new StampServer("tsa.p12", CLOCK);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void getsAStampThatOpensslBelieves(@TempDir Path folder) throws IOException {
        Judges.demand("openssl", "openssl", "version");
        var token = client(server.address()).getTimeStampResponse(DigestAlgorithm.SHA256, IMPRINT);
        var file = Files.write(folder.resolve("token.der"), token.getBytes());

        var opinion = Judges.run(
                "openssl",
                "ts",
                "-verify",
                "-digest",
                "00".repeat(32),
                "-token_in",
                "-in",
                file.toString(),
                "-CAfile",
                SignatureFixture.sample("root.pem").toString(),
                "-untrusted",
                SignatureFixture.sample("sub.pem").toString());

        assertThat(opinion).contains("Verification: OK");
    }

    @ParameterizedTest
    @CsvSource({
        "REFUSES, not today",
        "OTHER_DATA, message imprint",
        "OTHER_NONCE, nonce",
        "CLOCK_WRONG, its clock says",
        "WEAK, digest below SHA-256",
        "LONG, a token of",
        "RUBBISH, malformed"
    })
    void believesNoBadAnswer(SampleTsa.Fault fault, String why) {
        server.fault = fault;

        assertThatThrownBy(() -> client(server.address()).getTimeStampResponse(DigestAlgorithm.SHA256, IMPRINT))
                .isInstanceOf(NoTimeStamp.class)
                .hasMessageContaining(why);
    }

    @Test
    void tellsNoSecretOfAnAddress() {
        var address = URI.create("http://user:secret@localhost:1/tsa?key=hidden");

        assertThatThrownBy(() -> client(address).getTimeStampResponse(DigestAlgorithm.SHA256, IMPRINT))
                .hasMessageContaining("localhost/tsa")
                .hasMessageNotContainingAny("secret", "hidden");
    }

    @Test
    void believesNoKeyThatIsNotForStamps() {
        try (var misused = new StampServer("court-w90.p12", CLOCK)) {
            assertThatThrownBy(() -> client(misused.address()).getTimeStampResponse(DigestAlgorithm.SHA256, IMPRINT))
                    .isInstanceOf(NoTimeStamp.class);
        } catch (IllegalArgumentException refusedByTheLibrary) {
            assertThat(refusedByTheLibrary).hasMessageContaining("ExtendedKeyUsage");
        }
    }

    @Test
    void believesNoStampWithoutChainToAConfiguredRoot(@TempDir Path folder) {
        var strangers = new StampSettings(
                List.of(new Service(server.address(), "")),
                List.of(new OwnAuthority().rootFile(folder)),
                LIMIT,
                Duration.ofMinutes(5),
                WithoutStamp.WAIT);
        var client = new TsaClient(strangers, SignatureFixture.trust(), CLOCK);

        assertThatThrownBy(() -> client.getTimeStampResponse(DigestAlgorithm.SHA256, IMPRINT))
                .hasMessageContaining("no chain to a configured root");
    }

    @Test
    void wantsThePolicyThatIsConfigured() {
        var service = new Service(server.address(), "2.999.7");

        assertThatThrownBy(() -> client(service).getTimeStampResponse(DigestAlgorithm.SHA256, IMPRINT))
                .hasMessageContaining("policy");
    }

    @ParameterizedTest
    @EnumSource(value = StampServer.Wire.class, names = "GOOD", mode = EnumSource.Mode.EXCLUDE)
    void isHeldUpNoLongerThanTheLimit(StampServer.Wire wire) {
        var limit = Duration.ofMillis(500);
        server.wire = wire;
        var start = System.nanoTime();

        assertThatThrownBy(() -> client(limit, new Service(server.address(), ""))
                        .getTimeStampResponse(DigestAlgorithm.SHA256, IMPRINT))
                .isInstanceOf(NoTimeStamp.class);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(limit.multipliedBy(6));
    }

    @Test
    void asksTheNextServiceWhenTheFirstIsAway() {
        var client = client(URI.create("http://localhost:1/tsa"), server.address());

        assertThat(client.getTimeStampResponse(DigestAlgorithm.SHA256, IMPRINT).getBytes())
                .isNotEmpty();
    }

    @Test
    void leavesADeadServiceAloneAfterThreeFailures() {
        server.wire = StampServer.Wire.STATUS_500;
        var client = client(server.address());

        for (var n = 0; n < 5; n++) {
            assertThatThrownBy(() -> client.getTimeStampResponse(DigestAlgorithm.SHA256, IMPRINT))
                    .isInstanceOf(NoTimeStamp.class);
        }

        assertThat(server.calls).hasValue(3);
    }

    private static TsaClient client(URI... addresses) {
        return client(
                Stream.of(addresses).map(address -> new Service(address, "")).toArray(Service[]::new));
    }

    private static TsaClient client(Service... services) {
        return client(LIMIT, services);
    }

    private static TsaClient client(Duration limit, Service... services) {
        var settings = new StampSettings(List.of(services), List.of(), limit, Duration.ofMinutes(5), WithoutStamp.WAIT);
        return new TsaClient(settings, SignatureFixture.trust(), CLOCK);
    }
}
