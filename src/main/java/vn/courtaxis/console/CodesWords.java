package vn.courtaxis.console;

import vn.courtaxis.registry.Deed;
import vn.courtaxis.registry.Edition;
import vn.courtaxis.registry.Question;

/** How the work on codes is told: where a thing stands, and who did what. */
final class CodesWords {

    private CodesWords() {}

    static Badge state(Question question, Words words) {
        return new Badge(words.say("question.state." + question.state()), tone(question.state()));
    }

    static Badge state(Edition edition, Words words) {
        return new Badge(words.say("edition.state." + edition.state()), tone(edition.state()));
    }

    /** Who, when and why. */
    static String told(Deed deed, Words words) {
        return deed.actor() + ", " + words.moment(deed.at()).text()
                + (deed.reason().isEmpty() ? "" : ": " + deed.reason());
    }

    private static String tone(Question.State state) {
        return switch (state) {
            case OPEN -> Badge.WARN;
            case DECIDED, SETTLED -> Badge.GOOD;
            case DISMISSED -> Badge.QUIET;
        };
    }

    private static String tone(Edition.State state) {
        return switch (state) {
            case DRAFT -> Badge.WARN;
            case ACTIVE -> Badge.GOOD;
            case FORMER, DISCARDED -> Badge.QUIET;
        };
    }
}
