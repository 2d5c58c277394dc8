package vn.courtaxis.signature;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.courtaxis.document.SignatureReport;

/**
 * An attack and what must be said of it.
 *
 * @param expected verdict and reasons of each signature in order, as {@code INVALID CONTENT_ALTERED; VALID}
 * @param checks those that find it, each of them alone; none for a file that must pass
 */
record CorpusRow(String attack, Making making, String expected, Set<Check> checks) {

    /** A PDF, whom to trust when judging it, and when. */
    record Case(byte[] pdf, TrustSettings trust, Instant at) {

        static Case of(byte[] pdf) {
            return new Case(pdf, SignatureFixture.trust(), SignatureFixture.NOW);
        }
    }

    interface Making {
        Case in(Path folder) throws Exception;
    }

    interface MakingByPki {
        Case with(TestPki pki);
    }

    /** An attack made with certificates of its own. */
    static CorpusRow row(String attack, MakingByPki making, String expected, Check... checks) {
        return new CorpusRow(attack, folder -> making.with(new TestPki(folder)), expected, Set.of(checks));
    }

    String judged(Path folder) throws Exception {
        return judged(folder, EnumSet.allOf(Check.class));
    }

    String judgedWithoutItsChecks(Path folder) throws Exception {
        return judged(folder, EnumSet.complementOf(EnumSet.copyOf(checks)));
    }

    private String judged(Path folder, Set<Check> made) throws Exception {
        var attacked = making.in(folder);
        var fixture = new SignatureFixture(folder, attacked.at());
        var verifier = new PdfVerifier(fixture.store, attacked.trust(), fixture.clock, made);
        return told(verifier.verify(fixture.store.keep(attacked.pdf())));
    }

    private static String told(PdfReport report) throws IOException {
        return report.signatures().stream().map(CorpusRow::told).collect(Collectors.joining("; "));
    }

    static String told(SignatureReport signature) {
        var reasons =
                signature.reasons().stream().map(SignatureReport.Reason::code).collect(Collectors.joining(", "));
        return (signature.verdict() + " " + reasons).strip();
    }

    List<String> cells() {
        return List.of(attack, expected, names(checks));
    }

    static String names(Set<Check> checks) {
        return checks.stream().sorted().map(Check::name).collect(Collectors.joining(", "));
    }

    @Override
    public String toString() {
        return attack;
    }
}
