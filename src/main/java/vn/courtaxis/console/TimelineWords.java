package vn.courtaxis.console;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.courtaxis.console.DocumentSheet.TimelineLine;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.ledger.Step;
import vn.courtaxis.ledger.TimelineEvent;
import vn.courtaxis.status.StatusReports;

/** Turns the ledger's own one-line remarks into the reader's language; a remark it does not know is shown as it was written. */
final class TimelineWords {

    private static final Pattern PROBLEM = Pattern.compile("([A-Z][A-Z0-9_]+)(?:: (.*))?", Pattern.DOTALL);

    private static final String TWIN = "the same document is here already";

    /** Each remark's groups are the arguments of its message. */
    static final List<Remark> REMARKS = List.of(
            new Remark("handed over by (.+)", "remark.handed-over"),
            new Remark("listed by the axis as (.+)", "remark.listed"),
            new Remark("attempt (\\d+)", "remark.attempt"),
            new Remark("axis id (.+)", "remark.axis-id"),
            new Remark("message of (\\d+) bytes, SHA-256 ([0-9a-f]{12})[0-9a-f]{52}", "remark.message"),
            new Remark(
                    "message of (\\d+) bytes, SHA-256 ([0-9a-f]{12})[0-9a-f]{52}; dialect (.+)",
                    "remark.message.dialect"),
            new Remark(
                    "message of (\\d+) bytes, SHA-256 ([0-9a-f]{12})[0-9a-f]{52}; no dialect: not all recipients read (.+)",
                    "remark.message.no-dialect"),
            new Remark("in the inbox of (.+)", "remark.inbox"),
            new Remark(TWIN, "remark.twin"),
            new Remark(TWIN + "; (.+)", "remark.twin.released"),
            new Remark("came for (.+), too", "remark.came-for"),
            new Remark("the copy for the other court was recalled", "remark.copy-opened"),
            new Remark("found in the axis's sent list as (.+)", "remark.found"),
            new Remark("not in the axis's sent list yet", "remark.not-yet"),
            new Remark("not in the axis's sent list after the grace time; sending again", "remark.again"),
            new Remark("goes on with ([a-z-]+): (.+)", "remark.goes-on"),
            new Remark("opened again with the registry of version (\\d+)", "remark.codes"),
            new Remark("again from ([a-z-]+): (.+)", "remark.replayed"),
            new Remark("did not arrive; again from ([a-z-]+): (.+)", "remark.replayed.not-arrived"),
            new Remark("did not arrive: (.+)", "remark.not-arrived"),
            new Remark("evidence given out, SHA-256 of its manifest ([0-9a-f]{12})[0-9a-f]{52}", "remark.evidence"),
            new Remark("nothing more is added to what was sent", "remark.augment.given-up"),
            new Remark("again to (.+)", "remark.again-to"),
            new Remark("a recipient has reported a status", "remark.reported"),
            new Remark("held up for too long before the call", "remark.held-up"),
            new Remark("its sender asked for it before it came: (.*)", "remark.recalled-before"),
            new Remark("the document came and was given back", "remark.recall-met"),
            new Remark("given back: (.*)", "remark.given-back"),
            new Remark("recalled by (\\S+): (.*)", "remark.recalled-by"),
            new Remark("(.+) \\(older than what is known\\)", "remark.older"),
            new Remark("(.+) \\(not expected after (\\S+); kept, not set\\)", "remark.unexpected"),
            new Remark("content deleted by (\\S+) (\\S+), counted from (\\S+)", "remark.content-deleted"),
            new Remark("arrived as (\\S+): (.+)", "remark.arrived-as"),
            new Remark("arrived: (.+)", "remark.arrived"),
            new Remark("(.+)" + Pattern.quote(StatusReports.NOBODY_TO_TELL), "remark.nobody-told"));

    private static final Pattern SIGNATURES = Pattern.compile("signatures ([A-Z]+)((?:; .*)?)", Pattern.DOTALL);
    private static final Pattern JUDGED_AGAIN =
            Pattern.compile("signatures (\\w+) -> ([A-Z]+)(?:; (goes on by itself|" + TWIN + "))?");
    private static final Pattern UNKNOWN_SENDER = Pattern.compile("; sender (\\S+) is not in the registry");
    private static final Pattern TOLERATED = Pattern.compile("; tolerated: ([A-Z0-9_, ]+)");
    private static final Pattern RESENT = Pattern.compile("from ([A-Z]+)");

    record Remark(Pattern pattern, String key) {

        Remark(String expression, String key) {
            this(Pattern.compile(expression), key);
        }
    }

    private TimelineWords() {}

    static List<TimelineLine> lines(List<TimelineEvent> events, Words words) {
        return events.stream().map(event -> line(event, words)).toList();
    }

    private static TimelineLine line(TimelineEvent event, Words words) {
        return new TimelineLine(
                words.moment(event.at()),
                words.step(event.step()),
                words.outcome(event.outcome()),
                event.actor().equals(TimelineEvent.ADAPTER) ? words.say("timeline.adapter") : event.actor(),
                detail(event.detail(), words));
    }

    static String detail(String text, Words words) {
        for (var remark : REMARKS) {
            var match = remark.pattern().matcher(text);
            if (match.matches()) {
                return words.say(remark.key(), groups(match, words));
            }
        }
        var signatures = SIGNATURES.matcher(text);
        if (signatures.matches()) {
            return words.say("remark.signatures", words.named("verdict.", signatures.group(1)))
                    + particulars(signatures.group(2), words);
        }
        var judged = JUDGED_AGAIN.matcher(text);
        if (judged.matches()) {
            return judgedAgain(judged, words);
        }
        var resent = RESENT.matcher(text);
        return resent.matches()
                ? words.say("remark.resent", words.named("state.", resent.group(1)))
                : problem(text, words);
    }

    /** A document that came unreadable had no verdict before. */
    private static String judgedAgain(Matcher judged, Words words) {
        var before = judged.group(1).equals("null")
                ? words.say("remark.judged.never")
                : words.named("verdict.", judged.group(1));
        return words.say("remark.judged", before, words.named("verdict.", judged.group(2)))
                + (judged.group(3) == null ? "" : "; " + words.say(outcome(judged.group(3))));
    }

    private static String outcome(String judged) {
        return judged.equals(TWIN) ? "remark.twin" : "remark.judged.goes-on";
    }

    /** What was noted beside the verdict. */
    private static String particulars(String text, Words words) {
        var sender = UNKNOWN_SENDER
                .matcher(text)
                .replaceAll(
                        found -> Matcher.quoteReplacement("; " + words.say("remark.unknown-sender", found.group(1))));
        return TOLERATED
                .matcher(sender)
                .replaceAll(found -> Matcher.quoteReplacement("; " + words.say("remark.tolerated", found.group(1))));
    }

    private static String problem(String text, Words words) {
        var match = PROBLEM.matcher(text);
        if (!match.matches()) {
            return text;
        }
        var particulars = match.group(2) == null ? "" : " (" + match.group(2) + ")";
        return Arrays.stream(ErrorCode.values())
                .filter(code -> code.name().equals(match.group(1)))
                .findFirst()
                .map(code -> words.sentence(code) + particulars)
                .orElse(text);
    }

    private static Object[] groups(Matcher match, Words words) {
        var groups = new Object[match.groupCount()];
        for (var n = 0; n < groups.length; n++) {
            var group = match.group(n + 1);
            groups[n] = Step.named(group).isPresent() ? words.step(group) : group;
        }
        return groups;
    }
}
