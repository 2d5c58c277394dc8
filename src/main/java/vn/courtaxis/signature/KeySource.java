package vn.courtaxis.signature;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vn.courtaxis.document.OrganizationCode;
import vn.courtaxis.document.Problem;
import vn.courtaxis.document.Verdict;

/** Knows the signing keys of the units that this installation serves. */
public interface KeySource {

    /** Whether a key of its own is configured for the unit, be its device at hand or not. */
    boolean serves(OrganizationCode unit);

    /** The units that have a key. */
    Set<OrganizationCode> units();

    /**
     * The unit's own key; a parent's key never signs for a child. Of several, the one to which there is no objection now and which lasts
     * longest.
     *
     * <p>Rejects with NO_SIGNING_KEY, or with the objection to the best key when none is free of one and all could be asked; unavailable
     * with SIGNING_DEVICE_UNAVAILABLE or SIGNING_PIN_REFUSED while a key that may be better cannot be asked.
     */
    Verdict<SigningKey> keyFor(OrganizationCode unit, Function<SigningKey, Optional<Problem>> objection);

    /** The same without looking for objections. */
    default Verdict<SigningKey> keyFor(OrganizationCode unit) {
        return keyFor(unit, key -> Optional.empty());
    }

    /** Of the keys that were opened; asks no device. */
    List<KeyFacts> facts();
}
