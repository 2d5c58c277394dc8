package vn.courtaxis.codes;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tables of codes written in a test. */
final class Tables {

    static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final SnapshotBuilder builder = CodeSnapshot.builder();

    /** Organizations with their id, code, last day and, in the same cell, anything else that follows it. */
    static SheetSource organizations(String... rows) {
        return table("organizations.csv", "id,code,valid_from,valid_to,name,kind,certainty,source", rows);
    }

    /** A court of the sandbox; days may be empty. */
    static String court(String id, String code, String from, String to) {
        return String.join(",", id, code, from, to, "Tòa " + id, "court", "sandbox", "test");
    }

    static SheetSource successions(String... rows) {
        return table("successions.csv", "old,new,effective,matter,certainty,source", rows);
    }

    static String succession(String old, String successor, String on, String matter) {
        return String.join(",", old, successor, on, matter, "sandbox", "test");
    }

    static SheetSource table(String name, String header, String... rows) {
        var text = Stream.concat(Stream.of(header), Arrays.stream(rows)).collect(Collectors.joining("\n"));
        return new SheetSource(name, () -> new ByteArrayInputStream(text.getBytes(UTF_8)));
    }

    Tables files(SheetSource... sheets) {
        builder.files(Layer.FILES, List.of(sheets));
        return this;
    }

    Tables edition(SheetSource... sheets) {
        builder.files(Layer.EDITION, List.of(sheets));
        return this;
    }

    Tables edits(SheetEdit... edits) {
        builder.edits(List.of(edits));
        return this;
    }

    Tables proposed(SheetEdit edit) {
        builder.proposed(edit);
        return this;
    }

    Tables directory(DirectoryFact... facts) {
        builder.directory(taker -> List.of(facts).forEach(taker));
        return this;
    }

    Tables decided(Decided... decisions) {
        builder.decided(List.of(decisions));
        return this;
    }

    CodeSnapshot snapshot() {
        var problems = new ArrayList<String>();
        var snapshot = builder.build(1, problems);
        if (!problems.isEmpty()) {
            throw new AssertionError(String.join("\n", problems));
        }
        return snapshot;
    }

    List<String> problems() {
        var problems = new ArrayList<String>();
        builder.build(1, problems);
        return problems;
    }

    CodeRegistry on(LocalDate day) {
        return at(Clock.fixed(day.atTime(9, 0).atZone(VIETNAM).toInstant(), VIETNAM));
    }

    CodeRegistry at(Clock clock) {
        return new CodeRegistry(snapshot(), clock, code -> true);
    }
}
