package vn.courtaxis.dms.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.courtaxis.dms.soap.SoapRequests.file;
import static vn.courtaxis.dms.soap.SoapRequests.pdf;
import static vn.courtaxis.dms.soap.SoapRequests.stateOf;
import static vn.courtaxis.dms.soap.SoapRequests.submission;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.courtaxis.dms.soap.api.Change;
import vn.courtaxis.dms.soap.api.Recall;
import vn.courtaxis.dms.soap.api.Resend;
import vn.courtaxis.dms.soap.api.Status;
import vn.courtaxis.dms.soap.api.Submit;
import vn.courtaxis.document.DocumentHeader.Business;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.MessageKind;
import vn.courtaxis.document.Problem;
import vn.courtaxis.document.SignatureReport;
import vn.courtaxis.document.SignatureVerdict;
import vn.courtaxis.document.Signer;
import vn.courtaxis.document.StatusCode;
import vn.courtaxis.document.StoredFile;
import vn.courtaxis.document.TimeProof;
import vn.courtaxis.ledger.Change.RecipientStatus;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.NewListing;
import vn.courtaxis.ledger.State;
import vn.courtaxis.ledger.TimelineEvent.Outcome;

/** What follows on a document, over SOAP: new version, replacement, recall, sending again, statuses. */
final class SoapFlowsTest extends OpenDoor {

    @Test
    void aNewVersionAndAReplacementFollowWhatWasSent() throws Exception {
        var original = sent("flow-1");

        var version = dms.submit(following("flow-2", change(original.toString(), List.of())));
        var replacement = following("flow-3", change(null, List.of(version.getId())));
        replacement.getDocument().setNumber("13");
        sent(UUID.fromString(version.getId()));
        var replacing = dms.submit(replacement);

        var state = dms.state(stateOf(version.getId())).getDocument();
        assertThat(state.getBusiness()).isEqualTo("UPDATE");
        assertThat(state.getRelated())
                .extracting("kind", "named")
                .contains(tuple("UPDATES", true), tuple("REPLACES", false));
        assertThat(dms.state(stateOf(replacing.getId())).getDocument().getBusiness())
                .isEqualTo("REPLACE");
    }

    @Test
    void aSignatureTellsWhoseItIsUnderWhichRootsAndWhatItsTimeRestsOn() throws Exception {
        var report = new SignatureReport(
                SignatureVerdict.VALID,
                "Tòa án",
                "Tòa án",
                "1",
                Instant.parse("2026-11-23T08:00:00Z"),
                true,
                "RSA",
                List.of(),
                Signer.BODY,
                TimeProof.TIME_STAMP,
                "government");
        var id = ReceivedDocuments.signed(door, report);

        var signature = dms.state(stateOf(id.toString()))
                .getDocument()
                .getFiles()
                .get(0)
                .getSignatures()
                .get(0);

        assertThat(signature.getSigner()).isEqualTo("BODY");
        assertThat(signature.getTimeProof()).isEqualTo("TIME_STAMP");
        assertThat(signature.getTrustList()).isEqualTo("government");
    }

    @Test
    void aChangeIsTheOneOrTheOther() {
        var both = following(
                "flow-4",
                change(UUID.randomUUID().toString(), List.of(UUID.randomUUID().toString())));
        var neither = following("flow-5", change(null, List.of()));
        var unknown = following("flow-6", change("12", List.of()));

        assertThat(code(() -> dms.submit(both))).isEqualTo(ErrorCode.METADATA_INVALID);
        assertThat(code(() -> dms.submit(neither))).isEqualTo(ErrorCode.METADATA_INVALID);
        assertThat(code(() -> dms.submit(unknown))).isEqualTo(ErrorCode.DOCUMENT_NOT_FOUND);
    }

    @Test
    void aRecallIsHarmlessTwiceAndNeedsAReason() throws Exception {
        var id = sent("flow-7");
        var recall = new Recall();
        recall.setId(id.toString());

        assertThat(code(() -> dms.recall(recall))).isEqualTo(ErrorCode.REASON_MISSING);
        recall.setReason("Gửi nhầm bản");
        var first = dms.recall(recall);
        var second = dms.recall(recall);

        assertThat(first.getState()).isEqualTo("RECALLED");
        assertThat(second.getState()).isEqualTo("RECALLED");
        assertThat(dms.state(stateOf(id.toString())).getDocument().getState()).isEqualTo("RECALLED");
    }

    @Test
    void whoRefusedGetsItAgain() throws Exception {
        var id = sent("flow-8");
        var document = door.ledger().find(id).orElseThrow();
        door.ledger()
                .apply(
                        document,
                        vn.courtaxis.ledger.Change.to(State.SENT, "status-apply", Outcome.NOTE)
                                .recipientStatus(new RecipientStatus(
                                        id,
                                        document.recipients().get(0).code(),
                                        StatusCode.REFUSED,
                                        Instant.now(),
                                        "Không đúng thẩm quyền")));
        var resend = new Resend();
        resend.setId(id.toString());
        resend.getRecipients().add("G22");

        var repeat = dms.resend(resend);
        var again = dms.resend(resend);

        assertThat(repeat.getId()).isNotEqualTo(id.toString()).isEqualTo(again.getId());
        assertThat(dms.state(stateOf(repeat.getId())).getDocument().getRelated())
                .extracting("kind")
                .contains("REPEATS");
    }

    @ParameterizedTest
    @CsvSource({"15, RECALLED", "16, TAKEN"})
    void theDocumentSystemDecidesWhetherSomethingGoesBack(String code, String state) throws Exception {
        var id = ReceivedDocuments.in(State.TAKEN, door, "nội dung " + code);
        askBack(door.ledger().find(id).orElseThrow());
        var status = new Status();
        status.setId(id.toString());
        status.setCode(code);
        status.setDescription("Đã đối chiếu");

        var asked = dms.state(stateOf(id.toString())).getDocument().getRecallRequest();
        var answer = dms.status(status);

        assertThat(asked.getSender()).isEqualTo("G22");
        assertThat(asked.getReason()).isEqualTo("Gửi nhầm");
        assertThat(answer.getState()).isEqualTo(state);
        assertThat(code(() -> dms.status(status))).isEqualTo(ErrorCode.STATUS_NOT_ALLOWED);
    }

    private static void askBack(Entry document) {
        var header = document.requireHeader();
        var request = door.ledger()
                .listed(new NewListing("W90", UUID.randomUUID().toString(), MessageKind.DOCUMENT, "G22", "W90.01"));
        door.ledger()
                .apply(
                        request,
                        vn.courtaxis.ledger.Change.to(State.QUARANTINED, "incoming-open", Outcome.QUARANTINED)
                                .header(header.withBusiness(
                                        Business.recall(header.documentId(), "Gửi nhầm"), header.to()))
                                .unit(ReceivedDocuments.UNIT)
                                .about(document.id())
                                .problem(new Problem(ErrorCode.RECALL_AFTER_ACCEPTANCE, "")));
    }

    private static UUID sent(String key) throws Exception {
        return sent(UUID.fromString(
                dms.submit(submission(key, file("cong-van.pdf", pdf()))).getId()));
    }

    private static UUID sent(UUID id) {
        var change = vn.courtaxis.ledger.Change.to(State.SENT, "outgoing-send", Outcome.DONE)
                .axisDocId("axis-" + id)
                .message(new StoredFile("ab".repeat(32), 3));
        assertThat(door.ledger().apply(door.ledger().find(id).orElseThrow(), change))
                .isTrue();
        return id;
    }

    private static Submit following(String key, Change change) {
        var submit = submission(key, file("cong-van.pdf", pdf()));
        submit.setChange(change);
        return submit;
    }

    private static Change change(@Nullable String updates, List<String> replaces) {
        var change = new Change();
        change.setUpdates(updates);
        change.getReplaces().addAll(replaces);
        change.setReason("Đính chính");
        return change;
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }

    private static ErrorCode code(Call call) {
        return ErrorCode.valueOf(refusal(call).getCode());
    }
}
