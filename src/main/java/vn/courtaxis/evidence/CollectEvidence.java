package vn.courtaxis.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.courtaxis.codes.CodeRegistry;
import vn.courtaxis.document.Attachment;
import vn.courtaxis.document.Direction;
import vn.courtaxis.document.Exhibit;
import vn.courtaxis.document.Exhibit.Kind;
import vn.courtaxis.document.OrganizationCode;
import vn.courtaxis.document.StoredFile;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.EntryFile;
import vn.courtaxis.ledger.Judgements;
import vn.courtaxis.ledger.LedgerViews;
import vn.courtaxis.signature.Exhibits;
import vn.courtaxis.signature.FileExhibits;
import vn.courtaxis.status.RecallRequest;

/** What belongs into the evidence of a document, in the order of the container. */
public final class CollectEvidence {

    private static final Pattern EXTENSION = Pattern.compile("[a-z0-9]{1,8}");
    private static final Map<Kind, String> FOLDERS = folders();

    private final LedgerViews views;
    private final Judgements judgements;
    private final FileExhibits judge;
    private final CodeRegistry codes;
    private final EvidenceTexts texts;
    private final EvidencePage page;

    public CollectEvidence(
            LedgerViews views,
            Judgements judgements,
            FileExhibits judge,
            CodeRegistry codes,
            EvidenceTexts texts,
            EvidencePage page) {
        this.views = views;
        this.judgements = judgements;
        this.judge = judge;
        this.codes = codes;
        this.texts = texts;
        this.page = page;
    }

    private static Map<Kind, String> folders() {
        var folders = new EnumMap<Kind, String>(Kind.class);
        folders.put(Kind.CERTIFICATE, "certificates/");
        folders.put(Kind.CRL, "revocation/");
        folders.put(Kind.OCSP, "revocation/");
        folders.put(Kind.TIME_STAMP, "time-stamps/");
        return Map.copyOf(folders);
    }

    /** @throws IOException when our own storage fails */
    List<Part> of(Entry entry) throws IOException {
        var contained = !entry.isWithoutContent() && !entry.isWithdrawn() && !asksBack(entry);
        var files = files(entry, contained);
        var parts = new ArrayList<Part>();
        if (contained) {
            contents(entry, files, parts);
        }
        parts.add(Part.Written.text("document.json", texts.document(entry)));
        parts.add(Part.Written.text("verifications.json", texts.verifications(entry)));
        parts.add(Part.Written.text("statuses.json", texts.statuses(entry)));
        parts.add(Part.Written.text(
                "verdicts.html", page.of(entry, files, views.timeline(entry.id()), views.statusesAbout(entry.id()))));
        parts.add(new Part.Written("README.txt", readme()));
        return parts;
    }

    /** A request to give a document back repeats its contents, which then are nobody's here (QĐ 28/2018 Điều 9(2)). */
    private boolean asksBack(Entry entry) {
        var header = entry.header();
        return entry.direction() == Direction.INCOMING
                && header != null
                && RecallRequest.isOne(header, entry.unit(), codes);
    }

    /**
     * A file of the document as it stands in the container.
     *
     * @param name path without its extension
     * @param contained whether its bytes are in the container
     * @param judged anew, when it is contained
     */
    record JudgedFile(EntryFile file, String name, boolean contained, Exhibits judged) {

        String path() {
            return name + "." + extension(file.attachment());
        }

        String augmentedPath() {
            return name + "-augmented.pdf";
        }
    }

    private List<JudgedFile> files(Entry entry, boolean contained) throws IOException {
        var files = new ArrayList<JudgedFile>();
        var sender = sender(entry);
        for (var file : entry.files()) {
            var name = String.format(Locale.ROOT, "files/%02d", files.size() + 1);
            var judged = contained && file.attachment().isPdf() ? judge.of(best(file), sender) : Exhibits.NONE;
            files.add(new JudgedFile(file, name, contained, judged));
        }
        return files;
    }

    /** Whose signatures they are to be; empty for what we sent. */
    private static Optional<OrganizationCode> sender(Entry entry) {
        var header = entry.header();
        return entry.direction() == Direction.INCOMING && header != null
                ? Optional.of(header.from().code())
                : Optional.empty();
    }

    /** Where a signature of ours was completed afterwards, the verdict rests on that. */
    private static StoredFile best(EntryFile file) {
        var augmentation = file.augmentation();
        return augmentation == null || augmentation.file() == null
                ? file.attachment().content()
                : augmentation.file();
    }

    /** A certificate or a revocation list that serves several files is there once. */
    private void contents(Entry entry, List<JudgedFile> files, List<Part> parts) throws IOException {
        var message = entry.message();
        if (message != null) {
            parts.add(new Part.Kept("message.edxml", message));
        }
        var kept = new HashSet<String>();
        for (var file : files) {
            parts.add(new Part.Kept(file.path(), file.file().attachment().content()));
            var augmentation = file.file().augmentation();
            if (augmentation != null && augmentation.file() != null) {
                parts.add(new Part.Kept(file.augmentedPath(), augmentation.file()));
            }
            judged(file.name(), file.judged(), kept, parts);
        }
        var attachments = entry.files().stream().map(EntryFile::attachment).toList();
        var number = 0;
        for (var besides : judge.besides(attachments, sender(entry))) {
            judged(String.format(Locale.ROOT, "signatures/%02d", ++number), besides, kept, parts);
        }
        for (var judgement : judgements.of(entry.id())) {
            rested(judgement.exhibits(), kept, parts);
        }
    }

    /** What stood when it was judged may be gone from its responder since. */
    private static void rested(List<Exhibit> exhibits, Set<String> kept, List<Part> parts) {
        for (var exhibit : exhibits) {
            if (kept.add(exhibit.file().sha256())) {
                parts.add(new Part.Kept(path(exhibit.kind(), kept.size()), exhibit.file()));
            }
        }
    }

    private static void judged(String name, Exhibits judged, Set<String> kept, List<Part> parts) {
        if (!judged.report().isEmpty()) {
            parts.add(Part.Written.text(name + "-report.xml", judged.report()));
        }
        for (var exhibit : judged.exhibits()) {
            var part = part(exhibit, kept.size() + 1);
            if (kept.add(part.sha256())) {
                parts.add(part);
            }
        }
    }

    private static Part.Written part(Exhibits.Given exhibit, int number) {
        return new Part.Written(path(exhibit.kind(), number), exhibit.bytes());
    }

    private static String path(Kind kind, int number) {
        return FOLDERS.get(kind) + String.format(Locale.ROOT, "%02d", number) + "." + kind.extension();
    }

    private static String extension(Attachment attachment) {
        var name = attachment.name();
        var extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return EXTENSION.matcher(extension).matches() ? extension : "bin";
    }

    private static byte[] readme() {
        try (var text = Objects.requireNonNull(CollectEvidence.class.getResourceAsStream("README.txt"))) {
            return text.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
