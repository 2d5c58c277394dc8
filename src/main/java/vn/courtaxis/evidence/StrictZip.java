package vn.courtaxis.evidence;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Reads a zip that can be understood in one way only: entries one behind the other from the first byte on, the directory right behind them and
 * saying the same of each, the end right behind the directory; no comments, no extra fields, nothing between. What one program finds by the
 * directory and another by reading on is the same then. Zip64 is not read: files of 4 GB and more.
 */
final class StrictZip {

    private static final int LOCAL = 0x04034b50;
    private static final int DIRECTORY = 0x02014b50;
    private static final int DESCRIPTOR = 0x08074b50;
    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int DIRECTORY_LENGTH = 46;
    private static final int LOCAL_LENGTH = 30;
    private static final int DESCRIPTOR_LENGTH = 16;
    private static final int WITH_DESCRIPTOR = 8;
    private static final int MOST_ENTRIES = 10_000;
    private static final int MOST_DIRECTORY = 4 << 20;
    private static final long MOST_BYTES = 16L << 30;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final int PIECE = 64 << 10;

    private final FileChannel file;
    private long inflated;

    private StrictZip(FileChannel file) {
        this.file = file;
    }

    /** Takes the bytes of an entry as they are inflated. */
    interface Sink {
        void entry(String name) throws IOException;

        void bytes(byte[] buffer, int length) throws IOException;
    }

    /** Something in the file that another program could understand in another way, or that is broken. */
    static final class NotStrict extends IOException {

        private static final long serialVersionUID = 1L;

        NotStrict(String what) {
            super(what);
        }
    }

    /** @throws NotStrict when it is no such zip */
    static void read(Path path, Sink sink) throws IOException {
        try (var file = FileChannel.open(path, StandardOpenOption.READ)) {
            new StrictZip(file).read(sink);
        } catch (EOFException e) {
            throw new NotStrict("it breaks off");
        }
    }

    private record Entry(String name, int flags, int method, long crc, long packed, long size, long offset) {}

    private void read(Sink sink) throws IOException {
        var end = bytes(file.size() - END_LENGTH, END_LENGTH);
        require(
                end.getInt(0) == END && end.getInt(4) == 0 && end.getShort(20) == 0,
                "it does not end as a zip file does");
        var count = unsigned(end.getShort(8));
        require(
                count == unsigned(end.getShort(10)) && count <= MOST_ENTRIES,
                "it has too many entries, or parts elsewhere");
        var length = Integer.toUnsignedLong(end.getInt(12));
        var start = Integer.toUnsignedLong(end.getInt(16));
        require(
                length <= MOST_DIRECTORY && start + length == file.size() - END_LENGTH,
                "something stands around its directory");
        var entries = directory(bytes(start, (int) length), count);
        var at = 0L;
        for (var entry : entries) {
            require(entry.offset() == at, "something stands between its entries");
            at = entry(entry, sink);
        }
        require(at == start, "something stands before its directory");
    }

    private static List<Entry> directory(ByteBuffer bytes, int count) throws NotStrict {
        var entries = new ArrayList<Entry>();
        var at = 0;
        for (var n = 0; n < count; n++) {
            require(bytes.limit() - at >= DIRECTORY_LENGTH && bytes.getInt(at) == DIRECTORY, "its directory is broken");
            var nameLength = unsigned(bytes.getShort(at + 28));
            var clean = bytes.getShort(at + 30) == 0 && bytes.getShort(at + 32) == 0 && bytes.getShort(at + 34) == 0;
            require(clean, "an entry has a comment or extra fields");
            require(bytes.limit() - at - DIRECTORY_LENGTH >= nameLength, "its directory is broken");
            entries.add(new Entry(
                    text(bytes, at + DIRECTORY_LENGTH, nameLength),
                    unsigned(bytes.getShort(at + 8)),
                    unsigned(bytes.getShort(at + 10)),
                    Integer.toUnsignedLong(bytes.getInt(at + 16)),
                    Integer.toUnsignedLong(bytes.getInt(at + 20)),
                    Integer.toUnsignedLong(bytes.getInt(at + 24)),
                    Integer.toUnsignedLong(bytes.getInt(at + 42))));
            at += DIRECTORY_LENGTH + nameLength;
        }
        require(at == bytes.limit(), "its directory is broken");
        return entries;
    }

    /** @return where the next one begins */
    private long entry(Entry entry, Sink sink) throws IOException {
        var header = bytes(entry.offset(), LOCAL_LENGTH);
        var nameLength = unsigned(header.getShort(26));
        var same = header.getInt(0) == LOCAL
                && unsigned(header.getShort(6)) == entry.flags()
                && unsigned(header.getShort(8)) == entry.method()
                && header.getShort(28) == 0
                && text(bytes(entry.offset() + LOCAL_LENGTH, nameLength), 0, nameLength)
                        .equals(entry.name());
        require(same, "an entry says other things than the directory");
        var described = (entry.flags() & WITH_DESCRIPTOR) != 0;
        require(described || says(header, 14, entry), "an entry says other things than the directory");
        var data = entry.offset() + LOCAL_LENGTH + nameLength;
        sink.entry(entry.name());
        content(entry, data, sink);
        var end = data + entry.packed();
        if (!described) {
            return end;
        }
        var descriptor = bytes(end, DESCRIPTOR_LENGTH);
        require(
                descriptor.getInt(0) == DESCRIPTOR && says(descriptor, 4, entry),
                "an entry says other things than the directory");
        return end + DESCRIPTOR_LENGTH;
    }

    private static boolean says(ByteBuffer bytes, int at, Entry entry) {
        return Integer.toUnsignedLong(bytes.getInt(at)) == entry.crc()
                && Integer.toUnsignedLong(bytes.getInt(at + 4)) == entry.packed()
                && Integer.toUnsignedLong(bytes.getInt(at + 8)) == entry.size();
    }

    private void content(Entry entry, long data, Sink sink) throws IOException {
        var crc = new CRC32();
        var size = switch (entry.method()) {
            case STORED -> stored(entry, data, sink, crc);
            case DEFLATED -> inflated(entry, data, sink, crc);
            default -> throw new NotStrict("an entry is packed in an unknown way");
        };
        require(size == entry.size() && crc.getValue() == entry.crc(), "an entry is damaged");
    }

    private long stored(Entry entry, long data, Sink sink, CRC32 crc) throws IOException {
        for (var at = 0L; at < entry.packed(); at += PIECE) {
            var piece = bytes(data + at, (int) Math.min(PIECE, entry.packed() - at));
            give(piece.array(), piece.limit(), sink, crc);
        }
        return entry.packed();
    }

    private long inflated(Entry entry, long data, Sink sink, CRC32 crc) throws IOException {
        var inflater = new Inflater(true);
        var out = new byte[PIECE];
        try {
            var read = 0L;
            while (!inflater.finished()) {
                if (inflater.needsInput()) {
                    require(read < entry.packed(), "an entry is damaged");
                    var piece = bytes(data + read, (int) Math.min(PIECE, entry.packed() - read));
                    inflater.setInput(piece.array(), 0, piece.limit());
                    read += piece.limit();
                }
                give(out, inflater.inflate(out), sink, crc);
                require(!inflater.needsDictionary(), "an entry is packed in an unknown way");
            }
            require(inflater.getBytesRead() == entry.packed(), "something stands behind an entry");
            return inflater.getBytesWritten();
        } catch (DataFormatException e) {
            throw new NotStrict("an entry is damaged");
        } finally {
            inflater.end();
        }
    }

    private void give(byte[] buffer, int length, Sink sink, CRC32 crc) throws IOException {
        inflated += length;
        require(inflated <= MOST_BYTES, "it is too large");
        crc.update(buffer, 0, length);
        sink.bytes(buffer, length);
    }

    private ByteBuffer bytes(long at, int length) throws IOException {
        if (at < 0 || at + length > file.size()) {
            throw new EOFException();
        }
        var bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            if (file.read(bytes, at + bytes.position()) < 0) {
                throw new EOFException();
            }
        }
        return bytes.flip();
    }

    private static String text(ByteBuffer bytes, int at, int length) {
        return new String(bytes.array(), at, length, StandardCharsets.UTF_8);
    }

    private static int unsigned(short value) {
        return Short.toUnsignedInt(value);
    }

    private static void require(boolean holds, String otherwise) throws NotStrict {
        if (!holds) {
            throw new NotStrict(otherwise);
        }
    }
}
