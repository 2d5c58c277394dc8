package vn.courtaxis.console;

import java.util.List;
import vn.courtaxis.console.DocumentSheet.Fact;
import vn.courtaxis.console.DocumentSheet.Option;

/**
 * The code registry at one moment.
 *
 * @param version grows with each change
 * @param missing courts of today of which no code is known
 * @param missingCount how many they are in all
 */
record CodesView(String version, List<Hit> missing, String missingCount) {

    /** An organization in a list. */
    record Hit(String href, String name, String codes, Badge kind, String note) {}

    /** What a search finds. */
    record Found(String text, List<Hit> hits, boolean more) {}

    /** A code of an organization. */
    record CodeLine(String code, String kind, String days, String certainty, String source) {}

    /** A step of its history: one that it took over from, or that took over from it. */
    record SuccessionLine(String href, String name, String when, String matter, String source) {}

    /** One organization. */
    record Organization(
            String id,
            String name,
            Badge standing,
            List<Fact> facts,
            List<CodeLine> codes,
            List<SuccessionLine> from,
            List<SuccessionLine> into,
            List<Option> codeKinds,
            List<Option> certainties) {}
}
