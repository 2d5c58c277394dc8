package vn.courtaxis.codes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Whose codes are on which days by all layers, and what of a lower layer's claim the higher ones leave. */
final class StatedCodes {

    private final Map<String, List<Claim>> claims = new HashMap<>();

    /** That a code is an organization's on some days; ids in any case are compared as keys. */
    record Claim(String organization, Layer layer, Validity days) {

        Claim {
            organization = CodeSnapshot.key(organization);
        }

        private boolean takesFrom(Claim other) {
            return isAbove(other) && days.overlaps(other.days);
        }

        /** Of one organization's claims of a code those of the highest layer count, whatever their days. */
        private boolean replaces(Claim other) {
            return isAbove(other) && organization.equals(other.organization);
        }

        private boolean isAbove(Claim other) {
            return layer.compareTo(other.layer) > 0;
        }
    }

    void add(String code, Claim claim) {
        if (!code.isEmpty()) {
            claims.computeIfAbsent(CodeSnapshot.key(code), key -> new ArrayList<>(1))
                    .add(claim);
        }
    }

    /** When all are added: a claim that its own organization replaced takes from nobody. */
    void finish() {
        claims.values().forEach(StatedCodes::leaveHighest);
    }

    private static void leaveHighest(List<Claim> ofOneCode) {
        var all = List.copyOf(ofOneCode);
        ofOneCode.removeIf(claim -> all.stream().anyMatch(other -> other.replaces(claim)));
    }

    boolean isStated(String code) {
        return claims.containsKey(CodeSnapshot.key(code));
    }

    /** The days of a claim that no higher layer takes, first to last. */
    List<Validity> left(String code, Claim claim) {
        var all = claims.getOrDefault(CodeSnapshot.key(code), List.of());
        if (all.stream().anyMatch(other -> other.replaces(claim))) {
            return List.of();
        }
        var left = Stream.of(claim.days());
        for (var other : all) {
            left = other.takesFrom(claim) ? left.flatMap(days -> without(days, other.days())) : left;
        }
        return left.sorted(Comparator.comparingInt(Days::from)).toList();
    }

    private static Stream<Validity> without(Validity days, Validity taken) {
        if (!days.overlaps(taken)) {
            return Stream.of(days);
        }
        var left = new ArrayList<Validity>(2);
        if (Days.from(days) < Days.from(taken)) {
            left.add(Days.validity(Days.from(days), Days.from(taken) - 1));
        }
        if (Days.last(taken) < Days.last(days)) {
            left.add(Days.validity(Days.last(taken) + 1, Days.last(days)));
        }
        return left.stream();
    }
}
