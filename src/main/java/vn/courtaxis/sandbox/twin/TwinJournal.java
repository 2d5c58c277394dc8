package vn.courtaxis.sandbox.twin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything that changed the twin's mind, one JSON object a line, only ever appended.
 *
 * <p>Not fsynced: it outlives the program, not the machine, which is enough for a sandbox.
 */
final class TwinJournal {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final FileChannel file;

    private TwinJournal(FileChannel file) {
        this.file = file;
    }

    /** Opens the journal and tells what it holds. A line that a dying twin left unfinished never took effect and is cut off. */
    static TwinJournal open(Path path, Consumer<JournalLine> each) throws IOException {
        var file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        file.truncate(replay(file, each));
        file.position(file.size());
        return new TwinJournal(file);
    }

    private static long replay(FileChannel file, Consumer<JournalLine> each) throws IOException {
        var in = new BufferedInputStream(Channels.newInputStream(file));
        var line = new ByteArrayOutputStream();
        var whole = 0L;
        for (var next = in.read(); next >= 0; next = in.read()) {
            line.write(next);
            if (next == '\n') {
                each.accept(MAPPER.readValue(line.toByteArray(), JournalLine.class));
                whole += line.size();
                line.reset();
            }
        }
        return whole;
    }

    synchronized void append(JournalLine line) throws IOException {
        var bytes = ByteBuffer.wrap((MAPPER.writeValueAsString(line) + "\n").getBytes(UTF_8));
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
    }
}
