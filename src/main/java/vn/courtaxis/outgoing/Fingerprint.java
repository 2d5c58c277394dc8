package vn.courtaxis.outgoing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A hash over everything in a submission, by which a repeat is told from another document under the same key. */
final class Fingerprint {

    private final MessageDigest digest;

    private Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String of(Submission submission, List<UploadedFile> files, Purpose purpose) {
        var print = new Fingerprint();
        if (!(purpose instanceof Purpose.NewDocument)) {
            print.add(purpose);
        }
        print.add(submission.sender());
        print.add(submission.recipients());
        print.add(submission.number());
        print.add(submission.notation());
        print.add(submission.date());
        print.add(submission.place());
        print.add(submission.type());
        print.add(submission.subject());
        print.add(submission.content());
        print.add(submission.signer().authority());
        print.add(submission.signer().position());
        print.add(submission.signer().fullName());
        print.add(submission.dueDate());
        print.add(submission.priority());
        print.add(submission.steering());
        print.add(submission.pageCount());
        print.add(submission.copyCount());
        print.add(submission.distribution());
        for (var reply : submission.replyTo()) {
            print.add(reply.organization());
            print.add(reply.number());
            print.add(reply.notation());
            print.add(reply.date());
        }
        print.add(submission.mainFile());
        print.add(submission.paperFollows());
        for (var file : files) {
            print.add(file.name());
            print.add(file.content().sha256());
        }
        return HexFormat.of().formatHex(print.digest.digest());
    }

    private void add(List<String> values) {
        add(values.size());
        values.forEach(this::add);
    }

    /** Length first, so that no two different submissions run together into the same bytes. */
    private void add(@Nullable Object value) {
        var bytes = Objects.toString(value, "").getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }
}
