package vn.courtaxis.outgoing;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import vn.courtaxis.content.ActiveContent;
import vn.courtaxis.document.Attachment;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.Remark;
import vn.courtaxis.document.Verdict;
import vn.courtaxis.ledger.EntryFile;
import vn.courtaxis.outgoing.FilePolicy.OnActiveContent;
import vn.courtaxis.rules.Facts.FileFacts;
import vn.courtaxis.signature.PdfFacts;
import vn.courtaxis.signature.PdfInspector;

/** Checks the files of a submission by their bytes and puts the main one first. */
final class SubmittedFiles {

    private static final int MAX_NAME_LENGTH = 255;

    private final PdfInspector inspector;
    private final ActiveContent activeContent;
    private final FilePolicy policy;

    SubmittedFiles(PdfInspector inspector, ActiveContent activeContent, FilePolicy policy) {
        this.inspector = inspector;
        this.activeContent = activeContent;
        this.policy = policy;
    }

    /**
     * Sound files, the main one first.
     *
     * @param pdfs what the rules need of the PDF files, the main one first
     * @param remarks what in them may act by itself
     */
    record Sound(List<EntryFile> files, List<FileFacts> pdfs, List<Remark> remarks) {

        Sound with(List<Remark> more) {
            return new Sound(
                    files, pdfs, Stream.concat(remarks.stream(), more.stream()).toList());
        }

        private static Sound of(List<Checked> checked) {
            return new Sound(
                    checked.stream().map(Checked::file).toList(),
                    checked.stream().flatMap(file -> file.facts().stream()).toList(),
                    checked.stream().flatMap(file -> file.remarks().stream()).toList());
        }
    }

    /** @param facts of a PDF; empty for another file */
    private record Checked(EntryFile file, Optional<FileFacts> facts, List<Remark> remarks) {

        Attachment attachment() {
            return file.attachment();
        }
    }

    Verdict<Sound> check(Submission submission, List<UploadedFile> uploads) throws IOException {
        if (uploads.isEmpty()) {
            return Verdict.rejected(ErrorCode.NO_FILE, "");
        }
        var files = new ArrayList<Checked>();
        var names = new HashSet<String>();
        for (var upload : uploads) {
            var name = Normalizer.normalize(upload.name(), Normalizer.Form.NFC).strip();
            if (!names.add(name.toLowerCase(Locale.ROOT))) {
                return Verdict.rejected(ErrorCode.FILE_NAME_REPEATED, name);
            }
            var checked = check(name, upload);
            if (!(checked instanceof Verdict.Done<Checked> done)) {
                return checked.failed();
            }
            files.add(done.value());
        }
        return mainFirst(submission.mainFile(), files).then(this::judge);
    }

    private Verdict<Sound> judge(Sound sound) {
        return policy.onActiveContent() == OnActiveContent.REFUSE && ActiveContent.isAlarming(sound.remarks())
                ? Verdict.rejected(ErrorCode.ACTIVE_CONTENT_REFUSED, ActiveContent.alarms(sound.remarks()))
                : Verdict.done(sound);
    }

    private Verdict<Checked> check(String name, UploadedFile upload) throws IOException {
        if (!isPlainName(name)) {
            return Verdict.rejected(ErrorCode.FILE_NAME_INVALID, printable(name));
        }
        if (upload.content().size() == 0) {
            return Verdict.rejected(ErrorCode.EMPTY_FILE, name);
        }
        if (upload.content().size() > policy.maxBytes()) {
            return Verdict.rejected(ErrorCode.FILE_TOO_LARGE, name + ", at most " + policy.maxBytes() + " bytes");
        }
        if (!isPdfName(name)) {
            var file = EntryFile.of(new Attachment(name, "application/octet-stream", upload.content()));
            return Verdict.done(new Checked(file, Optional.empty(), activeContent.of(name, upload.content())));
        }
        return inspector.inspect(upload.content()).then(facts -> Verdict.done(checkedPdf(name, upload, facts)));
    }

    private static Checked checkedPdf(String name, UploadedFile upload, PdfFacts pdf) {
        return new Checked(
                EntryFile.of(new Attachment(name, "application/pdf", upload.content())),
                Optional.of(new FileFacts(name, pdf.pages(), pdf.signatures(), pdf.firstPageText())),
                ActiveContent.of(name, pdf.activities()));
    }

    private static Verdict<Sound> mainFirst(String mainFile, List<Checked> files) {
        var wanted = Normalizer.normalize(mainFile, Normalizer.Form.NFC).strip();
        var main = files.stream()
                .filter(file -> wanted.isEmpty() || file.attachment().name().equals(wanted))
                .findFirst();
        if (main.isEmpty()) {
            return Verdict.rejected(ErrorCode.MAIN_FILE_NOT_FOUND, printable(wanted));
        }
        if (!main.get().attachment().isPdf()) {
            return Verdict.rejected(ErrorCode.NOT_A_PDF, main.get().attachment().name());
        }
        var ordered = new ArrayList<Checked>(files);
        ordered.remove(main.get());
        ordered.add(0, main.get());
        return Verdict.done(Sound.of(ordered));
    }

    private static boolean isPdfName(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".pdf");
    }

    private static boolean isPlainName(String name) {
        return !name.isEmpty()
                && name.length() <= MAX_NAME_LENGTH
                && !name.equals(".")
                && !name.equals("..")
                && name.chars().noneMatch(c -> c == '/' || c == '\\' || Character.isISOControl(c));
    }

    private static String printable(String name) {
        var clean = name.replaceAll("\\p{Cntrl}", "?");
        return clean.length() > 80 ? clean.substring(0, 80) + "..." : clean;
    }
}
