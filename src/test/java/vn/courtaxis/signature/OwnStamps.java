package vn.courtaxis.signature;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.model.TimestampBinary;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import vn.courtaxis.signature.TestPki.Holder;

/** Time stamps signed by whom one likes; libraries make none for a certificate that may not stamp. */
final class OwnStamps implements TSPSource {

    private static final long serialVersionUID = 1L;

    private final transient TSPSource honest;
    private final transient Holder signer;

    /** @param honest whose stamps are signed anew */
    OwnStamps(TSPSource honest, Holder signer) {
        this.honest = honest;
        this.signer = signer;
    }

    @Override
    public TimestampBinary getTimeStampResponse(DigestAlgorithm algorithm, byte[] digest) {
        try {
            var stamp = new CMSSignedData(
                    honest.getTimeStampResponse(algorithm, digest).getBytes());
            return new TimestampBinary(
                    signedAnew((byte[]) stamp.getSignedContent().getContent()));
        } catch (CMSException | OperatorCreationException | GeneralSecurityException | IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private byte[] signedAnew(byte[] info)
            throws OperatorCreationException, GeneralSecurityException, CMSException, IOException {
        var hash =
                MessageDigest.getInstance("SHA-256").digest(signer.certificate().getEncoded());
        var reference = new Attribute(
                PKCSObjectIdentifiers.id_aa_signingCertificateV2,
                new DERSet(new SigningCertificateV2(new ESSCertIDv2(hash))));
        var attributes = new AttributeTable(
                new Hashtable<>(Map.of(PKCSObjectIdentifiers.id_aa_signingCertificateV2, reference)));
        var generator = new CMSSignedDataGenerator();
        var by =
                new JcaContentSignerBuilder("SHA256withRSA").build(signer.keys().getPrivate());
        generator.addSignerInfoGenerator(
                new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
                        .setSignedAttributeGenerator(new DefaultSignedAttributeTableGenerator(attributes))
                        .build(by, signer.certificate()));
        generator.addCertificates(new JcaCertStore(List.copyOf(signer.chain())));
        var type = new ASN1ObjectIdentifier(PKCSObjectIdentifiers.id_ct_TSTInfo.getId());
        return generator.generate(new CMSProcessableByteArray(type, info), true).getEncoded();
    }
}
