package vn.courtaxis.signature;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.model.TimestampBinary;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import java.io.IOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;

/**
 * Gets time stamps by RFC 3161 over HTTP and believes none before it has checked it. A service that failed several times in a row is
 * left alone for a while, so that one that is dead costs its time limit a few times and not with each document.
 */
final class TsaClient implements TSPSource {

    private static final long serialVersionUID = 1L;

    private static final int NONCE_BITS = 64;
    private static final int FAILURES_BEFORE_PAUSE = 3;
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final transient List<Service> services;
    private final transient TsaAnswers answers;
    private final transient TsaHttp http;
    private final transient Clock clock;
    private final transient SecureRandom random = new SecureRandom();

    private static final class Service {
        private final StampSettings.Service settings;
        private final Pause pause;

        Service(StampSettings.Service settings) {
            this.settings = settings;
            this.pause = new Pause(FAILURES_BEFORE_PAUSE, PAUSE);
        }

        /** Without what may be secret in an address: user, password, query. */
        String name() {
            return settings.address().getHost() + settings.address().getRawPath();
        }
    }

    /** @throws IllegalArgumentException naming every certificate that cannot be read */
    TsaClient(StampSettings settings, TrustSettings trust, Clock clock) {
        var roots = settings.roots().isEmpty() ? trust.roots() : settings.roots();
        var chains = new OwnChains(
                new TrustSettings(roots, trust.intermediates(), trust.crls(), false, trust.fetchTimeout()), clock);
        this.services = settings.services().stream().map(Service::new).toList();
        this.answers = new TsaAnswers(chains, settings.maxClockSkew(), clock);
        this.http = new TsaHttp(settings.timeout());
        this.clock = clock;
    }

    /** @throws NoTimeStamp while all services are left alone, so that nobody signs in vain */
    void demandOne() {
        if (services.stream().noneMatch(service -> service.pause.isOver(clock.instant()))) {
            throw new NoTimeStamp("all services are paused after failures");
        }
    }

    /** @throws NoTimeStamp when no service gave a good one; the message names each service and why */
    @Override
    public TimestampBinary getTimeStampResponse(DigestAlgorithm digest, byte[] imprint) {
        var why = new ArrayList<String>();
        for (var service : services) {
            if (!service.pause.isOver(clock.instant())) {
                why.add(service.name() + ": paused after failures");
                continue;
            }
            try {
                var token = ask(service.settings, digest, imprint);
                service.pause.succeeded();
                return new TimestampBinary(token);
            } catch (IOException | TSPException failure) {
                service.pause.failed(clock.instant());
                why.add(service.name() + ": " + failure.getMessage());
            }
        }
        throw new NoTimeStamp(why.isEmpty() ? "no service is configured" : String.join("; ", why));
    }

    private byte[] ask(StampSettings.Service service, DigestAlgorithm digest, byte[] imprint)
            throws IOException, TSPException {
        var request = request(service, digest, imprint);
        return answers.token(request, http.post(service.address(), request.getEncoded()));
    }

    private TimeStampRequest request(StampSettings.Service service, DigestAlgorithm digest, byte[] imprint) {
        var generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        if (!service.policy().isBlank()) {
            generator.setReqPolicy(new ASN1ObjectIdentifier(service.policy()));
        }
        var nonce = new BigInteger(NONCE_BITS, random);
        return generator.generate(new ASN1ObjectIdentifier(digest.getOid()), imprint, nonce);
    }
}
