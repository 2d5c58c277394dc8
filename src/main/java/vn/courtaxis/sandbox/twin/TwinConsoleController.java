package vn.courtaxis.sandbox.twin;

import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Around the wire, for tests and training: what was accepted, and what shall go wrong. */
@RestController
@Profile({"sandbox", "twin"})
@RequestMapping("/sandbox/axis")
final class TwinConsoleController {

    private final AxisTwin twin;

    TwinConsoleController(AxisTwin twin) {
        this.twin = twin;
    }

    @GetMapping("/documents")
    List<AcceptedMessage> documents() {
        return twin.accepted();
    }

    /** {@code {count, first?, edition?}}: the lists of agencies hold so many made-up rows from now on. */
    @PostMapping("/agencies")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void makeUp(@RequestBody MadeUpAgencies agencies) {
        twin.makeUp(agencies);
    }

    /** The bodies that registerAgency was called with, oldest first. */
    @GetMapping("/registrations")
    List<String> registrations() {
        return twin.registrations();
    }

    @PostMapping("/faults")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void plan(@RequestBody Fault fault) {
        twin.faults().add(fault);
    }

    @DeleteMapping("/faults")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forget() {
        twin.faults().clear();
    }
}
