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
        refusals.forEach(refusal -> problems.add("refused: " + refusal));
        problems.addAll(coverage().gaps());
        if (!rested) {
            problems.add("it did not come to rest");
        }
        if (lives.kills() < settings.kills()) {
            problems.add("killed " + lives.kills() + " times only");
        }
        if (evidence.handovers().size() < settings.outgoing()
                || evidence.letters().size() < settings.incoming()) {
            problems.add("not all documents went their way");
        }
        return problems;
    }

    private Coverage coverage() {
        return new Coverage(settings.timesEach(), lives.deathsAtPoints(), seen);
    }

    String markdown() {
        var text = new StringBuilder();
        text.append(
                        "| database | kills | at points | at random | with a fault of the axis | out | in | taken | recalled by us | by the office")
                .append(
                        " | lost | doubled | torn | stuck | statuses repeated, same bytes | start, median | duration |\n")
                .append("|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|\n");
        var cells = List.of(
                database,
                lives.kills(),
                lives.kills() - lives.atRandom(),
                lives.atRandom(),
                lives.withFault(),
                evidence.handovers().size(),
                evidence.letters().size(),
                evidence.takings().size(),
                evidence.recalledByUs().size(),
                evidence.recalledByOffice().size(),
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
                .append(coverage().table())
                .toString();
    }

    private long count(Kind kind) {
        return Judgement.of(evidence).stream()
                .filter(finding -> finding.kind() == kind)
                .count();
    }

    /** Leaves the report and the problems for whoever reads them after the build. */
    void write(Path directory) throws IOException {
        Files.createDirectories(directory);
        Files.writeString(directory.resolve("proof-" + database + ".md"), markdown(), StandardCharsets.UTF_8);
        Files.write(directory.resolve("proof-" + database + "-problems.txt"), problems(), StandardCharsets.UTF_8);
    }
}
