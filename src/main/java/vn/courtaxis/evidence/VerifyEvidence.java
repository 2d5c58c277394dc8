package vn.courtaxis.evidence;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.courtaxis.document.SignatureVerdict;
import vn.courtaxis.evidence.EvidenceCheck.Found;
import vn.courtaxis.signature.CadesCheck;
import vn.courtaxis.signature.TrustSettings;

/** The command {@code verify FILE [--trust ROOT]... [--crl LIST]... [--signer SHA256]}: says whether an evidence file is what was sealed, and by whom. */
public final class VerifyEvidence {

    /** Not altered, sealed by a certificate of a given root that was good. */
    public static final int SOUND = 0;

    /** Something was changed, or the seal is false. */
    public static final int ALTERED = 1;

    /** Nothing can be said: no such file, no evidence file, wrong arguments. */
    public static final int UNUSABLE = 2;

    /** Not altered; whether the seal's certificate is to be trusted cannot be told from what was given. */
    public static final int SEALED_BY_UNKNOWN = 3;

    private static final String USAGE =
            "verify FILE [--trust ROOT.pem]... [--crl LIST.crl]... [--signer SHA-256-of-the-certificate]";

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");

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
        try {
            return tryTo(arguments);
        } catch (RuntimeException | Error e) {
            // a status that means "altered" must never come from a failure
            return unusable(e.toString());
        }
    }

    private int tryTo(List<String> arguments) {
        var roots = new ArrayList<Path>();
        var lists = new ArrayList<Path>();
        var files = new ArrayList<Path>();
        var signer = "";
        for (var n = 0; n < arguments.size(); n++) {
            var word = arguments.get(n);
            if (!word.startsWith("--")) {
                files.add(Path.of(word));
                continue;
            }
            if (++n == arguments.size()) {
                return unusable(USAGE);
            }
            switch (word) {
                case "--trust" -> roots.add(Path.of(arguments.get(n)));
                case "--crl" -> lists.add(Path.of(arguments.get(n)));
                case "--signer" -> signer = arguments.get(n).replace(":", "").toLowerCase(Locale.ROOT);
                default -> {
                    return unusable(USAGE);
                }
            }
        }
        return files.size() == 1 ? check(files.get(0), roots, lists, signer) : unusable(USAGE);
    }

    private int check(Path file, List<Path> roots, List<Path> lists, String signer) {
        if (!Files.isRegularFile(file)) {
            return unusable(file + ": không có tệp này / no such file");
        }
        try {
            var trust = new TrustSettings(roots, List.of(), lists, false, Duration.ofSeconds(1));
            var found = new EvidenceCheck(new CadesCheck(trust, Clock.systemDefaultZone())).check(file);
            return tell(found, signer, !roots.isEmpty());
        } catch (IllegalArgumentException e) {
            return unusable(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            return unusable(file + ": không phải hồ sơ chứng cứ / no evidence file: " + e.getMessage());
        }
    }

    private int unusable(String why) {
        say(why);
        return UNUSABLE;
    }

    private int tell(Found found, String signer, boolean withRoots) {
        found.parts().forEach(part -> say(part.sha256() + "  " + part.name()));
        found.objections().forEach(objection -> say("!! " + objection));
        var seal = found.seal();
        if (seal != null) {
            say("Niêm phong / seal: " + seal.signedBy() + ", " + seal.organization()
                    + (seal.signedAt() == null ? "" : ", " + seal.signedAt()));
            if (seal.stampedAt() != null) {
                say("Dấu thời gian / time stamp: " + seal.stampedAt());
            }
            say("Chứng thư / certificate SHA-256: " + seal.certificate());
        }
        if (!found.isIntact() || seal == null || seal.verdict() == SignatureVerdict.INVALID) {
            say("KẾT LUẬN: ĐÃ BỊ SỬA HOẶC NIÊM PHONG SAI / CONCLUSION: ALTERED, OR THE SEAL IS FALSE");
            return ALTERED;
        }
        if (!signer.isEmpty() && !signer.equals(seal.certificate())) {
            say("KẾT LUẬN: NIÊM PHONG BẰNG CHỨNG THƯ KHÁC / CONCLUSION: SEALED BY ANOTHER CERTIFICATE");
            return ALTERED;
        }
        if (seal.verdict() == SignatureVerdict.VALID) {
            say("KẾT LUẬN: NGUYÊN VẸN, NIÊM PHONG HỢP LỆ / CONCLUSION: NOT ALTERED, THE SEAL IS VALID");
            return SOUND;
        }
        say(
                "KẾT LUẬN: NGUYÊN VẸN, CHƯA XÁC ĐỊNH ĐƯỢC CHỨNG THƯ NIÊM PHONG / CONCLUSION: NOT ALTERED, THE SEAL'S CERTIFICATE"
                        + " COULD NOT BE JUDGED"
                        + (withRoots ? " (" + seal.why() + ")" : "; --trust ROOT.pem --crl LIST.crl"));
        return SEALED_BY_UNKNOWN;
    }

    /** Names come from the file: none of their signs may move the cursor or begin a line. */
    private void say(String line) {
        out.println(UNSEEN.matcher(line).replaceAll("?"));
    }
}
