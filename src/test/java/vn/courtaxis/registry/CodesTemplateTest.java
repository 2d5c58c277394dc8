package vn.courtaxis.registry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.courtaxis.codes.CodeSnapshot;
import vn.courtaxis.codes.Layer;
import vn.courtaxis.codes.SheetSource;

/** A court's row that is filled in replaces the row that stood: nothing of that may be lost. */
final class CodesTemplateTest {

    private static final String STATED = """
            id,code,dms_unit_ids,name,kind,certainty,source,valid_from,former_names,email,website
            toa-1,,VP;HS,"Tòa án 1, khu vực",court,sandbox,test,2025-07-01,Tòa cũ@2025-06-30,vt@toa-1.example,toa-1.example
            """;

    @Test
    void givesBackTheWholeRow() {
        var stated = snapshot(Layer.FILES, STATED).card("toa-1").orElseThrow();

        var again = snapshot(Layer.FILES, CodesTemplate.of(List.of(stated)))
                .card("toa-1")
                .orElseThrow();

        assertThat(again).isEqualTo(stated);
    }

    private static CodeSnapshot snapshot(Layer layer, String table) {
        var problems = new ArrayList<String>();
        var source = new SheetSource("o.csv", () -> new ByteArrayInputStream(table.getBytes(UTF_8)));
        var snapshot = CodeSnapshot.builder().files(layer, List.of(source)).build(0, problems);
        assertThat(problems).isEmpty();
        return snapshot;
    }
}
