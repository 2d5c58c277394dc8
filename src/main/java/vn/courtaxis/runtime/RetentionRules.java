package vn.courtaxis.runtime;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.courtaxis.runtime.CourtAxisProperties.Kept;
import vn.courtaxis.runtime.CourtAxisProperties.Retention;

/** What terms of retention must meet: a slip here deletes for good. */
final class RetentionRules {

    /** A day on which terms of different units are compared. */
    private static final LocalDate SOME_DAY = LocalDate.of(2001, 1, 1);

    private final List<Broken> problems = new ArrayList<>();

    private RetentionRules() {}

    /** @param key below {@code court-axis} */
    record Broken(String key, String sentence) {}

    static List<Broken> broken(Retention retention) {
        var rules = new RetentionRules();
        if (retention.interval().compareTo(Duration.ofSeconds(1)) < 0) {
            rules.problem("interval", "phải từ 1s / must be 1s or more");
        }
        if (retention.batch() < 1) {
            rules.problem("batch", "phải từ 1 / must be 1 or more");
        }
        rules.kept("outgoing", retention.outgoing());
        rules.kept("incoming", retention.incoming());
        rules.kept("statuses", retention.statuses());
        rules.aDayOrMore("sent-counts-as-ended-after", retention.sentCountsAsEndedAfter());
        rules.aDayOrMore("orphans-after", retention.orphansAfter());
        return rules.problems;
    }

    private void kept(String group, Kept kept) {
        aDayOrMore(group + ".content-term", kept.contentTerm());
        aDayOrMore(group + ".metadata-term", kept.metadataTerm());
        if (kept.metadataTerm() == null) {
            return;
        }
        if (kept.contentTerm() == null) {
            problem(
                    group + ".metadata-term",
                    "phải khai cả content-term: không xóa thông tin khi còn giữ tệp"
                            + " / needs a content-term too: nothing is forgotten of what is still kept");
        } else if (day(kept.metadataTerm()).isBefore(day(kept.contentTerm()))) {
            problem(
                    group + ".metadata-term",
                    "không được ngắn hơn content-term / must not be shorter than content-term");
        }
    }

    private void aDayOrMore(String key, @Nullable Period term) {
        if (term != null && (term.getYears() < 0 || term.getMonths() < 0 || term.getDays() < 0 || term.isZero())) {
            problem(key, "phải từ 1 ngày, ví dụ 10y / must be a day or more, for example 10y");
        }
    }

    private static LocalDate day(Period term) {
        return SOME_DAY.plus(term);
    }

    private void problem(String key, String sentence) {
        problems.add(new Broken("retention." + key, sentence));
    }
}
