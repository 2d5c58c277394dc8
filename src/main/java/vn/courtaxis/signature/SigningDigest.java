package vn.courtaxis.signature;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;

/** Digests that we sign with; weaker ones cannot be configured. */
public enum SigningDigest {
    SHA256,
    SHA384,
    SHA512;

    DigestAlgorithm algorithm() {
        return DigestAlgorithm.valueOf(name());
    }
}
