package vn.courtaxis.sandbox.twin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** The operation that brings messages in; its body is the bare file. */
@Controller
@Profile({"sandbox", "twin"})
final class SendEdocController {

    private final SendDesk desk;
    private final Wire wire;

    SendEdocController(AxisTwin twin) {
        this.desk = twin.sendDesk();
        this.wire = twin.wire();
    }

    @PostMapping("/sandbox/axis/sendEdoc")
    void sendEdoc(HttpServletRequest request, HttpServletResponse response) throws IOException {
        wire.serve("sendEdoc", request, response, (call, fault) -> {
            var twinCodes = fault.equals(Optional.of(Fault.Kind.TWIN_CODES));
            return desk.take(call, request.getInputStream(), twinCodes);
        });
    }
}
