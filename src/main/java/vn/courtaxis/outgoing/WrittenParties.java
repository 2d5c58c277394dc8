package vn.courtaxis.outgoing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.courtaxis.codes.Address;
import vn.courtaxis.codes.CodeRegistry;
import vn.courtaxis.codes.Hop;
import vn.courtaxis.codes.KnownOrganization;
import vn.courtaxis.codes.OrganizationCard;
import vn.courtaxis.codes.Resolution;
import vn.courtaxis.codes.Succession;
import vn.courtaxis.codes.Unresolved;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.Organization;
import vn.courtaxis.document.Problem;
import vn.courtaxis.document.Remark;
import vn.courtaxis.document.RemarkCode;
import vn.courtaxis.document.Verdict;

/**
 * Whom a document system means by the codes it wrote, today. A recipient that has ended stands for its successor, and the document says
 * so; a sender never does: whose name stands on a document is not ours to change.
 */
final class WrittenParties {

    private final CodeRegistry codes;
    private final Unresolved unresolved;

    /**
     * @param remarks what is irregular about the codes that were written
     */
    record Parties(Organization sender, List<Organization> recipients, List<Remark> remarks) {}

    WrittenParties(CodeRegistry codes, Unresolved unresolved) {
        this.codes = codes;
        this.unresolved = unresolved;
    }

    /** @param type the regulation's name for it, which tables of matters name, however the document system wrote it */
    Verdict<Parties> of(Submission submission, String type) {
        return sender(submission.sender()).then(sender -> recipients(submission, type, sender.asOrganization()));
    }

    private Verdict<KnownOrganization> sender(String written) {
        var sender = codes.resolve(written).filter(codes::isOwn);
        if (sender.isEmpty()) {
            return Verdict.rejected(ErrorCode.UNKNOWN_SENDER, written);
        }
        if (sender.get().life().startsAfter(codes.today())) {
            return Verdict.rejected(
                    ErrorCode.UNKNOWN_SENDER,
                    written + ", " + sender.get().life().from());
        }
        return sender.get().life().isOver(codes.today())
                ? Verdict.rejected(ErrorCode.SENDER_UNIT_ENDED, written + ": " + successors(sender.get()))
                : Verdict.done(sender.get());
    }

    private String successors(KnownOrganization ended) {
        return codes.card(ended.id()).stream()
                .flatMap(card -> card.into().stream())
                .map(Succession::successor)
                .distinct()
                .flatMap(id -> codes.card(id).stream())
                .map(OrganizationCard::shown)
                .collect(Collectors.joining("; "));
    }

    private Verdict<Parties> recipients(Submission submission, String type, Organization sender) {
        var matters = codes.matters(type, submission.notation(), submission.subject(), "");
        var recipients = new LinkedHashSet<Organization>();
        var remarks = new ArrayList<Remark>();
        var unclear = new LinkedHashMap<ErrorCode, List<String>>();
        for (var written : submission.recipients()) {
            var means = codes.resolve(Address.recipient(written, codes.today(), matters));
            means.organization().ifPresentOrElse(known -> recipients.add(known.asOrganization()), () -> {
                unclear.computeIfAbsent(problem(means), first -> new ArrayList<>())
                        .add(told(written, means));
                unresolved.met(written, "", means, matters, submission.sender());
            });
            remark(written, means, remarks);
        }
        return unclear.isEmpty()
                ? Verdict.done(new Parties(sender, List.copyOf(recipients), remarks))
                : new Verdict.Rejected<>(problem(unclear));
    }

    private static ErrorCode problem(Resolution means) {
        if (means instanceof Resolution.Ambiguous) {
            return ErrorCode.RECIPIENT_AMBIGUOUS;
        }
        if (means instanceof Resolution.Ended) {
            return ErrorCode.RECIPIENT_ENDED;
        }
        return means instanceof Resolution.WithoutCode ? ErrorCode.RECIPIENT_WITHOUT_CODE : ErrorCode.UNKNOWN_RECIPIENT;
    }

    private static String told(String written, Resolution means) {
        return means.told().isEmpty() ? written : written + ": " + means.told();
    }

    /** All of them at once: whoever corrects the document does it once. */
    private static Problem problem(Map<ErrorCode, List<String>> unclear) {
        var first = unclear.keySet().iterator().next();
        return new Problem(
                first,
                unclear.entrySet().stream()
                        .map(entry -> (entry.getKey() == first ? "" : entry.getKey() + " ")
                                + String.join(", ", entry.getValue()))
                        .collect(Collectors.joining(" | ")));
    }

    private static void remark(String written, Resolution means, List<Remark> remarks) {
        if (means instanceof Resolution.Found found && found.isRedirected()) {
            remarks.add(Remark.of(
                    RemarkCode.RECIPIENT_REDIRECTED,
                    written + ": " + found.hops().stream().map(Hop::told).collect(Collectors.joining("; "))));
        }
        if (means instanceof Resolution.Early early) {
            remarks.add(Remark.of(RemarkCode.CODE_NOT_YET_VALID, written + ", " + early.from()));
        }
    }
}
