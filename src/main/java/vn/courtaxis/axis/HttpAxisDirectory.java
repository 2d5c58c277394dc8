package vn.courtaxis.axis;

import java.io.StringWriter;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import vn.courtaxis.directory.AgencyRegistration;
import vn.courtaxis.directory.AxisDirectory;
import vn.courtaxis.directory.DirectoryRow;
import vn.courtaxis.directory.DirectorySource;
import vn.courtaxis.document.OrganizationCode;
import vn.courtaxis.exchange.AxisAnswer;

/** The axis's directory over HTTP: lists of a hundred thousand rows in memory that does not grow with them. */
public final class HttpAxisDirectory implements AxisDirectory {

    private static final long ENVELOPE_LIMIT = 1L << 20;
    private static final JsonFactory JSON = JsonFactory.builder().build();

    private final AxisCalls calls;
    private final AxisHttp http;

    /** @param dates is told the date of each answer */
    public HttpAxisDirectory(AxisSettings settings, Clock clock, AnswerDates dates) {
        this.calls = new AxisCalls(settings, clock);
        this.http = new AxisHttp(settings, dates);
    }

    @Override
    public AxisAnswer<Listing> list(String system, DirectorySource source, Consumer<DirectoryRow> each) {
        var request = calls.post(DirectoryReadings.operation(source), system, Map.of(), "");
        return http.call(system, request, AnswerReadings.STREAM_LIMIT, body -> DirectoryReadings.list(body, each));
    }

    @Override
    public AxisAnswer<Void> register(String system, AgencyRegistration registration) {
        var request = calls.post("registerAgency", system, Map.of(), bodyOf(registration));
        return http.call(system, request, ENVELOPE_LIMIT, AnswerReadings::nothing);
    }

    /** Members in the order in which the national SDK's callers write them. */
    @Override
    public String bodyOf(AgencyRegistration registration) {
        var body = new StringWriter();
        try (var json = JSON.createGenerator(ObjectWriteContext.empty(), body)) {
            json.writeStartObject();
            json.writeStringProperty("id", "");
            json.writeStringProperty("pcode", registration.parentCode());
            json.writeStringProperty("code", registration.code().value());
            json.writeStringProperty("name", registration.name());
            json.writeStringProperty("mail", registration.mail());
            json.writeStringProperty("mobile", registration.mobile());
            json.writeStringProperty("fax", registration.fax());
            json.writeEndObject();
        }
        return body.toString();
    }

    @Override
    public AxisAnswer<Void> delete(String system, OrganizationCode code) {
        var request = calls.post("deleteAgency", system, Map.of("AgencyCode", code.value()), "{}");
        return http.call(system, request, ENVELOPE_LIMIT, AnswerReadings::nothing);
    }

    @Override
    public void stop(Duration grace) {
        http.stop(grace);
    }
}
