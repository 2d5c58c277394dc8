package vn.courtaxis;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import vn.courtaxis.codes.CheckCodes;
import vn.courtaxis.evidence.VerifyEvidence;

/** Starts Court Axis: the adapter, and in the profiles {@code sandbox} and {@code twin} the axis twin. */
@SpringBootApplication
public class CourtAxis {

    /**
     * Without a command the adapter starts. {@code verify FILE [--trust ROOT]... [--crl LIST]... [--signer SHA256]} checks an evidence file and starts nothing;
     * its exit status is that of {@link VerifyEvidence}. {@code codes check FILE...} checks tables of codes likewise, see {@link CheckCodes}.
     */
    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals("verify")) {
            // what a library has to say stands between the lines that are looked for
            LoggingSystem.get(CourtAxis.class.getClassLoader())
                    .setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.OFF);
            System.exit(VerifyEvidence.run(List.of(args).subList(1, args.length), System.out));
        }
        if (args.length > 0 && args[0].equals("codes")) {
            var arguments = List.of(args).subList(1, args.length);
            System.exit(CheckCodes.run(arguments, System.out, LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"))));
        }
        SpringApplication.run(CourtAxis.class, args);
    }
}
