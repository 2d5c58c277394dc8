package vn.courtaxis.outgoing;

import java.util.List;
import java.util.stream.Stream;
import vn.courtaxis.codes.CodeRegistry;
import vn.courtaxis.codes.Unresolved;
import vn.courtaxis.document.DocumentHeader;
import vn.courtaxis.document.Organization;
import vn.courtaxis.document.Verdict;
import vn.courtaxis.registry.Letter;
import vn.courtaxis.registry.Placed;
import vn.courtaxis.registry.Placed.Party;
import vn.courtaxis.registry.Placing;

/** Finds the recipients of a document by any registry, as accepting it would; nobody is asked about what it cannot tell. */
public final class PlaceSubmitted implements Placing {

    @Override
    public Placed place(Letter letter, CodeRegistry codes) {
        var header = letter.header();
        var parties = new WrittenParties(codes, Unresolved.NONE)
                .of(submission(header), header.type().name());
        return parties instanceof Verdict.Done<WrittenParties.Parties> done
                ? new Placed(
                        party(done.value().sender(), codes),
                        done.value().recipients().stream()
                                .map(recipient -> party(recipient, codes))
                                .toList(),
                        "",
                        null)
                : new Placed(null, List.of(), "", ((Verdict.Rejected<WrittenParties.Parties>) parties).problem());
    }

    private static Party party(Organization organization, CodeRegistry codes) {
        return codes.resolve(organization.code())
                .map(Party::of)
                .orElseGet(() -> new Party("", organization.code().value(), organization.name()));
    }

    private static Submission submission(DocumentHeader header) {
        return new Submission(
                header.from().code().value(),
                codes(header.to().stream()),
                header.number().number(),
                header.number().notation(),
                header.date(),
                header.place(),
                header.type().name(),
                header.subject(),
                header.content(),
                header.signer(),
                header.dueDate(),
                header.priority(),
                header.steering(),
                header.pageCount(),
                header.copyCount(),
                header.distribution(),
                List.of(),
                "",
                header.business().paperFollows(),
                "");
    }

    private static List<String> codes(Stream<Organization> recipients) {
        return recipients.map(recipient -> recipient.code().value()).toList();
    }
}
