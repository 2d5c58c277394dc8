package vn.courtaxis.console;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.courtaxis.codes.CodeRegistry;
import vn.courtaxis.codes.KnownOrganization;
import vn.courtaxis.console.DocumentSheet.Choices;
import vn.courtaxis.console.DocumentSheet.Option;
import vn.courtaxis.console.DocumentSheet.RecipientLine;
import vn.courtaxis.console.DocumentSheet.StatusLine;
import vn.courtaxis.console.DocumentSheet.TimelineLine;
import vn.courtaxis.console.DocumentSheet.Trouble;
import vn.courtaxis.document.Direction;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.LedgerViews;
import vn.courtaxis.ledger.Recipient;
import vn.courtaxis.ledger.State;
import vn.courtaxis.ledger.TimelineEvent;

/** Puts together what is known of one document. */
@Component
@Profile("!twin")
final class DocumentSheets {

    /** Nothing moves by itself here any more; a person may let it go on. */
    private static final Set<State> STUCK = Set.of(State.REJECTED, State.PARKED);

    /** It would be tried again anyway; a person may not want to wait. */
    private static final Set<State> WAITING = Set.of(State.ACCEPTED, State.PREPARED, State.UNCERTAIN);

    private final LedgerViews ledger;
    private final CodeRegistry codes;

    DocumentSheets(LedgerViews ledger, CodeRegistry codes) {
        this.ledger = ledger;
        this.codes = codes;
    }

    /** @param mayAct whether the reader may decide anything */
    DocumentSheet view(Entry entry, boolean mayAct, Words words) {
        var header = entry.header();
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
                trouble(entry, words),
                DocumentFacts.of(entry, words),
                entry.recipients().stream()
                        .map(recipient -> recipient(recipient, words))
                        .toList(),
                FileCards.of(entry, words),
                entry.verdict() == null ? null : words.verdict(entry.verdict()),
                ledger.timeline(entry.id()).stream()
                        .map(event -> line(event, words))
                        .toList(),
                ledger.statusesAbout(entry.id()).stream()
                        .filter(status -> status.status() != null)
                        .map(status -> status(status, words))
                        .toList(),
                DocumentFacts.technical(entry, words),
                entry.message() != null,
                mayAct ? choices(entry) : Choices.NONE);
    }

    private static @Nullable Trouble trouble(Entry entry, Words words) {
        var problem = entry.problem();
        if (problem == null) {
            return null;
        }
        var next = entry.nextAttemptAt();
        return new Trouble(
                words.sentence(problem.code()),
                problem.detail(),
                words.actor(problem.code().actor()),
                problem.code().name(),
                entry.state().isActive() ? Badge.WARN : Tones.of(entry.state()),
                next == null ? null : words.moment(next),
                next == null ? "" : words.until(next),
                entry.attempts() == 0 ? "" : words.say("problem.attempts", words.number(entry.attempts())));
    }

    private static RecipientLine recipient(Recipient recipient, Words words) {
        return new RecipientLine(
                recipient.name(),
                recipient.code().value(),
                DocumentRow.status(recipient, words),
                recipient.statusAt() == null ? null : words.moment(recipient.statusAt()),
                recipient.statusText());
    }

    private static TimelineLine line(TimelineEvent event, Words words) {
        return new TimelineLine(
                words.moment(event.at()),
                words.step(event.step()),
                words.outcome(event.outcome()),
                event.actor().equals(TimelineEvent.ADAPTER) ? words.say("timeline.adapter") : event.actor(),
                TimelineWords.detail(event.detail(), words));
    }

    private static StatusLine status(Entry entry, Words words) {
        var status = Objects.requireNonNull(entry.status());
        var sent = entry.direction() == Direction.OUTGOING;
        return new StatusLine(
                sent,
                words.status(status.code()),
                sent
                        ? words.say("status.to", status.addressee())
                        : words.say("status.from", DocumentRow.name(status.from())),
                status.description(),
                new Badge(words.say(statusState(entry)), Tones.of(entry.state())),
                words.moment(entry.createdAt()));
    }

    private static String statusState(Entry entry) {
        return entry.state() == State.TAKEN ? "status.applied" : "state." + entry.state();
    }

    private Choices choices(Entry entry) {
        var document = entry.isDocument();
        if (document && entry.direction() == Direction.INCOMING && entry.state() == State.QUARANTINED) {
            return decision(entry);
        }
        var outgoing = document && entry.direction() == Direction.OUTGOING;
        var early = outgoing && WAITING.contains(entry.state());
        var resend = early || (outgoing && STUCK.contains(entry.state()));
        return new Choices(false, false, false, resend, early, List.of(), "");
    }

    private Choices decision(Entry entry) {
        var readable = entry.header() != null && !entry.files().isEmpty();
        var silent = entry.header() == null || entry.unit().isEmpty();
        return new Choices(true, readable, silent, false, false, units(), addressed(entry));
    }

    private List<Option> units() {
        return codes.own().stream()
                .map(unit -> new Option(unit.code().value(), unit.name() + " (" + unit.code() + ")"))
                .toList();
    }

    private String addressed(Entry entry) {
        return codes.resolve(entry.unit())
                .filter(codes::isOwn)
                .map(KnownOrganization::name)
                .orElse("");
    }
}
