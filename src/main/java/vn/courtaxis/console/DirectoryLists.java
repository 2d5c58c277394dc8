package vn.courtaxis.console;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;
import vn.courtaxis.console.DirectoryView.Differences;
import vn.courtaxis.console.DirectoryView.Found;
import vn.courtaxis.console.DirectoryView.Hit;
import vn.courtaxis.console.DirectoryView.Row;
import vn.courtaxis.console.DirectoryView.Source;
import vn.courtaxis.console.ListView.Pill;
import vn.courtaxis.directory.DirectoryRow;
import vn.courtaxis.directory.DirectorySource;
import vn.courtaxis.directory.DirectoryViews;
import vn.courtaxis.directory.DirectoryViews.Kind;
import vn.courtaxis.directory.DirectoryViews.Page;
import vn.courtaxis.directory.DirectoryViews.Search;
import vn.courtaxis.directory.Refresh;
import vn.courtaxis.directory.RefreshRequests;

/** Puts together what the pages of the directory show. */
@Component
@Profile("!twin")
final class DirectoryLists {

    private static final int REFRESHES = 15;
    private static final int PAGE_SIZE = 50;

    private final DirectoryViews directory;
    private final RefreshRequests requests;

    DirectoryLists(DirectoryViews directory, RefreshRequests requests) {
        this.directory = directory;
        this.requests = requests;
    }

    DirectoryView view(boolean mayAct, Words words) {
        var current = directory.current();
        return new DirectoryView(
                requests.isPossible(),
                mayAct,
                Arrays.stream(DirectorySource.values())
                        .map(source -> source(source, current.get(source), words))
                        .toList(),
                directory.refreshes(0, REFRESHES).items().stream()
                        .map(refresh -> row(refresh, words))
                        .toList());
    }

    private static Source source(DirectorySource source, @Nullable Refresh current, Words words) {
        return new Source(
                source.name(),
                words.say("directory.source." + source),
                current == null
                        ? words.say("directory.source.empty")
                        : words.say(
                                "directory.rows", words.number(current.changes().rows())),
                current == null
                        ? ""
                        : words.say(
                                "directory.since",
                                words.moment(current.startedAt()).text()),
                href("", source, 0));
    }

    static Row row(Refresh refresh, Words words) {
        var changes = refresh.changes();
        var problem = refresh.problem();
        return new Row(
                "/directory/refreshes/" + refresh.number(),
                words.say("directory.refresh", String.valueOf(refresh.number())),
                words.say("directory.source." + refresh.source()),
                new Badge(words.say("refresh.state." + refresh.state()), tone(refresh.state())),
                refresh.state().name(),
                words.moment(refresh.startedAt()),
                refresh.actor().isEmpty() ? words.say("directory.by.time") : refresh.actor(),
                words.number(changes.rows()),
                words.number(changes.added()),
                words.number(changes.changed()),
                words.number(changes.removed()),
                words.number(changes.skipped()),
                words.number(changes.duplicates()),
                problem == null ? "" : words.problem(problem),
                decision(refresh, words));
    }

    private static String decision(Refresh refresh, Words words) {
        var decision = refresh.decision();
        return decision == null
                ? ""
                : words.say(
                        "directory.decision",
                        decision.actor(),
                        words.moment(decision.at()).text(),
                        decision.reason());
    }

    private static String tone(Refresh.State state) {
        return switch (state) {
            case RUNNING -> Badge.MOVING;
            case HELD -> Badge.WARN;
            case APPLIED -> Badge.GOOD;
            case FAILED -> Badge.BAD;
            case DISCARDED, SUPERSEDED -> Badge.QUIET;
        };
    }

    Found found(String text, @Nullable DirectorySource source, int wanted, Words words) {
        var page = Math.max(0, wanted);
        var found = directory.search(new Search(text, source, page, PAGE_SIZE));
        return new Found(
                text,
                source == null ? "" : source.name(),
                sources(text, source, words),
                found.items().stream()
                        .map(hit -> hit(hit.source(), hit.row(), words))
                        .toList(),
                words.say("directory.rows", words.number(found.total())),
                page == 0 ? "" : href(text, source, page - 1),
                isLast(found) ? "" : href(text, source, page + 1));
    }

    private static boolean isLast(Page<?> page) {
        return (page.page() + 1L) * page.size() >= page.total();
    }

    private static List<Pill> sources(String text, @Nullable DirectorySource chosen, Words words) {
        var all = new Pill(href(text, null, 0), words.say("list.all"), "", Badge.QUIET, chosen == null);
        return Stream.concat(
                        Stream.of(all),
                        Arrays.stream(DirectorySource.values())
                                .map(source -> new Pill(
                                        href(text, source, 0),
                                        words.say("directory.source." + source),
                                        "",
                                        Badge.QUIET,
                                        source == chosen)))
                .toList();
    }

    static Hit hit(DirectorySource source, DirectoryRow row, Words words) {
        return new Hit(
                codes(row), row.name(), row.mail(), words.say("directory.source." + source), note(row, words), "");
    }

    private static String codes(DirectoryRow row) {
        return row.otherCode().isEmpty() ? row.code() : row.code() + " (" + row.otherCode() + ")";
    }

    private static String note(DirectoryRow row, Words words) {
        return Stream.of(
                        row.deleted() ? words.say("directory.deleted") : "",
                        row.agency() ? "" : words.say("directory.no-agency"),
                        row.centre().isEmpty() ? "" : words.say("directory.centre", row.centre()))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
    }

    Differences differences(Refresh refresh, Kind kind, int wanted, boolean mayAct, Words words) {
        var page = Math.max(0, wanted);
        var found = directory.differences(refresh.number(), kind, page, PAGE_SIZE);
        var row = row(refresh, words);
        return new Differences(
                row,
                refresh.state() == Refresh.State.HELD,
                mayAct,
                href(row, kind, page),
                kinds(row, kind, words),
                found.items().stream()
                        .map(difference -> difference(refresh.source(), difference, words))
                        .toList(),
                page == 0 ? "" : href(row, kind, page - 1),
                isLast(found) ? "" : href(row, kind, page + 1));
    }

    private static Hit difference(DirectorySource source, DirectoryViews.Difference difference, Words words) {
        var hit = hit(source, difference.row(), words);
        var before = difference.before().stream()
                .map(row -> Stream.of(codes(row), row.name(), row.mail(), note(row, words))
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
        return new Hit(
                hit.codes(),
                hit.name(),
                hit.mail(),
                hit.source(),
                hit.note(),
                before.isEmpty() ? "" : words.say("directory.before", before));
    }

    private static List<Pill> kinds(Row refresh, Kind chosen, Words words) {
        return Arrays.stream(Kind.values())
                .map(kind -> new Pill(
                        href(refresh, kind, 0),
                        words.say("directory.kind." + kind),
                        switch (kind) {
                            case ADDED -> refresh.added();
                            case CHANGED -> refresh.changed();
                            case REMOVED -> refresh.removed();
                            case DUPLICATE -> refresh.duplicates();
                        },
                        Badge.QUIET,
                        kind == chosen))
                .toList();
    }

    private static String href(Row refresh, Kind kind, int page) {
        return refresh.href() + "?kind=" + kind + (page == 0 ? "" : "&page=" + page);
    }

    static String href(String text, @Nullable DirectorySource source, int page) {
        return "/directory/rows?q=" + UriUtils.encode(text, StandardCharsets.UTF_8)
                + (source == null ? "" : "&source=" + source)
                + (page == 0 ? "" : "&page=" + page);
    }
}
