package vn.courtaxis.codes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells by its header which table a file is. */
public final class SheetHeader {

    private SheetHeader() {}

    /** The table of a file; empty when it cannot be read or has the columns of none. */
    public static Optional<Sheet> of(SheetSource source) {
        var found = new ArrayList<Sheet>();
        CsvFile.read(
                source,
                header -> {
                    Sheet.of(header).ifPresent(found::add);
                    return new CsvFile.Format(header, List.of(), row -> {});
                },
                new ArrayList<>());
        return found.stream().findFirst();
    }
}
