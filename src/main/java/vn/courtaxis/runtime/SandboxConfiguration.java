package vn.courtaxis.runtime;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import vn.courtaxis.axis.AxisAccount;
import vn.courtaxis.axis.AxisSettings;
import vn.courtaxis.axis.HttpAxisGateway;
import vn.courtaxis.codes.CodeRegistry;
import vn.courtaxis.codes.KnownOrganization;
import vn.courtaxis.edxml.EdxmlLimits;
import vn.courtaxis.edxml.EdxmlReader;
import vn.courtaxis.exchange.AxisGateway;
import vn.courtaxis.sandbox.office.Office;
import vn.courtaxis.sandbox.office.OfficeDesk;
import vn.courtaxis.sandbox.twin.AxisTwin;
import vn.courtaxis.sandbox.twin.TwinSettings;
import vn.courtaxis.signature.PdfVerifier;
import vn.courtaxis.signature.SampleTsa;
import vn.courtaxis.signature.TrustSettings;
import vn.courtaxis.store.FileDocumentStore;

/** The twin and the simulated office, which keep their own files and know nothing of the adapter. */
@Configuration(proxyBeanMethods = false)
@Profile({"sandbox", "twin"})
@EnableConfigurationProperties(CourtAxisProperties.class)
class SandboxConfiguration {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration CALL = Duration.ofMinutes(5);

    @Bean
    AxisTwin axisTwin(CourtAxisProperties properties) throws IOException {
        var registry = CodeRegistry.load(properties.codes().files());
        return new AxisTwin(
                TwinSettings.sandbox(directory(properties).resolve("axis")),
                registry.all().stream().map(SandboxConfiguration::agency).toList(),
                clock(properties));
    }

    private static AxisGateway.Agency agency(KnownOrganization known) {
        var others = known.aliases().isEmpty()
                ? known.derivedAlias()
                : java.util.Optional.of(known.aliases().get(0));
        return new AxisGateway.Agency(
                known.code().value(),
                others.map(Object::toString).orElse(""),
                known.name(),
                known.contact().email());
    }

    @Bean
    OfficeBench officeBench(CourtAxisProperties properties, Environment environment, AxisTwin twin) throws IOException {
        var clock = clock(properties);
        var directory = directory(properties).resolve("office");
        var store = new FileDocumentStore(directory.resolve("documents"), "office", altered -> {});
        var axis = new HttpAxisGateway(officeAxis(environment), store, clock);
        var codes = CodeRegistry.load(properties.codes().files());
        var certificates = properties.sandbox().certificates();
        var office = new Office(directory, certificates, axis, codes, store, clock, twin::cutNextMessage);
        var trust = new TrustSettings(
                List.of(certificates.resolve("root.pem")),
                List.of(certificates.resolve("sub.pem")),
                List.of(certificates.resolve("root.crl"), certificates.resolve("sub.crl")),
                false,
                CONNECT);
        var desk = new OfficeDesk(
                office,
                axis,
                codes,
                store,
                new EdxmlReader(store, EdxmlLimits.defaults()),
                new PdfVerifier(store, trust, clock),
                clock);
        return new OfficeBench(office, desk);
    }

    @Bean
    SampleTsa sampleTsa(CourtAxisProperties properties) {
        var keyStore = properties.sandbox().certificates().resolve("tsa.p12");
        return new SampleTsa(keyStore, "sandbox", clock(properties));
    }

    /** The office with its clerk. */
    record OfficeBench(Office office, OfficeDesk desk) {}

    @Bean
    Office office(OfficeBench bench) {
        return bench.office();
    }

    private static AxisSettings officeAxis(Environment environment) {
        var port = environment.getRequiredProperty("server.port");
        return new AxisSettings(
                URI.create("http://localhost:" + port + "/sandbox/axis"),
                List.of(new AxisAccount("G22", "sandbox-office")),
                CONNECT,
                CALL,
                CALL);
    }

    private static Path directory(CourtAxisProperties properties) {
        return properties.dataDirectory().resolve("sandbox");
    }

    private static Clock clock(CourtAxisProperties properties) {
        return Clock.system(properties.zone());
    }
}
