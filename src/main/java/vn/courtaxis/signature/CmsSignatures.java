package vn.courtaxis.signature;

import eu.europa.esig.dss.cades.validation.CMSDocumentValidator;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.jspecify.annotations.Nullable;
import vn.courtaxis.document.Attachment;
import vn.courtaxis.document.SignatureReport;
import vn.courtaxis.exchange.DocumentStore;
import vn.courtaxis.exchange.Sha256;
import vn.courtaxis.signature.LooseValidation.Asker;
import vn.courtaxis.signature.SignedAttachments.Told;

/** Judges CMS signatures (RFC 5652; CAdES): in a file beside the one they cover ({@code name.p7s}), or around their content. */
final class CmsSignatures {

    /** All of it is held in memory; what it covers in a file of its own is not. */
    static final int LARGEST = 10 * 1024 * 1024;

    private final DocumentStore store;
    private final LooseValidation validation;

    CmsSignatures(DocumentStore store, LooseValidation validation) {
        this.store = store;
        this.validation = validation;
    }

    /** A CMS structure and whom it covers. */
    private record Cms(
            byte[] bytes, CMSSignedData read, @Nullable Attachment covered) {}

    /** @return whether the file is one of signatures */
    boolean judge(Attachment file, Told told, Asker asker) throws IOException {
        var signed = FileName.signed(file.name());
        if (signed.isEmpty() && !CmsBytes.mayBe(head(file))) {
            return false;
        }
        var covered = signed.flatMap(told::named).orElse(null);
        var blamed = covered == null ? file : covered;
        if (file.content().size() > LARGEST) {
            told.tell(blamed, List.of(SignatureReports.without(Finding.SIGNATURE_TOO_LARGE)));
            return true;
        }
        try {
            var bytes = CmsBytes.of(bytes(file));
            told.tell(blamed, judge(new Cms(bytes, new CMSSignedData(bytes), covered), asker));
        } catch (CMSException | RuntimeException | StackOverflowError unreadable) {
            told.tell(blamed, List.of(SignatureReports.without(Finding.UNREADABLE)));
        }
        return true;
    }

    private List<SignatureReport> judge(Cms cms, Asker asker) throws IOException {
        var signers = cms.read().getSignerInfos().size();
        if (signers == 0 && validation.makes(Check.COUNTED)) {
            return List.of(SignatureReports.without(Finding.FORMAT_BROKEN));
        }
        if (signers > PdfVerifier.MOST_SIGNATURES) {
            return List.of(SignatureReports.without(Finding.TOO_MANY_SIGNATURES));
        }
        if (isAlone(cms) && validation.makes(Check.SCOPE)) {
            return List.of(SignatureReports.without(Finding.DETACHED_FILE_MISSING));
        }
        var scope = scope(cms);
        var validator = new CMSDocumentValidator(new InMemoryDocument(cms.bytes()));
        var reports = new ArrayList<>(
                validation.reports(validator, detached(cms), signature -> scope, Finding.UNREADABLE, asker));
        while (reports.size() < signers && validation.makes(Check.COUNTED)) {
            reports.add(SignatureReports.without(Finding.FORMAT_BROKEN));
        }
        return reports;
    }

    private static boolean isAlone(Cms cms) {
        return cms.covered() == null && cms.read().getSignedContent() == null;
    }

    /** A signature that brings its own content says nothing of another file under whose name it goes. */
    private static Set<Finding> scope(Cms cms) {
        var covered = cms.covered();
        if (covered == null) {
            return Set.of();
        }
        var brought = cms.read().getSignedContent();
        if (brought != null && !sha256(cms.read()).equals(covered.content().sha256())) {
            return EnumSet.of(Finding.CONTENT_ALTERED);
        }
        return EnumSet.of(Finding.SIGNED_IN_OTHER_FILE);
    }

    private static String sha256(CMSSignedData cms) {
        var content = new ByteArrayOutputStream();
        try {
            cms.getSignedContent().write(content);
        } catch (CMSException | IOException broken) {
            throw new IllegalArgumentException(broken);
        }
        return Sha256.hex(content.toByteArray());
    }

    private List<DSSDocument> detached(Cms cms) throws IOException {
        var covered = cms.covered();
        return covered == null || cms.read().getSignedContent() != null
                ? List.of()
                : List.of(new FileDocument(store.locate(covered.content()).toFile()));
    }

    private byte[] head(Attachment file) throws IOException {
        try (var content = store.open(file.content())) {
            return content.readNBytes(CmsBytes.HEAD);
        }
    }

    private byte[] bytes(Attachment file) throws IOException {
        try (var content = store.open(file.content())) {
            return content.readAllBytes();
        }
    }
}
