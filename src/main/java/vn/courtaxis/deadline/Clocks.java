package vn.courtaxis.deadline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.courtaxis.document.Direction;
import vn.courtaxis.document.OrganizationCode;
import vn.courtaxis.document.StatusCode;
import vn.courtaxis.ledger.Duty;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.Recipient;
import vn.courtaxis.ledger.State;

/**
 * Reads the clocks off a document.
 *
 * <p>Where only the entry is known, some of it is approximated. The time of sending is when the entry became SENT, which after an unknown
 * outcome is when we learnt of it; a document that is COMPLETED or RECALLED has no clock of sending then, nor have its recipients one of
 * acknowledging. A recipient whose last status came after 03 is taken to have acknowledged in time: its former statuses are not at hand, and
 * nobody is blamed on a guess. Recipients' times are their own, and may lie before we sent.
 */
final class Clocks {

    private final Deadlines deadlines;
    private final Entry entry;
    private final Known known;
    private final Instant now;

    private Clocks(Deadlines deadlines, Entry entry, Known known, Instant now) {
        this.deadlines = deadlines;
        this.entry = entry;
        this.known = known;
        this.now = now;
    }

    static DocumentDeadlines of(Deadlines deadlines, Entry entry, Known known, Instant now) {
        if (!entry.isDocument()) {
            return DocumentDeadlines.NONE;
        }
        var clocks = new Clocks(deadlines, entry, known, now);
        return entry.direction() == Direction.OUTGOING
                ? new DocumentDeadlines(listed(clocks.sending()), clocks.recipients())
                : new DocumentDeadlines(listed(clocks.acknowledgement(), clocks.completion()), Map.of());
    }

    @SafeVarargs
    private static List<Deadline> listed(Optional<Deadline>... found) {
        return Stream.of(found).flatMap(Optional::stream).toList();
    }

    private Optional<Deadline> sending() {
        var header = entry.header();
        var due = header != null && Duty.isUrgent(header)
                ? deadlines.urgentSending(entry.createdAt())
                : deadlines.sending(entry.createdAt());
        return clock(Duty.SENDING, due, sentAt());
    }

    private @Nullable Instant sentAt() {
        return entry.state() == State.SENT ? entry.stateSince() : known.sentAt();
    }

    /** What was refused was answered, too; a refusal after acceptance came later than the answer that counts. */
    private Optional<Deadline> acknowledgement() {
        var answered = entry.state() == State.TAKEN || entry.state() == State.REJECTED;
        var at = Objects.requireNonNullElse(known.acknowledgedAt(), entry.stateSince());
        var due = deadlines.acknowledgement(entry.createdAt());
        return clock(Duty.ACKNOWLEDGEMENT, due, answered ? earlier(at, entry.stateSince()) : null);
    }

    private Optional<Deadline> completion() {
        return dueDay().flatMap(due -> clock(Duty.COMPLETION, due, known.completedAt()));
    }

    private Optional<Due> dueDay() {
        return Optional.ofNullable(entry.header()).flatMap(Duty::dueDay).map(deadlines::completion);
    }

    private Map<OrganizationCode, List<Deadline>> recipients() {
        if (entry.state() != State.SENT && entry.state() != State.COMPLETED) {
            return Map.of();
        }
        return entry.recipients().stream()
                .collect(Collectors.toMap(Recipient::code, this::of, (first, again) -> first));
    }

    private List<Deadline> of(Recipient recipient) {
        var found = new ArrayList<Deadline>();
        var sent = sentAt();
        if (sent != null) {
            var due = deadlines.acknowledgement(sent);
            clock(Duty.RECIPIENT_ACKNOWLEDGEMENT, due, answeredAt(recipient, due.at()))
                    .ifPresent(found::add);
        }
        dueDay().filter(due -> !isReleased(recipient))
                .flatMap(due -> clock(Duty.RECIPIENT_COMPLETION, due, completedAt(recipient)))
                .ifPresent(found::add);
        return List.copyOf(found);
    }

    private @Nullable Instant answeredAt(Recipient recipient, Instant due) {
        var status = recipient.status();
        var at = recipient.statusAt();
        if (status == null
                || at == null
                || !Duty.RECIPIENT_ACKNOWLEDGEMENT.ends().contains(status)) {
            return null;
        }
        var first = known.answers().get(recipient.code());
        if (first != null) {
            return earlier(first, at);
        }
        return status.equals(StatusCode.RECEIVED) || status.equals(StatusCode.REFUSED) ? at : earlier(at, due);
    }

    private static @Nullable Instant completedAt(Recipient recipient) {
        return StatusCode.COMPLETED.equals(recipient.status()) ? recipient.statusAt() : null;
    }

    /** Who refused it, or was asked to give it back, owes nothing by its due date. */
    private static boolean isReleased(Recipient recipient) {
        var status = recipient.status();
        return status != null
                && !status.equals(StatusCode.COMPLETED)
                && Duty.RECIPIENT_COMPLETION.ends().contains(status);
    }

    /** None where the duty neither is open nor was done. */
    private Optional<Deadline> clock(Duty duty, Due due, @Nullable Instant doneAt) {
        return doneAt == null && !duty.open().contains(entry.state())
                ? Optional.empty()
                : Optional.of(new Deadline(duty, due.at(), due.state(doneAt, now)));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
