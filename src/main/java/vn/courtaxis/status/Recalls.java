package vn.courtaxis.status;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.courtaxis.codes.CodeRegistry;
import vn.courtaxis.codes.Written;
import vn.courtaxis.document.Direction;
import vn.courtaxis.document.DocumentHeader;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.OrganizationCode;
import vn.courtaxis.document.Problem;
import vn.courtaxis.document.StatusCode;
import vn.courtaxis.document.Verdict;
import vn.courtaxis.ledger.Change;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.Ledger;
import vn.courtaxis.ledger.State;
import vn.courtaxis.ledger.TimelineEvent.Outcome;

/**
 * What becomes of a sender's request to give a document back. Only its sender may ask. What was not taken yet goes back by policy, what
 * was taken a clerk decides on, and one for a document that is not here waits for it: messages overtake each other. Each request is
 * answered once, by 15 or 16; the request and the document change together or not at all.
 */
public final class Recalls {

    private static final String STEP = "recall";

    /** Somebody may still work with it. */
    private static final Set<State> ALIVE =
            Set.of(State.VERIFIED, State.QUARANTINED, State.DELIVERED, State.TAKEN, State.PARKED);

    /** There is nothing left to withdraw; what the court refused is marked, so that a late copy of it is known. */
    private static final Set<State> GONE = Set.of(State.RECALLED, State.DUPLICATE);

    private final Ledger ledger;
    private final StatusReports reports;
    private final CodeRegistry codes;
    private final RecallPolicy policy;
    private volatile @Nullable UUID lookedAt;

    public Recalls(Ledger ledger, StatusReports reports, CodeRegistry codes, RecallPolicy policy) {
        this.ledger = ledger;
        this.reports = reports;
        this.codes = codes;
        this.policy = policy;
    }

    /** The change of the request's own entry, with everything that follows from it. */
    public Change judge(RecallRequest request, String step) {
        var meant = Meant.by(request, ledger, codes);
        var own = sentBy(request, meant);
        if (own.isEmpty()) {
            return meant.documents().isEmpty() || isIssuer(request)
                    ? wait(
                            step,
                            ErrorCode.RECALL_UNKNOWN_DOCUMENT,
                            request.documentId().value())
                    : refused(step, request, ErrorCode.RECALL_BY_STRANGER);
        }
        return isForAClerk(own)
                ? wait(step, ErrorCode.RECALL_AFTER_ACCEPTANCE, request.reason())
                        .about(asked(own).id())
                : givenBack(step, request, meant, own);
    }

    /** Whoever the identity names may still send the document; what is here under it somebody else sent. */
    private boolean isIssuer(RecallRequest request) {
        var identity = request.documentId();
        var issuer = identity.date()
                .map(day -> new Written(identity.issuer(), day))
                .orElseGet(
                        () -> codes.written(identity.issuer(), request.entry().createdAt()));
        return !issuer.code().isEmpty() && codes.actsFor(request.asks(codes), issuer);
    }

    /** Of several versions the one that the document system took. */
    private static Entry asked(List<Entry> own) {
        return own.stream()
                .filter(document -> document.state() == State.TAKEN)
                .findFirst()
                .orElse(own.get(0));
    }

    private boolean isForAClerk(List<Entry> own) {
        return own.stream().anyMatch(document -> document.state() == State.TAKEN)
                || (policy == RecallPolicy.ASK && own.stream().anyMatch(document -> ALIVE.contains(document.state())));
    }

    /**
     * Requests for a document that came before the document itself did.
     *
     * @param unit that is to get it
     */
    public List<RecallRequest> waitingFor(Entry document, DocumentHeader header, Written unit) {
        return ledger.recallsWaiting(header.documentId()).stream()
                .filter(request ->
                        request.problem() != null && request.problem().code() == ErrorCode.RECALL_UNKNOWN_DOCUMENT)
                .map(RecallRequest::of)
                .flatMap(Optional::stream)
                .filter(request -> request.isOfItsSender(document, header, codes)
                        && Meant.by(request, ledger, codes)
                                .isMeant(codes.written(document.listedTo(), document.createdAt()), unit))
                .toList();
    }

    /** The document may have come while its recall was read: whoever is later sees the other. */
    public void lookAgain(UUID request, Change change) {
        if (isWaitingForDocument(change)) {
            ledger.find(request).ifPresent(this::lookAgain);
        }
    }

    /** Whoever should have looked again may have died before. Each time it is the next ones' turn: some wait for what never comes. */
    public void lookAgain() {
        var next = ledger.overtakenRecalls(lookedAt);
        var waiting = next.isEmpty() && lookedAt != null ? ledger.overtakenRecalls(null) : next;
        waiting.forEach(this::lookAgain);
        lookedAt = waiting.isEmpty() ? null : waiting.get(waiting.size() - 1).id();
    }

    private void lookAgain(Entry request) {
        if (isWaiting(request)) {
            RecallRequest.of(request)
                    .map(waiting -> judge(waiting, STEP).keepsClaim())
                    .filter(judged -> !isWaitingForDocument(judged))
                    .ifPresent(judged -> ledger.apply(request, judged));
        }
    }

    private static boolean isWaitingForDocument(Change judged) {
        var problem = judged.problem();
        return problem != null && problem.code() == ErrorCode.RECALL_UNKNOWN_DOCUMENT;
    }

    /** As {@link #waitingFor(Entry, DocumentHeader, Written)}, of one whose unit is known. */
    public List<RecallRequest> waitingForPlaced(Entry document) {
        return waitingFor(document, document.requireHeader(), codes.written(document.unit(), document.unitAt()));
    }

    /** A document that was asked back before it came: it comes and goes at once. */
    public Change recalledOnArrival(List<RecallRequest> requests, Entry document, String step) {
        var change = Change.to(State.RECALLED, step, Outcome.NOTE)
                .detail("its sender asked for it before it came: "
                        + requests.get(0).reason());
        for (var request : requests) {
            change.together(
                            request.entry(),
                            Change.to(State.TAKEN, STEP, Outcome.DONE)
                                    .about(document.id())
                                    .keepsClaim()
                                    .detail("the document came and was given back"))
                    .report(reports.answer(request, StatusCode.CHANGE_AGREED, ""), occasion(request));
        }
        opensOthers(change, document, Meant.by(requests.get(0), ledger, codes));
        return change;
    }

    /** The request for a document on which a person decides; empty when nobody asks for it. */
    Optional<Entry> waitingFor(Entry document) {
        var header = document.header();
        return header == null
                ? Optional.empty()
                : ledger.recallsWaiting(header.documentId()).stream()
                        .filter(Recalls::isWaiting)
                        .filter(request -> !request.id().equals(document.id()))
                        .filter(request -> RecallRequest.of(request)
                                .filter(asked -> asked.isOfItsSender(document, header, codes)
                                        && Meant.by(asked, ledger, codes).isMeant(document))
                                .isPresent())
                        .findFirst();
    }

    /** Whether an entry asks for a document instead of being one. */
    boolean isRequest(Entry entry) {
        var header = entry.header();
        return entry.isDocument() && header != null && RecallRequest.isOne(header, entry.unit(), codes);
    }

    /** A person says which unit a request is for, or that its sender is who it says. */
    public Verdict<State> execute(Entry quarantined, OrganizationCode unit, String reason, String account) {
        var request = RecallRequest.of(quarantined, quarantined.requireHeader(), unit);
        return write(quarantined, judge(request, STEP).unit(unit).by(account), reason);
    }

    /** What its sender asks for, when somebody decides on that. */
    public Optional<RecallRequest> requestFor(Entry document) {
        return document.direction() == Direction.INCOMING && document.isDocument()
                ? waitingFor(document).flatMap(RecallRequest::of)
                : Optional.empty();
    }

    /** Whether a person decides on this request. */
    public static boolean isWaiting(Entry entry) {
        var problem = entry.problem();
        return entry.state() == State.QUARANTINED
                && problem != null
                && (problem.code() == ErrorCode.RECALL_AFTER_ACCEPTANCE
                        || problem.code() == ErrorCode.RECALL_UNKNOWN_DOCUMENT);
    }

    /** A person gives the document back (15). */
    public Verdict<State> agree(Entry waiting, String reason, String account) {
        var request = RecallRequest.of(waiting).orElseThrow();
        var meant = Meant.by(request, ledger, codes);
        var own = sentBy(request, meant);
        if (own.isEmpty()) {
            return Verdict.rejected(
                    ErrorCode.ACTION_NOT_ALLOWED, "the document is not here; refuse the request or wait");
        }
        return write(waiting, givenBack(STEP, request, meant, own).by(account), reason);
    }

    /** A person keeps the document (16); the reason goes to the sender. */
    public Verdict<State> refuse(Entry waiting, String reason, String account) {
        var request = RecallRequest.of(waiting).orElseThrow();
        var change = Change.to(State.REJECTED, STEP, Outcome.REJECTED)
                .by(account)
                .detail(reason.strip())
                .report(reports.answer(request, StatusCode.CHANGE_REFUSED, reason), occasion(request));
        return write(waiting, change, "");
    }

    private Verdict<State> write(Entry waiting, Change change, String reason) {
        if (!reason.isBlank()) {
            change.detail(change.detail() + "; " + reason.strip());
        }
        return ledger.apply(waiting, change)
                ? Verdict.done(change.state())
                : Verdict.rejected(ErrorCode.ACTION_NOT_ALLOWED, "somebody else decided first");
    }

    private static Change wait(String step, ErrorCode code, String detail) {
        var problem = new Problem(code, detail);
        return Change.to(State.QUARANTINED, step, Outcome.QUARANTINED)
                .detail(problem.toString())
                .problem(problem);
    }

    private Change refused(String step, RecallRequest request, ErrorCode code) {
        var problem = new Problem(code, request.sender() + ", " + request.documentId());
        return Change.to(State.REJECTED, step, Outcome.REJECTED)
                .detail(problem.toString())
                .problem(problem)
                .report(reports.answer(request, StatusCode.CHANGE_REFUSED, problem.vietnamese()), occasion(request));
    }

    /** Where only the double of a document is meant the document stays: it came for somebody else, too. */
    private Change givenBack(String step, RecallRequest request, Meant meant, List<Entry> own) {
        var change = Change.to(State.TAKEN, step, Outcome.DONE)
                .about(own.get(0).id())
                .detail("given back: " + request.reason())
                .report(reports.answer(request, StatusCode.CHANGE_AGREED, ""), occasion(request));
        for (var document : own) {
            if (!meant.isMeant(document)) {
                meant.doubles(document, true).forEach(copy -> change.together(copy, withdrawn(request)));
            } else if (!GONE.contains(document.state())) {
                change.together(document, withdrawn(request));
                if (ALIVE.contains(document.state())) {
                    opensOthers(change, document, meant);
                }
            }
        }
        return change;
    }

    /** What was a double of a document that goes back is opened anew: its own court still gets it. */
    private static void opensOthers(Change change, Entry document, Meant meant) {
        meant.doubles(document, false).stream()
                .filter(copy -> !copy.isWithoutContent())
                .forEach(copy -> change.together(
                        copy,
                        Change.to(State.STORED, STEP, Outcome.NOTE)
                                .detail("the copy for the other court was recalled")));
    }

    /** Whoever is at work on it keeps its claim and finds that it is gone. */
    private static Change withdrawn(RecallRequest request) {
        return Change.to(State.RECALLED, STEP, Outcome.NOTE)
                .keepsClaim()
                .detail("recalled by " + request.sender() + ": " + request.reason());
    }

    private List<Entry> sentBy(RecallRequest request, Meant meant) {
        return meant.documents().stream()
                .filter(document -> request.isOfItsSender(document, document.requireHeader(), codes))
                .toList();
    }

    private static String occasion(RecallRequest request) {
        return "recall " + request.entry().id();
    }
}
