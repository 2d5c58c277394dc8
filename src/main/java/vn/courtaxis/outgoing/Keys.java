package vn.courtaxis.outgoing;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Keys under which the adapter itself hands follow-ups over, each once. */
final class Keys {

    /** What the ledger keeps of a key, in characters. */
    private static final int LONGEST = 250;

    private Keys() {}

    /** A key that is too long, by many recipients, in a form that is as much its own. */
    static String fit(String key) {
        return key.length() <= LONGEST
                ? key
                : key.substring(0, 36) + ":" + UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
    }
}
