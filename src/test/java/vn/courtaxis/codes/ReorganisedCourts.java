package vn.courtaxis.codes;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import vn.courtaxis.document.OrganizationCode;

/** Made-up courts under W90 that were reorganised on 1 July 2025 as the real ones were. */
public final class ReorganisedCourts {

    private static final String ORGANIZATIONS = """
            id,code,aliases,dms_unit_ids,name,kind,certainty,source,valid_from,valid_to
            tinh-1,W90.01,000.00.01.W90,TINH-1,Tòa án nhân dân tỉnh số 1 (SANDBOX),court,sandbox,test,,
            khu-vuc-1,W90.01.01,,KV1;KV1-HS,Tòa án nhân dân khu vực 1 (SANDBOX),court,sandbox,test,2025-07-01,
            quan-a,W90.01.81,,QUAN-A,Tòa án nhân dân quận A (SANDBOX),court,sandbox,test,,2025-06-30
            quan-b,W90.01.82,,QUAN-B,Tòa án nhân dân quận B (SANDBOX),court,sandbox,test,,2025-06-30
            cap-cao,W90.91,,CAP-CAO,Tòa án nhân dân cấp cao (SANDBOX),court,sandbox,test,,2025-06-30
            khong-ai,W90.92,,KHONG-AI,Tòa án không có kế thừa (SANDBOX),court,sandbox,test,,2025-06-30
            huyen-c,W90.93,,HUYEN-C,Tòa án nhân dân huyện C (SANDBOX),court,sandbox,test,,2025-06-30
            khu-vuc-2,,,KV2,Tòa án nhân dân khu vực 2 chưa có mã (SANDBOX),court,sandbox,test,2025-07-01,
            tinh-cu,W90.S1,,,Ủy ban nhân dân tỉnh Cũ (SANDBOX),province,sandbox,test,,2025-06-30
            tinh-cu-2,W90.S3,,,Ủy ban nhân dân tỉnh Cũ Hai (SANDBOX),province,sandbox,test,,2025-06-30
            tinh-moi,W90.S2,,,Ủy ban nhân dân tỉnh Mới (SANDBOX),province,sandbox,test,,
            """;
    private static final String SUCCESSIONS = """
            old,new,effective,certainty,source,matter
            quan-a,khu-vuc-1,2025-07-01,sandbox,NQ mẫu,
            quan-b,khu-vuc-1,2025-07-01,sandbox,NQ mẫu,
            cap-cao,tinh-1,2025-07-01,sandbox,NQ mẫu,hinh-su
            cap-cao,khu-vuc-1,2025-07-01,sandbox,NQ mẫu,dan-su
            huyen-c,khu-vuc-2,2025-07-01,sandbox,NQ mẫu,
            tinh-cu,tinh-moi,2025-07-01,sandbox,NQ mẫu,
            tinh-cu-2,tinh-moi,2025-07-01,sandbox,NQ mẫu,
            """;
    private static final String MATTERS = """
            matter,field,text,source
            hinh-su,subject,số 77,test
            dan-su,subject,số 78,test
            """;
    private static final String ROUTES = """
            organization,unit,order,matter
            khu-vuc-1,KV1-HS,1,hinh-su
            """;

    private static final String RECYCLED = """
            id,code,name,kind,certainty,source,valid_from,valid_to
            tinh-1,W90.01,Tòa án nhân dân tỉnh số 1 (SANDBOX),court,sandbox,test,,
            toa-cu,W90.05,Tòa án cũ (SANDBOX),court,sandbox,test,,2025-06-30
            toa-khac,W90.05,Tòa án khác (SANDBOX),court,sandbox,test,2025-07-01,
            toa-het,W90.07,Tòa án không còn (SANDBOX),court,sandbox,test,,2025-06-30
            toa-ke-thua,W90.06,Tòa án kế thừa (SANDBOX),court,sandbox,test,,
            co-quan-cu,W90.S5,Cơ quan cũ (SANDBOX),other,sandbox,test,,2025-06-30
            co-quan-khac,W90.S5,Cơ quan khác (SANDBOX),other,sandbox,test,2025-07-01,
            co-quan-ke-thua,W90.S6,Cơ quan kế thừa (SANDBOX),other,sandbox,test,,
            """;
    private static final String HEIRS = """
            old,new,effective,certainty,source
            toa-cu,toa-ke-thua,2025-07-01,sandbox,NQ mẫu
            co-quan-cu,co-quan-ke-thua,2025-07-01,sandbox,NQ mẫu
            """;

    private ReorganisedCourts() {}

    /** @param clock tells the day as of which codes are understood */
    public static CodeRegistry on(Clock clock) {
        return on(clock, code -> true);
    }

    /** @param served the codes for which an account of ours acts */
    public static CodeRegistry on(Clock clock, Predicate<OrganizationCode> served) {
        return of(
                clock,
                served,
                SheetSource.of(java.nio.file.Path.of("config/codes/organizations.csv")),
                sheet("organizations", ORGANIZATIONS),
                sheet("successions", SUCCESSIONS),
                sheet("matters", MATTERS),
                sheet("routes", ROUTES));
    }

    /** The codes of a court and of another body that ended were given to others the day after. */
    public static CodeRegistry withRecycledCodes(Clock clock) {
        return of(clock, code -> true, sheet("organizations", RECYCLED), sheet("successions", HEIRS));
    }

    /** As {@link #withRecycledCodes(Clock)}, and nobody is known to have taken over from those that ended. */
    public static CodeRegistry withoutHeirs(Clock clock) {
        return of(clock, code -> true, sheet("organizations", RECYCLED));
    }

    private static CodeRegistry of(Clock clock, Predicate<OrganizationCode> served, SheetSource... sheets) {
        var problems = new ArrayList<String>();
        var snapshot =
                CodeSnapshot.builder().files(Layer.FILES, List.of(sheets)).build(17, problems);
        if (!problems.isEmpty()) {
            throw new AssertionError(problems);
        }
        return new CodeRegistry(snapshot, clock, served);
    }

    private static SheetSource sheet(String name, String text) {
        return new SheetSource(name + ".csv", () -> new ByteArrayInputStream(text.getBytes(UTF_8)));
    }
}
