package vn.courtaxis.signature;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vn.courtaxis.document.OrganizationCode;
import vn.courtaxis.document.Problem;
import vn.courtaxis.document.Verdict;

/** Signing keys in PKCS#12 files, all read at start. */
public final class Pkcs12KeySource implements KeySource {

    private final KeySources keys;

    /** @throws IllegalArgumentException naming every key store that cannot be used */
    public Pkcs12KeySource(List<SigningKeySettings> settings, Clock clock) {
        this.keys = new KeySources(load(settings), clock);
    }

    static List<KeySources.UnitKey> load(List<SigningKeySettings> settings) {
        var keys = new ArrayList<KeySources.UnitKey>();
        var problems = new ArrayList<String>();
        for (var setting : settings) {
            try {
                var key = Pkcs12File.read(setting.keyStore(), setting.password(), setting.alias());
                keys.add(new KeySources.UnitKey(
                        setting.unit(), () -> Verdict.done(key), () -> Optional.of(key.certificate())));
            } catch (UnusableKeyStore problem) {
                problems.add(setting.unit() + ": " + problem.getMessage());
            }
        }
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", problems));
        }
        return keys;
    }

    @Override
    public boolean serves(OrganizationCode unit) {
        return keys.serves(unit);
    }

    @Override
    public Set<OrganizationCode> units() {
        return keys.units();
    }

    @Override
    public Verdict<SigningKey> keyFor(OrganizationCode unit, Function<SigningKey, Optional<Problem>> objection) {
        return keys.keyFor(unit, objection);
    }

    @Override
    public List<KeyFacts> facts() {
        return keys.facts();
    }
}
