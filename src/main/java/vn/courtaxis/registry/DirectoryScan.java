package vn.courtaxis.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.courtaxis.codes.CodeRegistry;
import vn.courtaxis.codes.KnownOrganization;
import vn.courtaxis.codes.VietnameseText;
import vn.courtaxis.directory.DirectoryRow;
import vn.courtaxis.directory.DirectorySource;
import vn.courtaxis.registry.DirectoryDifference.Kind;

/** Goes once through the rows of the directory and remembers only what our own organizations have to do with. */
final class DirectoryScan {

    private final CodeRegistry stated;
    private final LocalDate today;
    private final int most;
    private final Map<Kind, List<DirectoryDifference>> found = new EnumMap<>(Kind.class);
    private final Map<Kind, Long> counts = new EnumMap<>(Kind.class);
    private final Set<String> told = new HashSet<>();
    private final Set<String> listed = new HashSet<>();
    private final Set<String> alive = new HashSet<>();
    private final Map<String, DirectoryDifference> deleted = new HashMap<>();

    /**
     * @param stated our tables without the directory
     * @param most differences of one kind that are kept; the others are counted
     */
    DirectoryScan(CodeRegistry stated, int most) {
        this.stated = stated;
        this.today = stated.today();
        this.most = most;
        for (var kind : Kind.values()) {
            found.put(kind, new ArrayList<>());
            counts.put(kind, 0L);
        }
    }

    void take(DirectorySource source, DirectoryRow row) {
        var byCode = stated.resolve(row.code());
        var ours = byCode.or(() -> row.otherCode().isBlank() ? Optional.empty() : stated.resolve(row.otherCode()));
        ours.ifPresent(known -> take(source, row, known));
    }

    private void take(DirectorySource source, DirectoryRow row, KnownOrganization known) {
        listed.add(known.id());
        if (row.deleted()) {
            deleted.putIfAbsent(known.id(), difference(Kind.DELETED, known, source, row, row.code()));
        } else {
            alive.add(known.id());
        }
        if (!row.name().isBlank() && !stated.isNamed(known, row.name())) {
            tell(difference(Kind.NAMED_OTHERWISE, known, source, row, row.code()));
        }
        Stream.of(row.code(), row.otherCode())
                .filter(code -> !code.isBlank())
                .filter(code -> stated.resolve(code).filter(known::equals).isEmpty())
                .forEach(code -> tell(difference(Kind.FURTHER_CODE, known, source, row, code)));
    }

    private static DirectoryDifference difference(
            Kind kind, KnownOrganization known, DirectorySource source, DirectoryRow row, String code) {
        return difference(kind, known, source, code, row.name());
    }

    private static DirectoryDifference difference(
            Kind kind,
            KnownOrganization known,
            @Nullable DirectorySource source,
            String listedCode,
            String listedName) {
        return new DirectoryDifference(
                kind, known.id(), known.name(), known.code().value(), source, listedCode, listedName);
    }

    /** The lists overlap; what two of them say alike is told once. */
    private void tell(DirectoryDifference difference) {
        var what = difference.kind() == Kind.NAMED_OTHERWISE
                ? VietnameseText.folded(difference.listedName())
                : difference.listedCode().toUpperCase(Locale.ROOT);
        if (told.add(difference.kind() + "|" + difference.id() + "|" + what)) {
            keep(difference);
        }
    }

    private void keep(DirectoryDifference difference) {
        var kept = found.getOrDefault(difference.kind(), List.of());
        if (counts.merge(difference.kind(), 1L, Long::sum) <= most) {
            kept.add(difference);
        }
    }

    /** What can be told only when all rows were seen. */
    void finish() {
        stated.all().stream()
                .filter(known -> !known.life().isOver(today))
                .sorted((one, other) -> one.id().compareTo(other.id()))
                .forEach(known -> {
                    var gone = deleted.get(known.id());
                    if (!listed.contains(known.id())) {
                        keep(difference(Kind.NOT_LISTED, known, null, "", ""));
                    } else if (gone != null && !alive.contains(known.id())) {
                        keep(gone);
                    }
                });
    }

    List<DirectoryDifference> found() {
        return found.values().stream().flatMap(List::stream).toList();
    }

    Map<Kind, Long> counts() {
        return counts;
    }
}
