package vn.courtaxis.signature;

import java.util.List;
import vn.courtaxis.document.OrganizationCode;
import vn.courtaxis.document.Verdict;

/** Knows the signing keys of the units that this installation serves. */
public interface KeySource {

    /** Whether a key of its own is configured for the unit, be its device at hand or not. */
    boolean serves(OrganizationCode unit);

    /**
     * The unit's own key; a parent's key never signs for a child. Rejects with NO_SIGNING_KEY; unavailable with
     * SIGNING_DEVICE_UNAVAILABLE or SIGNING_PIN_REFUSED.
     */
    Verdict<SigningKey> keyFor(OrganizationCode unit);

    /** Of the keys that could be opened. */
    List<KeyFacts> facts();
}
