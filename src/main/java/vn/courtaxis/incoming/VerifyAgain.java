package vn.courtaxis.incoming;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.courtaxis.content.ActiveContent;
import vn.courtaxis.document.Direction;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.Problem;
import vn.courtaxis.document.Remark;
import vn.courtaxis.document.RemarkCode;
import vn.courtaxis.document.SignatureVerdict;
import vn.courtaxis.document.Verdict;
import vn.courtaxis.incoming.SignaturePolicy.Decision;
import vn.courtaxis.ledger.Change;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.EntryFile;
import vn.courtaxis.ledger.Judgement;
import vn.courtaxis.ledger.Judgement.Occasion;
import vn.courtaxis.ledger.Judgements;
import vn.courtaxis.ledger.Ledger;
import vn.courtaxis.ledger.State;
import vn.courtaxis.ledger.TimelineEvent;
import vn.courtaxis.ledger.TimelineEvent.Outcome;
import vn.courtaxis.signature.PdfVerifier;

/**
 * Judges the signatures of a received document again: when somebody asks, and by itself while revocation data is missing.
 *
 * <p>A document that waits for an operator only because of its signatures goes on when they have become acceptable. What a
 * person decided stays: a released document keeps its state however its verdict turns out, and so does a rejected one.
 */
public final class VerifyAgain {

    private static final String STEP = "verify-again";
    private static final int BATCH = 20;

    /** Longer than a batch may take. */
    private static final Duration AFTER_A_FAILURE = Duration.ofMinutes(30);

    private static final Set<ErrorCode> FOR_ITS_SIGNATURES = EnumSet.of(
            ErrorCode.SIGNATURE_INVALID,
            ErrorCode.SIGNATURE_UNDETERMINED,
            ErrorCode.SIGNATURE_ABSENT,
            ErrorCode.SIGNATURE_REFUSED_BY_POLICY,
            ErrorCode.SIGNATURE_HELD_BY_POLICY);

    private final Ledger ledger;
    private final Judgements judgements;
    private final Verification verification;
    private final SignaturePolicy policy;
    private final Decision onActiveContent;
    private final JudgeAgain again;
    private final RefuseByPolicy refusal;
    private final Twins twins;
    private final Clock clock;

    /** @param clock in the court's time zone */
    public VerifyAgain(
            Ledger ledger,
            Judgements judgements,
            PdfVerifier verifier,
            SignaturePolicy policy,
            ContentInspection inspection,
            DecideQuarantine decide,
            Clock clock) {
        this.ledger = ledger;
        this.judgements = judgements;
        this.verification = new Verification(verifier, inspection.activeContent());
        this.policy = policy;
        this.onActiveContent = inspection.decision();
        this.again = new JudgeAgain(clock);
        this.refusal = new RefuseByPolicy(ledger, decide);
        this.twins = decide.twins(STEP);
        this.clock = clock;
    }

    /**
     * Judges now, and keeps the judgement beside the earlier ones.
     *
     * <p>Rejects with DOCUMENT_NOT_FOUND; with CONTENT_DELETED; with ACTION_NOT_ALLOWED for what was not received, is withdrawn, has no
     * files, or is being worked on.
     *
     * @throws IOException when our own storage fails
     */
    public Verdict<SignatureVerdict> verify(UUID id, String account) throws IOException {
        var entry = ledger.find(id);
        if (entry.isEmpty()) {
            return Verdict.rejected(ErrorCode.DOCUMENT_NOT_FOUND, id.toString());
        }
        if (entry.get().isWithoutContent()) {
            return Verdict.rejected(ErrorCode.CONTENT_DELETED, id.toString());
        }
        return mayBeJudged(entry.get())
                ? judge(entry.get(), Occasion.ASKED, account)
                : Verdict.rejected(
                        ErrorCode.ACTION_NOT_ALLOWED, entry.get().state().name());
    }

    private static boolean mayBeJudged(Entry entry) {
        return entry.direction() == Direction.INCOMING
                && entry.header() != null
                && !entry.files().isEmpty()
                && !entry.state().isActive()
                && !entry.isWithdrawn();
    }

    /**
     * Judges what is due and nobody else has taken, a batch at a time; one document that fails does not stop the others.
     *
     * @return how many were looked at
     */
    public int due() {
        var taken = judgements.due(clock.instant(), BATCH).stream()
                .filter(id -> judgements.take(id, clock.instant(), later()))
                .toList();
        for (var id : taken) {
            try {
                ledger.find(id).ifPresent(this::retry);
            } catch (RuntimeException failed) {
                judgements.postpone(id, later());
            }
        }
        return taken.size();
    }

    private void retry(Entry entry) {
        if (!mayBeJudged(entry) || entry.isWithoutContent()) {
            // work goes on with it just now, or there is nothing to look at any more
            judgements.postpone(
                    entry.id(), entry.state().isActive() ? clock.instant().plusSeconds(60) : null);
            return;
        }
        try {
            judge(entry, Occasion.RETRY, TimelineEvent.ADAPTER);
        } catch (IOException storage) {
            judgements.postpone(entry.id(), later());
        }
    }

    /** When somebody looks again at what nobody came to an end with. */
    private Instant later() {
        return clock.instant().plus(AFTER_A_FAILURE);
    }

    private Verdict<SignatureVerdict> judge(Entry entry, Occasion occasion, String account) throws IOException {
        var attachments = entry.files().stream().map(EntryFile::attachment).toList();
        var verified =
                verification.verify(attachments, entry.requireHeader().from().code());
        var verdict = Verification.of(verified.files());
        var next = again.after(entry, verified.files()).orElse(null);
        if (occasion == Occasion.RETRY && isSame(entry, verified.files())) {
            judgements.postpone(entry.id(), next);
            return Verdict.done(verdict);
        }
        var written = twins.write(
                entry,
                () -> change(entry, verified, verdict)
                        .by(account)
                        .files(verified.files())
                        .verdict(verdict)
                        .remarks(remarks(entry, verified.files(), verdict))
                        .judged(occasion, verified.exhibits(), next));
        if (written.isEmpty()) {
            return Verdict.rejected(ErrorCode.ACTION_NOT_ALLOWED, "somebody else was faster");
        }
        refusal.ifRuled(entry.id());
        return Verdict.done(verdict);
    }

    /** What the policy points out is told of the verdict of today. */
    private List<Remark> remarks(Entry entry, List<EntryFile> files, SignatureVerdict verdict) {
        return Stream.concat(
                        entry.remarks().stream()
                                .filter(remark -> !remark.code().equals(RemarkCode.SIGNATURE_FLAGGED.name())),
                        policy.flag(files, verdict).stream())
                .toList();
    }

    private static boolean isSame(Entry entry, List<EntryFile> files) {
        return Judgement.of(entry.files()).equals(Judgement.of(files));
    }

    private Change change(Entry entry, Verification.Verified verified, SignatureVerdict verdict) {
        var told = "signatures " + entry.verdict() + " -> " + verdict;
        if (entry.state() != State.QUARANTINED || !isForItsSignatures(entry.problem())) {
            return unmoved(entry, entry.problem(), told);
        }
        var objection = policy.objection(verified.files(), verdict, entry.remarks());
        if (objection.isPresent()) {
            return unmoved(entry, objection.get(), told);
        }
        if (onActiveContent == Decision.QUARANTINE && ActiveContent.isAlarming(verified.remarks())) {
            var alarms = ActiveContent.alarms(verified.remarks());
            return unmoved(entry, new Problem(ErrorCode.ACTIVE_CONTENT_RECEIVED, alarms), told);
        }
        return goesOn(entry, told);
    }

    /** It waited for nothing else. Two of the same never reach the inbox. */
    /** Where its court has ended meanwhile it is opened anew: that finds out whose it is by now. */
    private Change goesOn(Entry entry, String told) {
        if (twins.isOver(entry)) {
            return Change.to(State.STORED, STEP, Outcome.DONE).detail(told).nextAttemptAt(clock.instant());
        }
        var change = twins.goesOn(entry);
        return change.state() == State.VERIFIED
                ? change.detail(told + "; goes on by itself").nextAttemptAt(clock.instant())
                : change.detail(told + "; " + change.detail());
    }

    private static boolean isForItsSignatures(@Nullable Problem problem) {
        return problem != null && FOR_ITS_SIGNATURES.contains(problem.code());
    }

    private static Change unmoved(Entry entry, @Nullable Problem problem, String told) {
        var change = Change.note(entry, STEP).detail(told);
        return problem == null ? change : change.problem(problem);
    }
}
