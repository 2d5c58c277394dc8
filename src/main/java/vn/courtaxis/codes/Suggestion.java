package vn.courtaxis.codes;

import java.util.List;

/**
 * An organization that may be meant by a code that nobody states, for a person to choose. The adapter never acts on it.
 *
 * @param score more is likelier; compare only within one list
 * @param because why, the strongest first
 */
public record Suggestion(OrganizationCard card, int score, List<Because> because) {

    /** Why an organization is suggested. */
    public enum Because {
        /** Its code is the other form of the one written, by the mechanical rule, which is no law. */
        MECHANICAL_FORM(100),
        /** One sign is different. */
        CODE_NEARLY(60),
        /** Its name has the rarer words of the name that was written. */
        NAME(50),
        /** It took over from one that is suggested, or that one from it. */
        HISTORY(40),
        /** Its code differs in the last group only. */
        SAME_PARENT(20);

        private final int score;

        Because(int score) {
            this.score = score;
        }

        int score() {
            return score;
        }
    }

    public Suggestion {
        because = List.copyOf(because);
    }
}
