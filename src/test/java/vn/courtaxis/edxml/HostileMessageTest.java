package vn.courtaxis.edxml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static vn.courtaxis.edxml.Messages.FROM;
import static vn.courtaxis.edxml.Messages.TO;
import static vn.courtaxis.edxml.Messages.attachment;
import static vn.courtaxis.edxml.Messages.document;
import static vn.courtaxis.edxml.Messages.message;
import static vn.courtaxis.edxml.Messages.utf8;
import static vn.courtaxis.edxml.Messages.zip;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.Problem;
import vn.courtaxis.document.StoredFile;
import vn.courtaxis.exchange.TemporaryDocumentStore;

class HostileMessageTest {

    private final TemporaryDocumentStore store;
    private final Reading reading;

    HostileMessageTest(@TempDir Path folder) {
        store = new TemporaryDocumentStore(folder);
        reading = new Reading(store);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE edXML SYSTEM 'http://127.0.0.1:1/x.dtd'>%s",
                "<?xml version='1.0'?><!DOCTYPE edXML [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]>%s",
                "<!DOCTYPE edXML [<!ENTITY % x SYSTEM 'file:///etc/passwd'> %x;]>%s"
            })
    void refusesEveryDtd(String form) throws Exception {
        assertThat(reading.refusal(form.replace("%s", document()))).isEqualTo(ErrorCode.MESSAGE_FORBIDDEN_XML);
    }

    @Test
    void refusesAnEntityWithoutDtd() throws Exception {
        assertThat(reading.refusal(message(FROM + TO + "<Subject>&xxe;</Subject>", "")))
                .isEqualTo(ErrorCode.MESSAGE_FORBIDDEN_XML);
    }

    @Test
    void refusesAMessageCutAnywhere() throws Exception {
        var whole = utf8(document(attachment("a.pdf", Messages.PDF), attachment("b.txt", zip("b.txt", utf8("hello")))));

        for (var length = 0; length < whole.length; length += 7) {
            assertThat(reading.problem(Arrays.copyOf(whole, length)).code())
                    .as("cut at %d", length)
                    .isEqualTo(ErrorCode.MESSAGE_NOT_XML);
        }
    }

    @Test
    void refusesTenThousandNestedElementsInHeaderAndElsewhere() throws Exception {
        var deep = "<a>".repeat(10_000) + "</a>".repeat(10_000);

        assertThat(reading.refusal(message(FROM + TO + deep, ""))).isEqualTo(ErrorCode.MESSAGE_TOO_DEEP);
        assertThat(reading.refusal(message(FROM + TO, deep))).isEqualTo(ErrorCode.MESSAGE_TOO_DEEP);
        assertThat(reading.refusal("<edXML>" + deep + "</edXML>")).isEqualTo(ErrorCode.MESSAGE_TOO_DEEP);
        assertThat(reading.refusal("<a>".repeat(10_000))).isIn(ErrorCode.MESSAGE_NOT_EDXML);
    }

    @Test
    void refusesTooManyElementsTooLongTextsAndTooLongTags() throws Exception {
        assertThat(reading.refusal(message(FROM + TO + "<x/>".repeat(60_000), "")))
                .isEqualTo(ErrorCode.MESSAGE_TOO_DEEP);
        assertThat(reading.refusal(message(FROM + TO + "<Subject>" + "x".repeat(70_000) + "</Subject>", "")))
                .isEqualTo(ErrorCode.MESSAGE_TOO_DEEP);
        assertThat(reading.refusal(message(FROM + TO + "<x" + "x".repeat(70_000) + "/>", "")))
                .isEqualTo(ErrorCode.MESSAGE_TOO_DEEP);
        assertThat(reading.refusal(message(FROM + TO + "<x a='" + ">".repeat(70_000) + "'/>", "")))
                .isEqualTo(ErrorCode.MESSAGE_TOO_DEEP);
        assertThat(reading.refusal(document("<Attachment/>".repeat(201)))).isEqualTo(ErrorCode.MESSAGE_TOO_DEEP);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!DOCTYPE a SYSTEM '>%s'><a/>", "<!-- <a> --><!DOCTYPE %s []>", "<edXML><!DOCTYPE %s"})
    void refusesAnEndlessDtdWithoutReadingIt(String form) throws Exception {
        assertThat(reading.refusal(form.replace("%s", "x".repeat(200_000)))).isEqualTo(ErrorCode.MESSAGE_FORBIDDEN_XML);
    }

    @Test
    void refusesAnEndlessEntityNameBeforeTheParserHoldsIt() throws Exception {
        assertThat(reading.refusal(message(FROM + TO + "&" + "e".repeat(200_000) + ";", "")))
                .isEqualTo(ErrorCode.MESSAGE_TOO_DEEP);
    }

    @Test
    void refusesAHeaderWhoseTextsTogetherAreTooLong() throws Exception {
        var text = "<Appendix>" + "x".repeat(65_000) + "</Appendix>";

        assertThat(reading.refusal(message(FROM + TO + text.repeat(70), ""))).isEqualTo(ErrorCode.MESSAGE_TOO_DEEP);
    }

    @Test
    void refusesWhatIsNotWellFormed() throws Exception {
        assertThat(reading.refusal(document("<Attachment xlink:href='a'/>"))).isEqualTo(ErrorCode.MESSAGE_NOT_XML);
        assertThat(reading.refusal("1212<?xml version='1.0'?>" + document())).isEqualTo(ErrorCode.MESSAGE_NOT_XML);
        assertThat(reading.refusal(document() + "<again/>")).isEqualTo(ErrorCode.MESSAGE_NOT_XML);
        assertThat(reading.refusal("")).isEqualTo(ErrorCode.MESSAGE_NOT_XML);
        assertThat(reading.refusal("{\"status\":\"FAIL\"}")).isEqualTo(ErrorCode.MESSAGE_NOT_XML);
        assertThat(reading.problem(new byte[100_000]).code()).isEqualTo(ErrorCode.MESSAGE_NOT_XML);
    }

    @Test
    void refusesAnythingButUtf8() throws Exception {
        assertThat(reading.problem(document().getBytes(StandardCharsets.UTF_16)).code())
                .isEqualTo(ErrorCode.MESSAGE_NOT_XML);
        assertThat(reading.problem(
                                message(FROM + TO + "<Subject>é</Subject>", "").getBytes(StandardCharsets.ISO_8859_1))
                        .code())
                .isEqualTo(ErrorCode.MESSAGE_NOT_XML);
    }

    @Test
    void refusesAnotherRootOrNamespace() throws Exception {
        assertThat(reading.refusal("<edXMLEnvelope xmlns='" + EdxmlNames.NAMESPACE + "'/>"))
                .isEqualTo(ErrorCode.MESSAGE_NOT_EDXML);
        assertThat(reading.refusal(document().replace(EdxmlNames.NAMESPACE, "http://www.e-doc.vn/Schema/")))
                .isEqualTo(ErrorCode.MESSAGE_NOT_EDXML);
        assertThat(reading.refusal("<edXML/>")).isEqualTo(ErrorCode.MESSAGE_NOT_EDXML);
    }

    @Test
    void namesTheFieldThatIsMissing() throws Exception {
        var unreadable = "<To><OrganId>tỉnh</OrganId></To>";
        var status = FROM + "<StatusCode>01</StatusCode>";

        assertThat(reading.problem(message(TO, "")).detail()).isEqualTo("From/OrganId");
        assertThat(reading.problem(message(FROM + unreadable, "")).detail()).isEqualTo("To/OrganId");
        assertThat(reading.problem(message(status, "")).detail()).isEqualTo("ResponseFor/DocumentId");
        assertThat(reading.problem(message("<StatusCode/>" + FROM, "")).detail())
                .isEqualTo("StatusCode");
        assertThat(reading.refusal(message("", ""))).isEqualTo(ErrorCode.MESSAGE_FIELD_MISSING);
        assertThat(reading.refusal("<edXML><edXMLEnvelope xmlns='" + EdxmlNames.NAMESPACE + "'/></edXML>"))
                .isEqualTo(ErrorCode.MESSAGE_FIELD_MISSING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"${__StringFromFile(test.txt,,,)}", "JVBE*Ri0x", "JVBERi0", "JVBE=Ri0x", "JVBE<b/>Ri0x", "\uFFFD"
            })
    void refusesAPayloadThatIsNotBase64(String payload) throws Exception {
        var problem = reading.problem(document(attachment("a.pdf", payload)));

        assertThat(problem.code()).isEqualTo(ErrorCode.ATTACHMENT_NOT_BASE64);
        assertThat(problem.detail()).isEqualTo("Attachment 1");
    }

    @Test
    void refusesAZipBomb() throws Exception {
        var bomb = zip("a.txt", new byte[8 << 20]);
        var small = new Reading(store, new EdxmlLimits(50, 1000, 1000, 10, 1000, 2000));

        assertThat(reading.refusal(document(attachment("a.txt", bomb)))).isEqualTo(ErrorCode.ATTACHMENT_TOO_LARGE);
        assertThat(small.refusal(document(attachment("a.txt", zip("a.txt", new byte[1001])))))
                .isEqualTo(ErrorCode.ATTACHMENT_TOO_LARGE);
        assertThat(small.refusal(document(attachment("a.txt", new byte[600]), attachment("b.txt", new byte[600]))))
                .isEqualTo(ErrorCode.ATTACHMENT_TOO_LARGE);
        assertThat(small.refusal(document(
                        attachment("a.txt", zip("a.txt", new byte[600])),
                        attachment("b.txt", zip("b.txt", new byte[600])))))
                .isEqualTo(ErrorCode.ATTACHMENT_TOO_LARGE);
    }

    @Test
    void refusesADamagedWrapper() throws Exception {
        var whole = zip("a.txt", utf8("some words that do not deflate to nothing"));
        var cut = Arrays.copyOf(whole, 50);
        var flipped = whole.clone();
        flipped[45] ^= 0x55;

        assertThat(reading.problem(document(attachment("a.txt", cut))))
                .isEqualTo(new Problem(ErrorCode.ATTACHMENT_DAMAGED, "Attachment 1, its zip"));
        assertThat(reading.refusal(document(attachment("a.txt", flipped)))).isEqualTo(ErrorCode.ATTACHMENT_DAMAGED);
        assertThat(reading.refusal(document(attachment("a.txt", new byte[] {'P', 'K', 3, 4, 0, 0}))))
                .isEqualTo(ErrorCode.ATTACHMENT_DAMAGED);
    }

    @Test
    void aFailingStoreIsNotTheMessagesFault() {
        var nowhere = new StoredFile("0".repeat(64), 1);

        assertThatIOException().isThrownBy(() -> new EdxmlReader(store, EdxmlLimits.defaults()).read(nowhere));
    }

    @Test
    void readsTheHeaderOfAMessageWithABrokenAttachment() throws Exception {
        var broken = document(attachment("a.pdf", "not base64"));

        assertThat(reading.header(broken)).isInstanceOfSatisfying(ReadMessage.ReadDocument.class, read -> {
            assertThat(read.header().from().code().value()).isEqualTo("000.00.00.G22");
            assertThat(read.attachments()).isEmpty();
        });
        assertThat(reading.header(broken.substring(0, broken.indexOf("<AttachmentEncoded>") + 25)))
                .isInstanceOf(ReadMessage.ReadDocument.class);
    }

    @Test
    void neverThrowsWhateverHappensToTheBytes() throws Exception {
        var good = utf8(document(
                attachment("a.docx", zip(List.of("[Content_Types].xml", "b"), utf8("x"))),
                attachment("b.txt", zip(Messages.UUID + ".txt", utf8("hello")))));
        var random = new Random(102);
        var outcomes = new TreeSet<String>();

        for (var round = 0; round < 1500; round++) {
            var message = good.clone();
            for (var change = 0; change <= round % 4; change++) {
                message[random.nextInt(message.length)] = (byte) random.nextInt(round % 2 == 0 ? 256 : 128);
            }
            outcomes.add(reading.read(message).getClass().getSimpleName());
        }

        assertThat(outcomes).containsExactly("Done", "Rejected");
    }

    @Test
    void leavesLongCommentsBlanksAndCdataToTheParserWithoutHoldingThem() throws Exception {
        var out = new ByteArrayOutputStream();
        out.write(utf8("<!--" + "-x".repeat(200_000) + "-->"));
        out.write(utf8(document(
                " ".repeat(400_000), attachment("a.pdf", "<![CDATA[ JVBE \n Ri0x ]]>" + "<!-- x -->" + "LjQK"))));

        var read = reading.document(out.toByteArray());

        assertThat(reading.only(read)).containsExactly("a.pdf", "application/pdf", "%PDF-1.4\n");
    }
}
