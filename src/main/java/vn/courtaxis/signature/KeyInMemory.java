package vn.courtaxis.signature;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;

/** A key out of a PKCS#12 file. */
record KeyInMemory(PrivateKey key) implements SigningDevice {

    @Override
    public byte[] sign(byte[] data, SignatureScheme scheme) throws GeneralSecurityException {
        return scheme.sign(scheme.begin(key), data);
    }

    @Override
    public String toString() {
        return "KeyInMemory[" + key.getAlgorithm() + "]";
    }
}
