package vn.courtaxis.incoming;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.courtaxis.ledger.Fixtures.COURT;
import static vn.courtaxis.ledger.Fixtures.OFFICE;
import static vn.courtaxis.ledger.Fixtures.header;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.courtaxis.codes.SandboxCodes;
import vn.courtaxis.codes.Written;
import vn.courtaxis.document.Organization;
import vn.courtaxis.document.OrganizationCode;

final class AddressingTest {

    private static final Organization OTHER_COURT = new Organization(OrganizationCode.of("W90.02"), "Tòa án khác");
    private static final Organization LEGACY = new Organization(OrganizationCode.of("000.00.01.W90"), "Mã cũ");

    private Addressing addressing;

    @BeforeEach
    void load() {
        addressing = new Addressing(SandboxCodes.load());
    }

    @Test
    void followsTheListOfTheAxisBeforeTheMessage() {
        var unit = addressing.of(listed("000.00.02.W90"), header("1", OFFICE, COURT, OTHER_COURT));

        assertThat(unit.unit().map(Object::toString)).contains("W90.02");
    }

    @Test
    void takesOldAndNewCodeOfOneUnitForOne() {
        var unit = addressing.of(listed(""), header("1", OFFICE, COURT, LEGACY));

        assertThat(unit.unit().map(Object::toString)).contains("W90.01");
    }

    @Test
    void guessesNeitherAmongSeveralUnitsNorForNone() {
        assertThat(addressing
                        .of(listed(""), header("1", OFFICE, COURT, OTHER_COURT))
                        .unit())
                .isEmpty();
        assertThat(addressing.of(listed("G22"), header("1", COURT, OFFICE)).unit())
                .isEmpty();
    }

    @Test
    void holdsASenderToWhatTheAxisSays() {
        assertThat(addressing.isSameSender("G22", OFFICE.code())).isTrue();
        assertThat(addressing.isSameSender("", OFFICE.code())).isTrue();
        assertThat(addressing.isSameSender("vxp.saas.03", OFFICE.code())).isTrue();
        assertThat(addressing.isSameSender("000.00.00.G15", OFFICE.code())).isFalse();
    }

    private static Written listed(String code) {
        return new Written(code, LocalDate.now());
    }
}
