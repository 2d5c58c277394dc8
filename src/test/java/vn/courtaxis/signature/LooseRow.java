package vn.courtaxis.signature;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An attack on signatures outside PDFs and what must be said of the attachments.
 *
 * @param expected verdict and reasons of each signed attachment, as {@code letter.docx: INVALID CONTENT_ALTERED}
 * @param checks those that find it, each of them alone; none for what must pass
 */
record LooseRow(String attack, Making making, String expected, Set<Check> checks) {

    interface Making {
        LooseFiles with(LooseKit kit) throws Exception;
    }

    static LooseRow row(String attack, String expected, Making making, Check... checks) {
        return new LooseRow(attack, making, expected, Set.of(checks));
    }

    String judged(Path folder) throws Exception {
        return judged(folder, EnumSet.allOf(Check.class));
    }

    String judgedWithoutItsChecks(Path folder) throws Exception {
        return judged(folder, EnumSet.complementOf(EnumSet.copyOf(checks)));
    }

    private String judged(Path folder, Set<Check> made) throws Exception {
        var kit = new LooseKit(folder);
        var files = making.with(kit);
        var verifier = new PdfVerifier(kit.fixture.store, SignatureFixture.trust(), kit.fixture.clock, made);
        var reports = files.judged(verifier);
        var told = new ArrayList<String>();
        for (var n = 0; n < reports.size(); n++) {
            if (!reports.get(n).isEmpty()) {
                told.add(files.attachments().get(n).name() + ": "
                        + reports.get(n).stream().map(CorpusRow::told).collect(Collectors.joining("; ")));
            }
        }
        return told.isEmpty() ? "nothing" : String.join(" / ", told);
    }

    List<String> cells() {
        return List.of(attack, expected, CorpusRow.names(checks));
    }

    @Override
    public String toString() {
        return attack;
    }
}
