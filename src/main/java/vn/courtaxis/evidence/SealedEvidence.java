package vn.courtaxis.evidence;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.courtaxis.exchange.DocumentStore;

/** An evidence file that is ready to be written: everything in it was proven and is sealed. */
public final class SealedEvidence implements AutoCloseable {

    /** Of the container. */
    public static final String MEDIA_TYPE = EvidenceManifest.MEDIA_TYPE;

    private final Contents contents;
    private final DocumentStore store;
    private final Runnable closing;

    /** @param at the time that the entries carry, local */
    record Contents(List<Part> parts, byte[] manifest, byte[] seal, LocalDateTime at) {}

    /** @param closing what is to be done once it is written, or given up */
    SealedEvidence(Contents contents, DocumentStore store, Runnable closing) {
        this.contents = contents;
        this.store = store;
        this.closing = closing;
    }

    @Override
    public void close() {
        closing.run();
    }

    /**
     * Writes the container as it is read, whatever the size of the documents, and does not close the stream.
     *
     * @throws IOException when the stream or our own storage fails; what was written is no container then
     */
    public void writeTo(OutputStream out) throws IOException {
        var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        mediaType(zip);
        for (var part : contents.parts()) {
            zip.putNextEntry(entry(part.name()));
            if (part instanceof Part.Kept kept) {
                try (var content = store.open(kept.file())) {
                    content.transferTo(zip);
                }
            } else if (part instanceof Part.Written written) {
                zip.write(written.bytes());
            }
            zip.closeEntry();
        }
        write(zip, EvidenceManifest.MANIFEST, contents.manifest());
        write(zip, EvidenceManifest.SEAL, contents.seal());
        zip.finish();
    }

    /** First and not compressed, so that the kind of file can be told from its first bytes (ETSI EN 319 162-1 A.1). */
    private void mediaType(ZipOutputStream zip) throws IOException {
        var bytes = EvidenceManifest.MEDIA_TYPE.getBytes(StandardCharsets.US_ASCII);
        var crc = new CRC32();
        crc.update(bytes);
        var entry = entry(EvidenceManifest.MEDIA_TYPE_FILE);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(crc.getValue());
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    private void write(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(entry(name));
        zip.write(bytes);
        zip.closeEntry();
    }

    private ZipEntry entry(String name) {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(contents.at());
        return entry;
    }
}
