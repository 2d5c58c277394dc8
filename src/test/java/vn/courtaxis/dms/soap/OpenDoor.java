package vn.courtaxis.dms.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import vn.courtaxis.dms.soap.api.Documents;
import vn.courtaxis.dms.soap.api.Problem;
import vn.courtaxis.dms.soap.api.ProblemFault;

/** One door for all tests of a class, and a document system that is signed in at it. */
abstract class OpenDoor {

    static SoapDoor door;
    static Documents dms;

    @BeforeAll
    static void open(@TempDir Path data) {
        door = SoapDoor.open(data);
        dms = door.as("dms", "dms-secret");
    }

    @AfterAll
    static void close() {
        door.close();
    }

    /** Something that the door is asked for. */
    interface Call {
        void make() throws Exception;
    }

    static Problem refusal(Call call) {
        var fault = catchThrowableOfType(ProblemFault.class, call::make);
        assertThat(fault).isNotNull();
        return fault.getFaultInfo();
    }
}
