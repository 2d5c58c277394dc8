package vn.courtaxis.codes;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.courtaxis.document.OrganizationCode;

/** What an organization has from those that ended in its favour: all that each of them had, when it alone took over from it as a whole. */
final class Inheritance {

    private final CodeSnapshot snapshot;
    private final LocalDate today;

    Inheritance(CodeSnapshot snapshot, LocalDate today) {
        this.snapshot = snapshot;
        this.today = today;
    }

    /** The codes of an organization and of those it inherited from. */
    List<Held> of(String heir) {
        var line = line(heir);
        return line.stream()
                .flatMap(id -> snapshot.card(id).stream())
                .flatMap(card -> card.codes().stream())
                .filter(code -> code.kind() != CodeKind.DMS_UNIT && code.kind() != CodeKind.DERIVED)
                .flatMap(code -> held(code, line))
                .distinct()
                .toList();
    }

    private Stream<Held> held(CodeFact code, Set<String> line) {
        var isShared =
                snapshot.ownersOf(CodeSnapshot.key(code.text())).stream().anyMatch(owner -> !line.contains(owner));
        var isForATime = !code.validity().equals(Validity.ALWAYS);
        return isShared && !isForATime && !isHeldToday(code, line)
                ? Stream.empty()
                : OrganizationCode.parse(code.text())
                        .map(text -> new Held(text, isShared ? code.validity() : Validity.ALWAYS))
                        .stream();
    }

    private boolean isHeldToday(CodeFact code, Set<String> line) {
        return snapshot.resolve(code.text(), today)
                .filter(holder -> line.contains(holder.id()))
                .isPresent();
    }

    private Set<String> line(String heir) {
        var line = new LinkedHashSet<>(List.of(heir));
        var open = new ArrayDeque<>(line);
        while (!open.isEmpty()) {
            snapshot.card(open.remove()).stream()
                    .flatMap(card -> card.from().stream())
                    .filter(succession -> isSoleHeir(succession) && line.add(succession.old()))
                    .map(Succession::old)
                    .forEach(open::add);
        }
        return line;
    }

    private boolean isSoleHeir(Succession succession) {
        return succession.matter().isEmpty()
                && !succession.on().isAfter(today)
                && snapshot.card(succession.old()).stream()
                        .flatMap(card -> card.into().stream())
                        .filter(other -> other.matter().isEmpty() && !other.on().isAfter(today))
                        .allMatch(other -> other.successor().equals(succession.successor()));
    }
}
