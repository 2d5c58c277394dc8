package vn.courtaxis.signature;

import java.security.GeneralSecurityException;

/** Makes signature values with one private key, which stays where it is. */
interface SigningDevice {

    /**
     * @param data what is signed; the scheme says how it is digested
     * @throws GeneralSecurityException when the key cannot sign by that scheme
     * @throws SigningDeviceFailure when the device does not do it just now
     */
    byte[] sign(byte[] data, SignatureScheme scheme) throws GeneralSecurityException, SigningDeviceFailure;
}
