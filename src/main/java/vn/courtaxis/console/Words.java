package vn.courtaxis.console;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import vn.courtaxis.deadline.Deadline;
import vn.courtaxis.deadline.DeadlineState;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.Problem;
import vn.courtaxis.document.Remark;
import vn.courtaxis.document.SignatureReport;
import vn.courtaxis.document.SignatureVerdict;
import vn.courtaxis.document.StatusCode;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.State;
import vn.courtaxis.ledger.TimelineEvent.Outcome;
import vn.courtaxis.repair.Objection;
import vn.courtaxis.rules.Sentence;

/** Says what the ledger knows, in one language and the court's local time. */
final class Words {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final MessageSource messages;
    private final Locale locale;
    private final Clock clock;

    Words(MessageSource messages, Locale locale, Clock clock) {
        this.messages = messages;
        this.locale = locale;
        this.clock = clock;
    }

    String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    private String sayOr(String key, String otherwise) {
        var said = messages.getMessage(key, null, otherwise, locale);
        return said == null ? otherwise : said;
    }

    boolean isVietnamese() {
        return locale.getLanguage().equals("vi");
    }

    Badge state(State state) {
        return new Badge(say("state." + state), Tones.of(state));
    }

    /** What happens next with an entry and who must act; some states read differently each way. */
    String next(Entry entry) {
        var key = (entry.isDocument() ? "next." : "next.status.") + entry.state();
        return sayOr(key + "." + entry.direction(), sayOr(key, ""));
    }

    String step(String step) {
        return named("step.", step);
    }

    /** The words for a name that comes from the ledger as text; the name itself when nobody gave it words. */
    String named(String prefix, String name) {
        return sayOr(prefix + name, name);
    }

    Badge outcome(Outcome outcome) {
        return new Badge(say("outcome." + outcome), Tones.of(outcome));
    }

    Badge verdict(SignatureVerdict verdict) {
        return new Badge(say("verdict." + verdict), Tones.of(verdict));
    }

    String reason(SignatureReport.Reason reason) {
        return isVietnamese() ? reason.vietnamese() : reason.english();
    }

    Badge status(StatusCode code) {
        var text = isVietnamese() ? code.vietnamese() : code.english();
        return new Badge(text.equals(code.value()) ? text : code.value() + " " + text, Tones.of(code));
    }

    Badge deadline(DeadlineState state) {
        return new Badge(say("deadline." + state), Tones.of(state));
    }

    /** What is late or due soon, as short as a list needs it. */
    Badge pressing(Deadline deadline) {
        return new Badge(
                say("deadline." + deadline.state() + ".what", say("duty." + deadline.duty() + ".short")),
                Tones.of(deadline.state()));
    }

    String sentence(ErrorCode code) {
        return isVietnamese() ? code.vietnamese() : code.english();
    }

    String sentence(Remark remark) {
        var sentence = Sentence.of(remark);
        return isVietnamese() ? sentence.vietnamese() : sentence.english();
    }

    /** The sentence with its particulars. */
    String problem(Problem problem) {
        return isVietnamese() ? problem.vietnamese() : problem.english();
    }

    String actor(ErrorCode.Actor actor) {
        return isVietnamese() ? actor.vietnamese() : actor.english();
    }

    String objection(Objection objection) {
        return isVietnamese() ? objection.vietnamese() : objection.english();
    }

    /** Hour and minute; with the day when that is another one. */
    String clock(Instant instant) {
        var local = instant.atZone(clock.getZone());
        var time = HOUR.format(local);
        return local.toLocalDate().equals(LocalDate.now(clock)) ? time : time + " " + day(local.toLocalDate());
    }

    Moment moment(Instant instant) {
        return Moment.of(instant, clock.getZone());
    }

    String day(LocalDate day) {
        return DAY.format(day);
    }

    /** From now until then in its largest unit; what is due already is due now. */
    String until(Instant then) {
        var left = Duration.between(clock.instant(), then);
        return left.isNegative() || left.isZero() ? say("span.now") : say("span.in", span(left));
    }

    /** A length of time in its largest unit. */
    String span(Duration length) {
        if (length.compareTo(Duration.ofMinutes(1)) < 0) {
            return say("span.seconds", length.toSeconds());
        }
        if (length.compareTo(Duration.ofHours(1)) < 0) {
            return say("span.minutes", length.toMinutes());
        }
        return length.compareTo(Duration.ofDays(1)) < 0
                ? say("span.hours", length.toHours())
                : say("span.days", length.toDays());
    }

    /** A term as people count it; without one it is for ever. */
    String term(@Nullable Period term) {
        if (term == null) {
            return say("term.for-ever");
        }
        var parts = new ArrayList<String>();
        part(parts, "term.years", term.getYears());
        part(parts, "term.months", term.getMonths());
        part(parts, "term.days", term.getDays());
        return String.join(" ", parts);
    }

    private void part(List<String> parts, String key, int count) {
        if (count > 0) {
            parts.add(say(key, count));
        }
    }

    /** A size in the unit that keeps it short. */
    String size(long bytes) {
        if (bytes < 1024) {
            return bytes + " B";
        }
        if (bytes < 1024 * 1024) {
            return decimal(bytes / 1024.0) + " KB";
        }
        return decimal(bytes / (1024.0 * 1024)) + " MB";
    }

    String number(long count) {
        return String.format(locale, "%,d", count);
    }

    private String decimal(double value) {
        return String.format(locale, value < 10 ? "%.1f" : "%.0f", value);
    }
}
