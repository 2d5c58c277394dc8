package vn.courtaxis.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.courtaxis.directory.AgencyDeed;
import vn.courtaxis.directory.DirectorySource;
import vn.courtaxis.directory.DirectoryViews;
import vn.courtaxis.directory.Refresh;
import vn.courtaxis.document.BusinessType;
import vn.courtaxis.document.Direction;
import vn.courtaxis.document.Priority;
import vn.courtaxis.document.SignatureVerdict;
import vn.courtaxis.document.Steering;
import vn.courtaxis.exchange.AxisPauses;
import vn.courtaxis.ledger.State;
import vn.courtaxis.ledger.Step;
import vn.courtaxis.ledger.TimelineEvent.Outcome;
import vn.courtaxis.retention.Round;
import vn.courtaxis.retention.What;

class MessagesTest {

    private static final Pattern USED = Pattern.compile("#\\{([a-z0-9.-]+)");

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(read("messages.properties").stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        read("messages_en.properties").stringPropertyNames());
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages.properties", "messages_en.properties"})
    void everyWordOfTheLedgerHasItsWords(String file) {
        var keys = read(file).stringPropertyNames();

        assertThat(keys).containsAll(wordsOfTheLedger());
        assertThat(Arrays.stream(State.values()).filter(state -> !hasNext(keys, state)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages.properties", "messages_en.properties"})
    void nothingIsLeftUnsaid(String file) {
        assertThat(read(file).values()).noneMatch(words -> words.toString().isBlank());
    }

    @Test
    void everyKeyOfATemplateExists() throws IOException {
        assertThat(read("messages.properties").stringPropertyNames()).containsAll(usedInTemplates());
    }

    @Test
    void everyRemarkHasItsWords() {
        assertThat(read("messages.properties").stringPropertyNames())
                .containsAll(TimelineWords.REMARKS.stream()
                        .map(TimelineWords.Remark::key)
                        .toList());
    }

    private static Set<String> wordsOfTheLedger() {
        return Stream.of(
                        keys("state.", State.values()),
                        keys("outcome.", Outcome.values()),
                        keys("verdict.", SignatureVerdict.values()),
                        keys("direction.", Direction.values()),
                        keys("business.", BusinessType.values()),
                        keys("priority.", Priority.values()).filter(key -> !key.equals("priority.NORMAL")),
                        keys("steering.", Steering.values()).filter(key -> !key.equals("steering.NONE")),
                        Arrays.stream(Step.values()).map(step -> "step." + step.queue()),
                        Stream.of(
                                        "accept",
                                        "list",
                                        "resend",
                                        "status",
                                        "taken",
                                        "release",
                                        "reject",
                                        "recall",
                                        "park",
                                        "replay",
                                        "confirm-sent",
                                        "retention")
                                .map(step -> "step." + step),
                        Arrays.stream(Step.values()).map(step -> "parked.release." + step.queue()),
                        keys("retention.trouble.", Round.Trouble.values()),
                        keys("retention.what.", What.values()),
                        keys("operation.", AxisPauses.Operation.values()),
                        keys("directory.source.", DirectorySource.values()),
                        keys("directory.kind.", DirectoryViews.Kind.values()),
                        keys("refresh.state.", Refresh.State.values()),
                        keys("agency.kind.", AgencyDeed.Kind.values()),
                        keys("agency.outcome.", AgencyDeed.Outcome.values()),
                        keys("agency.outcome.", AgencyDeed.Outcome.values()).map(key -> key + ".explain"),
                        Stream.of("park", "release", "resume", "reject", "replay", "confirm-sent", "resend")
                                .map(action -> "action." + action + ".done"))
                .flatMap(keys -> keys)
                .collect(Collectors.toSet());
    }

    private static Stream<String> keys(String prefix, Enum<?>... constants) {
        return Arrays.stream(constants).map(constant -> prefix + constant.name());
    }

    /** One sentence for both directions, or one for each. */
    private static boolean hasNext(Set<String> keys, State state) {
        var key = "next." + state;
        return keys.contains(key) || (keys.contains(key + ".OUTGOING") && keys.contains(key + ".INCOMING"));
    }

    private static Set<String> usedInTemplates() throws IOException {
        try (var files = Files.walk(Path.of("src/main/resources/templates"))) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .flatMap(file -> USED.matcher(text(file)).results())
                    .map(match -> match.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties read(String name) {
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(MessagesTest.class.getResourceAsStream("/" + name)), StandardCharsets.UTF_8)) {
            var messages = new Properties();
            messages.load(reader);
            return messages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
