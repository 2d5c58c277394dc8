package vn.courtaxis.deadline;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.courtaxis.codes.CodeRegistry;
import vn.courtaxis.document.Direction;
import vn.courtaxis.document.OrganizationCode;
import vn.courtaxis.document.StatusCode;
import vn.courtaxis.ledger.Duty;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.Recipient;
import vn.courtaxis.ledger.State;
import vn.courtaxis.ledger.Step;
import vn.courtaxis.ledger.TimelineEvent;
import vn.courtaxis.ledger.TimelineEvent.Outcome;

/** Finds in a document's time line and in the statuses about it when what was done. */
final class Reported {

    private static final Set<String> SENT_BY = Set.of(Step.OUTGOING_SEND.queue(), "confirm-sent");
    private static final Set<StatusCode> ANSWERS = Set.of(StatusCode.RECEIVED, StatusCode.REFUSED);

    private final CodeRegistry codes;
    private final ZoneId zone;

    /** @param zone of the local times that statuses carry */
    Reported(CodeRegistry codes, ZoneId zone) {
        this.codes = codes;
        this.zone = zone;
    }

    Known about(Entry document, List<TimelineEvent> timeline, List<Entry> statuses) {
        return new Known(
                sentAt(document, timeline),
                first(ours(statuses, ANSWERS)),
                first(ours(statuses, Set.of(StatusCode.COMPLETED))),
                answers(document, statuses));
    }

    private static @Nullable Instant sentAt(Entry document, List<TimelineEvent> timeline) {
        return document.direction() == Direction.OUTGOING
                ? first(timeline.stream()
                        .filter(event -> SENT_BY.contains(event.step()) && event.outcome() == Outcome.DONE)
                        .map(TimelineEvent::at))
                : null;
    }

    /** A report counts from when it was made, however long the axis cannot be reached. */
    private static Stream<Instant> ours(List<Entry> statuses, Set<StatusCode> wanted) {
        return statuses.stream()
                .filter(status -> status.direction() == Direction.OUTGOING && says(status, wanted))
                .map(Entry::createdAt);
    }

    private Map<OrganizationCode, Instant> answers(Entry document, List<Entry> statuses) {
        var answers = new HashMap<OrganizationCode, Instant>();
        for (var recipient : document.recipients()) {
            var at = first(statuses.stream()
                    .filter(status ->
                            isBy(recipient, document, status) && says(status, Duty.RECIPIENT_ACKNOWLEDGEMENT.ends()))
                    .map(this::saidAt));
            if (at != null) {
                answers.put(recipient.code(), at);
            }
        }
        return answers;
    }

    private boolean isBy(Recipient recipient, Entry document, Entry status) {
        return status.direction() == Direction.INCOMING
                && status.state() == State.TAKEN
                && status.status() != null
                && codes.speaksFor(
                                status.status().from().code(),
                                document.recipients().stream()
                                        .map(Recipient::code)
                                        .toList(),
                                document.createdAt())
                        .contains(recipient.code());
    }

    /** A peer's clock that runs ahead of ours counts no further than we know. */
    private Instant saidAt(Entry status) {
        var claimed = status.requireStatus().at();
        var at = claimed == null ? status.createdAt() : claimed.atZone(zone).toInstant();
        return at.isAfter(status.createdAt()) ? status.createdAt() : at;
    }

    private static boolean says(Entry status, Set<StatusCode> wanted) {
        return status.status() != null && wanted.contains(status.status().code());
    }

    private static @Nullable Instant first(Stream<Instant> times) {
        return times.filter(Objects::nonNull).min(Instant::compareTo).orElse(null);
    }
}
