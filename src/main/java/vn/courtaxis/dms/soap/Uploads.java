package vn.courtaxis.dms.soap;

import jakarta.activation.DataHandler;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.cxf.io.CacheSizeExceededException;
import org.jspecify.annotations.Nullable;
import vn.courtaxis.dms.intake.Admission;
import vn.courtaxis.dms.soap.api.ProblemFault;
import vn.courtaxis.dms.soap.api.UploadedFile;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.StoredFile;
import vn.courtaxis.exchange.DocumentStore;

/** Takes the files of a submission off the wire into the document store; those sent in their order are never held in between. */
final class Uploads {

    private final DocumentStore store;
    private final long maxFileBytes;

    Uploads(DocumentStore store, long maxFileBytes) {
        this.store = store;
        this.maxFileBytes = maxFileBytes;
    }

    /** @throws IOException when storage failed or the sender went away */
    List<vn.courtaxis.outgoing.UploadedFile> keep(List<UploadedFile> files, Admission admission)
            throws IOException, ProblemFault {
        var kept = new ArrayList<vn.courtaxis.outgoing.UploadedFile>();
        var bytes = 0L;
        for (var file : files) {
            var name = SubmissionReader.text(file.getName());
            var content = keep(name, file.getContent());
            bytes += content.size();
            admission.grewTo(bytes);
            kept.add(new vn.courtaxis.outgoing.UploadedFile(name, content));
        }
        return kept;
    }

    private StoredFile keep(String name, @Nullable DataHandler handler) throws IOException, ProblemFault {
        if (handler == null) {
            throw ProblemFaults.of(ErrorCode.EMPTY_FILE, name);
        }
        try (var content = new BoundedContent(open(name, handler), maxFileBytes)) {
            return store.keep(content);
        } catch (BoundedContent.TooLong e) {
            throw ProblemFaults.of(ErrorCode.FILE_TOO_LARGE, name + ", at most " + maxFileBytes + " bytes");
        }
    }

    /** CXF looks for the part only now: it may be missing, too many may have come, or one before it may be too long to spool. */
    private InputStream open(String name, DataHandler handler) throws IOException, ProblemFault {
        try {
            return handler.getInputStream();
        } catch (CacheSizeExceededException e) {
            throw ProblemFaults.of(ErrorCode.FILE_TOO_LARGE, "at most " + maxFileBytes + " bytes");
        } catch (RuntimeException e) {
            throw ProblemFaults.of(
                    ErrorCode.MALFORMED_REQUEST, "no part for the content of " + name + ", or too many parts");
        }
    }
}
