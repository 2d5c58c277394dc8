package vn.courtaxis.outgoing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.courtaxis.codes.CodeRegistry;
import vn.courtaxis.codes.KnownOrganization;
import vn.courtaxis.document.BusinessType;
import vn.courtaxis.document.Direction;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.OrganizationCode;
import vn.courtaxis.document.StatusCode;
import vn.courtaxis.document.Verdict;
import vn.courtaxis.ledger.Change;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.Intake;
import vn.courtaxis.ledger.Ledger;
import vn.courtaxis.ledger.NewDocument;
import vn.courtaxis.ledger.Recipient;
import vn.courtaxis.ledger.State;
import vn.courtaxis.ledger.TimelineEvent.Outcome;

/**
 * Sends a document again to the recipients that refused it, or never said that it came; the others are not bothered. The same signed
 * bytes go under the same DocumentId, by which a receiver knows a repeat, in an entry of their own.
 */
public final class SendAgain {

    private static final String ORIGIN = NewDocument.RESEND;
    private static final Set<State> ARRIVED = Set.of(State.SENT, State.COMPLETED);

    private final Ledger ledger;
    private final CodeRegistry codes;

    public SendAgain(Ledger ledger, CodeRegistry codes) {
        this.ledger = ledger;
        this.codes = codes;
    }

    /**
     * One refusal is answered by one repeat, however often this is asked.
     *
     * @param to codes of recipients of the document, in any of their forms
     * @return the entry of the repeat
     */
    public Verdict<UUID> send(UUID id, List<String> to, String account) {
        var found = ledger.findKept(id).filter(entry -> entry.direction() == Direction.OUTGOING && entry.isDocument());
        if (found.isEmpty()) {
            return Verdict.rejected(ErrorCode.DOCUMENT_NOT_FOUND, id.toString());
        }
        var document = found.get();
        if (!ARRIVED.contains(document.state())
                || document.requireHeader().business().type() == BusinessType.RECALL) {
            return Verdict.rejected(
                    ErrorCode.ACTION_NOT_ALLOWED, document.state().name());
        }
        if (document.isWithoutContent()) {
            return Verdict.rejected(ErrorCode.CONTENT_DELETED, id.toString());
        }
        return chosen(document, to).then(chosen -> send(document, chosen, account));
    }

    private Verdict<List<Recipient>> chosen(Entry document, List<String> to) {
        var chosen = new ArrayList<Recipient>();
        for (var code : to) {
            var meant = meant(document, code);
            if (meant.isEmpty()) {
                return Verdict.rejected(ErrorCode.UNKNOWN_RECIPIENT, code);
            }
            var holder =
                    meant.stream().filter(recipient -> !mayLackIt(recipient)).findFirst();
            if (holder.isPresent()) {
                return Verdict.rejected(
                        ErrorCode.ACTION_NOT_ALLOWED,
                        holder.get().code() + " reported " + holder.get().status() + ": it has the document");
            }
            meant.stream().filter(recipient -> !chosen.contains(recipient)).forEach(chosen::add);
        }
        return chosen.isEmpty() ? Verdict.rejected(ErrorCode.NO_RECIPIENT, "") : Verdict.done(chosen);
    }

    /** The one that was written so, else those for whom that code's holder speaks by now. */
    private List<Recipient> meant(Entry document, String code) {
        var recipients = document.recipients();
        var written = recipients.stream()
                .filter(recipient -> recipient.code().value().equalsIgnoreCase(code.strip()))
                .toList();
        if (!written.isEmpty()) {
            return written;
        }
        var known = codes.resolve(code).map(KnownOrganization::code).or(() -> OrganizationCode.parse(code));
        var addressed = recipients.stream().map(Recipient::code).toList();
        var spokenFor = known.map(one -> codes.speaksFor(one, addressed, document.createdAt()))
                .orElse(List.of());
        return recipients.stream()
                .filter(recipient -> spokenFor.contains(recipient.code()))
                .toList();
    }

    private static boolean mayLackIt(Recipient recipient) {
        return recipient.status() == null || recipient.status().equals(StatusCode.REFUSED);
    }

    private Verdict<UUID> send(Entry document, List<Recipient> chosen, String account) {
        var header = document.requireHeader();
        var to = chosen.stream().map(Recipient::code).collect(Collectors.toSet());
        var key = Keys.fit(document.id() + ":" + occasions(chosen));
        var repeat = NewDocument.repeating(
                document, ORIGIN, key, header.withBusiness(header.business(), RecallMessages.among(header, to)));
        var known = ledger.earlierIntake(ORIGIN, key, repeat.contentHash()).map(Intake::id);
        if (known.isPresent()) {
            return Verdict.done(known.get());
        }
        var names = to.stream().map(OrganizationCode::value).sorted().collect(Collectors.joining(", "));
        var change = Change.to(document.state(), ORIGIN, Outcome.NOTE)
                .by(account)
                .keepsClaim()
                .detail("again to " + names)
                .send(repeat);
        return ledger.apply(document, change)
                ? Verdict.done(ledger.earlierIntake(ORIGIN, key, repeat.contentHash())
                        .orElseThrow()
                        .id())
                : Verdict.rejected(ErrorCode.ACTION_NOT_ALLOWED, "somebody else is at work on it; repeat");
    }

    private static String occasions(List<Recipient> chosen) {
        return chosen.stream()
                .map(recipient -> recipient.code() + "@" + Objects.toString(recipient.statusAt(), ""))
                .sorted()
                .collect(Collectors.joining(","));
    }
}
