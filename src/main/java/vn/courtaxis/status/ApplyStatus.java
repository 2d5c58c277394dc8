package vn.courtaxis.status;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.courtaxis.codes.Address;
import vn.courtaxis.codes.CodeRegistry;
import vn.courtaxis.codes.KnownOrganization;
import vn.courtaxis.document.BusinessType;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.OrganizationCode;
import vn.courtaxis.document.Problem;
import vn.courtaxis.document.StatusCode;
import vn.courtaxis.document.StatusMessage;
import vn.courtaxis.document.Verdict;
import vn.courtaxis.edxml.EdxmlReader;
import vn.courtaxis.edxml.ReadMessage;
import vn.courtaxis.ledger.Change;
import vn.courtaxis.ledger.Change.RecipientStatus;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.Ledger;
import vn.courtaxis.ledger.Recipient;
import vn.courtaxis.ledger.Setbacks;
import vn.courtaxis.ledger.State;
import vn.courtaxis.ledger.Step;
import vn.courtaxis.ledger.TimelineEvent.Outcome;

/** Reads a status that arrived and sets it at the right recipient of the right document. */
public final class ApplyStatus {

    private static final String STEP = Step.STATUS_APPLY.queue();

    /** By how much a reporter's clock may be behind ours. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(10);

    private final Ledger ledger;
    private final EdxmlReader reader;
    private final CodeRegistry codes;
    private final Recalls recalls;
    private final Setbacks setbacks;
    private final Clock clock;

    /** @param clock in the court's time zone: statuses carry local time */
    public ApplyStatus(
            Ledger ledger, EdxmlReader reader, CodeRegistry codes, Recalls recalls, Setbacks setbacks, Clock clock) {
        this.ledger = ledger;
        this.recalls = recalls;
        this.reader = reader;
        this.codes = codes;
        this.setbacks = setbacks;
        this.clock = clock;
    }

    public void apply(UUID id) {
        codes.pinned(() -> ledger.work(id, Set.of(State.STORED), entry -> {
            var change = change(entry);
            var written = ledger.apply(entry, change);
            if (!written && !change.accompanying().isEmpty()) {
                // the document that it asks for moved meanwhile: now it can be seen where it stands
                change = change(entry);
                written = ledger.apply(entry, change);
            }
            recalls.lookAgain(id, change);
            return written;
        }));
    }

    private Change change(Entry entry) {
        try {
            var read = reader.read(entry.requireMessage());
            if (read instanceof Verdict.Done<ReadMessage> done
                    && done.value() instanceof ReadMessage.ReadStatus status) {
                return place(entry, status.status());
            }
            var problem = read instanceof Verdict.Rejected<ReadMessage> rejected
                    ? rejected.problem()
                    : new Problem(ErrorCode.MESSAGE_NOT_EDXML, "a document came where a status was announced");
            return setbacks.park(STEP, problem);
        } catch (IOException e) {
            return setbacks.storage(entry, State.STORED, STEP, e);
        }
    }

    private Change place(Entry entry, StatusMessage status) {
        var named = status.from().code();
        if (codes.resolve(entry.listedFrom()).isPresent()
                && codes.resolve(named).isPresent()
                && !codes.areInLine(entry.listedFrom(), named.value())) {
            var senders = named + ", " + entry.listedFrom();
            return setbacks.park(STEP, new Problem(ErrorCode.SENDER_NOT_AS_LISTED, senders))
                    .status(status);
        }
        return status.code().equals(StatusCode.RECALL) ? asked(entry, status) : told(status);
    }

    /**
     * A status 13 asks for a document that we received; whose unit it is for stands where others name the recipient. The document may lie
     * anywhere by now: of a court that has ended the code is enough, as long as an account of ours acts for it.
     */
    private Change asked(Entry entry, StatusMessage status) {
        return codes.resolve(Address.addressee(
                        codes.written(status.addressee(), entry.createdAt()), codes.today(), Set.of()))
                .organization()
                .filter(codes::isOwn)
                .map(KnownOrganization::code)
                .or(() -> OrganizationCode.parse(status.addressee()).filter(code -> codes.isServed(code.value())))
                .map(unit -> recalls.judge(RecallRequest.of(entry, status, unit), STEP)
                        .status(status)
                        .unit(unit))
                .orElseGet(() -> unplaced(status));
    }

    private Change told(StatusMessage status) {
        return candidates(status).stream()
                .filter(candidate -> !recipients(candidate, status).isEmpty())
                .min(Comparator.comparing((Entry candidate) -> misfit(candidate, status, time(status)))
                        .thenComparing(ApplyStatus::doubt))
                .map(found -> placed(found, status))
                .orElseGet(() -> unplaced(status));
    }

    /** By identity; where the reporter left that out, by number and date. */
    private List<Entry> candidates(StatusMessage status) {
        return status.documentId().isBlank()
                ? ledger.outgoing(status.documentNumber()).stream()
                        .filter(entry -> status.documentDate() == null
                                || status.documentDate()
                                        .equals(entry.requireHeader().date()))
                        .toList()
                : ledger.outgoing(status.documentId());
    }

    /** Of several messages under one identity: 15 and 16 answer a recall or an update, everything else is said of a document. */
    private static int misfit(Entry candidate, StatusMessage status, Instant at) {
        var answers =
                status.code().equals(StatusCode.CHANGE_AGREED) || status.code().equals(StatusCode.CHANGE_REFUSED);
        return switch (candidate.requireHeader().business().type()) {
            case RECALL ->
                // what was said before the recall was asked for answers something else
                answers && !at.isBefore(candidate.createdAt().minus(CLOCKS_DIFFER)) ? 0 : 2;
            case UPDATE -> 0;
            case NEW, REPLACE -> answers ? 1 : 0;
        };
    }

    /**
     * Recipients report on what they have: on what certainly was sent rather than on a later document of the same identity whose fate is
     * unknown, for which the report would count as proof.
     */
    private static int doubt(Entry entry) {
        if (entry.state() == State.SENT || !entry.axisDocId().isEmpty()) {
            return 0;
        }
        return entry.state() == State.SENDING || entry.state() == State.UNCERTAIN ? 1 : 2;
    }

    private Change placed(Entry document, StatusMessage status) {
        var recipients = recipients(document, status);
        var names = recipients.stream().map(Recipient::name).collect(Collectors.joining(", "));
        var change = Change.to(State.TAKEN, STEP, Outcome.DONE)
                .status(status)
                .about(document.id())
                .detail(status.code() + " " + status.code().vietnamese() + ", " + names);
        Stream.concat(Stream.of(document), recalled(document).stream())
                .flatMap(told -> recipients(told, status).stream().map(recipient -> set(told, recipient, status)))
                .forEach(change::recipientStatus);
        return change;
    }

    private RecipientStatus set(Entry document, Recipient recipient, StatusMessage status) {
        return new RecipientStatus(document.id(), recipient.code(), status.code(), time(status), status.description());
    }

    /** What is answered to a recall is true of the document, too. */
    private Optional<Entry> recalled(Entry recall) {
        return recall.requireHeader().business().type() == BusinessType.RECALL
                ? Optional.ofNullable(recall.about()).flatMap(ledger::find)
                : Optional.empty();
    }

    /** Kept and shown, but no work for anybody: statuses of documents sent by an earlier system are normal. */
    private static Change unplaced(StatusMessage status) {
        var problem = new Problem(
                ErrorCode.STATUS_UNKNOWN_DOCUMENT,
                status.from().code() + " " + status.code() + " " + status.documentId());
        return Change.to(State.TAKEN, STEP, Outcome.NOTE)
                .status(status)
                .problem(problem)
                .detail(problem.toString());
    }

    /**
     * Those for whom the reporter speaks. Who took over from two of them has the document in its register once, and may refuse the other's
     * copy as a double: that says nothing about the one that it received.
     */
    private List<Recipient> recipients(Entry document, StatusMessage status) {
        var all = document.recipients();
        var spokenFor = codes.speaksFor(
                status.from().code(), all.stream().map(Recipient::code).toList(), document.createdAt());
        var told = all.stream()
                .filter(recipient -> spokenFor.contains(recipient.code()))
                .toList();
        var open = told.stream().filter(recipient -> !hasReceived(recipient)).toList();
        return status.code().equals(StatusCode.REFUSED) && !open.isEmpty() ? open : told;
    }

    private static boolean hasReceived(Recipient recipient) {
        var status = recipient.status();
        return status != null && !status.equals(StatusCode.ARRIVED) && !status.equals(StatusCode.REFUSED);
    }

    /** A clock that runs ahead must not freeze what its owner reports later. */
    private Instant time(StatusMessage status) {
        var now = clock.instant();
        if (status.at() == null) {
            return now;
        }
        var claimed = status.at().atZone(clock.getZone()).toInstant();
        return claimed.isAfter(now) ? now : claimed;
    }
}
