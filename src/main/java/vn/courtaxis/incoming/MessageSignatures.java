package vn.courtaxis.incoming;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.courtaxis.document.Remark;
import vn.courtaxis.document.RemarkCode;
import vn.courtaxis.document.StoredFile;
import vn.courtaxis.edxml.EdxmlReader;
import vn.courtaxis.edxml.MessageSignature;
import vn.courtaxis.signature.DetachedValue;

/**
 * Says what the signature over a message is worth. The axis rewrites messages, so a broken one is no sign of forgery, and a good one only adds to what
 * the files' own signatures prove.
 */
final class MessageSignatures {

    private final EdxmlReader reader;
    private final DetachedValue values;

    MessageSignatures(EdxmlReader reader, DetachedValue values) {
        this.reader = reader;
        this.values = values;
    }

    /** The remarks of a reading, with what was found out in place of "not checked". */
    List<Remark> told(List<Remark> remarks, StoredFile message) throws IOException {
        var remark = reader.signature(message).flatMap(this::remark);
        return remark.isEmpty()
                ? remarks
                : Stream.concat(
                                remarks.stream()
                                        .filter(one -> !one.code().equals(RemarkCode.SIGNATURE_NOT_CHECKED.name())),
                                remark.stream())
                        .toList();
    }

    private Optional<Remark> remark(MessageSignature signature) {
        return switch (signature.form()) {
            case DUMMY -> Optional.of(Remark.of(RemarkCode.MESSAGE_SIGNATURE_DUMMY, ""));
            case REWRITTEN -> Optional.of(Remark.of(RemarkCode.MESSAGE_SIGNATURE_BROKEN, ""));
            case UNKNOWN -> Optional.empty();
            case SIGNED -> Optional.of(judged(signature));
        };
    }

    private Remark judged(MessageSignature signature) {
        var judged = values.judge(
                signature.signedInfo(), signature.value(), signature.algorithm(), signature.certificates());
        var code = !signature.intact()
                ? RemarkCode.MESSAGE_SIGNATURE_BROKEN
                : switch (judged.worth()) {
                    case TRUSTED -> RemarkCode.MESSAGE_SIGNATURE_VALID;
                    case INTACT -> RemarkCode.MESSAGE_SIGNATURE_UNPROVEN;
                    case BROKEN -> RemarkCode.MESSAGE_SIGNATURE_BROKEN;
                };
        return Remark.of(code, judged.signedBy());
    }
}
