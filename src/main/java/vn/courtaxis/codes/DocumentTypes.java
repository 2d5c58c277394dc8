package vn.courtaxis.codes;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The types of administrative documents and copies by NĐ 30/2020/NĐ-CP; the name decides, because numbers differ between systems. */
public final class DocumentTypes {

    private static final List<String> COLUMNS = List.of("number", "name", "abbreviation", "source");
    private static final Pattern REMARK = Pattern.compile("\\s*\\([^)]*\\)\\s*$");

    private final List<TypeName> all;
    private final Map<String, TypeName> byText;

    /**
     * One type of document.
     *
     * @param number its place in Điều 7, from 1; 0 for a kind of copy
     * @param abbreviation as it stands in a notation (Phụ lục III); empty where the regulation gives none
     */
    public record TypeName(int number, String name, String abbreviation, String source) {

        public boolean isCopy() {
            return number == 0;
        }
    }

    private DocumentTypes(List<TypeName> all, Map<String, TypeName> byText) {
        this.all = List.copyOf(all);
        this.byText = Map.copyOf(byText);
    }

    /**
     * Reads the types from a file of the columns number, name, abbreviation, source.
     *
     * @throws BrokenCodeFile when the file is missing or a line is wrong; names each line
     */
    public static DocumentTypes load(Path csvFile) throws IOException {
        var problems = new ArrayList<String>();
        var all = new ArrayList<TypeName>();
        var byText = new HashMap<String, TypeName>();
        CsvFile.read(csvFile, COLUMNS, List.of(), problems, row -> {
            var type = type(row);
            claim(byText, "name:" + VietnameseText.folded(type.name()), type);
            claim(byText, "abbreviation:" + upperCase(type.abbreviation()), type);
            all.add(type);
        });
        if (!problems.isEmpty()) {
            throw new BrokenCodeFile(problems);
        }
        return new DocumentTypes(all, byText);
    }

    /**
     * The type of a name in any case and with or without marks, or of an abbreviation. An abbreviation needs its marks: HĐ is a contract,
     * HD a guide.
     */
    public Optional<TypeName> byName(String nameOrAbbreviation) {
        // peers add a remark, as the regulation itself does: "Quyết định (cá biệt)"
        var text = REMARK.matcher(nameOrAbbreviation).replaceAll("");
        if (text.isBlank()) {
            return Optional.empty();
        }
        return Optional.ofNullable(byText.get("abbreviation:" + upperCase(text)))
                .or(() -> Optional.ofNullable(byText.get("name:" + VietnameseText.folded(text))));
    }

    public List<TypeName> all() {
        return all;
    }

    private static TypeName type(CsvRow row) {
        var number = row.text("number");
        if (!number.matches("\\d{0,3}")) {
            throw new IllegalArgumentException("number \"" + number + "\" is not a number");
        }
        return new TypeName(
                number.isEmpty() ? 0 : Integer.parseInt(number),
                row.present("name"),
                row.text("abbreviation"),
                row.present("source"));
    }

    private static void claim(Map<String, TypeName> byText, String text, TypeName type) {
        var earlier = text.endsWith(":") ? null : byText.putIfAbsent(text, type);
        if (earlier != null) {
            throw new IllegalArgumentException("the same text already stands for \"" + earlier.name() + "\"");
        }
    }

    private static String upperCase(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFC).toUpperCase(Locale.ROOT);
    }
}
