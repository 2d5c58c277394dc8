package vn.courtaxis.sandbox.twin;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.courtaxis.exchange.AxisGateway.Agency;

/** The operations on the directory of agencies. */
@Controller
@Profile({"sandbox", "twin"})
@RequestMapping("/sandbox/axis")
final class AgencyController {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final int LONGEST_REGISTRATION = 64 * 1024;

    /** What registerAgency brings and the twin keeps. */
    record Registration(
            @Nullable String code,
            @Nullable String name,
            @Nullable String mail) {}

    private final AxisTwin twin;
    private final TwinRegistry registry;
    private final Wire wire;

    AgencyController(AxisTwin twin) {
        this.twin = twin;
        this.registry = twin.registry();
        this.wire = twin.wire();
    }

    @PostMapping("/getAgenciesList")
    void agencies(HttpServletRequest request, HttpServletResponse response) throws IOException {
        wire.serve(
                "getAgenciesList",
                request,
                response,
                (call, fault) ->
                        Answer.rows(json -> twin.directory().forEach(agency -> ListRows.agency(json, agency))));
    }

    @PostMapping("/getAgenciesListQD20")
    void agenciesInBothCodes(HttpServletRequest request, HttpServletResponse response) throws IOException {
        wire.serve(
                "getAgenciesListQD20",
                request,
                response,
                (call, fault) -> Answer.rows(
                        json -> twin.directory().forEach(agency -> ListRows.agencyInBothCodes(json, agency))));
    }

    @PostMapping("/getSynchronizeUnit")
    void units(HttpServletRequest request, HttpServletResponse response) throws IOException {
        wire.serve(
                "getSynchronizeUnit",
                request,
                response,
                (call, fault) -> Answer.rows(
                        json -> twin.directory().forEach(agency -> ListRows.unit(json, agency, centreOf(agency)))));
    }

    private String centreOf(Agency agency) {
        return registry.systemOf(agency).map(TwinSystem::systemId).orElse("");
    }

    @PostMapping("/registerAgency")
    void register(HttpServletRequest request, HttpServletResponse response) throws IOException {
        wire.serve("registerAgency", request, response, (call, fault) -> {
            var body = request.getInputStream().readNBytes(LONGEST_REGISTRATION);
            twin.noteRegistration(new String(body, UTF_8));
            var agency = registration(body).filter(read -> mayChange(call.system(), read));
            if (agency.isEmpty()) {
                return Answer.fail("10", "Thong tin don vi khong hop le");
            }
            twin.register(agency.get());
            return Answer.ok();
        });
    }

    private Optional<Agency> registration(byte[] body) {
        try {
            var read = MAPPER.readValue(body, Registration.class);
            var code = text(read.code()).strip();
            var oldCode = registry.find(code).map(Agency::oldCode).orElse("");
            return code.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Agency(code, oldCode, text(read.name()), text(read.mail())));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    @PostMapping("/deleteAgency")
    void delete(HttpServletRequest request, HttpServletResponse response) throws IOException {
        wire.serve("deleteAgency", request, response, (call, fault) -> {
            var agency = registry.find(call.text("AgencyCode")).filter(found -> mayChange(call.system(), found));
            if (agency.isEmpty()) {
                return Answer.fail("18", "Don vi khong ton tai");
            }
            twin.delete(agency.get());
            return Answer.ok();
        });
    }

    private boolean mayChange(TwinSystem system, Agency agency) {
        return registry.systemOf(agency).equals(Optional.of(system));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
