package vn.courtaxis.evidence;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import vn.courtaxis.document.SignatureVerdict;
import vn.courtaxis.evidence.EvidenceCheck.Found;
import vn.courtaxis.signature.CadesCheck;
import vn.courtaxis.signature.TrustSettings;

/** The command {@code verify FILE [--trust ROOT]... [--crl LIST]...}: says whether an evidence file is what was sealed, and by whom. */
public final class VerifyEvidence {

    /** Not altered, sealed by a certificate of a given root that was good. */
    public static final int SOUND = 0;

    /** Something was changed, or the seal is false. */
    public static final int ALTERED = 1;

    /** Nothing can be said: no such file, no evidence file, wrong arguments. */
    public static final int UNUSABLE = 2;

    /** Not altered; whether the seal's certificate is to be trusted cannot be told from what was given. */
    public static final int SEALED_BY_UNKNOWN = 3;

    private static final String USAGE = "verify FILE [--trust ROOT.pem]... [--crl LIST.crl]...";

    private final PrintStream out;

    private VerifyEvidence(PrintStream out) {
        this.out = out;
    }

    /**
     * Runs the command.
     *
     * @param arguments those after the word {@code verify}
     * @return the exit status of the process
     */
    public static int run(List<String> arguments, PrintStream out) {
        return new VerifyEvidence(out).run(arguments);
    }

    private int run(List<String> arguments) {
        var roots = new ArrayList<Path>();
        var lists = new ArrayList<Path>();
        var files = new ArrayList<Path>();
        for (var n = 0; n < arguments.size(); n++) {
            var word = arguments.get(n);
            if (word.equals("--trust") && n + 1 < arguments.size()) {
                roots.add(Path.of(arguments.get(++n)));
            } else if (word.equals("--crl") && n + 1 < arguments.size()) {
                lists.add(Path.of(arguments.get(++n)));
            } else if (word.startsWith("--")) {
                return unusable(USAGE);
            } else {
                files.add(Path.of(word));
            }
        }
        return files.size() == 1 ? check(files.get(0), roots, lists) : unusable(USAGE);
    }

    private int check(Path file, List<Path> roots, List<Path> lists) {
        if (!Files.isRegularFile(file)) {
            return unusable(file + ": không có tệp này / no such file");
        }
        try {
            var trust = new TrustSettings(roots, List.of(), lists, false, Duration.ofSeconds(1));
            var found = new EvidenceCheck(new CadesCheck(trust, Clock.systemDefaultZone())).check(file);
            return tell(found, !roots.isEmpty());
        } catch (IllegalArgumentException e) {
            return unusable(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            return unusable(file + ": không phải hồ sơ chứng cứ / no evidence file: " + e.getMessage());
        }
    }

    private int unusable(String why) {
        out.println(why);
        return UNUSABLE;
    }

    private int tell(Found found, boolean withRoots) {
        found.parts().forEach(part -> out.println(part.sha256() + "  " + part.name()));
        found.objections().forEach(objection -> out.println("!! " + objection));
        var seal = found.seal();
        if (seal != null) {
            out.println("Niêm phong / seal: " + seal.signedBy() + ", " + seal.organization()
                    + (seal.signedAt() == null ? "" : ", " + seal.signedAt()));
        }
        if (!found.isIntact() || seal == null || seal.verdict() == SignatureVerdict.INVALID) {
            out.println("KẾT LUẬN: ĐÃ BỊ SỬA HOẶC NIÊM PHONG SAI / CONCLUSION: ALTERED, OR THE SEAL IS FALSE"
                    + (seal == null || seal.why().isEmpty() ? "" : " (" + seal.why() + ")"));
            return ALTERED;
        }
        if (seal.verdict() == SignatureVerdict.VALID) {
            out.println("KẾT LUẬN: NGUYÊN VẸN, NIÊM PHONG HỢP LỆ / CONCLUSION: NOT ALTERED, THE SEAL IS VALID");
            return SOUND;
        }
        out.println("KẾT LUẬN: NGUYÊN VẸN, CHƯA XÁC ĐỊNH ĐƯỢC CHỨNG THƯ NIÊM PHONG / CONCLUSION: NOT ALTERED, THE SEAL'S CERTIFICATE"
                + " COULD NOT BE JUDGED" + (withRoots ? " (" + seal.why() + ")" : "; --trust ROOT.pem --crl LIST.crl"));
        return SEALED_BY_UNKNOWN;
    }
}
