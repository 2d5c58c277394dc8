package vn.courtaxis.proof;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import vn.courtaxis.flows.Sandbox;

/** Asks the simulated office to send, mostly good documents. */
final class SendingOffice {

    private static final List<String> KINDS =
            List.of("GOOD", "GOOD", "UNSIGNED", "GOOD", "TWIN_CODES", "GOOD", "GOOD", "TAMPERED", "GOOD", "GOOD");
    private static final List<String> UNITS = List.of("W90.01", "W90.02", "W90", "W90.01.01");
    private static final int LARGE_EVERY = 25;
    private static final int LARGE = 1 << 20;

    private final Sandbox office;

    SendingOffice(Sandbox office) {
        this.office = office;
    }

    /** The office that meets a fault of the axis says so (502) and goes on with its next number; whether the axis has it shows later. */
    void send(int n) {
        var wish = Map.of(
                "kind", KINDS.get(n % KINDS.size()),
                "to", UNITS.get(n % UNITS.size()),
                "sizeBytes", n % LARGE_EVERY == LARGE_EVERY - 1 ? LARGE : 0);
        while (!isTried(wish)) {
            SendingClient.pause();
        }
    }

    private boolean isTried(Map<String, ?> wish) {
        try {
            var status = office.post("/sandbox/office/documents", wish).status();
            if (status != 200 && status != 502) {
                throw new IllegalStateException("The office answers " + status);
            }
            return status == 200;
        } catch (UncheckedIOException e) {
            return false;
        }
    }
}
