package vn.courtaxis.incoming;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.courtaxis.content.ActiveContent;
import vn.courtaxis.document.Attachment;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.Exhibit;
import vn.courtaxis.document.OrganizationCode;
import vn.courtaxis.document.Remark;
import vn.courtaxis.document.SignatureReport;
import vn.courtaxis.document.SignatureVerdict;
import vn.courtaxis.ledger.EntryFile;
import vn.courtaxis.rules.Facts.FileFacts;
import vn.courtaxis.signature.PdfFacts;
import vn.courtaxis.signature.PdfVerifier;
import vn.courtaxis.signature.SignedAttachments;

/** Judges every file of an incoming document. */
final class Verification {

    private final PdfVerifier verifier;
    private final SignedAttachments others;
    private final ActiveContent activeContent;

    Verification(PdfVerifier verifier, ActiveContent activeContent) {
        this.verifier = verifier;
        this.others = verifier.attachments();
        this.activeContent = activeContent;
    }

    /**
     * Files that were looked into; files other than PDF carry no verdict unless something signs them.
     *
     * @param pdfs what the rules need of the PDF files, found by the same reading, in the same order
     * @param remarks what in them may act by itself
     * @param exhibits what the verdicts rest on
     */
    record Verified(List<EntryFile> files, List<FileFacts> pdfs, List<Remark> remarks, List<Exhibit> exhibits) {}

    /** @param sender whom the document names as its sender */
    Verified verify(List<Attachment> attachments, OrganizationCode sender) throws IOException {
        var files = new ArrayList<EntryFile>();
        var pdfs = new ArrayList<FileFacts>();
        var remarks = new ArrayList<Remark>();
        var waiting = verifier.waitingTime();
        var exhibits = verifier.exhibits();
        var loose = others.judge(attachments, sender, waiting, exhibits).iterator();
        for (var attachment : attachments) {
            var content = attachment.content();
            var besides = loose.next();
            if (isOrClaimsToBePdf(attachment)) {
                var report = verifier.verify(content, sender, waiting, exhibits);
                files.add(judged(attachment, report.signatures(), besides));
                pdfs.add(facts(attachment, report.facts()));
                remarks.addAll(
                        ActiveContent.of(attachment.name(), report.facts().activities()));
            } else {
                files.add(besides.isEmpty() ? EntryFile.of(attachment) : judged(attachment, besides, List.of()));
            }
            if (!attachment.isPdf()) {
                remarks.addAll(activeContent.of(attachment.name(), content));
            }
        }
        return new Verified(files, pdfs, remarks, exhibits.all());
    }

    private static EntryFile judged(
            Attachment attachment, List<SignatureReport> inside, List<SignatureReport> besides) {
        var all = Stream.concat(inside.stream(), besides.stream()).toList();
        var verdict = SignatureVerdict.worstOf(
                all.stream().map(SignatureReport::verdict).toList());
        return new EntryFile(attachment, attachment.content(), verdict, all);
    }

    private static FileFacts facts(Attachment attachment, PdfFacts pdf) {
        return new FileFacts(attachment.name(), pdf.pages(), pdf.signatures(), pdf.firstPageText());
    }

    /** Bytes that are no PDF under a PDF's name are something gone wrong, not something unsigned. */
    private static boolean isOrClaimsToBePdf(Attachment attachment) {
        return attachment.isPdf() || attachment.name().toLowerCase(Locale.ROOT).endsWith(".pdf");
    }

    /** The worst verdict of the judged files; without a signed main file, which is the first, never better than unsigned. */
    static SignatureVerdict of(List<EntryFile> files) {
        var verdicts = new ArrayList<SignatureVerdict>();
        for (var file : files) {
            if (file.verdict() != null) {
                verdicts.add(file.verdict());
            } else if (verdicts.isEmpty()) {
                verdicts.add(SignatureVerdict.UNSIGNED);
            }
        }
        return SignatureVerdict.worstOf(verdicts);
    }

    /** Hash over names and bytes of the files, by which a twin is known however the axis packed it. */
    static String contentHash(List<EntryFile> files) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var file : files) {
                var line = file.attachment().content().sha256() + " "
                        + file.attachment().name() + "\n";
                digest.update(line.getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static ErrorCode code(SignatureVerdict verdict) {
        return switch (verdict) {
            case UNDETERMINED -> ErrorCode.SIGNATURE_UNDETERMINED;
            case UNSIGNED -> ErrorCode.SIGNATURE_ABSENT;
            case VALID -> ErrorCode.SIGNATURE_HELD_BY_POLICY;
            case INVALID -> ErrorCode.SIGNATURE_INVALID;
        };
    }

    /** Files and the codes of what is held against their signatures, remarks included. */
    static String reasons(List<EntryFile> files) {
        return files.stream()
                .filter(file -> file.verdict() != null
                        && (file.verdict() != SignatureVerdict.VALID
                                || file.signatures().stream()
                                        .anyMatch(signature ->
                                                !signature.reasons().isEmpty())))
                .map(file -> file.attachment().name() + ": "
                        + file.signatures().stream()
                                .map(SignatureReport::reasons)
                                .flatMap(List::stream)
                                .map(SignatureReport.Reason::code)
                                .distinct()
                                .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
    }
}
