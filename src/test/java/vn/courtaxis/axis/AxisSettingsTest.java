package vn.courtaxis.axis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AxisSettingsTest {

    private static final List<AxisAccount> ACCOUNTS = List.of(new AxisAccount("W90", "s"));
    private static final Duration SECOND = Duration.ofSeconds(1);

    @ParameterizedTest
    @ValueSource(strings = {"http://gate:8080/XrdAdapter/adapter", "http://gate:8080/XrdAdapter/adapter/"})
    void appendsTheOperationToThePrefixWithOneSlash(String prefix) {
        var settings = new AxisSettings(URI.create(prefix), ACCOUNTS, SECOND, SECOND, SECOND);

        var address = settings.operation("sendEdoc");

        assertThat(address).hasToString("http://gate:8080/XrdAdapter/adapter/sendEdoc");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://gate/", "gate/adapter", "http://gate/?a=b"})
    void refusesWhatIsNoPrefix(String prefix) {
        assertThatThrownBy(() -> new AxisSettings(URI.create(prefix), ACCOUNTS, SECOND, SECOND, SECOND))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesTwoAccountsForOneSystem() {
        var twice = List.of(new AxisAccount("W90", "s"), new AxisAccount("W90", "t"));

        assertThatThrownBy(() -> new AxisSettings(URI.create("http://gate"), twice, SECOND, SECOND, SECOND))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
