package vn.courtaxis.signature;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.security.auth.x500.X500Principal;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.OrganizationCode;
import vn.courtaxis.document.Verdict;

/** All keys of this installation, in files and in devices. */
public final class KeySources implements KeySource {

    /** @param key asks the device each time; a file was read at start */
    record UnitKey(OrganizationCode unit, Supplier<Verdict<SigningKey>> key) {}

    private final List<UnitKey> keys;
    private final Clock clock;

    KeySources(List<UnitKey> keys, Clock clock) {
        this.keys = List.copyOf(keys);
        this.clock = clock;
    }

    /**
     * Files are read now; a device is asked when its key is wanted, so that one that is down does not keep the adapter from receiving.
     *
     * @param timeout longest time that a device may take for one call
     * @throws IllegalArgumentException naming every key store that cannot be used
     */
    public static KeySource of(
            List<SigningKeySettings> files, List<Pkcs11KeySettings> devices, Duration timeout, Clock clock) {
        var slots = new HashMap<String, Pkcs11Slot>();
        var inDevices = devices.stream().map(settings -> {
            var slot = slots.computeIfAbsent(
                    settings.library() + "#" + settings.slot(), name -> new Pkcs11Slot(settings, timeout));
            return new UnitKey(settings.unit(), () -> slot.key(settings.alias()));
        });
        return new KeySources(
                Stream.concat(Pkcs12KeySource.load(files).stream(), inDevices).toList(), clock);
    }

    @Override
    public boolean serves(OrganizationCode unit) {
        return of(unit).findAny().isPresent();
    }

    /** While a certificate is being renewed, the one that is valid now and lasts longest. */
    @Override
    public Verdict<SigningKey> keyFor(OrganizationCode unit) {
        var now = clock.instant();
        var opened = new ArrayList<SigningKey>();
        Verdict<SigningKey> failure = Verdict.rejected(ErrorCode.NO_SIGNING_KEY, unit.value());
        for (var candidate : of(unit).toList()) {
            var key = candidate.key().get();
            if (key instanceof Verdict.Done<SigningKey> done) {
                opened.add(done.value());
            } else {
                failure = key;
            }
        }
        return opened.stream()
                .max(Comparator.comparing((SigningKey key) -> key.isValidAt(now))
                        .thenComparing(SigningKey::notAfter))
                .map(Verdict::done)
                .orElse(failure);
    }

    private Stream<UnitKey> of(OrganizationCode unit) {
        return keys.stream().filter(candidate -> candidate.unit().equals(unit));
    }

    @Override
    public List<KeyFacts> facts() {
        return keys.stream().flatMap(KeySources::factsOf).toList();
    }

    private static Stream<KeyFacts> factsOf(UnitKey unitKey) {
        if (!(unitKey.key().get() instanceof Verdict.Done<SigningKey> done)) {
            return Stream.empty();
        }
        var key = done.value();
        return Stream.of(new KeyFacts(
                unitKey.unit(),
                key.certificate().getSubjectX500Principal().getName(X500Principal.RFC2253),
                key.notBefore(),
                key.notAfter(),
                SampleCertificates.isSample(key.certificate())));
    }
}
