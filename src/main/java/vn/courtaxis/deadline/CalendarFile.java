package vn.courtaxis.deadline;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import vn.courtaxis.codes.CsvFile;
import vn.courtaxis.codes.CsvRow;
import vn.courtaxis.deadline.Exceptions.Kind;

/** Reads holidays and make-up days: {@code yyyy-MM-dd} for one year, {@code MM-dd} for every year. */
final class CalendarFile {

    private static final List<String> COLUMNS = List.of("date", "kind", "name");

    private final HashSet<MonthDay> yearly = new HashSet<>();
    private final HashMap<LocalDate, Kind> dated = new HashMap<>();

    private CalendarFile() {}

    /** @throws BrokenCalendar when the file is missing or a line is wrong */
    static Exceptions read(Path path) throws BrokenCalendar {
        var problems = new ArrayList<String>();
        var file = new CalendarFile();
        CsvFile.read(path, COLUMNS, List.of(), problems, file::take);
        if (!problems.isEmpty()) {
            throw new BrokenCalendar(problems);
        }
        return new Exceptions(file.yearly, file.dated);
    }

    private void take(CsvRow row) {
        var date = row.present("date");
        var kind = row.constant("kind", Kind.class);
        row.present("name");
        if (date.matches("\\d{2}-\\d{2}")) {
            takeYearly(date, kind);
        } else if (dated.putIfAbsent(day(date), kind) != null) {
            throw new IllegalArgumentException("date " + date + " stands in the file twice");
        }
    }

    private void takeYearly(String date, Kind kind) {
        if (kind != Kind.HOLIDAY) {
            throw new IllegalArgumentException(
                    "date \"" + date + "\" has no year, and only holidays return every year");
        }
        if (!yearly.add(monthDay(date))) {
            throw new IllegalArgumentException("date " + date + " stands in the file twice");
        }
    }

    private static MonthDay monthDay(String date) {
        try {
            return MonthDay.parse("--" + date);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("date \"" + date + "\" is no day of a year", e);
        }
    }

    private static LocalDate day(String date) {
        try {
            return LocalDate.parse(date);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("date \"" + date + "\" is neither yyyy-MM-dd nor MM-dd", e);
        }
    }
}
