package vn.courtaxis.signature;

import java.util.List;
import java.util.Optional;
import vn.courtaxis.document.OrganizationCode;

/** Knows the signing keys of the units that this installation serves. */
public interface KeySource {

    /** The unit's own key; a parent's key never signs for a child. */
    Optional<SigningKey> keyFor(OrganizationCode unit);

    List<KeyFacts> facts();
}
