package vn.courtaxis.edxml;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.courtaxis.document.Attachment;
import vn.courtaxis.document.BusinessType;
import vn.courtaxis.document.DocumentHeader;
import vn.courtaxis.document.DocumentHeader.Business;
import vn.courtaxis.document.DocumentHeader.DocumentType;
import vn.courtaxis.document.DocumentHeader.ReceiverChange;
import vn.courtaxis.document.DocumentHeader.Replacement;
import vn.courtaxis.document.DocumentHeader.Reply;
import vn.courtaxis.document.DocumentHeader.Signer;
import vn.courtaxis.document.DocumentHeader.Trace;
import vn.courtaxis.document.DocumentId;
import vn.courtaxis.document.DocumentNumber;
import vn.courtaxis.document.Organization;
import vn.courtaxis.document.OrganizationCode;
import vn.courtaxis.document.Priority;
import vn.courtaxis.document.StatusCode;
import vn.courtaxis.document.StatusMessage;
import vn.courtaxis.document.StatusMessage.Staff;
import vn.courtaxis.document.Steering;

/** Documents and statuses of every shape that a message can carry, out of one random source. */
final class Generated {

    private static final String[] PIECES = {
        "Tòa án",
        "nhân dân",
        "Quyết định",
        "v/v",
        "ỹ",
        "ĐĂK",
        "&",
        "<",
        ">",
        "]]>",
        "\"",
        "'",
        "&amp;",
        "<!--",
        "\n",
        "\t",
        " ",
        "  ",
        "0",
        "12/QĐ-TA",
        "\uD83D\uDE00",
        "\u00A0",
        "\u200B",
        "=",
        "null",
        "–",
        "…",
        "%PDF-",
        "cid:",
        "\u4E2D"
    };
    private static final String[] EXTENSIONS = {"pdf", "docx", "zip", "xlsx", "doc", "DOCX", "pdf", "pdf", "bin"};
    private static final Map<String, String> MARKS = Map.of(
            "pdf",
            "255044462d312e37",
            "docx",
            "504b0304",
            "xlsx",
            "504b0304",
            "zip",
            "504b0304",
            "doc",
            "d0cf11e0a1b11ae1");

    private final Random random;

    Generated(Random random) {
        this.random = random;
    }

    DocumentHeader header() {
        var codes = codes(1 + random.nextInt(3));
        return new DocumentHeader(
                organization(code()),
                codes.stream().map(this::organization).toList(),
                new DocumentId(id()),
                new DocumentNumber(text(), text()),
                text(),
                maybe(this::day),
                new DocumentType(random.nextInt(30), random.nextInt(100), text()),
                text(),
                text(),
                new Signer(text(), text(), text()),
                maybe(this::day),
                Priority.ofNumber(random.nextInt(5)),
                text(),
                text(),
                random.nextInt(100_000),
                random.nextInt(1_000_000_000),
                some(this::word),
                some(() ->
                        new Reply(text(), word(), new DocumentId(random.nextBoolean() ? id() : ""), maybe(this::day))),
                Steering.ofNumber(random.nextInt(3)),
                some(this::word),
                business(),
                some(this::trace));
    }

    StatusMessage status() {
        return new StatusMessage(
                organization(code()),
                text(),
                new DocumentId(id()),
                text(),
                maybe(this::day),
                staff(),
                new StatusCode(List.of("01", "02", "03", "13", "15", "99").get(random.nextInt(6))),
                text(),
                maybe(this::moment));
    }

    /** Up to three files with names that need no mending. */
    List<Attachment> attachments(HeldStore store) {
        return IntStream.range(0, random.nextInt(4))
                .mapToObj(n -> attachment(store, n))
                .toList();
    }

    private Attachment attachment(HeldStore store, int number) {
        var extension = EXTENSIONS[random.nextInt(EXTENSIONS.length)];
        var name = "Tệp " + number + (extension.isEmpty() ? "" : "." + extension);
        var bytes = new byte[8 + random.nextInt(random.nextInt(20) == 0 ? 60_000 : 300)];
        random.nextBytes(bytes);
        var mark = MARKS.getOrDefault(extension.toLowerCase(Locale.ROOT), "00");
        System.arraycopy(HexFormat.of().parseHex(mark), 0, bytes, 0, mark.length() / 2);
        var head = Arrays.copyOf(bytes, Math.min(bytes.length, 1024));
        return new Attachment(name, ContentTypes.of(name, head), word(), store.keep(bytes));
    }

    private Business business() {
        var type = BusinessType.ofNumber(random.nextInt(4)).orElseThrow();
        var about = type == BusinessType.RECALL || type == BusinessType.UPDATE ? id() : "";
        var update = type == BusinessType.UPDATE;
        return new Business(
                type,
                text(),
                random.nextBoolean(),
                new DocumentId(about),
                update && random.nextBoolean(),
                update ? some(() -> new ReceiverChange(word(), random.nextBoolean())) : List.of(),
                type == BusinessType.REPLACE ? replaces() : List.of(),
                staff());
    }

    private List<Replacement> replaces() {
        var ids = new LinkedHashSet<>(some(this::id));
        return ids.stream()
                .map(id -> new Replacement(new DocumentId(id), List.copyOf(new LinkedHashSet<>(some(this::word)))))
                .toList();
    }

    private Trace trace() {
        var organization = text();
        return new Trace(organization, organization.isEmpty() ? moment() : maybe(this::moment));
    }

    private Staff staff() {
        return new Staff(text(), text(), text(), text());
    }

    private Organization organization(String code) {
        return new Organization(
                OrganizationCode.of(code),
                text(),
                new Organization.Contact(text(), text(), text(), text(), text(), text()));
    }

    private List<String> codes(int count) {
        var codes = new LinkedHashSet<String>();
        while (codes.size() < count) {
            codes.add(code());
        }
        return List.copyOf(codes);
    }

    private String code() {
        return random.nextBoolean()
                ? "000.%02d.%02d.H%02d".formatted(random.nextInt(100), random.nextInt(100), random.nextInt(64))
                : "W" + (10 + random.nextInt(90)) + "." + random.nextInt(1000);
    }

    private String id() {
        return "W90,2026/11/%02d,%d/QĐ".formatted(1 + random.nextInt(30), random.nextInt(1_000_000))
                + (random.nextInt(4) == 0 ? "a\u0301&<" : "");
    }

    private LocalDate day() {
        return LocalDate.of(1900, 1, 1).plusDays(random.nextInt(400_000));
    }

    private LocalDateTime moment() {
        return day().atTime(random.nextInt(24), random.nextInt(60), random.nextInt(60));
    }

    /** Empty every third time. */
    private String text() {
        return random.nextInt(3) == 0 ? "" : word();
    }

    private String word() {
        var text = new StringBuilder();
        for (var n = 1 + random.nextInt(6); n > 0; n--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        var clean = Normalizer.normalize(text, Normalizer.Form.NFC).strip();
        return clean.isEmpty() || clean.equals("null") ? "x" : clean;
    }

    private <T> @Nullable T maybe(Supplier<T> value) {
        return random.nextInt(4) == 0 ? null : value.get();
    }

    private <T> List<T> some(Supplier<T> value) {
        var list = new ArrayList<T>();
        for (var n = random.nextInt(4); n > 0; n--) {
            list.add(value.get());
        }
        return list;
    }

    /** Bytes flipped, cut out, repeated or swapped, up to three times. */
    byte[] damage(byte[] message) {
        var damaged = message;
        for (var times = 1 + random.nextInt(3); times > 0 && damaged.length > 2; times--) {
            damaged = damageOnce(damaged);
        }
        return damaged;
    }

    private byte[] damageOnce(byte[] message) {
        var from = random.nextInt(message.length);
        var to = Math.min(message.length, from + 1 + random.nextInt(random.nextInt(3) == 0 ? 400 : 8));
        var out = new ByteArrayOutputStream();
        switch (random.nextInt(6)) {
            case 0 -> {
                var flipped = message.clone();
                flipped[from] ^= (byte) (1 << random.nextInt(8));
                return flipped;
            }
            case 1 -> {
                var typed = message.clone();
                typed[from] = (byte) (' ' + random.nextInt(95));
                return typed;
            }
            case 2 -> write(out, message, 0, from, to, message.length);
            case 3 -> write(out, message, 0, to, from, message.length);
            case 4 -> {
                var end = Math.min(message.length, to + (to - from));
                write(out, message, 0, from, to, end);
                write(out, message, from, to, end, message.length);
            }
            default -> repeatElement(out, message, from);
        }
        return out.toByteArray();
    }

    /** A whole element twice, or one gone: damage that a parser does not see. */
    private void repeatElement(ByteArrayOutputStream out, byte[] message, int from) {
        var text = new String(message, StandardCharsets.ISO_8859_1);
        var start = text.indexOf("\n", from) + 1;
        var end = text.indexOf("\n", start) + 1;
        if (start <= 0 || end <= 0) {
            out.writeBytes(message);
        } else if (random.nextBoolean()) {
            write(out, message, 0, end, start, message.length);
        } else {
            write(out, message, 0, start, end, message.length);
        }
    }

    private static void write(ByteArrayOutputStream out, byte[] bytes, int from, int to, int again, int end) {
        out.write(bytes, from, to - from);
        out.write(bytes, again, end - again);
    }

    byte[] message(HeldStore store) throws IOException {
        var out = new ByteArrayOutputStream();
        var writer = new EdxmlWriter(store);
        if (random.nextInt(4) == 0) {
            writer.write(status(), out);
        } else {
            writer.write(header(), attachments(store), out);
        }
        return out.toByteArray();
    }
}
