package vn.courtaxis.outgoing;

import java.time.LocalDate;
import java.util.List;
import vn.courtaxis.document.BusinessType;
import vn.courtaxis.document.Direction;
import vn.courtaxis.document.DocumentId;
import vn.courtaxis.document.DocumentNumber;
import vn.courtaxis.rules.Facts;
import vn.courtaxis.rules.Facts.Party;

/** A submission as the rules judge it, before anything is looked up or opened. */
final class SubmissionFacts {

    private SubmissionFacts() {}

    static Facts of(Submission submission, LocalDate today) {
        return new Facts(
                Direction.OUTGOING,
                today,
                new Party(submission.sender(), ""),
                submission.recipients().stream()
                        .map(code -> new Party(code, ""))
                        .toList(),
                new DocumentId(""),
                new DocumentNumber(submission.number(), submission.notation()),
                submission.place(),
                submission.date(),
                submission.type(),
                submission.subject(),
                submission.content(),
                submission.signer(),
                submission.dueDate(),
                submission.priority(),
                submission.copyCount(),
                submission.pageCount(),
                submission.distribution(),
                BusinessType.NEW,
                submission.secrecy(),
                List.of(),
                "");
    }
}
