package vn.courtaxis.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.courtaxis.codes.Tables.court;
import static vn.courtaxis.codes.Tables.organizations;
import static vn.courtaxis.codes.Tables.succession;
import static vn.courtaxis.codes.Tables.successions;
import static vn.courtaxis.codes.Tables.table;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SheetSetTest {

    @Test
    void tellsEveryThingThatIsWrongBetweenTheTables() {
        var problems = new Tables()
                .files(
                        organizations(
                                court("a", "W90.01", "", "2025-06-30"),
                                court("b", "W90.02", "", ""),
                                court("c", "H53.01", "", ""),
                                "d,W90.04,,,Tòa,court,observed,test",
                                court("e", "W90.05", "2025-02-01", "2025-01-01")),
                        successions(
                                succession("a", "nobody", "2025-07-01", ""),
                                succession("b", "a", "2025-07-01", ""),
                                succession("a", "b", "2025-06-30", ""),
                                succession("a", "B", "2025-06-30", "")),
                        table(
                                "codes.csv",
                                "organization,code,kind,certainty,source,valid_from",
                                "a,W90.07,current,sandbox,test,2025-07-01",
                                "b,W90.08,derived,sandbox,test,",
                                "x,W90.09,legacy,sandbox,test,"),
                        table("routes.csv", "organization,unit", "a,NO-UNIT"))
                .problems();

        assertThat(problems)
                .containsExactlyInAnyOrder(
                        "organizations.csv:6: the last day 2025-01-01 is before the first day 2025-02-01",
                        "successions.csv:5: the same row is already on successions.csv:4",
                        "codes.csv:3: kind derived is made by the adapter and not stated",
                        "organizations.csv:5: W90.04 is of the sandbox; its certainty is sandbox",
                        "codes.csv:2: the days of W90.07 lie outside those of a",
                        "codes.csv:4: organization x is no organization of the tables",
                        "successions.csv:2: new nobody is no organization of the tables",
                        "successions.csv:3: b has a successor, but no valid_to on organizations.csv:3",
                        "successions.csv:4: effective 2025-06-30 is not after 2025-06-30, the last day of a",
                        "routes.csv:2: unit NO-UNIT is none of a; add it to dms_unit_ids",
                        "successions.csv:4: the successions go round in a circle: a -> b -> a");
    }

    @Test
    void aRouteLeadsToAUnitOfItsOwnCourt() {
        var problems = new Tables()
                .files(
                        table(
                                "organizations.csv",
                                "id,code,dms_unit_ids,name,kind,certainty,source",
                                "a,W90.01,VP,Tòa a,court,sandbox,test",
                                "b,W90.02,HS,Tòa b,court,sandbox,test"),
                        table(
                                "codes.csv",
                                "organization,code,kind,certainty,source",
                                "A,DS,dms_unit,sandbox,test",
                                "a,W90.77,ad_hoc,sandbox,test",
                                "b,LD,dms_unit,sandbox,test"),
                        table("routes.csv", "organization,unit", "a,vp", "a,ds", "a,W90.77", "a,HS", "a,LD"))
                .problems();

        assertThat(problems)
                .containsExactly(
                        "routes.csv:4: unit W90.77 is none of a; add it to dms_unit_ids",
                        "routes.csv:5: unit HS is none of a; add it to dms_unit_ids",
                        "routes.csv:6: unit LD is none of a; add it to dms_unit_ids");
    }

    @Test
    void aBodyBelongsToOneOfTheTables() {
        var bodies = table(
                "organizations.csv",
                "id,code,parent,name,kind,certainty,source",
                "a,W90.01,,Tòa a,court,sandbox,test",
                "b,W90.02,A,Tòa b,court,sandbox,test",
                "c,W90.03,nobody,Tòa c,court,sandbox,test");

        assertThat(new Tables().files(bodies).problems())
                .containsExactly("organizations.csv:4: parent nobody is no organization of the tables");
    }

    @Test
    void aFileThatIsNoneOfTheTablesIsMeasuredByTheOrganizations() {
        var problems =
                new Tables().files(table("x.csv", "id,code,colour", "1,2,3")).problems();

        assertThat(problems)
                .containsExactly("x.csv:1: column name is missing, column kind is missing, column certainty is missing,"
                        + " column source is missing, column \"colour\" is unknown or repeated");
    }

    @Test
    void aLineOfTenThousandSuccessionsAndACircleOfThemAreToldInOneSentence() {
        var courts = IntStream.range(0, 10_000)
                .mapToObj(n -> court("t" + n, "W90." + n, "", "2025-06-30"))
                .toArray(String[]::new);
        var line = IntStream.range(1, 10_000)
                .mapToObj(n -> succession("t" + (n - 1), "t" + n, "2025-07-01", ""))
                .toArray(String[]::new);

        var back = successions(succession("t9999", "t0", "2025-07-01", ""));

        assertThat(new Tables().files(organizations(courts), successions(line)).problems())
                .containsExactly(
                        "successions.csv:34: more than 32 successions in one line lead to who takes over from t32");
        assertThat(new Tables()
                        .files(organizations(courts), successions(line), back)
                        .problems())
                .containsExactly(
                        "successions.csv:2: the successions go round in a circle: t0 -> t1 -> t2 -> t3 -> t4 -> t5"
                                + " -> t6 -> t7 -> t8 -> t9 -> ... 9990 more ... -> t0");
    }

    @Test
    void aCodeThatManyRowsClaimIsToldOnceForEachOfThem() {
        var courts = IntStream.range(0, 2_000)
                .mapToObj(n -> court("t" + n, "W90.01", "", ""))
                .toArray(String[]::new);

        assertThat(new Tables().files(organizations(courts)).problems())
                .hasSize(1_999)
                .allMatch(problem -> problem.endsWith("W90.01 is already claimed by organizations.csv:2"));
    }
}
