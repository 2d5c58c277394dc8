package vn.courtaxis.edxml;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.courtaxis.document.Organization;

/** Which recipients read which dialect. One message serves all its recipients, so all must agree on one. */
public final class EdxmlDialects {

    /**
     * A dialect and who reads it.
     *
     * @param recipients codes, which serve the units below them too ({@code H41} also {@code H41.02}), or beginnings of
     *     codes with a star ({@code 000.00.00.H*})
     */
    public record Spoken(EdxmlDialect dialect, List<String> recipients) {

        public Spoken {
            recipients = List.copyOf(recipients);
        }
    }

    /**
     * The dialect for one message.
     *
     * @param note what a time line should say about it, "" when no recipient needs any
     */
    public record Choice(EdxmlDialect dialect, String note) {}

    /** Nobody needs any. */
    public static final EdxmlDialects NONE = new EdxmlDialects(List.of());

    private final List<Spoken> spoken;

    public EdxmlDialects(List<Spoken> spoken) {
        this.spoken = List.copyOf(spoken);
    }

    /** The dialect that all of them read; the common form as soon as two differ, for every reader opens that. */
    public Choice choose(List<Organization> recipients) {
        var wanted = recipients.stream()
                .map(recipient -> of(recipient.code().value()))
                .distinct()
                .toList();
        if (wanted.size() == 1) {
            var dialect = wanted.get(0);
            return new Choice(dialect, dialect.name().isEmpty() ? "" : "dialect " + dialect.name());
        }
        var names = wanted.stream()
                .map(EdxmlDialect::name)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining(", "));
        return new Choice(EdxmlDialect.COMMON, names.isEmpty() ? "" : "no dialect: not all recipients read " + names);
    }

    /** The closest entry decides: a unit may differ from the organization above it. */
    private EdxmlDialect of(String code) {
        return spoken.stream()
                .flatMap(one -> one.recipients().stream()
                        .map(pattern -> pattern.strip().toUpperCase(Locale.ROOT))
                        .filter(pattern -> covers(pattern, code))
                        .map(pattern -> new Match(one.dialect(), pattern.length())))
                .max(Comparator.comparingInt(Match::closeness))
                .map(Match::dialect)
                .orElse(EdxmlDialect.COMMON);
    }

    private record Match(EdxmlDialect dialect, int closeness) {}

    private static boolean covers(String pattern, String code) {
        return pattern.endsWith("*")
                ? code.startsWith(pattern.substring(0, pattern.length() - 1))
                : code.equals(pattern) || code.startsWith(pattern + ".");
    }
}
