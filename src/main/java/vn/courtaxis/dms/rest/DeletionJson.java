package vn.courtaxis.dms.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.courtaxis.retention.Deletion;
import vn.courtaxis.retention.Deletion.DeletedFile;

/**
 * The record of a deletion as the contract answers it; absent values are left out.
 *
 * @param entry the adapter's id of what was deleted
 * @param rule key of the configuration below {@code court-axis.retention}
 * @param term its value then, ISO 8601
 * @param countedFrom when it had ended
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeletionJson(
        UUID entry,
        String what,
        String kind,
        String direction,
        String state,
        @Nullable String documentId,
        @Nullable String number,
        @Nullable String notation,
        @Nullable String sender,
        @Nullable String unit,
        @Nullable String axisDocId,
        String rule,
        String term,
        OffsetDateTime countedFrom,
        OffsetDateTime createdAt,
        OffsetDateTime deletedAt,
        List<DeletedFileJson> files) {

    /**
     * @param fate what became of the bytes; left out until that is settled
     * @param settledAt when that was
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DeletedFileJson(
            String role,
            String sha256,
            long size,
            @Nullable String fate,
            @Nullable OffsetDateTime settledAt) {}

    static DeletionJson of(Deletion deletion, DocumentJsonWriter json) {
        return new DeletionJson(
                deletion.entry(),
                deletion.what().name(),
                deletion.kind().name(),
                deletion.direction().name(),
                deletion.state().name(),
                known(deletion.documentId()),
                known(deletion.number().number()),
                known(deletion.number().notation()),
                known(deletion.sender()),
                known(deletion.unit()),
                known(deletion.axisDocId()),
                deletion.rule(),
                deletion.term(),
                json.requiredTime(deletion.countedFrom()),
                json.requiredTime(deletion.createdAt()),
                json.requiredTime(deletion.at()),
                deletion.files().stream().map(file -> file(file, json)).toList());
    }

    private static DeletedFileJson file(DeletedFile file, DocumentJsonWriter json) {
        return new DeletedFileJson(
                file.role().name(),
                file.file().sha256(),
                file.file().size(),
                file.fate() == null ? null : file.fate().name(),
                json.time(file.settledAt()));
    }

    private static @Nullable String known(String text) {
        return text.isEmpty() ? null : text;
    }
}
