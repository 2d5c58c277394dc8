package vn.courtaxis.console;

import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.courtaxis.console.DocumentSheet.Fact;
import vn.courtaxis.console.RetentionView.DeletionRow;
import vn.courtaxis.console.RetentionView.RoundCard;
import vn.courtaxis.retention.Deletion;
import vn.courtaxis.retention.Deletion.DeletedFile;
import vn.courtaxis.retention.DeletionViews;
import vn.courtaxis.retention.RetentionSchedule;
import vn.courtaxis.retention.RetentionTerms;
import vn.courtaxis.retention.Round;
import vn.courtaxis.retention.What;

/** Puts together the page on retention: the terms in force, the last rounds, one page of records. */
@Component
@Profile("!twin")
final class RetentionSheets {

    private final RetentionTerms terms;
    private final RetentionSchedule schedule;
    private final DeletionViews deletions;

    RetentionSheets(RetentionTerms terms, RetentionSchedule schedule, DeletionViews deletions) {
        this.terms = terms;
        this.schedule = schedule;
        this.deletions = deletions;
    }

    RetentionView view(int wanted, Words words) {
        var page = Math.max(0, wanted);
        var found = deletions.deletions(null, null, page, Filter.PAGE_SIZE);
        var last = (page + 1L) * Filter.PAGE_SIZE >= found.total();
        return new RetentionView(
                href(page),
                terms.isForEver(),
                terms(words),
                deletions.lastRounds().stream().map(round -> card(round, words)).toList(),
                found.items().stream().map(deletion -> row(deletion, words)).toList(),
                words.say("retention.total", words.number(found.total())),
                page == 0 ? "" : href(page - 1),
                last ? "" : href(page + 1));
    }

    private static String href(int page) {
        return page == 0 ? "/retention" : "/retention?page=" + page;
    }

    private List<Fact> terms(Words words) {
        return List.of(
                fact("retention.outgoing.content", words.term(terms.outgoing().content()), words),
                fact("retention.outgoing.metadata", words.term(terms.outgoing().metadata()), words),
                fact("retention.incoming.content", words.term(terms.incoming().content()), words),
                fact("retention.incoming.metadata", words.term(terms.incoming().metadata()), words),
                fact("retention.statuses.content", words.term(terms.statuses().content()), words),
                fact("retention.statuses.metadata", words.term(terms.statuses().metadata()), words),
                fact(
                        "retention.sent",
                        terms.sentEndsAfter() == null ? words.say("term.never") : words.term(terms.sentEndsAfter()),
                        words),
                fact(
                        "retention.orphans",
                        terms.orphansAfter() == null ? words.say("term.never") : words.term(terms.orphansAfter()),
                        words));
    }

    private RoundCard card(Round round, Words words) {
        var trouble = round.isSound()
                ? ""
                : words.say("retention.trouble." + round.trouble())
                        + (round.detail().isEmpty() ? "" : " (" + round.detail() + ")");
        return new RoundCard(
                round.node(),
                trouble,
                words.moment(round.beganAt()),
                words.moment(schedule.after(round)),
                List.of(
                        fact("retention.took", words.span(round.took()), words),
                        fact("retention.contents", words.number(round.contents()), words),
                        fact("retention.metadata", words.number(round.metadata()), words),
                        fact("retention.files", files(round.files(), round.bytes(), words), words),
                        fact("retention.orphan-files", files(round.orphans(), round.orphanBytes(), words), words)));
    }

    private static String files(int count, long bytes, Words words) {
        return words.number(count) + " (" + words.size(bytes) + ")";
    }

    private static Fact fact(String label, String value, Words words) {
        return new Fact(words.say(label), value, false);
    }

    private static DeletionRow row(Deletion deletion, Words words) {
        var number = deletion.number().text();
        return new DeletionRow(
                new Badge(words.say("retention.what." + deletion.what()), tone(deletion.what())),
                number.isBlank() ? words.say("document.unnumbered") : number,
                words.say("retention.kind." + deletion.kind() + "." + deletion.direction()),
                deletion.documentId(),
                words.say(
                        "retention.by",
                        deletion.rule(),
                        deletion.term(),
                        words.moment(deletion.countedFrom()).text()),
                bytes(deletion.files(), words),
                words.moment(deletion.at()));
    }

    private static String tone(What what) {
        return what == What.CONTENT ? Badge.QUIET : Badge.WARN;
    }

    private static String bytes(List<DeletedFile> files, Words words) {
        if (files.isEmpty()) {
            return "";
        }
        var open = files.stream().filter(file -> file.fate() == null).count();
        var size =
                words.size(files.stream().mapToLong(file -> file.file().size()).sum());
        return open == 0
                ? words.say("retention.bytes", files.size(), size)
                : words.say("retention.bytes.open", files.size(), size, open);
    }
}
