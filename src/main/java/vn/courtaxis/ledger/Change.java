package vn.courtaxis.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.courtaxis.document.DocumentHeader;
import vn.courtaxis.document.Exhibit;
import vn.courtaxis.document.OrganizationCode;
import vn.courtaxis.document.Problem;
import vn.courtaxis.document.Remark;
import vn.courtaxis.document.SignatureVerdict;
import vn.courtaxis.document.StatusCode;
import vn.courtaxis.document.StatusMessage;
import vn.courtaxis.document.StoredFile;
import vn.courtaxis.ledger.TimelineEvent.Outcome;

/**
 * Everything one step writes about one entry, as a whole or not at all. What is not named stays as it was;
 * the problem and the next attempt are the exception: a change that names none clears them.
 */
public final class Change {

    private final State state;
    private final String step;
    private final Outcome outcome;
    private String detail = "";
    private String actor = TimelineEvent.ADAPTER;
    private @Nullable Problem problem;
    private @Nullable Instant nextAttemptAt;
    private @Nullable State resumeState;
    private boolean countsAttempt;
    private @Nullable Integer attempts;
    private boolean countsUnclearSend;
    private boolean deniesUnclearSends;
    private boolean keepsClaim;
    private @Nullable DocumentHeader header;
    private @Nullable StatusMessage status;
    private @Nullable String unit;
    private @Nullable String dmsUnit;
    private @Nullable UUID about;
    private @Nullable String axisDocId;
    private @Nullable StoredFile message;
    private @Nullable String contentHash;
    private @Nullable SignatureVerdict verdict;
    private @Nullable List<EntryFile> files;
    private final List<Report> reports = new ArrayList<>();
    private final List<RecipientStatus> recipientStatuses = new ArrayList<>();
    private final List<NewDocument> documents = new ArrayList<>();
    private final List<Accompanying> accompanying = new ArrayList<>();
    private final List<Entry> resting = new ArrayList<>();
    private @Nullable List<Remark> remarks;
    private Judgement.@Nullable Occasion judged;
    private List<Exhibit> exhibits = List.of();
    private @Nullable Instant judgeAgainAt;
    private boolean setsAugmentation;
    private @Nullable Instant augmentAt;

    /** A business status to be sent, and what it answers; empty when it is said once. */
    public record Report(StatusMessage message, String occasion) {}

    /** A change of another entry that is written together with this one, or neither is. */
    public record Accompanying(Entry entry, Change change) {}

    /** A status to be set at a recipient of another entry. */
    public record RecipientStatus(
            UUID document, OrganizationCode recipient, StatusCode code, Instant at, String text) {}

    private Change(State state, String step, Outcome outcome) {
        this.state = state;
        this.step = step;
        this.outcome = outcome;
    }

    /** Something said about an entry; its state, its problem and its next attempt stay as they are. */
    public static Change note(Entry entry, String step) {
        var change = new Change(entry.state(), step, Outcome.NOTE);
        change.problem = entry.problem();
        change.nextAttemptAt = entry.nextAttemptAt();
        return change;
    }

    /** A change of an entry into a state (which may be the one it is in). */
    public static Change to(State state, String step, Outcome outcome) {
        return new Change(state, step, outcome);
    }

    public Change detail(String text) {
        detail = text;
        return this;
    }

    public Change by(String account) {
        actor = account;
        return this;
    }

    public Change problem(Problem value) {
        problem = value;
        return this;
    }

    /** Work goes on at this time; without it, work on an active state goes on at once. */
    public Change nextAttemptAt(Instant time) {
        nextAttemptAt = time;
        return this;
    }

    /**
     * Where work goes on when a person lets it, for a change that sets the entry aside. Without it work goes on from where the entry
     * stood, and a message that was being sent may have been sent.
     */
    public Change resumesAt(State value) {
        resumeState = value;
        return this;
    }

    /** This was an attempt that did not succeed. */
    public Change countsAttempt() {
        countsAttempt = true;
        return this;
    }

    /** As {@link #countsAttempt()}, where the count begins anew or goes on. */
    public Change attempts(int failures) {
        attempts = failures;
        return this;
    }

    /** The message may have been sent, and nobody knows. */
    public Change countsUnclearSend() {
        countsUnclearSend = true;
        return this;
    }

    /** A person states that no send of unknown outcome arrived. */
    public Change deniesUnclearSends() {
        deniesUnclearSends = true;
        return this;
    }

    /** The step goes on: the entry stays claimed. */
    public Change keepsClaim() {
        keepsClaim = true;
        return this;
    }

    public Change header(DocumentHeader value) {
        header = value;
        return this;
    }

    public Change status(StatusMessage value) {
        status = value;
        return this;
    }

    public Change unit(OrganizationCode code) {
        unit = code.value();
        return this;
    }

    /** @param id which unit of the document system it goes to; empty for the unit that the code stands for */
    public Change dmsUnit(String id) {
        dmsUnit = id;
        return this;
    }

    public Change about(UUID entry) {
        about = entry;
        return this;
    }

    public Change axisDocId(String id) {
        axisDocId = id;
        return this;
    }

    public Change message(StoredFile file) {
        message = file;
        return this;
    }

    /** Hash over the document's contents, by which twins are known. */
    public Change contentHash(String sha256) {
        contentHash = sha256;
        return this;
    }

    public Change verdict(SignatureVerdict value) {
        verdict = value;
        return this;
    }

    public Change files(List<EntryFile> value) {
        files = List.copyOf(value);
        return this;
    }

    /** A business status to be sent about this entry; one that was reported before is not sent again. */
    public Change report(StatusMessage value) {
        return report(value, "");
    }

    /** As {@link #report(StatusMessage)}, of each. */
    public Change report(List<StatusMessage> values) {
        values.forEach(this::report);
        return this;
    }

    /** @param occasion what the status answers, where the same may be said more than once */
    public Change report(StatusMessage value, String occasion) {
        reports.add(new Report(value, occasion));
        return this;
    }

    public Change recipientStatus(RecipientStatus value) {
        recipientStatuses.add(value);
        return this;
    }

    /** A document to be sent because of this; one that was handed over under its key before is not sent again. */
    public Change send(NewDocument value) {
        documents.add(value);
        return this;
    }

    /** Another entry changes with this one, if it is still in the state it was read in; otherwise nothing is written. */
    public Change together(Entry other, Change change) {
        accompanying.add(new Accompanying(other, change));
        return this;
    }

    /** This is true while another received document stands as it was read; otherwise nothing is written. */
    public Change restsOn(Entry other) {
        resting.add(other);
        return this;
    }

    public Change remarks(List<Remark> value) {
        remarks = List.copyOf(value);
        return this;
    }

    /**
     * The verdict and the files of this change are a judgement of their own, which is kept beside earlier ones.
     *
     * @param rests on what it rests
     * @param again when signatures are to be judged again; null for never
     */
    public Change judged(Judgement.Occasion occasion, List<Exhibit> rests, @Nullable Instant again) {
        judged = occasion;
        exhibits = List.copyOf(rests);
        judgeAgainAt = again;
        return this;
    }

    /** @param time when signatures of the files are to be augmented; null for never */
    public Change augmentAt(@Nullable Instant time) {
        setsAugmentation = true;
        augmentAt = time;
        return this;
    }

    public State state() {
        return state;
    }

    public String step() {
        return step;
    }

    public Outcome outcome() {
        return outcome;
    }

    public String detail() {
        return detail;
    }

    public String actor() {
        return actor;
    }

    public @Nullable Problem problem() {
        return problem;
    }

    public @Nullable Instant nextAttemptAt() {
        return nextAttemptAt;
    }

    public @Nullable State resumeState() {
        return resumeState;
    }

    public boolean isCountingAttempt() {
        return countsAttempt;
    }

    /** Failed attempts from now on; null to leave that to {@link #isCountingAttempt()}. */
    public @Nullable Integer attempts() {
        return attempts;
    }

    public boolean isDenyingUnclearSends() {
        return deniesUnclearSends;
    }

    public boolean isCountingUnclearSend() {
        return countsUnclearSend;
    }

    public boolean isKeepingClaim() {
        return keepsClaim;
    }

    public @Nullable DocumentHeader header() {
        return header;
    }

    public @Nullable StatusMessage status() {
        return status;
    }

    public @Nullable String unit() {
        return unit;
    }

    public @Nullable String dmsUnit() {
        return dmsUnit;
    }

    public @Nullable UUID about() {
        return about;
    }

    public @Nullable String axisDocId() {
        return axisDocId;
    }

    public @Nullable StoredFile message() {
        return message;
    }

    public @Nullable String contentHash() {
        return contentHash;
    }

    public @Nullable SignatureVerdict verdict() {
        return verdict;
    }

    public @Nullable List<EntryFile> files() {
        return files;
    }

    public List<Report> reports() {
        return List.copyOf(reports);
    }

    public List<RecipientStatus> recipientStatuses() {
        return List.copyOf(recipientStatuses);
    }

    public List<NewDocument> documents() {
        return List.copyOf(documents);
    }

    public List<Accompanying> accompanying() {
        return List.copyOf(accompanying);
    }

    public List<Entry> resting() {
        return List.copyOf(resting);
    }

    public @Nullable List<Remark> remarks() {
        return remarks;
    }

    public Judgement.@Nullable Occasion judged() {
        return judged;
    }

    public List<Exhibit> exhibits() {
        return exhibits;
    }

    public @Nullable Instant judgeAgainAt() {
        return judgeAgainAt;
    }

    public boolean isSettingAugmentation() {
        return setsAugmentation;
    }

    public @Nullable Instant augmentAt() {
        return augmentAt;
    }
}
