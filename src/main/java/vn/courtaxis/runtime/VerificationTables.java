package vn.courtaxis.runtime;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.courtaxis.codes.CsvFile;
import vn.courtaxis.codes.CsvRow;
import vn.courtaxis.document.OrganizationCode;
import vn.courtaxis.document.Signer;
import vn.courtaxis.signature.AlgorithmPolicy;
import vn.courtaxis.signature.CertificateNames;
import vn.courtaxis.signature.CertificateNames.Attribute;

/** The tables that verification goes by; every wrong line is a problem of its own. An empty value in YAML comes as an empty path. */
final class VerificationTables {

    private static final List<String> NAMES = List.of("code", "attribute", "text", "kind", "source");
    private static final List<String> ALGORITHMS = List.of("algorithm", "min_bits", "from", "until", "source");

    private VerificationTables() {}

    static CertificateNames names(@Nullable Path file, List<String> problems) {
        if (file == null || file.toString().isEmpty()) {
            return CertificateNames.NONE;
        }
        var rows = new ArrayList<CertificateNames.Row>();
        CsvFile.read(
                file,
                NAMES,
                List.of(),
                problems,
                row -> rows.add(new CertificateNames.Row(
                        OrganizationCode.of(row.present("code")),
                        row.constant("attribute", Attribute.class),
                        row.present("text"),
                        row.constant("kind", Signer.class))));
        return new CertificateNames(rows);
    }

    static AlgorithmPolicy algorithms(@Nullable Path file, List<String> problems) {
        if (file == null || file.toString().isEmpty()) {
            return AlgorithmPolicy.NONE;
        }
        var rows = new ArrayList<AlgorithmPolicy.Row>();
        CsvFile.read(
                file,
                ALGORITHMS,
                List.of(),
                problems,
                row -> rows.add(new AlgorithmPolicy.Row(
                        row.present("algorithm").toUpperCase(Locale.ROOT),
                        bits(row.text("min_bits")),
                        day(row, "from"),
                        day(row, "until"))));
        return new AlgorithmPolicy(rows);
    }

    private static int bits(String text) {
        if (!text.matches("\\d{0,5}")) {
            throw new IllegalArgumentException("min_bits \"" + text + "\" is no number");
        }
        return text.isEmpty() ? 0 : Integer.parseInt(text);
    }

    private static @Nullable LocalDate day(CsvRow row, String column) {
        var text = row.text(column);
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("\\d{4}-\\d{2}-\\d{2}")) {
            throw new IllegalArgumentException(column + " \"" + text + "\" is no date as 2026-01-31");
        }
        return LocalDate.parse(text);
    }
}
