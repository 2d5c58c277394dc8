package vn.courtaxis.edxml;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import vn.courtaxis.document.RemarkCode;

/** Pairs attachments with the manifest: by content id, then by name, then by position. */
final class Pairing {

    private final List<AttachmentPart> parts;
    private final List<AttachmentPart> references;
    private final @Nullable AttachmentPart[] found;
    private final boolean[] taken;

    private Pairing(List<AttachmentPart> parts, List<AttachmentPart> references) {
        this.parts = parts;
        this.references = references;
        this.found = new @Nullable AttachmentPart[parts.size()];
        this.taken = new boolean[references.size()];
    }

    /** The attachments, completed from their references; what stays alone is remarked. */
    static List<AttachmentPart> complete(List<AttachmentPart> parts, List<AttachmentPart> references, Remarks remarks) {
        var pairing = new Pairing(parts, references);
        pairing.pair((part, reference) -> !part.id().isEmpty() && part.id().equalsIgnoreCase(reference.id()));
        pairing.pair((part, reference) -> !part.name().isEmpty() && part.name().equalsIgnoreCase(reference.name()));
        pairing.pairByPosition();
        pairing.remark(remarks);
        return pairing.completed();
    }

    private void pair(BiPredicate<AttachmentPart, AttachmentPart> match) {
        for (var i = 0; i < parts.size(); i++) {
            for (var j = 0; j < references.size() && found[i] == null; j++) {
                if (!taken[j] && match.test(parts.get(i), references.get(j))) {
                    take(i, j);
                }
            }
        }
    }

    private void pairByPosition() {
        for (var i = 0; i < Math.min(parts.size(), references.size()); i++) {
            if (found[i] == null && !taken[i]) {
                take(i, i);
            }
        }
    }

    private void take(int part, int reference) {
        found[part] = references.get(reference);
        taken[reference] = true;
    }

    private void remark(Remarks remarks) {
        for (var i = 0; i < parts.size(); i++) {
            if (found[i] == null) {
                remarks.add(
                        RemarkCode.ATTACHMENT_UNPAIRED,
                        "Attachment " + parts.get(i).name());
            }
        }
        for (var j = 0; j < references.size(); j++) {
            if (!taken[j]) {
                remarks.add(
                        RemarkCode.ATTACHMENT_UNPAIRED,
                        "Reference " + references.get(j).name());
            }
        }
    }

    private List<AttachmentPart> completed() {
        var completed = new ArrayList<>(parts);
        Arrays.setAll(found, i -> {
            var reference = found[i];
            if (reference != null) {
                completed.set(i, parts.get(i).completedBy(reference));
            }
            return reference;
        });
        return completed;
    }
}
