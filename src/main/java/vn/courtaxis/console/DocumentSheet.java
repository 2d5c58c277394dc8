package vn.courtaxis.console;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything a person may want to know about one document.
 *
 * @param next what happens next and who must act
 * @param problem null when nothing is wrong
 * @param deadlines what the court owes
 * @param facts what the document says about itself
 * @param flows what it is to other documents
 * @param technical what an administrator asks for on the telephone
 * @param hasMessage whether its message may be downloaded
 * @param contentDeleted when files and message were deleted because their term had ended; null while they are there
 */
record DocumentSheet(
        String href,
        boolean outgoing,
        String number,
        String type,
        String subject,
        Badge state,
        String stateName,
        Moment since,
        String next,
        @Nullable Trouble problem,
        List<DeadlineLine> deadlines,
        List<Fact> facts,
        List<RecipientLine> recipients,
        List<FileCard> files,
        @Nullable Badge verdict,
        List<RemarkLine> remarks,
        List<TimelineLine> timeline,
        List<StatusLine> statuses,
        List<Fact> technical,
        boolean hasMessage,
        @Nullable Moment contentDeleted,
        Choices choices,
        Deeds deeds,
        Flows flows) {

    /** A label and a value; a code or a hash is set in fixed width. */
    record Fact(String label, String value, boolean code) {}

    /**
     * What is wrong.
     *
     * @param next when it is tried again, null when it is not
     * @param release what happens when it is released; empty on what is not set aside
     */
    record Trouble(
            String title,
            String sentence,
            String detail,
            String actor,
            String code,
            String tone,
            @Nullable Moment next,
            String nextIn,
            String attempts,
            String release) {}

    /** What was accepted although irregular. */
    record RemarkLine(String sentence, String detail, String code) {}

    record RecipientLine(
            String name,
            String code,
            Badge status,
            @Nullable Moment at,
            String text,
            List<DeadlineLine> deadlines,
            boolean again) {}

    /** @param what whose duty it is, in words */
    record DeadlineLine(String what, Moment due, Badge state) {}

    /**
     * A file with what is known of its signatures.
     *
     * @param href empty when its bytes are no longer kept
     * @param shortHash first digits of its SHA-256
     * @param verdict null when there was nothing to judge
     */
    record FileCard(
            String href,
            String name,
            String size,
            String hash,
            String shortHash,
            @Nullable Badge verdict,
            List<SignatureLine> signatures,
            @Nullable AugmentedLine augmented) {}

    /**
     * A signature of ours that was sent below the configured level.
     *
     * @param href of the file with what it lacked; empty while there is none
     */
    record AugmentedLine(String text, String href) {}

    record SignatureLine(
            Badge verdict,
            String signedBy,
            String organization,
            @Nullable Moment at,
            boolean whole,
            String coverage,
            String algorithm,
            String signer,
            String proof,
            String trustList,
            List<String> reasons) {}

    record TimelineLine(Moment at, String step, Badge outcome, String actor, String detail) {}

    record StatusLine(String href, boolean outgoing, Badge status, String who, String text, Badge state, Moment at) {}

    /**
     * What may be decided about a quarantined document.
     *
     * @param release whether there is anything readable that could be delivered
     * @param silent whether nobody can be told of a rejection: the message names no sender or no unit of ours
     * @param units where it may go
     * @param unit whom it is addressed to, empty when that is nobody here
     */
    record Choices(boolean decide, boolean release, boolean silent, List<Option> units, String unit) {

        static final Choices NONE = new Choices(false, false, false, List.of(), "");
    }

    record Option(String value, String text) {}
}
