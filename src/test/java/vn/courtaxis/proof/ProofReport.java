package vn.courtaxis.proof;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import vn.courtaxis.proof.Finding.Kind;

/** What came of a proof, for people and for the build. */
record ProofReport(
        ProofSettings settings,
        String database,
        Lives lives,
        Set<String> seen,
        List<String> refusals,
        Evidence evidence,
        boolean rested,
        Duration duration) {

    /** Everything for which the proof fails, as sentences. */
    List<String> problems() {
        var problems = new ArrayList<String>();
        Judgement.of(evidence).forEach(finding -> problems.add(finding.kind() + ": " + finding.what()));
        refusals.forEach(refusal -> problems.add("REFUSED: " + refusal));
        if (!rested) {
            problems.add("It did not come to rest");
        }
        for (var point : settings.timesEach() == 0 ? List.<String>of() : ExpectedPoints.all()) {
            var deaths = deaths(point);
            if (deaths < settings.timesEach()) {
                problems.add("Died " + deaths + " times only at: " + point);
            }
        }
        return problems;
    }

    private int deaths(String point) {
        return lives.deathsAtPoints().getOrDefault(point, 0);
    }

    String markdown() {
        var text = new StringBuilder();
        text.append(
                        "| database | kills | at points | at random | with a fault of the axis | queues lost | out | in | taken")
                .append(
                        " | lost | doubled | torn | stuck | statuses repeated, same bytes | start, median | duration |\n")
                .append("|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|\n");
        var cells = List.of(
                database,
                lives.kills(),
                lives.kills() - lives.atRandom(),
                lives.atRandom(),
                lives.withFault(),
                lives.withoutQueues(),
                evidence.handovers().size(),
                evidence.letters().size(),
                evidence.takings().size(),
                count(Kind.LOST),
                count(Kind.DOUBLED),
                count(Kind.TORN),
                count(Kind.STUCK),
                Judgement.repeatedStatuses(evidence),
                String.format(Locale.ROOT, "%.1f s", lives.start().toMillis() / 1000.0),
                duration.toMinutes() + " min " + duration.toSecondsPart() + " s");
        cells.forEach(cell -> text.append("| ").append(cell).append(' '));
        return text.append("|\n\nSeed ")
                .append(settings.seed())
                .append(".\n\n")
                .append(coverage())
                .toString();
    }

    private long count(Kind kind) {
        return Judgement.of(evidence).stream()
                .filter(finding -> finding.kind() == kind)
                .count();
    }

    private String coverage() {
        var text = new StringBuilder("| crash point | deaths before | deaths after |\n|---|---|---|\n");
        var names = new TreeSet<String>();
        ExpectedPoints.all().forEach(point -> names.add(name(point)));
        seen.forEach(point -> names.add(name(point)));
        for (var name : names) {
            var expected = ExpectedPoints.all().contains("after " + name);
            text.append("| ")
                    .append(name)
                    .append(expected ? "" : " (not expected)")
                    .append(" | ")
                    .append(deaths("before " + name))
                    .append(" | ")
                    .append(deaths("after " + name))
                    .append(" |\n");
        }
        return text.toString();
    }

    private static String name(String point) {
        return point.substring(point.indexOf(' ') + 1);
    }

    /** Leaves the report and the problems for whoever reads them after the build. */
    void write(Path directory) throws IOException {
        Files.createDirectories(directory);
        Files.writeString(directory.resolve("proof-" + database + ".md"), markdown(), StandardCharsets.UTF_8);
        Files.write(directory.resolve("proof-" + database + "-problems.txt"), problems(), StandardCharsets.UTF_8);
    }
}
