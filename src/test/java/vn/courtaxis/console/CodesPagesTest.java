package vn.courtaxis.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CodesPagesTest extends ConsoleTest {

    @Test
    void namesTheCourtsOfTodayThatHaveNoCode() throws Exception {
        assertThat(page("/codes", "vi"))
                .contains("Tòa án chưa có mã định danh", "/codes/organizations/tand-thanh-pho-ha-noi")
                .doesNotContain("Tòa án nhân dân cấp cao tại Hà Nội");
    }

    @Test
    void findsAnOrganizationWithoutMarksAndWithoutCode() throws Exception {
        assertThat(page("/codes/organizations?q=toa+an+nhan+dan+cap+cao+tai+ha+noi", "vi"))
                .contains("Tòa án nhân dân cấp cao tại Hà Nội", "Đã kết thúc ngày 30/06/2025");
        assertThat(page("/codes/organizations?q=w90.01.81", "en"))
                .contains("/codes/organizations/sandbox-tand-01-huyen-a", "W90.01.81", "Ended on 30/06/2025");
        assertThat(page("/codes/organizations?q=khongcogi", "vi")).contains("Không tìm thấy cơ quan nào.");
    }

    @Test
    void showsItsHistoryItsCodesAndWhoTookOver() throws Exception {
        var ended = page("/codes/organizations/sandbox-tand-01-huyen-a", "vi");
        var alive = page("/codes/organizations/sandbox-tand-01-kv1", "en");

        assertThat(ended)
                .contains("Cơ quan kế thừa", "/codes/organizations/sandbox-tand-01-kv1", "01/07/2025", "W90.01.81");
        assertThat(alive)
                .contains("Took over from", "/codes/organizations/sandbox-tand-01-huyen-a", "TAND-01-KV1", "Exists");
        assertThat(get("/codes/organizations/khong-co", "vi")).hasStatus(404);
    }
}
