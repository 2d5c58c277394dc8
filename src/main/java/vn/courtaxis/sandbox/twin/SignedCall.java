package vn.courtaxis.sandbox.twin;

import java.util.Locale;
import java.util.Map;

/**
 * A call whose signature was good.
 *
 * @param parameters in the caller's casing, without the prefix; leftovers of earlier calls may be among them
 */
record SignedCall(TwinSystem system, Map<String, String> parameters) {

    String text(String name) {
        return parameters.entrySet().stream()
                .filter(entry -> entry.getKey().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    /**
     * The national SDK's callers write {@code docId} to fetch and, many of them, {@code docid} to acknowledge, and its headers
     * are never cleared: where both are there, the other one is a leftover.
     */
    String docId(String preferredCasing) {
        return parameters.getOrDefault(preferredCasing, text("docId"));
    }
}
