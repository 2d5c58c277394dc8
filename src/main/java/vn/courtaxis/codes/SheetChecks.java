package vn.courtaxis.codes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.courtaxis.codes.KnownOrganization.Certainty;
import vn.courtaxis.codes.SheetRow.CodeRow;
import vn.courtaxis.codes.SheetRow.OrganizationRow;
import vn.courtaxis.codes.SheetRow.RouteRow;
import vn.courtaxis.codes.SheetRow.SuccessionRow;

/** What must be right of all tables together: names that point somewhere, ends that are known, no circle. */
final class SheetChecks {

    private static final String SANDBOX_GROUP = "W90";

    private final SheetSet set;
    private final List<String> problems;

    SheetChecks(SheetSet set, List<String> problems) {
        this.set = set;
        this.problems = problems;
    }

    void run() {
        set.rows(Sheet.ORGANIZATIONS, OrganizationRow.class).forEach(this::organization);
        set.rows(Sheet.CODES, CodeRow.class).forEach(this::code);
        set.rows(Sheet.SUCCESSIONS, SuccessionRow.class).forEach(this::succession);
        set.rows(Sheet.ROUTES, RouteRow.class).forEach(this::route);
        circles();
    }

    private void organization(OrganizationRow row) {
        if (!row.parent().isEmpty()) {
            known(row.at(), "parent", row.parent());
        }
        if (!row.code().isEmpty()) {
            group(row.at(), row.code(), row.certainty());
        }
    }

    private void code(CodeRow row) {
        set.organization(row.organization())
                .ifPresentOrElse(
                        organization -> {
                            if (!row.validity().overlaps(organization.life())) {
                                problems.add(row.at() + ": the days of " + row.text() + " lie outside those of "
                                        + organization.id());
                            }
                        },
                        () -> unknown(row.at(), "organization", row.organization()));
        if (row.kind() != CodeKind.DMS_UNIT) {
            group(row.at(), row.text(), row.certainty());
        }
    }

    private void group(String at, String code, Certainty certainty) {
        if (certainty != Certainty.SANDBOX && isOfSandbox(code)) {
            problems.add(at + ": " + code + " is of the sandbox; its certainty is sandbox");
        }
    }

    static boolean isOfSandbox(String code) {
        return CodeSyntax.group(code).equals(SANDBOX_GROUP);
    }

    private void succession(SuccessionRow row) {
        known(row.at(), "new", row.successor());
        var old = set.organization(row.old());
        if (old.isEmpty()) {
            unknown(row.at(), "old", row.old());
            return;
        }
        var last = old.get().life().last();
        if (last == null) {
            problems.add(row.at() + ": " + row.old() + " has a successor, but no valid_to on "
                    + old.get().at());
        } else if (!row.on().isAfter(last)) {
            problems.add(
                    row.at() + ": effective " + row.on() + " is not after " + last + ", the last day of " + row.old());
        }
    }

    private void route(RouteRow row) {
        var organization = set.organization(row.organization());
        if (organization.isEmpty()) {
            unknown(row.at(), "organization", row.organization());
            return;
        }
        var unit = CodeSnapshot.key(row.unit());
        var isInline =
                organization.get().unitIds().stream().map(CodeSnapshot::key).anyMatch(unit::equals);
        if (!isInline
                && set.rows(Sheet.CODES, CodeRow.class)
                        .noneMatch(code -> code.kind() == CodeKind.DMS_UNIT
                                && CodeSnapshot.key(code.text()).equals(unit)
                                && CodeSnapshot.key(code.organization())
                                        .equals(CodeSnapshot.key(row.organization())))) {
            problems.add(row.at() + ": unit " + row.unit() + " is none of " + row.organization()
                    + "; add it to dms_unit_ids");
        }
    }

    private void known(String at, String column, String id) {
        if (set.organization(id).isEmpty()) {
            unknown(at, column, id);
        }
    }

    private void unknown(String at, String column, String id) {
        problems.add(at + ": " + column + " " + id + " is no organization of the tables");
    }

    private void circles() {
        var next = new LinkedHashMap<String, Set<String>>();
        var at = new HashMap<String, String>();
        set.rows(Sheet.SUCCESSIONS, SuccessionRow.class).forEach(row -> {
            next.computeIfAbsent(CodeSnapshot.key(row.old()), old -> new LinkedHashSet<>())
                    .add(CodeSnapshot.key(row.successor()));
            at.put(CodeSnapshot.key(row.old()), row.at());
        });
        new Circles(next)
                .find()
                .forEach(circle -> problems.add(at.get(circle.get(0)) + ": the successions go round in a circle: "
                        + String.join(" -> ", shown(circle))));
    }

    private List<String> shown(List<String> circle) {
        var ids = new ArrayList<String>();
        circle.forEach(
                key -> ids.add(set.organization(key).map(OrganizationRow::id).orElse(key)));
        return ids;
    }

    /** Finds circles in a graph; one for each part of it that has any. */
    private record Circles(Map<String, Set<String>> next) {

        List<List<String>> find() {
            var circles = new ArrayList<List<String>>();
            var done = new LinkedHashSet<String>();
            for (var start : next.keySet().stream().sorted().toList()) {
                walk(start, new LinkedHashSet<>(), done, circles);
            }
            return circles;
        }

        private void walk(String at, Set<String> path, Set<String> done, List<List<String>> circles) {
            if (path.contains(at)) {
                var circle = new ArrayList<>(path);
                circle.subList(0, circle.indexOf(at)).clear();
                circle.add(at);
                circles.add(circle);
            } else if (!done.contains(at)) {
                path.add(at);
                next.getOrDefault(at, Set.of()).stream().sorted().forEach(to -> walk(to, path, done, circles));
                path.remove(at);
                done.add(at);
            }
        }
    }
}
