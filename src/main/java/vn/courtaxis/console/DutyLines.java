package vn.courtaxis.console;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import vn.courtaxis.console.OverviewView.DutyLine;
import vn.courtaxis.console.OverviewView.Stage;
import vn.courtaxis.deadline.DeadlineState;
import vn.courtaxis.deadline.DeadlineWatch.Counts;
import vn.courtaxis.ledger.Duty;

/** Says how many documents are late or due soon, with where they are listed. */
final class DutyLines {

    private DutyLines() {}

    static List<DutyLine> of(Counts counts, Words words) {
        return Arrays.stream(Duty.values())
                .map(duty -> line(duty, counts, words))
                .toList();
    }

    private static DutyLine line(Duty duty, Counts counts, Words words) {
        var late = counts.late().getOrDefault(duty, 0L);
        var soon = counts.dueSoon().getOrDefault(duty, 0L);
        return new DutyLine(
                words.say("duty." + duty),
                stage(duty, DeadlineState.LATE, late, words),
                stage(duty, DeadlineState.DUE_SOON, soon, words),
                duty.isOurs() && late > 0);
    }

    private static Stage stage(Duty duty, DeadlineState state, long count, Words words) {
        var badge = words.deadline(state);
        var href = Filter.all(duty.direction()).due(state, duty).href();
        return new Stage(href, badge.text(), words.number(count), badge.tone(), count == 0);
    }

    static String calendar(List<Integer> unknownYears, Words words) {
        return unknownYears.isEmpty()
                ? ""
                : words.say(
                        "overview.calendar",
                        unknownYears.stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }
}
