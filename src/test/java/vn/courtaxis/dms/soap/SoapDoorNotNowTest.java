package vn.courtaxis.dms.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.courtaxis.dms.soap.SoapEnvelopes.MULTIPART;
import static vn.courtaxis.dms.soap.SoapEnvelopes.envelope;
import static vn.courtaxis.dms.soap.SoapEnvelopes.fileBy;
import static vn.courtaxis.dms.soap.SoapEnvelopes.multipart;
import static vn.courtaxis.dms.soap.SoapEnvelopes.signedIn;
import static vn.courtaxis.dms.soap.SoapEnvelopes.state;
import static vn.courtaxis.dms.soap.SoapEnvelopes.submit;
import static vn.courtaxis.dms.soap.SoapRequests.pdf;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.courtaxis.dms.intake.Admission;
import vn.courtaxis.dms.soap.SoapEnvelopes.Part;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.Verdict;

/** Refusals that pass by themselves: the WSDL's fault, with HTTP 503 and Retry-After. */
final class SoapDoorNotNowTest {

    private static SoapDoor door;

    @BeforeAll
    static void open(@TempDir Path data) {
        door = SoapDoor.open(data);
    }

    @AfterAll
    static void close() {
        door.close();
    }

    @Test
    void refusesASubmissionWhileTooMuchIsHandedOverAndTakesItAfterwards() {
        var refused = whileOthersHandOver(() -> submitted("busy"));
        var taken = submitted("busy");

        assertNotNow(refused, ErrorCode.INTAKE_BUSY, "7");
        assertThat(taken.body()).contains("ACCEPTED");
        assertThat(door.intake().requestsInFlight()).isZero();
    }

    @Test
    void answersOtherCallsWhileTooMuchIsHandedOver() {
        var answer = whileOthersHandOver(
                () -> door.post(signedIn(state(UUID.randomUUID().toString()))));

        assertThat(answer.body()).contains(ErrorCode.DOCUMENT_NOT_FOUND.name());
    }

    @Test
    void lookersOnDoNotUseUpTheBudget() {
        door.post(envelope("", submit("stranger", "", fileBy("cong-van.pdf", "main"))));

        assertThat(door.intake().requestsInFlight()).isZero();
    }

    @Test
    void saysThatTheLedgerIsDownAndTakesTheSameCallOnceItIsBack() {
        HttpResponse<String> refused;
        HttpResponse<String> asked;
        door.database().down(true);
        try {
            refused = submitted("down");
            asked = door.post(signedIn(state(UUID.randomUUID().toString())));
        } finally {
            door.database().down(false);
        }

        assertNotNow(refused, ErrorCode.STORAGE_UNAVAILABLE, "60");
        assertNotNow(asked, ErrorCode.STORAGE_UNAVAILABLE, "60");
        assertThat(submitted("down").body()).contains("ACCEPTED");
    }

    private static HttpResponse<String> whileOthersHandOver(Supplier<HttpResponse<String>> call) {
        var others = ((Verdict.Done<Admission>) door.intake().admit(BehindTheDoor.INTAKE.maxBytes())).value();
        try {
            return call.get();
        } finally {
            others.close();
        }
    }

    private static HttpResponse<String> submitted(String key) {
        var envelope = signedIn(submit(key, "", fileBy("cong-van.pdf", "main")));
        return door.post(MULTIPART, multipart(envelope, new Part("main", pdf())));
    }

    private static void assertNotNow(HttpResponse<String> answer, ErrorCode code, String retryAfter) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue(retryAfter);
        assertThat(answer.body())
                .containsPattern("<(\\w+:)?code>" + code.name() + "</")
                .doesNotContain("Exception", "org.springframework", "SQL");
    }
}
