package vn.courtaxis.deadline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumSet;

/** Calendars as tests need them. The days of Tết and their make-up day are made up. */
public final class Calendars {

    public static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");

    public static final DeadlineSettings SETTINGS =
            new DeadlineSettings(Duration.ofHours(1), Duration.ofHours(2), 1, Duration.ofDays(90));

    private static final String MADE_UP = """
            # a week of Tết, its Friday made up for on the Saturday of the week after
            date,kind,name
            01-01,HOLIDAY,Tết Dương lịch
            04-30,HOLIDAY,Ngày Chiến thắng
            05-01,HOLIDAY,Ngày Quốc tế lao động
            09-02,HOLIDAY,Quốc khánh
            2026-02-16,HOLIDAY,Tết
            2026-02-17,HOLIDAY,Tết
            2026-02-18,HOLIDAY,Tết
            2026-02-19,HOLIDAY,Tết
            2026-02-20,HOLIDAY,Tết
            2026-02-28,WORKDAY,Làm bù
            """;

    private Calendars() {}

    public static WorkingTimes times() {
        return new WorkingTimes(
                Hours.parse("08:00-12:00"),
                Hours.parse("13:30-17:30"),
                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                HERE);
    }

    public static WorkingCalendar withTet() {
        try {
            var file = Files.createTempFile("calendar", ".csv");
            try {
                return WorkingCalendar.load(written(file, MADE_UP), times());
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path written(Path file, String text) throws IOException {
        return Files.writeString(file, text);
    }

    /** A local time, as in {@code 2026-11-20T16:55}. */
    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(HERE).toInstant();
    }
}
