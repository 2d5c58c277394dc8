package vn.courtaxis.signature;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.courtaxis.document.Attachment;
import vn.courtaxis.document.OrganizationCode;
import vn.courtaxis.document.SignatureReport;
import vn.courtaxis.exchange.DocumentStore;
import vn.courtaxis.signature.LooseValidation.Asker;

/** Judges what signs attachments outside PDFs: CMS (CAdES) beside them or around content, XML signatures (XAdES) in XML files. */
public final class SignedAttachments {

    private final CmsSignatures cms;
    private final XmlSignatures xml;

    SignedAttachments(DocumentStore store, LooseValidation validation) {
        this.cms = new CmsSignatures(store, validation);
        this.xml = new XmlSignatures(store, validation);
    }

    /**
     * The reports on each attachment, in the same order; nothing where nothing is signed. A signature in a file of its own is told of the file that
     * it covers, unless that is missing. Never fails because of what a file holds.
     *
     * @param sender whom the document names as its sender
     * @param waiting of the document, {@link PdfVerifier#waitingTime()}
     * @param exhibits keep what the verdicts rest on
     * @throws IOException when our own storage fails
     */
    public List<List<SignatureReport>> judge(
            List<Attachment> attachments, OrganizationCode sender, WaitingTime waiting, KeptExhibits exhibits)
            throws IOException {
        return judge(attachments, new Asker(Optional.of(sender), waiting, exhibits));
    }

    /**
     * Judges once more and keeps what the verdicts rest on, a part for each file that holds signatures of its own.
     *
     * @param sender whom the document names as its sender; empty for one of ours
     * @throws IOException when our own storage fails
     */
    public List<Exhibits> exhibits(List<Attachment> attachments, Optional<OrganizationCode> sender, WaitingTime waiting)
            throws IOException {
        var seen = new ArrayList<Exhibits>();
        judge(attachments, new Asker(sender, waiting, reports -> seen.add(Exhibits.of(List.of(), reports))));
        return seen;
    }

    private List<List<SignatureReport>> judge(List<Attachment> attachments, Asker asker) throws IOException {
        var told = new Told(attachments);
        for (var attachment : attachments) {
            if (!cms.judge(attachment, told, asker) && !attachment.isPdf()) {
                xml.judge(attachment, told, asker);
            }
        }
        return told.reports;
    }

    /** What is found out, by attachment. */
    static final class Told {

        private final List<Attachment> attachments;
        private final List<List<SignatureReport>> reports = new ArrayList<>();

        Told(List<Attachment> attachments) {
            this.attachments = attachments;
            attachments.forEach(attachment -> reports.add(new ArrayList<>()));
        }

        /** The attachment of that name, however its letters are composed. */
        Optional<Attachment> named(String name) {
            return attachments.stream()
                    .filter(attachment -> FileName.isSame(attachment.name(), name))
                    .findFirst();
        }

        void tell(Attachment of, List<SignatureReport> found) {
            reports.get(attachments.indexOf(of)).addAll(found);
        }
    }
}
