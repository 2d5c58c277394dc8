package vn.courtaxis.dms.soap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.courtaxis.dms.soap.SoapRequests.fetching;
import static vn.courtaxis.dms.soap.SoapRequests.file;
import static vn.courtaxis.dms.soap.SoapRequests.inboxOf;
import static vn.courtaxis.dms.soap.SoapRequests.pdf;
import static vn.courtaxis.dms.soap.SoapRequests.stateOf;
import static vn.courtaxis.dms.soap.SoapRequests.submission;
import static vn.courtaxis.dms.soap.SoapRequests.taking;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.ledger.State;

final class SoapDoorTest extends OpenDoor {

    @Test
    void takesADocumentOverAndSaysHowItStands() throws Exception {
        var main = pdf();

        var answer = dms.submit(
                submission("over-1", file("cong-van.pdf", main), file("phu-luc.csv", "a;b".getBytes(UTF_8))));

        var state = dms.state(stateOf(answer.getId())).getDocument();
        assertThat(answer.getState()).isEqualTo("ACCEPTED");
        assertThat(answer.isRepeated()).isFalse();
        assertThat(state.getState()).isEqualTo("ACCEPTED");
        assertThat(state.getDirection()).isEqualTo("OUTGOING");
        assertThat(state.getDocumentId()).isEqualTo("W90.01,2026/11/02,12/CV-TA");
        assertThat(state.getRecipients())
                .singleElement()
                .satisfies(recipient -> assertThat(recipient.getCode()).isEqualTo("000.00.00.G22"));
        assertThat(state.getFiles()).extracting("name").containsExactly("cong-van.pdf", "phu-luc.csv");
        assertThat(state.getFiles().get(0).getSize()).isEqualTo(main.length);
        assertThat(state.getTimeline())
                .singleElement()
                .satisfies(event -> assertThat(event.getDetail()).contains("soap:dms"));
    }

    @Test
    void answersARepeatWithTheSameId() throws Exception {
        var main = pdf();

        var first = dms.submit(submission("repeat-1", file("cong-van.pdf", main)));
        var second = dms.submit(submission("repeat-1", file("cong-van.pdf", main)));

        assertThat(second.getId()).isEqualTo(first.getId());
        assertThat(second.isRepeated()).isTrue();
    }

    @Test
    void refusesOtherContentUnderAUsedKey() throws Exception {
        dms.submit(submission("reused-1", file("cong-van.pdf", pdf())));

        var fault = refusal(() -> dms.submit(submission("reused-1", file("khac.pdf", pdf()))));

        assertThat(fault.getCode()).isEqualTo(ErrorCode.IDEMPOTENCY_KEY_REUSED.name());
    }

    @Test
    void saysWhatIsWrongWithADocumentAndWhoMustAct() {
        var incomplete = submission("incomplete-1", file("cong-van.pdf", pdf()));
        incomplete.getDocument().setSubject(null);

        var fault = refusal(() -> dms.submit(incomplete));

        assertThat(fault.getCode()).isEqualTo(ErrorCode.METADATA_MISSING.name());
        assertThat(fault.getStage()).isEqualTo("INTAKE");
        assertThat(fault.getAction()).isEqualTo("CLERK");
        assertThat(fault.getRetry()).isEqualTo("AFTER_CORRECTION");
        assertThat(fault.getMessageVi()).contains("văn thư");
        assertThat(fault.getMessageEn()).contains("clerk");
        assertThat(fault.getDetail()).isEqualTo("SUBJECT_MISSING: subject");
    }

    @Test
    void refusesASubmissionWithoutIdempotencyKey() {
        var fault = refusal(() -> dms.submit(submission(" ", file("cong-van.pdf", pdf()))));

        assertThat(fault.getCode()).isEqualTo(ErrorCode.IDEMPOTENCY_KEY_MISSING.name());
    }

    @Test
    void listsFetchesAndTakesAReceivedDocument() throws Exception {
        var id = ReceivedDocuments.in(State.DELIVERED, door, "nội dung công văn");

        var listed = dms.inbox(inboxOf("TAND-01"));
        var fetched = dms.fetch(fetching(id));
        var bytes = fetched.getFiles().get(0).getContent().getInputStream().readAllBytes();
        var taken = dms.taken(taking(id));
        var again = dms.taken(taking(id));

        assertThat(listed.getItems()).extracting("id").contains(id.toString());
        assertThat(fetched.getDocument().getSender().getCode()).isEqualTo("G22");
        assertThat(fetched.getDocument().getVerdict()).isEqualTo("UNSIGNED");
        assertThat(new String(bytes, UTF_8)).isEqualTo("nội dung công văn");
        assertThat(taken.getState()).isEqualTo("TAKEN");
        assertThat(again.getState()).isEqualTo("TAKEN");
        assertThat(dms.inbox(inboxOf("TAND-01")).getItems()).extracting("id").doesNotContain(id.toString());
        assertThat(dms.state(stateOf(id.toString())).getDocument().getTimeline())
                .anySatisfy(event -> assertThat(event.getActor()).isEqualTo("dms"));
    }

    @Test
    void givesNoFileOutThatIsNotAsItWasStored() throws Exception {
        var content = "nội dung sẽ bị thay đổi";
        var id = ReceivedDocuments.in(State.DELIVERED, door, content);
        var stored = door.store().keep(new ByteArrayInputStream(content.getBytes(UTF_8)));
        var path = door.store().locate(stored);

        Files.writeString(path, content.replace("thay", "that"));
        var altered = refusal(() -> dms.fetch(fetching(id)));
        Files.delete(path);
        var missing = refusal(() -> dms.fetch(fetching(id)));

        assertThat(altered.getCode()).isEqualTo(ErrorCode.STORED_FILE_ALTERED.name());
        assertThat(missing.getCode()).isEqualTo(ErrorCode.STORED_FILE_ALTERED.name());
    }

    @Test
    void keepsADocumentThatWaitsForAnOperatorOutOfReach() throws Exception {
        var id = ReceivedDocuments.in(State.QUARANTINED, door, "chưa được nhận");

        var fault = refusal(() -> dms.fetch(fetching(id)));

        assertThat(fault.getCode()).isEqualTo(ErrorCode.DOCUMENT_NOT_FOUND.name());
    }

    @Test
    void doesNotKnowADocumentThatIsNotThere() {
        var unknown = refusal(() -> dms.state(stateOf(UUID.randomUUID().toString())));
        var noId = refusal(() -> dms.state(stateOf("12/CV-TA")));

        assertThat(unknown.getCode()).isEqualTo(ErrorCode.DOCUMENT_NOT_FOUND.name());
        assertThat(noId.getCode()).isEqualTo(ErrorCode.DOCUMENT_NOT_FOUND.name());
    }

    @Test
    void refusesAnInboxOfAnUnknownUnit() {
        var fault = refusal(() -> dms.inbox(inboxOf("KHONG-CO")));

        assertThat(fault.getCode()).isEqualTo(ErrorCode.UNKNOWN_ADDRESSEE.name());
    }

    @Test
    void refusesAnAccountThatIsNoDocumentSystem() {
        var operator = door.as("operator", "operator-secret");

        var fault = refusal(() -> operator.inbox(inboxOf("")));

        assertThat(fault.getCode()).isEqualTo(ErrorCode.NOT_PERMITTED.name());
    }
}
