package vn.courtaxis.edxml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.Problem;
import vn.courtaxis.document.Remark;
import vn.courtaxis.document.StatusMessage;
import vn.courtaxis.document.Verdict;
import vn.courtaxis.document.Verdict.Done;
import vn.courtaxis.document.Verdict.Rejected;
import vn.courtaxis.edxml.ReadMessage.ReadDocument;
import vn.courtaxis.edxml.ReadMessage.ReadStatus;
import vn.courtaxis.exchange.TemporaryDocumentStore;

/** Reads messages for tests and says what came of them. */
record Reading(TemporaryDocumentStore store, EdxmlLimits limits) {

    Reading(TemporaryDocumentStore store) {
        this(store, EdxmlLimits.defaults());
    }

    Verdict<ReadMessage> read(byte[] message) throws IOException {
        return new EdxmlReader(store, limits).read(store.keep(message));
    }

    ReadDocument document(String message) throws IOException {
        return document(Messages.utf8(message));
    }

    ReadDocument document(byte[] message) throws IOException {
        var verdict = read(message);
        if (verdict instanceof Done<ReadMessage> done && done.value() instanceof ReadDocument document) {
            return document;
        }
        throw new AssertionError("Not a document: " + verdict);
    }

    StatusMessage status(byte[] message) throws IOException {
        var verdict = read(message);
        if (verdict instanceof Done<ReadMessage> done && done.value() instanceof ReadStatus status) {
            return status.status();
        }
        throw new AssertionError("Not a status: " + verdict);
    }

    Problem problem(String message) throws IOException {
        return problem(Messages.utf8(message));
    }

    /** Also sees to it that the store holds nothing but the messages put there. */
    Problem problem(byte[] message) throws IOException {
        store.keep(message);
        var before = store.files();
        var verdict = read(message);
        assertThat(store.files()).isEqualTo(before);
        if (verdict instanceof Rejected<ReadMessage> rejected) {
            return rejected.problem();
        }
        throw new AssertionError("Not refused: " + verdict);
    }

    ErrorCode refusal(String message) throws IOException {
        return problem(message).code();
    }

    ReadMessage header(String message) throws IOException {
        var verdict = new EdxmlReader(store, limits).readHeader(store.keep(message));
        if (verdict instanceof Done<ReadMessage> done) {
            return done.value();
        }
        throw new AssertionError("Not read: " + verdict);
    }

    /** The one attachment's name, media type and bytes as text. */
    List<String> only(ReadDocument document) throws IOException {
        assertThat(document.attachments()).hasSize(1);
        var attachment = document.attachments().get(0);
        var content = new String(store.bytes(attachment.content()), StandardCharsets.UTF_8);
        return List.of(attachment.name(), attachment.contentType(), content);
    }

    static List<String> codes(ReadMessage message) {
        return message.remarks().stream().map(Remark::code).toList();
    }
}
