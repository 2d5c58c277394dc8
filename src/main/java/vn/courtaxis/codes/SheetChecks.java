package vn.courtaxis.codes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        var named = new HashMap<String, String>();
        set.successions()
                .filter(row -> !row.successor().isEmpty())
                .forEach(row -> named.putIfAbsent(row.decides(), row.at()));
        set.successions().forEach(row -> succession(row, named));
        set.rows(Sheet.ROUTES, RouteRow.class).forEach(this::route);
        lines();
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

    /** @param named for each organization and matter a line that names a successor */
    private void succession(SuccessionRow row, Map<String, String> named) {
        if (row.successor().isEmpty()) {
            known(row.at(), "old", row.old());
            Optional.ofNullable(named.get(row.decides()))
                    .ifPresent(other -> problems.add(
                            row.at() + ": nobody takes over from " + row.old() + ", but one does on " + other));
            return;
        }
        known(row.at(), "new", row.successor());
        var old = set.organization(row.old());
        if (old.isEmpty()) {
            unknown(row.at(), "old", row.old());
            return;
        }
        ends(row, old.get());
    }

    private void ends(SuccessionRow row, OrganizationRow old) {
        var last = old.life().last();
        if (last == null) {
            var goesOn = row.layer().compareTo(old.layer()) < 0
                    ? "; if it goes on, state the succession with an empty new"
                    : "";
            problems.add(row.at() + ": " + row.old() + " has a successor, but no valid_to on " + old.at() + goesOn);
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

    private void lines() {
        var next = new LinkedHashMap<String, Set<String>>();
        var at = new HashMap<String, String>();
        set.successions().filter(row -> !row.successor().isEmpty()).forEach(row -> {
            next.computeIfAbsent(CodeSnapshot.key(row.old()), old -> new LinkedHashSet<>())
                    .add(CodeSnapshot.key(row.successor()));
            at.put(CodeSnapshot.key(row.old()), row.at());
        });
        var circles = Circles.of(next);
        circles.forEach(circle -> problems.add(
                at.get(circle.first().get(0)) + ": the successions go round in a circle: " + shown(circle)));
        if (circles.isEmpty()) {
            LongLines.of(next)
                    .forEach(old -> problems.add(at.get(old) + ": more than " + LongLines.MOST
                            + " successions in one line lead to who takes over from " + id(old)));
        }
    }

    private String shown(Circles.Circle circle) {
        var ids = new ArrayList<String>();
        circle.first().forEach(key -> ids.add(id(key)));
        if (circle.more() > 0) {
            ids.add("... " + circle.more() + " more ...");
        }
        ids.add(id(circle.first().get(0)));
        return String.join(" -> ", ids);
    }

    private String id(String key) {
        return set.organization(key).map(OrganizationRow::id).orElse(key);
    }
}
