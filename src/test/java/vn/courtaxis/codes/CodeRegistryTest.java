package vn.courtaxis.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.courtaxis.codes.KnownOrganization.Certainty;
import vn.courtaxis.codes.KnownOrganization.Kind;
import vn.courtaxis.document.OrganizationCode;

class CodeRegistryTest {

    private static final String HEADER = "id,code,aliases,dms_unit_ids,name,kind,certainty,source";
    private static final String COURT =
            "court,W99.01,000.00.01.W99;000.00.47.H53,TAND-99,Tòa án (SANDBOX),court,sandbox,test";
    private static final String OFFICE = "office,000.00.00.G22,,,Văn phòng Chính phủ,ministry,observed,test";
    private static final String FINANCE = "finance,G12,000.00.00.G12,,Bộ Tài chính,ministry,observed,test";

    private final Path directory;

    CodeRegistryTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void findsOneOrganizationByEveryNameItHas() throws IOException {
        var registry = registry(COURT, OFFICE);

        var names = List.of("W99.01", "000.00.01.W99", "000.00.47.h53", " w99.01 ", "TAND-99", "tand-99");

        assertThat(names)
                .allSatisfy(name -> assertThat(registry.resolve(name))
                        .hasValueSatisfying(found -> assertThat(found.id()).isEqualTo("court")));
    }

    @Test
    void findsALevelOneOrganizationByTheFormNobodyStated() throws IOException {
        var registry = registry(OFFICE, FINANCE);

        var office = registry.resolve("g22").orElseThrow();

        assertThat(office.code()).hasToString("000.00.00.G22");
        assertThat(office.aliases()).isEmpty();
        assertThat(office.derivedAlias()).contains(OrganizationCode.of("G22"));
        assertThat(registry.resolve("000.00.00.G12"))
                .isEqualTo(registry.resolve("G12"))
                .isPresent();
    }

    @Test
    void prefersWhatAFileStatesToWhatTheRuleDerives() throws IOException {
        var registry = registry(OFFICE, "other,G22,,,Cơ quan khác,other,observed,test");

        assertThat(registry.resolve("G22").orElseThrow().id()).isEqualTo("other");
        assertThat(registry.resolve("000.00.00.G22").orElseThrow().id()).isEqualTo("office");
    }

    @Test
    void neverGuessesBelowLevelOne() throws IOException {
        var registry = registry(COURT, "unit,000.20.31.H53,,,Đơn vị,other,observed,test");

        assertThat(registry.resolve("H53.31.20")).isEmpty();
        assertThat(registry.resolve("W99.02")).isEmpty();
        assertThat(registry.resolve("")).isEmpty();
    }

    @Test
    void knowsWhoBelongsToTheCourts() throws IOException {
        var registry = registry(COURT, OFFICE);

        assertThat(registry.own()).extracting(KnownOrganization::id).containsExactly("court");
        assertThat(registry.isOwn(OrganizationCode.of("000.00.01.W99"))).isTrue();
        assertThat(registry.isOwn(OrganizationCode.of("G22"))).isFalse();
        assertThat(registry.isOwn(OrganizationCode.of("D99"))).isFalse();
        assertThat(registry.all()).hasSize(2);
    }

    @Test
    void aSandboxBodyIsFoundByItsOwnRowWhateverItsCodeIsSaidToBe() {
        var codes = new Tables()
                .files(
                        Tables.organizations(Tables.court("mau", "", "", "")),
                        Tables.table(
                                "codes.csv",
                                "organization,code,kind,certainty,source",
                                "mau,Q01.02,current,observed,văn bản mẫu"))
                .snapshot();

        assertThat(codes.sandboxCodes()).containsExactly("mau");
    }

    @Test
    void saysWhetherSandboxCodesAreIn() throws IOException {
        assertThat(registry(COURT).hasSandboxCodes()).isTrue();
        assertThat(registry(OFFICE).hasSandboxCodes()).isFalse();
    }

    @Test
    void readsTheCardOfAnOrganization() throws IOException {
        var file = file(
                "units.csv",
                HEADER + ",address,email",
                "bank,G19,,,\"Ngân hàng \"\"Nhà nước\"\", Việt Nam\",central_body,official,QĐ,Hà Nội,a@b.example");

        var organization = CodeRegistry.load(List.of(file)).all().get(0);

        assertThat(organization.kind()).isEqualTo(Kind.CENTRAL_BODY);
        assertThat(organization.certainty()).isEqualTo(Certainty.OFFICIAL);
        assertThat(organization.asOrganization().name()).isEqualTo("Ngân hàng \"Nhà nước\", Việt Nam");
        assertThat(organization.asOrganization().contact().address()).isEqualTo("Hà Nội");
        assertThat(organization.asOrganization().contact().email()).isEqualTo("a@b.example");
        assertThat(organization.asOrganization().contact().fax()).isEmpty();
    }

    @Test
    void readsFilesAsSpreadsheetsSaveThem() throws IOException {
        var file = directory.resolve("excel.csv");
        Files.writeString(file, "\uFEFF" + HEADER + "\r\n\r\n# lời ghi\r\n" + OFFICE + "\r\n", StandardCharsets.UTF_8);

        assertThat(CodeRegistry.load(List.of(file)).resolve("G22")).isPresent();
    }

    @Test
    void searchesAsPeopleType() throws IOException {
        var registry = registry(
                FINANCE,
                OFFICE,
                "police,G01,,,Bộ Công an,ministry,observed,test",
                COURT,
                "school,G77,,,Trường đại học Tài chính,other,observed,test");

        assertThat(ids(registry.search("bo tai chinh", 10))).containsExactly("finance");
        assertThat(ids(registry.search("TÀI CHÍNH", 10))).containsExactlyInAnyOrder("finance", "school");
        assertThat(ids(registry.search("dai hoc", 10))).containsExactly("school");
        assertThat(ids(registry.search("chính bộ", 10))).containsExactly("finance");
        assertThat(ids(registry.search("000.00.47", 10))).containsExactly("court");
        assertThat(ids(registry.search("tand-99", 10))).containsExactly("court");
        assertThat(ids(registry.search("g22", 10))).containsExactly("office");
        assertThat(ids(registry.search("không có", 10))).isEmpty();
    }

    @Test
    void givesTheBestMatchFirstAndNoMoreThanAsked() throws IOException {
        var registry = registry(
                "far,G33,,,Cục thuộc Bộ Tài chính,other,observed,test",
                FINANCE,
                "exact,G34,,Bộ Tài chính,Đơn vị khác,other,observed,test");

        assertThat(ids(registry.search("bộ tài chính", 9))).containsExactly("exact", "finance", "far");
        assertThat(ids(registry.search("", 2))).hasSize(2);
        assertThat(ids(registry.search("bộ", 0))).isEmpty();
    }

    @Test
    void reportsEveryWrongLineOfEveryFileAtOnce() throws IOException {
        var bad = file(
                "bad.csv",
                HEADER,
                OFFICE,
                "a,not a code,,,Tên,other,observed,test",
                "b,G40,,,,other,observed,test",
                "c,G41,,,Tên,kingdom,observed,test",
                "d,G42,,,Tên,other,observed,",
                "e,G43,,,Tên,other,observed",
                "f,G44,,,\"Tên,other,observed,test",
                "g,G45,XX YY,,Tên,other,certain,test");
        var header = file("header.csv", "id,code,nmae,kind,certainty,source", "x,G50,Tên,other,observed,test");
        var missing = directory.resolve("missing.csv");

        var broken = broken(bad, header, missing);

        assertThat(broken.problems())
                .extracting(problem -> problem.split(": ", 2)[0])
                .containsExactly(
                        "bad.csv:3",
                        "bad.csv:4",
                        "bad.csv:5",
                        "bad.csv:6",
                        "bad.csv:7",
                        "bad.csv:8",
                        "bad.csv:9",
                        "header.csv:1",
                        "missing.csv");
        assertThat(broken).hasMessageContaining("kind \"kingdom\"").hasMessageContaining("column name is missing");
    }

    @Test
    void namesBothLinesThatClaimOneCode() throws IOException {
        var one = file("one.csv", HEADER, OFFICE, COURT);
        var two = file(
                "two.csv",
                HEADER,
                "ad-hoc,G60,000.00.47.H53,tand-99,Tên,other,observed,test",
                "court,G61,,,Tên,other,observed,test");

        var broken = broken(one, two);

        assertThat(broken.problems())
                .containsExactlyInAnyOrder(
                        "two.csv:2: 000.00.47.H53 is already claimed by one.csv:3",
                        "two.csv:2: TAND-99 is already claimed by one.csv:3",
                        "two.csv:3: id court is already on one.csv:3");
    }

    @Test
    void refusesAFileThatIsNotUtf8OrEmpty() throws IOException {
        var latin = directory.resolve("latin.csv");
        Files.write(latin, new byte[] {'i', 'd', (byte) 0xE1, '\n'});
        var empty = file("empty.csv", "# nothing");

        assertThat(broken(latin, empty).problems())
                .containsExactly("latin.csv: is not UTF-8; save it as \"CSV UTF-8\"", "empty.csv: has no header line");
    }

    private CodeRegistry registry(String... lines) throws IOException {
        var all = Arrays.copyOf(new String[] {HEADER}, lines.length + 1);
        System.arraycopy(lines, 0, all, 1, lines.length);
        return CodeRegistry.load(List.of(file("organizations.csv", all)));
    }

    private Path file(String name, String... lines) throws IOException {
        return Files.write(directory.resolve(name), List.of(lines), StandardCharsets.UTF_8);
    }

    private static BrokenCodeFile broken(Path... files) {
        return catchThrowableOfType(BrokenCodeFile.class, () -> CodeRegistry.load(List.of(files)));
    }

    private static List<String> ids(List<KnownOrganization> organizations) {
        return organizations.stream().map(KnownOrganization::id).toList();
    }
}
