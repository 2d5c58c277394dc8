package vn.courtaxis.signature;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.model.DigestDocument;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import java.util.function.Function;
import vn.courtaxis.document.Attachment;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.OrganizationCode;
import vn.courtaxis.document.Verdict;
import vn.courtaxis.exchange.DocumentStore;

/** Signs for the body what is no PDF: whole messages, and attachments in a file of its own beside each. */
public final class LooseSigner {

    private interface Making<T> {
        T by(SigningKey key) throws GeneralSecurityException, SigningDeviceFailure, IOException;
    }

    private final DocumentStore store;
    private final Function<OrganizationCode, Verdict<SigningKey>> keys;
    private final Clock clock;

    /** @param keys usable ones only */
    LooseSigner(DocumentStore store, Function<OrganizationCode, Verdict<SigningKey>> keys, Clock clock) {
        this.store = store;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * The Signature element over a message. Fails as {@link PdfSigner#sign} does for want of a key or its device.
     *
     * @param sha256 of the message by Exclusive Canonical XML
     */
    public Verdict<String> message(OrganizationCode unit, byte[] sha256) {
        return made(unit, key -> MessageSeal.over(sha256, key));
    }

    /** A file {@code name.p7s} with a detached CMS signature (CAdES B-B) over an attachment. Fails as above. */
    public Verdict<Attachment> beside(OrganizationCode unit, Attachment attachment) throws IOException {
        store.prove(attachment.content());
        var sum = HexFormat.of().parseHex(attachment.content().sha256());
        var content =
                new DigestDocument(DigestAlgorithm.SHA256, Base64.getEncoder().encodeToString(sum));
        var sealed = made(unit, key -> new CadesSeal(key, null, clock).seal(content));
        return sealed instanceof Verdict.Done<byte[]> done
                ? Verdict.done(new Attachment(
                        besideName(attachment),
                        "application/pkcs7-signature",
                        store.keep(new ByteArrayInputStream(done.value()))))
                : sealed.failed();
    }

    /** The name under which {@link #beside} puts its file. */
    public static String besideName(Attachment attachment) {
        return attachment.name() + ".p7s";
    }

    /** Whether the attachment is a signature itself, by its name. */
    public static boolean isSignature(Attachment attachment) {
        return FileName.signed(attachment.name()).isPresent();
    }

    private <T> Verdict<T> made(OrganizationCode unit, Making<T> making) {
        return keys.apply(unit).then(key -> {
            try {
                return Verdict.done(making.by(key));
            } catch (SigningDeviceFailure failure) {
                return failure.asVerdict();
            } catch (GeneralSecurityException | IOException | RuntimeException failure) {
                return Verdict.unavailable(
                        ErrorCode.SIGNING_FAILED, failure.getClass().getSimpleName() + ": " + failure.getMessage());
            }
        });
    }
}
