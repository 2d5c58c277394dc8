package vn.courtaxis.console;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.courtaxis.console.CodesDirectoryView.Line;
import vn.courtaxis.console.ListView.Pill;
import vn.courtaxis.document.Verdict;
import vn.courtaxis.registry.CompareDirectory;
import vn.courtaxis.registry.CompareDirectory.Report;
import vn.courtaxis.registry.DirectoryDifference;
import vn.courtaxis.registry.DirectoryDifference.Kind;

/** Puts together the page of what the axis's directory says otherwise. */
@Component
@Profile("!twin")
final class CodesDirectory {

    private static final int PAGE_SIZE = 50;

    private final CompareDirectory compare;

    CodesDirectory(CompareDirectory compare) {
        this.compare = compare;
    }

    CodesDirectoryView view(@Nullable Kind kind, int wanted, Words words) {
        var compared = compare.compare();
        if (!(compared instanceof Verdict.Done<Report> done)) {
            var refusal = DocumentActions.refusal(DocumentActions.problem(compared), words);
            return new CodesDirectoryView(refusal, "", List.of(), List.of(), "", "");
        }
        // one more is looked for, to know whether there is a next page
        var page = Math.max(0, Math.min(wanted, Integer.MAX_VALUE - 1));
        var report = done.value();
        var rest = report.page(kind, page + 1, PAGE_SIZE);
        return new CodesDirectoryView(
                null,
                lead(report, words),
                report.lists().isEmpty() ? List.of() : pills(report, kind, words),
                report.page(kind, page, PAGE_SIZE).stream()
                        .map(difference -> line(difference, words))
                        .toList(),
                page == 0 ? "" : href(kind, page - 1),
                rest.isEmpty() ? "" : href(kind, page + 1));
    }

    private static String lead(Report report, Words words) {
        return report.lists().isEmpty()
                ? words.say("codes.directory.none")
                : words.say(
                        "codes.directory.lists",
                        report.lists().keySet().stream()
                                .sorted()
                                .map(list -> words.say("directory.source." + list))
                                .collect(Collectors.joining(", ")));
    }

    private static List<Pill> pills(Report report, @Nullable Kind chosen, Words words) {
        var all = pill(words.say("codes.directory.all"), null, chosen, report, words);
        return Stream.concat(
                        Stream.of(all),
                        Stream.of(Kind.values())
                                .map(kind -> pill(words.say("codes.directory." + kind), kind, chosen, report, words)))
                .toList();
    }

    private static Pill pill(String text, @Nullable Kind kind, @Nullable Kind chosen, Report report, Words words) {
        var number = report.total(kind);
        return new Pill(
                href(kind, 0), text, words.number(number), number == 0 ? Badge.QUIET : Badge.WARN, kind == chosen);
    }

    private static String href(@Nullable Kind kind, int page) {
        return "/codes/directory-differences?page=" + page + (kind == null ? "" : "&kind=" + kind);
    }

    private static Line line(DirectoryDifference difference, Words words) {
        var source = difference.source();
        return new Line(
                "/codes/organizations/" + difference.id(),
                difference.name() + " (" + difference.code() + ")",
                words.say("codes.directory." + difference.kind()),
                Stream.of(difference.listedCode(), difference.listedName())
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(" · ")),
                source == null ? "" : words.say("directory.source." + source));
    }
}
