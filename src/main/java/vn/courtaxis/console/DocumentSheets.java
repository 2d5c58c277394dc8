package vn.courtaxis.console;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.courtaxis.codes.CodeRegistry;
import vn.courtaxis.codes.KnownOrganization;
import vn.courtaxis.console.DocumentSheet.Choices;
import vn.courtaxis.console.DocumentSheet.DeadlineLine;
import vn.courtaxis.console.DocumentSheet.Option;
import vn.courtaxis.console.DocumentSheet.RecipientLine;
import vn.courtaxis.console.DocumentSheet.RemarkLine;
import vn.courtaxis.console.DocumentSheet.StatusLine;
import vn.courtaxis.deadline.Deadline;
import vn.courtaxis.deadline.DeadlineWatch;
import vn.courtaxis.deadline.DocumentDeadlines;
import vn.courtaxis.document.Direction;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.LedgerViews;
import vn.courtaxis.ledger.Recipient;
import vn.courtaxis.ledger.State;
import vn.courtaxis.status.Recalls;

/** Puts together what is known of one document. */
@Component
@Profile("!twin")
final class DocumentSheets {

    private final LedgerViews ledger;
    private final Recalls recalls;
    private final CodeRegistry codes;
    private final DeadlineWatch watch;

    DocumentSheets(LedgerViews ledger, Recalls recalls, CodeRegistry codes, DeadlineWatch watch) {
        this.ledger = ledger;
        this.recalls = recalls;
        this.codes = codes;
        this.watch = watch;
    }

    /** @param mayAct whether the reader may decide anything */
    DocumentSheet view(Entry entry, boolean mayAct, Words words) {
        var header = entry.header();
        var timeline = ledger.timeline(entry.id());
        var statuses = ledger.statusesAbout(entry.id());
        var deadlines = watch.of(entry, timeline, statuses);
        return new DocumentSheet(
                "/documents/" + entry.id(),
                entry.direction() == Direction.OUTGOING,
                DocumentRow.number(entry, words),
                header == null ? "" : header.type().name(),
                header == null ? words.say("document.unread") : header.subject(),
                words.state(entry.state()),
                entry.state().name(),
                words.moment(entry.stateSince()),
                words.next(entry),
                Troubles.of(entry, words),
                lines(deadlines.own(), words),
                DocumentFacts.of(entry, words),
                entry.recipients().stream()
                        .map(recipient -> recipient(entry, recipient, deadlines, mayAct, words))
                        .toList(),
                FileCards.of(entry, words),
                entry.verdict() == null ? null : words.verdict(entry.verdict()),
                entry.remarks().stream()
                        .map(remark -> new RemarkLine(words.sentence(remark), remark.detail(), remark.code()))
                        .toList(),
                TimelineWords.lines(timeline, words),
                statuses.stream()
                        .filter(status -> status.status() != null)
                        .map(status -> status(status, words))
                        .toList(),
                DocumentFacts.technical(entry, words),
                entry.message() != null && !entry.isWithoutContent(),
                entry.contentDeletedAt() == null ? null : words.moment(entry.contentDeletedAt()),
                mayAct && entry.state() == State.QUARANTINED && !Recalls.isWaiting(entry)
                        ? decision(entry)
                        : Choices.NONE,
                mayAct ? Deeds.of(entry, words) : Deeds.NONE,
                Flows.of(entry, ledger, recalls, mayAct, words));
    }

    private static List<DeadlineLine> lines(List<Deadline> deadlines, Words words) {
        return deadlines.stream()
                .map(deadline -> new DeadlineLine(
                        words.say("duty." + deadline.duty()),
                        words.moment(deadline.dueAt()),
                        words.deadline(deadline.state())))
                .toList();
    }

    private static RecipientLine recipient(
            Entry entry, Recipient recipient, DocumentDeadlines deadlines, boolean mayAct, Words words) {
        return new RecipientLine(
                recipient.name(),
                recipient.code().value(),
                DocumentRow.status(recipient, words),
                recipient.statusAt() == null ? null : words.moment(recipient.statusAt()),
                recipient.statusText(),
                lines(deadlines.of(recipient.code()), words),
                mayAct && Flows.mayGetAgain(entry, recipient));
    }

    private static StatusLine status(Entry entry, Words words) {
        var status = Objects.requireNonNull(entry.status());
        var sent = entry.direction() == Direction.OUTGOING;
        return new StatusLine(
                "/statuses/" + entry.id(),
                sent,
                words.status(status.code()),
                sent
                        ? words.say("status.to", status.addressee())
                        : words.say("status.from", DocumentRow.name(status.from())),
                status.description(),
                StatusRow.state(entry, words),
                words.moment(entry.createdAt()));
    }

    private Choices decision(Entry entry) {
        var readable = entry.header() != null && !entry.files().isEmpty();
        var silent = entry.header() == null || entry.unit().isEmpty();
        return new Choices(true, readable, silent, units(), addressed(entry));
    }

    /** Units that exist today, and behind each the units of the document system that documents are routed to. */
    private List<Option> units() {
        return codes.own().stream()
                .filter(unit -> !unit.life().isOver(codes.today()))
                .flatMap(unit -> Stream.concat(
                        Stream.of(new Option(unit.code().value(), unit.name() + " (" + unit.code() + ")")),
                        codes.routedUnits(unit.id()).stream()
                                .sorted()
                                .map(id -> new Option(id, unit.name() + " / " + id))))
                .toList();
    }

    private String addressed(Entry entry) {
        return codes.holder(codes.written(entry.unit(), entry.unitAt()))
                .filter(codes::isOwn)
                .map(KnownOrganization::name)
                .orElse("");
    }
}
