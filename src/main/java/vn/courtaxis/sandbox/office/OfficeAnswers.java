package vn.courtaxis.sandbox.office;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import vn.courtaxis.document.StatusCode;

/** How the office is told to answer documents for an agency, instead of accepting them. */
final class OfficeAnswers {

    private final Map<String, Answer> planned = new HashMap<>();

    /** @param times how many documents are answered so */
    record Answer(StatusCode code, String description, int times) {}

    synchronized void plan(String organization, Answer answer) {
        planned.put(key(organization), answer);
    }

    /** What to answer the next document of an agency, which is what the office would do by itself if nobody planned anything. */
    synchronized Answer next(String organization, StatusCode otherwise) {
        var answer = planned.get(key(organization));
        if (answer == null) {
            return new Answer(otherwise, otherwise.vietnamese(), 1);
        }
        if (answer.times() > 1) {
            planned.put(key(organization), new Answer(answer.code(), answer.description(), answer.times() - 1));
        } else {
            planned.remove(key(organization));
        }
        return answer;
    }

    private static String key(String organization) {
        return organization.strip().toUpperCase(Locale.ROOT);
    }
}
