package vn.courtaxis.outgoing;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.courtaxis.codes.CodeRegistry;
import vn.courtaxis.codes.KnownOrganization;
import vn.courtaxis.codes.Written;
import vn.courtaxis.document.DocumentHeader.Reply;
import vn.courtaxis.document.DocumentId;
import vn.courtaxis.document.DocumentNumber;
import vn.courtaxis.document.OrganizationCode;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.Ledger;

/** Finds the received document that another one answers, and who issued it. */
final class Replies {

    private final Ledger ledger;
    private final CodeRegistry codes;

    Replies(Ledger ledger, CodeRegistry codes) {
        this.ledger = ledger;
        this.codes = codes;
    }

    /** Who issued the answered document stays who it was, whatever became of it since. */
    Reply of(Submission.ReplyTo reply) {
        var number = new DocumentNumber(reply.number(), reply.notation());
        var answered = answered(reply, number);
        var issuer = answered.filter(document -> !isBy(document, reply.organization()))
                .map(document -> document.requireHeader().from().code())
                .or(() -> issuer(reply));
        var documentId = answered.map(document -> document.requireHeader().documentId())
                .or(() -> issuer.flatMap(
                        code -> Optional.ofNullable(reply.date()).map(d -> DocumentId.of(code, d, number))));
        return new Reply(
                issuer.map(Object::toString).orElse(reply.organization()),
                number.text(),
                documentId.orElse(new DocumentId("")),
                reply.date());
    }

    private Optional<OrganizationCode> issuer(Submission.ReplyTo reply) {
        var date = Objects.requireNonNullElse(reply.date(), codes.today());
        return codes.resolve(reply.organization(), date).map(KnownOrganization::code);
    }

    /**
     * The answered document as it came here, with the identity that its issuer gave it, which need not follow any rule. A clerk may write
     * who took over from the issuer; numbers are alike everywhere, so of several such documents none is taken.
     */
    private Optional<Entry> answered(Submission.ReplyTo reply, DocumentNumber number) {
        var numbered = ledger.incoming(number).stream()
                .filter(document -> reply.date() == null
                        || reply.date().equals(document.requireHeader().date()))
                .filter(document -> !document.requireHeader().documentId().isBlank())
                .toList();
        var own = numbered.stream()
                .filter(document -> isBy(document, reply.organization()))
                .findFirst();
        var inherited = numbered.stream()
                .filter(document -> codes.actsFor(reply.organization(), issuer(document)))
                .collect(Collectors.toMap(
                        document -> document.requireHeader().documentId(), document -> document, (one, two) -> one));
        return own.isPresent() || inherited.size() != 1
                ? own
                : inherited.values().stream().findFirst();
    }

    /** The document system answers with the code that it found in the document, or with one that means the issuer today. */
    private boolean isBy(Entry document, String organization) {
        var issuer = issuer(document);
        return codes.isSame(issuer, new Written(organization, issuer.on()))
                || codes.isSame(issuer, new Written(organization, codes.today()));
    }

    private Written issuer(Entry document) {
        return codes.written(document.requireHeader().from().code().value(), document.createdAt());
    }
}
