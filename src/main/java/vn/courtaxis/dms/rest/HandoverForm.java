package vn.courtaxis.dms.rest;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.Verdict;
import vn.courtaxis.exchange.DocumentStore;
import vn.courtaxis.outgoing.Submission;
import vn.courtaxis.outgoing.UploadedFile;

/** Reads the form by which documents are handed over: part {@code document}, parts {@code file}, and for a successor part {@code change}. */
final class HandoverForm {

    private final DocumentStore store;
    private final SubmissionParser parser = new SubmissionParser();

    HandoverForm(DocumentStore store) {
        this.store = store;
    }

    /** What was handed over; its files are in the store. */
    record Handed(Submission submission, List<UploadedFile> files, ChangeJson change) {}

    /**
     * What a successor does to what was sent before.
     *
     * @param reason goes to the recipients
     * @param also further documents that are replaced
     */
    record ChangeJson(@Nullable String reason, @Nullable List<UUID> also) {

        static final ChangeJson NONE = new ChangeJson(null, null);

        String why() {
            return Objects.toString(reason, "");
        }

        List<UUID> others() {
            return also == null
                    ? List.of()
                    : also.stream().filter(Objects::nonNull).toList();
        }
    }

    Verdict<Handed> read(HttpServletRequest request) throws IOException, ServletException {
        var parts = parts(request);
        if (!(parts instanceof Verdict.Done<Collection<Part>> received)) {
            return parts.failed();
        }
        IntakeFilter.isOf(
                request, received.value().stream().mapToLong(Part::getSize).sum());
        var metadata = request.getPart("document");
        if (metadata == null) {
            return Verdict.rejected(ErrorCode.MALFORMED_REQUEST, "the part `document` is missing");
        }
        var change = request.getPart("change");
        var said = change == null ? Verdict.done(ChangeJson.NONE) : json(change, ChangeJson.class);
        var parsed = json(metadata, SubmissionJson.class);
        if (!(said instanceof Verdict.Done<ChangeJson> changed)
                || !(parsed instanceof Verdict.Done<SubmissionJson> done)) {
            return said instanceof Verdict.Done<ChangeJson> ? parsed.failed() : said.failed();
        }
        return Verdict.done(new Handed(done.value().toSubmission(), uploads(received.value()), changed.value()));
    }

    private <T> Verdict<T> json(Part part, Class<T> type) throws IOException {
        try (var content = part.getInputStream()) {
            return parser.parse(content, type);
        }
    }

    private static Verdict<Collection<Part>> parts(HttpServletRequest request) throws IOException {
        try {
            return Verdict.done(request.getParts());
        } catch (ServletException e) {
            return Verdict.rejected(ErrorCode.MALFORMED_REQUEST, "multipart/form-data is expected");
        }
    }

    private List<UploadedFile> uploads(Collection<Part> parts) throws IOException {
        var uploads = new ArrayList<UploadedFile>();
        for (var part : parts) {
            if (part.getName().equals("file")) {
                uploads.add(kept(part));
            }
        }
        return uploads;
    }

    private UploadedFile kept(Part part) throws IOException {
        try (var content = part.getInputStream()) {
            return new UploadedFile(Objects.toString(part.getSubmittedFileName(), ""), store.keep(content));
        }
    }
}
