package vn.courtaxis.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

final class DeadlineRulesTest {

    @Test
    void findsNothingWrongWithWhatIsShipped() {
        assertThat(problems(Map.of())).isEmpty();
    }

    @Test
    void reportsEveryWrongLineAndKeyAtOnce(@TempDir Path folder) throws IOException {
        var calendar = Files.writeString(
                folder.resolve("calendar.csv"), "date,kind,name\n2027-13-01,HOLIDAY,x\n01-01,OFF,x\n");

        var problems = problems(Map.of(
                "court-axis.deadlines.calendar", calendar.toString(),
                "court-axis.deadlines.morning", "13:00-14:00",
                "court-axis.deadlines.urgent-within", "0s",
                "court-axis.deadlines.due-soon", "-1h",
                "court-axis.deadlines.completion-due-soon", "-1",
                "court-axis.deadlines.look-back", "0d"));

        assertThat(problems)
                .anySatisfy(problem -> assertThat(problem).startsWith("court-axis.deadlines.calendar: calendar.csv:2:"))
                .anySatisfy(problem -> assertThat(problem).startsWith("court-axis.deadlines.calendar: calendar.csv:3:"))
                .anySatisfy(problem ->
                        assertThat(problem).startsWith("court-axis.deadlines: ").contains("afternoon"))
                .anySatisfy(problem -> assertThat(problem).startsWith("court-axis.deadlines.urgent-within:"))
                .anySatisfy(problem -> assertThat(problem).startsWith("court-axis.deadlines.due-soon:"))
                .anySatisfy(problem -> assertThat(problem).startsWith("court-axis.deadlines.completion-due-soon:"))
                .anySatisfy(problem -> assertThat(problem).startsWith("court-axis.deadlines.look-back:"))
                .hasSize(7);
    }

    private static java.util.List<String> problems(Map<String, String> settings) {
        var binder = new Binder(new MapConfigurationPropertySource(settings));
        return DeadlineRules.problems(binder.bindOrCreate("court-axis", CourtAxisProperties.class));
    }
}
