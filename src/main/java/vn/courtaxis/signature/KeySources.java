package vn.courtaxis.signature;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.security.auth.x500.X500Principal;
import org.jspecify.annotations.Nullable;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.OrganizationCode;
import vn.courtaxis.document.Problem;
import vn.courtaxis.document.Verdict;

/** All keys of this installation, in files and in devices. */
public final class KeySources implements KeySource {

    /**
     * @param key asks the device each time; a file was read at start
     * @param seen its certificate without asking a device
     */
    record UnitKey(
            OrganizationCode unit, Supplier<Verdict<SigningKey>> key, Supplier<Optional<X509Certificate>> seen) {}

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
            return new UnitKey(settings.unit(), () -> slot.key(settings.alias()), () -> slot.seen(settings.alias()));
        });
        return new KeySources(
                Stream.concat(Pkcs12KeySource.load(files).stream(), inDevices).toList(), clock);
    }

    @Override
    public boolean serves(OrganizationCode unit) {
        return of(unit).findAny().isPresent();
    }

    @Override
    public Set<OrganizationCode> units() {
        return keys.stream().map(UnitKey::unit).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    @Override
    public Verdict<SigningKey> keyFor(OrganizationCode unit, Function<SigningKey, Optional<Problem>> objection) {
        var now = clock.instant();
        var opened = new ArrayList<SigningKey>();
        @Nullable Verdict<SigningKey> failure = null;
        for (var candidate : of(unit).toList()) {
            var key = candidate.key().get();
            if (key instanceof Verdict.Done<SigningKey> done) {
                opened.add(done.value());
            } else {
                failure = key;
            }
        }
        opened.sort(Comparator.comparing((SigningKey key) -> key.isValidAt(now))
                .thenComparing(SigningKey::notAfter)
                .reversed());
        @Nullable Problem first = null;
        for (var key : opened) {
            var found = objection.apply(key);
            if (found.isEmpty()) {
                return Verdict.done(key);
            }
            first = first == null ? found.get() : first;
        }
        if (failure != null) {
            return failure; // the key in the device may be the good one
        }
        return first == null ? Verdict.rejected(ErrorCode.NO_SIGNING_KEY, unit.value()) : new Verdict.Rejected<>(first);
    }

    private Stream<UnitKey> of(OrganizationCode unit) {
        return keys.stream().filter(candidate -> candidate.unit().equals(unit));
    }

    @Override
    public List<KeyFacts> facts() {
        return keys.stream().flatMap(KeySources::factsOf).toList();
    }

    private static Stream<KeyFacts> factsOf(UnitKey unitKey) {
        return unitKey.seen().get().stream()
                .map(certificate -> new KeyFacts(
                        unitKey.unit(),
                        certificate.getSubjectX500Principal().getName(X500Principal.RFC2253),
                        certificate.getNotBefore().toInstant(),
                        certificate.getNotAfter().toInstant(),
                        SampleCertificates.isSample(certificate)));
    }
}
