package vn.courtaxis.signature;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.security.auth.x500.X500Principal;
import vn.courtaxis.document.OrganizationCode;

/** Signing keys in PKCS#12 files, all read at start. */
public final class Pkcs12KeySource implements KeySource {

    private record UnitKey(OrganizationCode unit, SigningKey key) {}

    private final List<UnitKey> keys;
    private final Clock clock;

    /** @throws IllegalArgumentException naming every key store that cannot be used */
    public Pkcs12KeySource(List<SigningKeySettings> settings, Clock clock) {
        this.clock = clock;
        this.keys = load(settings);
    }

    private static List<UnitKey> load(List<SigningKeySettings> settings) {
        var keys = new ArrayList<UnitKey>();
        var problems = new ArrayList<String>();
        for (var setting : settings) {
            try {
                var key = Pkcs12File.read(setting.keyStore(), setting.password(), setting.alias());
                keys.add(new UnitKey(setting.unit(), key));
            } catch (UnusableKeyStore problem) {
                problems.add(setting.unit() + ": " + problem.getMessage());
            }
        }
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", problems));
        }
        return List.copyOf(keys);
    }

    /** While a certificate is being renewed, the one that is valid now and lasts longest. */
    @Override
    public Optional<SigningKey> keyFor(OrganizationCode unit) {
        var now = clock.instant();
        return keys.stream()
                .filter(candidate -> candidate.unit().equals(unit))
                .map(UnitKey::key)
                .max(Comparator.comparing((SigningKey key) -> key.isValidAt(now))
                        .thenComparing(SigningKey::notAfter));
    }

    @Override
    public List<KeyFacts> facts() {
        return keys.stream().map(Pkcs12KeySource::factsOf).toList();
    }

    private static KeyFacts factsOf(UnitKey unitKey) {
        var key = unitKey.key();
        return new KeyFacts(
                unitKey.unit(),
                key.certificate().getSubjectX500Principal().getName(X500Principal.RFC2253),
                key.notBefore(),
                key.notAfter(),
                SampleCertificates.isSample(key.certificate()));
    }
}
