package vn.courtaxis.console;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.courtaxis.deadline.Deadline;
import vn.courtaxis.deadline.DocumentDeadlines;
import vn.courtaxis.document.Direction;
import vn.courtaxis.document.Organization;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.Recipient;

/**
 * A document in a list.
 *
 * @param number number and notation, or the best name there is
 * @param date day of promulgation, may be empty
 * @param otherSide recipients of an outgoing, sender of an incoming one
 * @param due the deadline to look at, when it is late or due soon; null otherwise
 * @param marks recipients' statuses of an outgoing, verdict on the signatures of an incoming one
 */
record DocumentRow(
        String href,
        String number,
        String date,
        String subject,
        String otherSide,
        Badge state,
        @Nullable Badge due,
        List<Badge> marks,
        Moment at,
        Moment since,
        boolean outgoing) {

    static DocumentRow of(Entry entry, DocumentDeadlines deadlines, Words words) {
        var header = entry.header();
        return new DocumentRow(
                "/documents/" + entry.id(),
                number(entry, words),
                header == null || header.date() == null ? "" : words.day(header.date()),
                header == null ? words.say("document.unread") : header.subject(),
                otherSide(entry, words),
                words.state(entry.state()),
                deadlines
                        .mostPressing()
                        .filter(Deadline::isPressing)
                        .map(words::pressing)
                        .orElse(null),
                marks(entry, words),
                words.moment(entry.createdAt()),
                words.moment(entry.stateSince()),
                entry.direction() == Direction.OUTGOING);
    }

    static String number(Entry entry, Words words) {
        var number = entry.header() == null ? "" : entry.header().number().text();
        return number.isEmpty() ? words.say("document.unnumbered") : number;
    }

    static String name(Organization organization) {
        return organization.name().isBlank() ? organization.code().value() : organization.name();
    }

    private static String otherSide(Entry entry, Words words) {
        if (entry.direction() == Direction.INCOMING) {
            return entry.header() == null
                    ? entry.listedFrom()
                    : name(entry.header().from());
        }
        var recipients = entry.recipients();
        return switch (recipients.size()) {
            case 0 -> "";
            case 1 -> recipients.get(0).name();
            default -> words.say("row.recipients", recipients.get(0).name(), recipients.size() - 1);
        };
    }

    private static List<Badge> marks(Entry entry, Words words) {
        if (entry.direction() == Direction.INCOMING) {
            return entry.verdict() == null ? List.of() : List.of(words.verdict(entry.verdict()));
        }
        return entry.recipients().stream()
                .filter(recipient -> recipient.status() != null)
                .collect(Collectors.groupingBy(DocumentRow::statusValue, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(same -> counted(same, entry.recipients().size(), words))
                .toList();
    }

    private static Badge counted(List<Recipient> same, int all, Words words) {
        var badge = status(same.get(0), words);
        return all == 1 ? badge : new Badge(badge.text() + " · " + same.size() + "/" + all, badge.tone());
    }

    private static String statusValue(Recipient recipient) {
        return recipient.status() == null ? "" : recipient.status().value();
    }

    static Badge status(Recipient recipient, Words words) {
        return recipient.status() == null
                ? new Badge(words.say("recipient.silent"), Badge.QUIET)
                : words.status(recipient.status());
    }

    static List<DocumentRow> all(List<Entry> entries, Map<UUID, DocumentDeadlines> deadlines, Words words) {
        return entries.stream()
                .map(entry -> of(entry, deadlines.getOrDefault(entry.id(), DocumentDeadlines.NONE), words))
                .toList();
    }
}
