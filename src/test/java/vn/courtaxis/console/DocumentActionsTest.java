package vn.courtaxis.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.SignatureVerdict;
import vn.courtaxis.document.StatusCode;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.State;
import vn.courtaxis.repair.Objection;

class DocumentActionsTest extends ConsoleTest {

    @Test
    void releasesWithAReasonUnderTheOperatorsName() {
        var held = held();

        var result = act(held.id(), "release", "reason", "  đã gọi xác nhận với nơi gửi ");

        assertThat(result).hasStatus(302).hasRedirectedUrl("/documents/" + held.id());
        assertThat(flash(result, "notice")).isNotEmpty();
        var change = ledger.changes().get(0);
        assertThat(change.state()).isEqualTo(State.VERIFIED);
        assertThat(change.actor()).isEqualTo("operator");
        assertThat(change.detail()).isEqualTo("đã gọi xác nhận với nơi gửi");
        assertThat(change.unit()).isEqualTo("W90.01");
    }

    @Test
    void saysThatTheSameDocumentIsHereAlready() {
        ledger.twin(ledger.put(SampleEntry.incoming(State.TAKEN).entry()));

        var result = act(held().id(), "release", "reason", "đã gọi nơi gửi");

        assertThat(flash(result, "notice")).contains("đã có ở đây", "bản trùng");
        assertThat(ledger.changes().get(0).state()).isEqualTo(State.DUPLICATE);
    }

    @Test
    void releasesToTheChosenUnit() {
        act(held().id(), "release", "reason", "nhầm đơn vị", "unit", "W90.02");

        assertThat(ledger.changes().get(0).unit()).isEqualTo("W90.02");
    }

    @Test
    void rejectsWithAReasonThatGoesToTheSender() {
        var result = act(held().id(), "reject", "reason", "chữ ký hỏng");

        assertThat(flash(result, "notice")).isNotEmpty();
        var change = ledger.changes().get(0);
        assertThat(change.state()).isEqualTo(State.REJECTED);
        assertThat(change.reports().get(0).message().description()).isEqualTo("chữ ký hỏng");
    }

    @Test
    void resendsUnderTheOperatorsName() {
        var entry = ledger.put(SampleEntry.outgoing(State.PARKED).entry());

        act(entry.id(), "resend");

        assertThat(ledger.changes().get(0).step()).isEqualTo("resend");
        assertThat(ledger.changes().get(0).actor()).isEqualTo("operator");
    }

    @Test
    void parksReleasesReplaysConfirmsAndRejectsWithAReason() {
        var waiting = ledger.put(SampleEntry.outgoing(State.PREPARED).entry());
        var parked = ledger.put(SampleEntry.outgoing(State.PARKED).entry());
        var uncertain = ledger.put(SampleEntry.outgoing(State.UNCERTAIN).entry());
        var doubtful = ledger.put(SampleEntry.outgoing(State.UNCERTAIN).entry());
        var held = held();

        act(waiting.id(), "park", "reason", "chờ");
        act(parked.id(), "release", "reason", "đã sửa");
        act(uncertain.id(), "confirm-sent", "reason", "đã có", "axisDocId", "a-1");
        act(doubtful.id(), "reject", "reason", "chưa có", "notArrived", "true");
        act(held.id(), "replay", "reason", "thêm gốc", "step", "incoming-receive");

        assertThat(ledger.changes())
                .extracting("step")
                .containsExactly("park", "release", "confirm-sent", "reject", "replay");
        assertThat(ledger.changes()).extracting("actor").containsOnly("operator");
        assertThat(ledger.changes().get(2).axisDocId()).isEqualTo("a-1");
    }

    @Test
    void repairsStatusesOnTheirOwnPages() {
        var document = ledger.put(SampleEntry.outgoing(State.SENT).entry());
        var status = ledger.put(SampleEntry.incoming(State.PARKED)
                .statusAbout(document, StatusCode.RECEIVED, "")
                .entry());

        var result = console.post()
                .uri("/statuses/" + status.id() + "/reject")
                .param("reason", "sai người gửi")
                .with(operator())
                .exchange();

        assertThat(result).hasRedirectedUrl("/statuses/" + status.id());
        assertThat(ledger.changes().get(0).state()).isEqualTo(State.REJECTED);
    }

    @Test
    void saysAnObjectionInTheReadersLanguage() {
        var doubtful = ledger.put(SampleEntry.outgoing(State.UNCERTAIN).entry());

        var refused = act(doubtful.id(), "reject", "reason", "x");

        assertThat(flash(refused, "refusal")).contains(Objection.MAY_HAVE_ARRIVED.vietnamese());
        assertThat(ledger.changes()).isEmpty();
    }

    @Test
    void saysInWordsWhyNothingWasDone() {
        var withoutReason = act(held().id(), "reject", "reason", " ");
        var tooLate = act(ledger.put(SampleEntry.incoming(State.TAKEN).entry()).id(), "release", "reason", "x");
        var unknown = act(UUID.randomUUID(), "resend");

        assertThat(ledger.changes()).isEmpty();
        assertThat(flash(withoutReason, "refusal")).isEqualTo(ErrorCode.REASON_MISSING.vietnamese());
        assertThat(flash(tooLate, "refusal"))
                .isEqualTo(ErrorCode.ACTION_NOT_ALLOWED.vietnamese() + " (" + Objection.NOT_IN_THIS_STATE.vietnamese()
                        + ")");
        assertThat(flash(unknown, "refusal")).contains(ErrorCode.DOCUMENT_NOT_FOUND.vietnamese());
    }

    @Test
    void showsTheOutcomeOnTheDocumentsPage() {
        var held = held();

        var refused = console.get()
                .uri("/documents/" + held.id())
                .flashAttr("refusal", "vì <b>lý do</b>")
                .with(operator())
                .exchange();

        assertThat(refused).bodyText().contains("Không thực hiện được", "vì &lt;b&gt;lý do&lt;/b&gt;");
    }

    @Test
    void letsOnlyOperatorsAct() {
        var held = held();

        var result = console.post()
                .uri("/documents/" + held.id() + "/reject")
                .param("reason", "x")
                .with(reader())
                .exchange();

        assertThat(result).hasStatus(403);
        assertThat(ledger.changes()).isEmpty();
    }

    @Test
    void cutsAReasonThatIsTooLongToKeep() {
        act(held().id(), "release", "reason", "x".repeat(5000));

        assertThat(ledger.changes().get(0).detail()).hasSize(DocumentActions.MAX_REASON);
    }

    private Entry held() {
        return ledger.put(SampleEntry.incoming(State.QUARANTINED)
                .file("a.pdf", SignatureVerdict.INVALID)
                .entry());
    }

    private static String flash(MvcTestResult result, String name) {
        return String.valueOf(result.getMvcResult().getFlashMap().getOrDefault(name, ""));
    }

    private MvcTestResult act(UUID id, String action, String... parameters) {
        var request = console.post().uri("/documents/" + id + "/" + action).with(operator());
        for (var n = 0; n < parameters.length; n += 2) {
            request = request.param(parameters[n], parameters[n + 1]);
        }
        return request.exchange();
    }
}
