package vn.courtaxis.store;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.courtaxis.document.DocumentHeader;
import vn.courtaxis.document.Remark;
import vn.courtaxis.document.SignatureReport;
import vn.courtaxis.document.StatusMessage;
import vn.courtaxis.ledger.Judgement.JudgedFile;

/** The parts of an entry that are kept as JSON, because nothing searches inside them. */
final class LedgerJson {

    private static final TypeReference<List<SignatureReport>> SIGNATURES = new TypeReference<>() {};

    private static final TypeReference<List<Remark>> REMARKS = new TypeReference<>() {};

    private static final TypeReference<List<JudgedFile>> JUDGED = new TypeReference<>() {};

    private final JsonMapper mapper = JsonMapper.builder().build();

    String write(Object value) {
        return mapper.writeValueAsString(value);
    }

    @Nullable
    DocumentHeader header(@Nullable String json) {
        return json == null ? null : mapper.readValue(json, DocumentHeader.class);
    }

    @Nullable
    StatusMessage status(@Nullable String json) {
        return json == null ? null : mapper.readValue(json, StatusMessage.class);
    }

    List<Remark> remarks(@Nullable String json) {
        return json == null ? List.of() : mapper.readValue(json, REMARKS);
    }

    List<SignatureReport> signatures(String json) {
        return mapper.readValue(json, SIGNATURES);
    }

    List<JudgedFile> judgedFiles(String json) {
        return mapper.readValue(json, JUDGED);
    }
}
