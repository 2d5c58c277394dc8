package vn.courtaxis.edxml;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import vn.courtaxis.document.DocumentHeader;
import vn.courtaxis.document.Organization;
import vn.courtaxis.document.RemarkCode;
import vn.courtaxis.document.StatusMessage;
import vn.courtaxis.edxml.ReadMessage.ReadDocument;
import vn.courtaxis.edxml.ReadMessage.ReadStatus;

/**
 * Holds what our reader understood to what the message says in an independent reading of the same bytes.
 *
 * <p>A value may differ from its text only where the text is no such value (a date that is none, a number that is none, a
 * code that is none), and then there must be a remark.
 */
final class Spoken {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu/MM/dd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu/MM/dd HH:mm:ss", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final LocalDate OLDEST = LocalDate.of(1900, 1, 1);

    private final DomReading dom;
    private final Set<String> remarks;
    private final SoftAssertions softly = new SoftAssertions();

    private Spoken(DomReading dom, ReadMessage read) {
        this.dom = dom;
        this.remarks = Set.copyOf(Reading.codes(read));
    }

    static void assertSaid(DomReading dom, ReadMessage read) {
        var spoken = new Spoken(dom, read);
        if (read instanceof ReadDocument document) {
            spoken.document(document.header());
        } else {
            spoken.status(((ReadStatus) read).status());
        }
        spoken.softly.assertAll();
    }

    private void document(DocumentHeader header) {
        organization(dom.headerRecords("From").get(0), header.from());
        recipients(header.to());
        text("DocumentId", header.documentId().value());
        text("Code/CodeNumber", header.number().number());
        text("Code/CodeNotation", header.number().notation());
        text("PromulgationInfo/Place", header.place());
        day(dom.header("PromulgationInfo/PromulgationDate"), header.date());
        number("DocumentType/Type", header.type().group());
        number("DocumentType/TypeDetail", header.type().detail());
        text("DocumentType/TypeName", header.type().name());
        text("Subject", header.subject());
        text("Content", header.content());
        text("SignerInfo/Competence", header.signer().authority());
        text("SignerInfo/Position", header.signer().position());
        text("SignerInfo/FullName", header.signer().fullName());
        day(dom.header("DueDate"), header.dueDate());
        number("OtherInfo/Priority", header.priority().number());
        text("OtherInfo/SphereOfPromulgation", header.sphere());
        text("OtherInfo/TyperNotation", header.typistNotation());
        number("OtherInfo/PromulgationAmount", header.copyCount());
        number("OtherInfo/PageAmount", header.pageCount());
        list(dom.headerAll("OtherInfo/Appendixes", "Appendix"), header.appendixes());
        replies(header);
        number("SteeringType", header.steering().number());
        list(dom.headerAll("ToPlaces", "Place"), header.distribution());
        business(header);
        traces(header);
    }

    private void status(StatusMessage status) {
        organization(dom.headerRecords("From").get(0), status.from());
        text("ResponseFor/OrganId", status.addressee());
        text("ResponseFor/DocumentId", status.documentId().value());
        text("ResponseFor/Code", status.documentNumber());
        day(dom.header("ResponseFor/PromulgationDate"), status.documentDate());
        text("StaffInfo/Department", status.staff().department());
        text("StaffInfo/Staff", status.staff().name());
        text("StaffInfo/Email", status.staff().email());
        text("StaffInfo/Mobile", status.staff().mobile());
        text("StatusCode", status.code().value());
        text("Description", status.description());
        moment(dom.header("Timestamp"), status.at());
    }

    private void organization(Map<String, String> said, Organization read) {
        var contact = read.contact();
        same(
                "OrganId",
                said.getOrDefault("OrganId", "").toUpperCase(Locale.ROOT),
                read.code().value());
        same("OrganName", said.getOrDefault("OrganName", ""), read.name());
        same("OrganizationInCharge", said.getOrDefault("OrganizationInCharge", ""), contact.inCharge());
        same("OrganAdd", said.getOrDefault("OrganAdd", ""), contact.address());
        same("Email", said.getOrDefault("Email", ""), contact.email());
        same("Telephone", said.getOrDefault("Telephone", ""), contact.telephone());
        same("Fax", said.getOrDefault("Fax", ""), contact.fax());
        same("Website", said.getOrDefault("Website", ""), contact.website());
    }

    private void recipients(List<Organization> read) {
        var said = dom.headerRecords("To");
        var left = said.size() - read.size();
        softly.assertThat(
                        left == 0 || remarks.contains("RECIPIENT_REPEATED") || remarks.contains("RECIPIENT_UNREADABLE"))
                .as("recipients left out without a word")
                .isTrue();
        for (var to : read) {
            var match = said.stream()
                    .filter(one -> one.getOrDefault("OrganId", "")
                            .toUpperCase(Locale.ROOT)
                            .equals(to.code().value()))
                    .findFirst();
            softly.assertThat(match).as("recipient %s", to.code()).isPresent();
            match.ifPresent(one -> organization(one, to));
        }
    }

    private void replies(DocumentHeader header) {
        var said = dom.headerRecords("ResponseFor").stream()
                .filter(one -> !one.getOrDefault("Code", "").isEmpty()
                        || !one.getOrDefault("DocumentId", "").isEmpty())
                .toList();
        softly.assertThat(header.replyTo()).hasSameSizeAs(said);
        for (var n = 0; n < Math.min(said.size(), header.replyTo().size()); n++) {
            var reply = header.replyTo().get(n);
            same("ResponseFor/OrganId", said.get(n).getOrDefault("OrganId", ""), reply.organization());
            same("ResponseFor/Code", said.get(n).getOrDefault("Code", ""), reply.number());
            same(
                    "ResponseFor/DocumentId",
                    said.get(n).getOrDefault("DocumentId", ""),
                    composed(reply.documentId().value()));
            day(said.get(n).getOrDefault("PromulgationDate", ""), reply.date());
        }
    }

    private void business(DocumentHeader header) {
        var business = header.business();
        number(dom.traces("Bussiness/BussinessDocType"), business.type().number(), RemarkCode.BUSINESS_TYPE_UNKNOWN);
        same("BussinessDocReason", dom.traces("Bussiness/BussinessDocReason"), business.reason());
        same(
                "Paper",
                Boolean.toString(isOne(dom.traces("Bussiness/Paper"))),
                Boolean.toString(business.paperFollows()));
        same(
                "Department",
                dom.traces("Bussiness/StaffInfo/Department"),
                business.staff().department());
        same("Staff", dom.traces("Bussiness/StaffInfo/Staff"), business.staff().name());
        same("Email", dom.traces("Bussiness/StaffInfo/Email"), business.staff().email());
        same(
                "Mobile",
                dom.traces("Bussiness/StaffInfo/Mobile"),
                business.staff().mobile());
        switch (business.type()) {
            case NEW, REPLACE ->
                same("Bussiness/DocumentId", "", business.documentId().value());
            case RECALL, UPDATE -> {
                var named = dom.traces("Bussiness/DocumentId");
                same(
                        "Bussiness/DocumentId",
                        named.isEmpty() ? dom.header("DocumentId") : named,
                        composed(business.documentId().value()));
            }
        }
        for (var receiver : business.receivers()) {
            softly.assertThat(dom.traceRecords("Bussiness/BussinessDocumentInfo/ReceiverList", "Receiver"))
                    .anyMatch(said -> said.getOrDefault("OrganId", "").equals(receiver.organization())
                            && isOne(said.getOrDefault("ReceiverType", "")) == receiver.added());
        }
        for (var older : business.replaces()) {
            softly.assertThat(dom.traceRecords("Bussiness/ReplacementInfoList", "ReplacementInfo"))
                    .anyMatch(said -> said.getOrDefault("DocumentId", "")
                            .equals(composed(older.documentId().value())));
        }
    }

    private void traces(DocumentHeader header) {
        var said = dom.traceRecords("", "TraceHeader");
        softly.assertThat(header.traces()).hasSameSizeAs(said);
        for (var n = 0; n < Math.min(said.size(), header.traces().size()); n++) {
            same(
                    "Trace/OrganId",
                    said.get(n).getOrDefault("OrganId", ""),
                    header.traces().get(n).organization());
            moment(
                    said.get(n).getOrDefault("Timestamp", ""),
                    header.traces().get(n).at());
        }
    }

    private void text(String path, String read) {
        same(path, dom.header(path), composed(read));
    }

    private void number(String path, int read) {
        number(dom.header(path), read, RemarkCode.NUMBER_UNKNOWN);
    }

    private void number(String said, int read, RemarkCode excuse) {
        if (said.matches("\\d{1,9}") && Integer.parseInt(said) == read || said.isEmpty() && read == 0) {
            return;
        }
        softly.assertThat(read).as("number %s", said).isZero();
        softly.assertThat(remarks).as("number %s", said).containsAnyOf(excuse.name(), "NUMBER_UNREADABLE");
    }

    private void day(String said, @Nullable LocalDate read) {
        try {
            var day = said.isEmpty() ? null : LocalDate.parse(said, DAY);
            if (day == null || !day.isBefore(OLDEST)) {
                softly.assertThat(read).isEqualTo(day);
                return;
            }
        } catch (DateTimeParseException e) {
            // another form, or none: then a remark says so
        }
        excused(said, read);
    }

    private void moment(String said, @Nullable LocalDateTime read) {
        try {
            var moment = said.isEmpty() ? null : LocalDateTime.parse(said, MOMENT);
            if (moment == null || !moment.toLocalDate().isBefore(OLDEST)) {
                softly.assertThat(read).isEqualTo(moment);
                return;
            }
        } catch (DateTimeParseException e) {
            // as above
        }
        excused(said, read);
    }

    /** The canonical day alone is a good moment, and the other way round. */
    private void excused(String said, @Nullable Object read) {
        if (!LenientDates.isCanonical(said) || read == null) {
            softly.assertThat(remarks)
                    .as("date %s", said)
                    .containsAnyOf(read == null ? "DATE_UNREADABLE" : "DATE_FORMAT");
        }
    }

    private void list(List<String> said, List<String> read) {
        softly.assertThat(read)
                .isEqualTo(said.stream().filter(text -> !text.isEmpty()).toList());
    }

    private void same(String what, String said, String read) {
        softly.assertThat(read).as(what).isEqualTo(said);
    }

    private static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static boolean isOne(String text) {
        return text.matches("\\d{1,9}") && Integer.parseInt(text) == 1;
    }
}
