package vn.courtaxis.signature;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.EncryptionAlgorithm;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateEncodingException;
import java.security.interfaces.ECPublicKey;
import java.util.Base64;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;
import vn.courtaxis.xml.SignatureText;

/** The Signature element over a message (XML Signature, enveloped, Exclusive Canonical XML, SHA-256), written without building a tree. */
final class MessageSeal {

    private MessageSeal() {}

    /** @param sha256 of the message's canonical form */
    static String over(byte[] sha256, SigningKey key)
            throws GeneralSecurityException, SigningDeviceFailure, IOException {
        var scheme = SignatureScheme.of(key.certificate().getPublicKey(), RsaScheme.RSA_PKCS1, DigestAlgorithm.SHA256);
        var elliptic = scheme.encryption() == EncryptionAlgorithm.ECDSA;
        var info = SignatureText.signedInfo(elliptic ? SignatureText.ECDSA_SHA256 : SignatureText.RSA_SHA256, sha256);
        var value = key.sign(SignatureText.canonical(info), scheme).getValue();
        return SignatureText.element(
                info,
                elliptic ? plain(value, key) : value,
                key.chain().stream().map(MessageSeal::encoded).toList());
    }

    private static String encoded(java.security.cert.X509Certificate certificate) {
        try {
            return Base64.getEncoder().encodeToString(certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e); // it was read from this form
        }
    }

    /** XML Signature wants the two numbers one after the other (RFC 9231), not their DER. */
    private static byte[] plain(byte[] der, SigningKey key) throws IOException {
        var order = ((ECPublicKey) key.certificate().getPublicKey()).getParams().getOrder();
        var numbers = StandardDSAEncoding.INSTANCE.decode(order, der);
        return PlainDSAEncoding.INSTANCE.encode(order, numbers[0], numbers[1]);
    }
}
