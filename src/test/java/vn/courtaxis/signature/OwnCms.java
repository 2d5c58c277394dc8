package vn.courtaxis.signature;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSASSAPSSparams;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.DefaultDigestAlgorithmIdentifierFinder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import vn.courtaxis.signature.TestPki.Holder;

/** Puts a signature of any algorithm in the place of the one that a PDF has; what DSS would never write itself. */
final class OwnCms {

    private static final Pattern RANGE = Pattern.compile("/ByteRange\\s*\\[\\s*(\\d+)\\s+(\\d+)\\s+(\\d+)\\s+(\\d+)");

    private OwnCms() {}

    static byte[] resigned(byte[] signed, Holder signer, PSSParameterSpec parameters) {
        return resigned(signed, signer, new PssSigner(signer, parameters));
    }

    /** Bouncy Castle's own builder knows no parameters but the usual ones. */
    private static final class PssSigner implements ContentSigner {

        private final Holder signer;
        private final PSSParameterSpec parameters;
        private final ByteArrayOutputStream data = new ByteArrayOutputStream();

        PssSigner(Holder signer, PSSParameterSpec parameters) {
            this.signer = signer;
            this.parameters = parameters;
        }

        @Override
        public AlgorithmIdentifier getAlgorithmIdentifier() {
            var digests = new DefaultDigestAlgorithmIdentifierFinder();
            var mask = ((MGF1ParameterSpec) parameters.getMGFParameters()).getDigestAlgorithm();
            return new AlgorithmIdentifier(
                    PKCSObjectIdentifiers.id_RSASSA_PSS,
                    new RSASSAPSSparams(
                            digests.find(parameters.getDigestAlgorithm()),
                            new AlgorithmIdentifier(PKCSObjectIdentifiers.id_mgf1, digests.find(mask)),
                            new ASN1Integer(parameters.getSaltLength()),
                            new ASN1Integer(parameters.getTrailerField())));
        }

        @Override
        public OutputStream getOutputStream() {
            return data;
        }

        @Override
        public byte[] getSignature() {
            try {
                var signature = Signature.getInstance("RSASSA-PSS", "SunRsaSign");
                // the trailer that every provider writes, whatever the identifier claims
                signature.setParameter(new PSSParameterSpec(
                        parameters.getDigestAlgorithm(),
                        "MGF1",
                        parameters.getMGFParameters(),
                        parameters.getSaltLength(),
                        1));
                signature.initSign(signer.keys().getPrivate());
                signature.update(data.toByteArray());
                return signature.sign();
            } catch (GeneralSecurityException failure) {
                throw new IllegalStateException(failure);
            }
        }
    }

    static byte[] resigned(byte[] signed, Holder signer, String algorithm) {
        try {
            return resigned(
                    signed,
                    signer,
                    new JcaContentSignerBuilder(algorithm).build(signer.keys().getPrivate()));
        } catch (OperatorCreationException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static byte[] resigned(byte[] signed, Holder signer, ContentSigner by) {
        var range = RANGE.matcher(new String(signed, StandardCharsets.ISO_8859_1));
        if (!range.find()) {
            throw new IllegalArgumentException("not signed");
        }
        var gap = Integer.parseInt(range.group(2));
        var resume = Integer.parseInt(range.group(3));
        var covered = new ByteArrayOutputStream();
        covered.write(signed, 0, gap);
        covered.write(signed, resume, signed.length - resume);
        var hex = HexFormat.of().formatHex(cms(covered.toByteArray(), signer, by));
        var padded = hex + "0".repeat(resume - gap - 2 - hex.length());
        var resigned = signed.clone();
        System.arraycopy(padded.getBytes(StandardCharsets.US_ASCII), 0, resigned, gap + 1, padded.length());
        return resigned;
    }

    private static byte[] cms(byte[] content, Holder signer, ContentSigner by) {
        try {
            var generator = new CMSSignedDataGenerator();
            var digests = new JcaDigestCalculatorProviderBuilder().build();
            generator.addSignerInfoGenerator(
                    new JcaSignerInfoGeneratorBuilder(digests).build(by, signer.certificate()));
            generator.addCertificates(new JcaCertStore(List.copyOf(signer.chain())));
            return generator
                    .generate(new CMSProcessableByteArray(content), false)
                    .getEncoded();
        } catch (OperatorCreationException | GeneralSecurityException | CMSException | IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
