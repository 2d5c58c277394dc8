package vn.courtaxis.sandbox.twin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.courtaxis.exchange.AxisGateway.Agency;

/** The twin's directory: agencies by either of their codes, and which connected system stands behind each. */
final class TwinRegistry {

    private final List<TwinSystem> systems;
    private final Map<String, Agency> agencies = new LinkedHashMap<>();
    private final Map<String, String> currentCodes = new LinkedHashMap<>();

    TwinRegistry(List<TwinSystem> systems, List<Agency> agencies) {
        this.systems = systems;
        agencies.forEach(this::register);
    }

    synchronized void register(Agency agency) {
        var code = folded(agency.code());
        agencies.put(code, agency);
        if (!agency.oldCode().isEmpty()) {
            currentCodes.put(folded(agency.oldCode()), code);
        }
    }

    synchronized void delete(Agency agency) {
        agencies.remove(folded(agency.code()));
        currentCodes.remove(folded(agency.oldCode()));
    }

    /** By old code first: a directory may also list the old code as if it were an agency of its own. */
    synchronized Optional<Agency> find(String code) {
        var folded = folded(code);
        return Optional.ofNullable(currentCodes.get(folded))
                .map(agencies::get)
                .or(() -> Optional.ofNullable(agencies.get(folded)));
    }

    synchronized List<Agency> all() {
        return List.copyOf(agencies.values());
    }

    /** The same agency's code in the other of the two code systems. */
    Optional<String> otherCode(String code) {
        return find(code)
                .map(agency -> folded(agency.code()).equals(folded(code)) ? agency.oldCode() : agency.code())
                .filter(other -> !other.isEmpty());
    }

    Optional<TwinSystem> systemById(String systemId) {
        return systems.stream()
                .filter(system -> system.systemId().equals(systemId))
                .findFirst();
    }

    Optional<TwinSystem> systemOf(Agency agency) {
        var code = folded(agency.code());
        return systems.stream()
                .filter(system -> system.servesByRoot(code))
                .findFirst()
                .or(() -> systems.stream()
                        .filter(system -> system.root().isEmpty())
                        .findFirst());
    }

    private static String folded(String code) {
        return code.strip().toUpperCase(Locale.ROOT);
    }
}
