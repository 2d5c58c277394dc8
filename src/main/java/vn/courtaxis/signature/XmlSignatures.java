package vn.courtaxis.signature;

import static java.nio.charset.StandardCharsets.UTF_8;

import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.xades.validation.XMLDocumentValidator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import vn.courtaxis.document.Attachment;
import vn.courtaxis.document.SignatureReport;
import vn.courtaxis.exchange.DocumentStore;
import vn.courtaxis.signature.LooseValidation.Asker;
import vn.courtaxis.signature.SignedAttachments.Told;
import vn.courtaxis.xml.Refusal;
import vn.courtaxis.xml.XmlNames;
import vn.courtaxis.xml.XmlOutline;
import vn.courtaxis.xml.XmlOutliner;

/**
 * Judges XML signatures (W3C XML Signature, XAdES) in XML files. DSS, which holds a file whole, gets only what one careful pass found
 * to be small, free of DTDs, and signed without transforms and references that reach for more than the document.
 */
final class XmlSignatures {

    /** As a tree it takes some ten times as much memory. */
    static final int LARGEST = 8 * 1024 * 1024;

    /** Bytes digested by all references together, if each covers the whole file. */
    private static final long MOST_WORK = 24L * 1024 * 1024;

    private static final long LARGE = 1024 * 1024;

    /** A large file takes some 150 MB as a tree and its canonical forms; one at a time. */
    private static final Lock ONE_LARGE = new ReentrantLock();

    private static final byte[] MARK = XmlNames.XMLDSIG.getBytes(UTF_8);
    private static final int HEAD = 64;
    private static final int DEEPEST = 100;
    private static final int MOST_NODES = 100_000;

    private final DocumentStore store;
    private final LooseValidation validation;
    private final LooseValidation plain;

    XmlSignatures(DocumentStore store, LooseValidation validation) {
        this.store = store;
        this.validation = validation;
        this.plain = validation.withoutProperties();
    }

    /** What one pass found: an outline, or why there is none. */
    private record Outlined(XmlOutline outline, Optional<Finding> objection) {

        static Outlined not(Finding why) {
            return new Outlined(XmlOutline.NOTHING, Optional.of(why));
        }
    }

    void judge(Attachment file, Told told, Asker asker) throws IOException {
        if (!isSignedXml(file)) {
            return;
        }
        var outlined = outlined(file);
        if (outlined.objection().isEmpty() && outlined.outline().signatures().isEmpty()) {
            return;
        }
        var scope = new XmlScope(outlined.outline(), told);
        var objection = outlined.objection().or(() -> tooMuchWork(file, scope)).or(scope::objection);
        if (objection.isPresent() && validation.makes(Check.XML_SAFE)) {
            told.tell(file, List.of(SignatureReports.without(objection.get())));
            return;
        }
        var found = file.content().size() < LARGE ? judged(file, scope, asker) : alone(file, scope, asker);
        var covered = scope.otherFiles();
        (covered.isEmpty() ? List.of(file) : covered).forEach(each -> told.tell(each, found));
    }

    private static Optional<Finding> tooMuchWork(Attachment file, XmlScope scope) {
        return file.content().size() * scope.references() > MOST_WORK
                ? Optional.of(Finding.SIGNATURE_TOO_LARGE)
                : Optional.empty();
    }

    private List<SignatureReport> alone(Attachment file, XmlScope scope, Asker asker) throws IOException {
        ONE_LARGE.lock();
        try {
            return judged(file, scope, asker);
        } finally {
            ONE_LARGE.unlock();
        }
    }

    private List<SignatureReport> judged(Attachment file, XmlScope scope, Asker asker) throws IOException {
        var detached = new ArrayList<DSSDocument>();
        for (var other : scope.otherFiles()) {
            detached.add(new FileDocument(store.locate(other.content()).toFile()) {
                @Override
                public String getName() {
                    return other.name();
                }
            });
        }
        var document = new FileDocument(store.locate(file.content()).toFile());
        try {
            var judge = scope.hasProperties() ? validation : plain;
            var unreadable = validation.makes(Check.SCOPE) ? scope.ifUnreadable() : Finding.UNREADABLE;
            var reports = new ArrayList<>(
                    judge.reports(new XMLDocumentValidator(document), detached, scope::findings, unreadable, asker));
            while (reports.size() < scope.signatures() && validation.makes(Check.COUNTED)) {
                reports.add(SignatureReports.without(Finding.FORMAT_BROKEN));
            }
            return reports;
        } catch (RuntimeException | StackOverflowError unreadable) {
            return List.of(SignatureReports.without(Finding.UNREADABLE));
        }
    }

    /** Looks like XML and speaks of XML signatures somewhere. */
    private boolean isSignedXml(Attachment file) throws IOException {
        try (var content = store.open(file.content())) {
            var head = content.readNBytes(HEAD);
            if (!FileName.isOfXml(file.name()) && !looksLikeXml(head)) {
                return false;
            }
            return ByteSearch.finds(MARK, new SequenceInputStream(new ByteArrayInputStream(head), content));
        }
    }

    private static boolean looksLikeXml(byte[] head) {
        var text = new String(head, UTF_8).stripLeading();
        return text.startsWith("<") || text.startsWith("\uFEFF<");
    }

    private Outlined outlined(Attachment file) throws IOException {
        if (file.content().size() > LARGEST) {
            return Outlined.not(Finding.SIGNATURE_TOO_LARGE);
        }
        try (var content = store.open(file.content())) {
            return new Outlined(XmlOutliner.outline(content, DEEPEST, MOST_NODES), Optional.empty());
        } catch (Refusal refusal) {
            return Outlined.not(
                    switch (refusal.code()) {
                        case MESSAGE_FORBIDDEN_XML -> Finding.XML_UNSAFE;
                        case MESSAGE_TOO_DEEP -> Finding.SIGNATURE_TOO_LARGE;
                        default -> Finding.UNREADABLE;
                    });
        }
    }
}
