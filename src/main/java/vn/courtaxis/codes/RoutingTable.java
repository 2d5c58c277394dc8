package vn.courtaxis.codes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.courtaxis.codes.SheetRow.RouteRow;

/** Which unit of the document management system a document goes to, of those that one code serves. */
final class RoutingTable {

    /** What is asked first: the operator's order, then the row that demands most. */
    private static final Comparator<RouteRow> FIRST = Comparator.comparingInt(RouteRow::order)
            .thenComparing(RoutingTable::demands, Comparator.reverseOrder())
            .thenComparing(RouteRow::unit)
            .thenComparing(row -> row.type() + "|" + row.keyword() + "|" + row.matter());

    private final Map<String, List<RouteRow>> byOrganization = new HashMap<>();

    /** @param ids the id of an organization as its own row writes it */
    RoutingTable(List<RouteRow> rows, UnaryOperator<String> ids) {
        rows.forEach(row -> byOrganization
                .computeIfAbsent(ids.apply(row.organization()), id -> new ArrayList<>())
                .add(row));
        byOrganization.values().forEach(routes -> routes.sort(FIRST));
    }

    Optional<String> unit(String organization, String type, String words, Set<String> matters, LocalDate day) {
        var text = " " + VietnameseText.folded(words) + " ";
        return byOrganization.getOrDefault(organization, List.of()).stream()
                .filter(row -> row.validity().contains(day))
                .filter(row -> row.type().isEmpty()
                        || VietnameseText.folded(row.type()).equals(VietnameseText.folded(type)))
                .filter(row ->
                        row.keyword().isEmpty() || text.contains(" " + VietnameseText.folded(row.keyword()) + " "))
                .filter(row -> row.matter().isEmpty() || matters.contains(row.matter()))
                .map(RouteRow::unit)
                .findFirst();
    }

    Set<String> units(String organization, LocalDate day) {
        return byOrganization.getOrDefault(organization, List.of()).stream()
                .filter(row -> row.validity().contains(day))
                .map(RouteRow::unit)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What is said of each organization, wherever it stands. */
    Map<String, List<RouteRow>> all() {
        var all = new HashMap<String, List<RouteRow>>();
        byOrganization.forEach((id, routes) ->
                all.put(id, routes.stream().map(RoutingTable::anywhere).toList()));
        return all;
    }

    private static RouteRow anywhere(RouteRow row) {
        return new RouteRow(
                "", Layer.FILES, "", row.unit(), row.order(), row.type(), row.keyword(), row.matter(), row.validity());
    }

    private static long demands(RouteRow row) {
        return Stream.of(row.type(), row.keyword(), row.matter())
                .filter(text -> !text.isEmpty())
                .count();
    }
}
