package vn.courtaxis.sandbox.twin;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import tools.jackson.core.JsonGenerator;
import vn.courtaxis.exchange.AxisGateway.Agency;

/** The rows of the twin's lists, members as the axis names them. */
final class ListRows {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy/MM/dd HH:mm:ss").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    private ListRows() {}

    static void received(JsonGenerator json, Item item) {
        json.writeStartObject();
        json.writeStringProperty("docId", item.delivery().docId());
        json.writeStringProperty("serviceType", "eDoc");
        json.writeStringProperty("messageType", item.message().messageType());
        json.writeStringProperty("created_time", time(item.message().acceptedAt()));
        json.writeStringProperty("updated_time", time(item.updatedAt()));
        json.writeStringProperty("from", item.message().from());
        json.writeStringProperty("to", item.delivery().to());
        json.writeStringProperty("status", item.status());
        json.writeStringProperty("status_desc", item.statusDescription());
        json.writeEndObject();
    }

    static void sent(JsonGenerator json, Item item) {
        var message = item.message();
        json.writeStartObject();
        json.writeStringProperty("serviceType", "eDoc");
        json.writeStringProperty("messageType", message.messageType());
        json.writeStringProperty("senderDocId", message.docId());
        json.writeStringProperty("receiverDocId", item.delivery().docId());
        json.writeStringProperty("fromCode", message.from());
        json.writeStringProperty("toCode", item.delivery().to());
        json.writeStringProperty("title", message.title());
        json.writeStringProperty("notation", message.notation());
        json.writeStringProperty("sentTime", time(message.acceptedAt()));
        json.writeStringProperty("receivedTime", item.isPending() ? "" : time(item.updatedAt()));
        json.writeStringProperty("sendStatus", "done");
        json.writeStringProperty("sendStatusDesc", "Da gui di thanh cong");
        json.writeStringProperty("receiveStatus", item.status());
        json.writeStringProperty("receiveStatusDesc", item.statusDescription());
        json.writeEndObject();
    }

    /** As getAgenciesList names them. */
    static void agency(JsonGenerator json, Agency agency) {
        json.writeStartObject();
        common(json, agency);
        json.writeStringProperty("pid", parent(agency));
        json.writeStringProperty("oldCode", agency.oldCode());
        json.writeEndObject();
    }

    /** As getAgenciesListQD20 names them. */
    static void agencyInBothCodes(JsonGenerator json, Agency agency) {
        json.writeStartObject();
        common(json, agency);
        json.writeStringProperty("code102", agency.oldCode());
        json.writeEndObject();
    }

    /** As getSynchronizeUnit names them. */
    static void unit(JsonGenerator json, Agency agency, String centre) {
        json.writeStartObject();
        common(json, agency);
        json.writeStringProperty("pid", parent(agency));
        json.writeNumberProperty("version", 1);
        json.writeStringProperty("centerCode", centre);
        json.writeBooleanProperty("deleted", false);
        json.writeStringProperty("modifyDate", "");
        json.writeBooleanProperty("isAgency", true);
        json.writeEndObject();
    }

    private static void common(JsonGenerator json, Agency agency) {
        json.writeStringProperty("id", agency.code());
        json.writeStringProperty("code", agency.code());
        json.writeStringProperty("name", agency.name());
        json.writeStringProperty("mail", agency.mail());
    }

    private static String parent(Agency agency) {
        var lastDot = agency.code().lastIndexOf('.');
        return lastDot < 0 ? "" : agency.code().substring(0, lastDot);
    }

    private static String time(Instant instant) {
        return TIME.format(instant);
    }
}
