package vn.courtaxis.dms.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.courtaxis.dms.soap.SoapEnvelopes.MULTIPART;
import static vn.courtaxis.dms.soap.SoapEnvelopes.digestToken;
import static vn.courtaxis.dms.soap.SoapEnvelopes.envelope;
import static vn.courtaxis.dms.soap.SoapEnvelopes.fileBy;
import static vn.courtaxis.dms.soap.SoapEnvelopes.multipart;
import static vn.courtaxis.dms.soap.SoapEnvelopes.signedIn;
import static vn.courtaxis.dms.soap.SoapEnvelopes.state;
import static vn.courtaxis.dms.soap.SoapEnvelopes.submit;
import static vn.courtaxis.dms.soap.SoapRequests.file;
import static vn.courtaxis.dms.soap.SoapRequests.inboxOf;
import static vn.courtaxis.dms.soap.SoapRequests.noise;
import static vn.courtaxis.dms.soap.SoapRequests.pdf;
import static vn.courtaxis.dms.soap.SoapRequests.submission;

import jakarta.xml.ws.soap.SOAPFaultException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.courtaxis.dms.soap.SoapEnvelopes.Part;
import vn.courtaxis.dms.soap.api.ProblemFault;
import vn.courtaxis.document.ErrorCode;

final class SoapDoorHardeningTest extends OpenDoor {

    @Test
    void showsItsContractToEverybodyAndNothingElse() {
        var wsdl = door.get(URI.create(door.address() + "?wsdl"));
        var schema = door.get(URI.create(door.address() + "?xsd=documents.xsd"));
        var list = door.get(door.address().resolve("/services/"));

        assertThat(wsdl.statusCode()).isEqualTo(200);
        assertThat(wsdl.body())
                .contains("urn:courtaxis:documents:1", door.address().toString());
        assertThat(schema.body()).contains("idempotencyKey");
        assertThat(list.statusCode()).isEqualTo(404);
    }

    @Test
    void refusesAWrongPasswordAndAnUnknownAccountAlike() {
        var wrong = catchThrowableOfType(
                SOAPFaultException.class, () -> door.as("dms", "guess").inbox(inboxOf("")));
        var unknown = catchThrowableOfType(
                SOAPFaultException.class, () -> door.as("nobody", "guess").inbox(inboxOf("")));

        assertThat(wrong.getFault().getFaultCodeAsQName().getLocalPart()).isEqualTo("FailedAuthentication");
        assertThat(wrong.getMessage()).isEqualTo(unknown.getMessage()).doesNotContain("guess", "Bad credentials");
    }

    @Test
    void refusesACallWithoutToken() {
        var refused = catchThrowableOfType(
                SOAPFaultException.class, () -> door.asNobody().inbox(inboxOf("")));

        assertThat(refused.getFault().getFaultCodeAsQName().getLocalPart()).isEqualTo("InvalidSecurity");
    }

    @Test
    void refusesADigestedPasswordBecausePasswordsAreKeptAsHashes() {
        var token = digestToken(Instant.now());

        var answer = door.post(envelope(token, state(UUID.randomUUID().toString())));

        assertThat(answer.body()).contains("FailedAuthentication");
    }

    @Test
    void takesATokenWhosePasswordNamesNoType() {
        var answer = door.post(signedIn(state(UUID.randomUUID().toString())));

        assertThat(answer.body()).contains(ErrorCode.DOCUMENT_NOT_FOUND.name());
    }

    @Test
    void refusesDocumentTypeDefinitions() {
        var bomb = "<!DOCTYPE d [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]>" + signedIn(state("&b;"));
        var external = "<!DOCTYPE d [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>" + signedIn(state("&a;"));

        assertRefused(door.post(bomb), ErrorCode.MALFORMED_REQUEST);
        assertRefused(door.post(external), ErrorCode.MALFORMED_REQUEST);
    }

    @Test
    void refusesWhatIsNoXmlOrNestsTooDeepOrIsTooLong() {
        var deep = signedIn("<a>".repeat(200) + "</a>".repeat(200));
        var longText = signedIn(submit("long", "<d:content>" + "a".repeat(2 << 20) + "</d:content>", ""));

        assertRefused(door.post("not xml"), ErrorCode.MALFORMED_REQUEST);
        assertRefused(door.post(deep), ErrorCode.MALFORMED_REQUEST);
        assertRefused(door.post(longText), ErrorCode.MALFORMED_REQUEST);
    }

    @Test
    void refusesAFieldThatTheContractDoesNotKnow() {
        var answer = door.post(signedIn(submit("unknown", "<d:secretField>x</d:secretField>", "")));

        assertRefused(answer, ErrorCode.METADATA_UNKNOWN_FIELD);
        assertThat(answer.body()).contains("secretField");
    }

    @Test
    void refusesAValueThatDoesNotFit() {
        assertValueRefused("dueDate", "mai");
        assertValueRefused("priority", "SOON");
        assertValueRefused("pageCount", "many");
        assertValueRefused("paperFollows", "maybe");
    }

    private static void assertValueRefused(String field, String value) {
        var answer = door.post(signedIn(submit(field, "<d:" + field + ">" + value + "</d:" + field + ">", "")));

        assertRefused(answer, ErrorCode.METADATA_INVALID);
    }

    @Test
    void refusesAnOperationThatTheContractDoesNotKnow() {
        assertRefused(door.post(signedIn("<d:destroy/>")), ErrorCode.MALFORMED_REQUEST);
    }

    @Test
    void takesASmallFileWrittenIntoTheEnvelope() {
        var inline = "<d:files><d:name>cong-van.pdf</d:name><d:content>"
                + Base64.getEncoder().encodeToString(pdf()) + "</d:content></d:files>";

        var answer = door.post(signedIn(submit("inline", "", inline)));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/xml"));
        assertThat(answer.body()).contains("ACCEPTED");
    }

    @Test
    void takesPartsThatComeInAnotherOrderThanTheEnvelopeNamesThem() throws Exception {
        var envelope = signedIn(submit("order", "", fileBy("cong-van.pdf", "main") + fileBy("phu-luc.bin", "annex")));
        var annex = new Part("annex", noise(1 << 20).readAllBytes());

        var answer = door.post(MULTIPART, multipart(envelope, annex, new Part("main", pdf())));

        assertThat(answer.body()).contains("ACCEPTED");
        assertThat(door.spooled()).isZero();
    }

    @Test
    void refusesContentWhosePartIsMissing() {
        var envelope = signedIn(submit("missing", "", fileBy("cong-van.pdf", "main")));

        var answer = door.post(MULTIPART, multipart(envelope, new Part("other", pdf())));

        assertRefused(answer, ErrorCode.MALFORMED_REQUEST);
    }

    @Test
    void refusesMorePartsThanASubmissionCanHave() {
        var envelope = signedIn(submit("parts", "", fileBy("cong-van.pdf", "last")));
        var parts = Stream.concat(IntStream.range(0, 60).mapToObj(n -> "p" + n), Stream.of("last"))
                .map(id -> new Part(id, new byte[] {1}))
                .toArray(Part[]::new);

        assertRefused(door.post(MULTIPART, multipart(envelope, parts)), ErrorCode.MALFORMED_REQUEST);
    }

    @Test
    void neverFetchesContentFromAnAddress() {
        var content = fileBy("cong-van.pdf", "main").replace("cid:main", door.address() + "?wsdl");
        var local = fileBy("cong-van.pdf", "main").replace("cid:main", "file:///etc/hostname");

        var remoteAnswer = door.post(MULTIPART, multipart(signedIn(submit("ssrf-1", "", content))));
        var localAnswer = door.post(MULTIPART, multipart(signedIn(submit("ssrf-2", "", local))));

        assertRefused(remoteAnswer, ErrorCode.MALFORMED_REQUEST);
        assertRefused(localAnswer, ErrorCode.MALFORMED_REQUEST);
    }

    @Test
    void refusesAFileThatIsTooLargeWithoutKeepingIt() throws Exception {
        var dms = door.as("dms", "dms-secret");
        var tooLarge = SoapDoor.MAX_FILE_BYTES + 1;

        var fault = catchThrowableOfType(
                ProblemFault.class, () -> dms.submit(submission("large", file("phim.bin", () -> noise(tooLarge)))));

        assertThat(fault.getFaultInfo().getCode()).isEqualTo(ErrorCode.FILE_TOO_LARGE.name());
        assertThat(door.spooled()).isZero();
    }

    private static void assertRefused(HttpResponse<String> answer, ErrorCode code) {
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body())
                .containsPattern("<(\\w+:)?code>" + code.name() + "</")
                .doesNotContain("Exception", "at vn.courtaxis", "org.apache");
    }
}
