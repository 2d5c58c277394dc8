package vn.courtaxis.edxml;

import java.util.List;
import vn.courtaxis.document.Attachment;
import vn.courtaxis.document.DocumentHeader;
import vn.courtaxis.document.Remark;
import vn.courtaxis.document.StatusMessage;

/** A message as it was understood, with remarks on what was tolerated. */
public sealed interface ReadMessage {

    List<Remark> remarks();

    /** A document; {@code attachments} are in the store, unwrapped, with names that are distinct and safe. */
    record ReadDocument(DocumentHeader header, List<Attachment> attachments, List<Remark> remarks)
            implements ReadMessage {

        public ReadDocument {
            attachments = List.copyOf(attachments);
            remarks = List.copyOf(remarks);
        }
    }

    /** A business status. */
    record ReadStatus(StatusMessage status, List<Remark> remarks) implements ReadMessage {

        public ReadStatus {
            remarks = List.copyOf(remarks);
        }
    }
}
