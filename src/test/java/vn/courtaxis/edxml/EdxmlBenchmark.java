package vn.courtaxis.edxml;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import vn.courtaxis.document.Attachment;
import vn.courtaxis.document.DocumentHeader;
import vn.courtaxis.document.StoredFile;

/**
 * Compares reading and writing a message with a plain DOM implementation: CPU time and allocated bytes of this thread.
 *
 * <p>No part of the build. Run it with the tests' class path: {@code java -Xmx2g -cp ... vn.courtaxis.edxml.EdxmlBenchmark};
 * it prints a line for each size and direction, the middle of five runs after two that warm up, and ends by itself.
 */
final class EdxmlBenchmark {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int WARM = 2;
    private static final int RUNS = 5;

    private record Cost(double millis, double megabytes) {}

    private final HeldStore store = new HeldStore();
    private final DocumentHeader header = Messages.referenceHeader();

    private EdxmlBenchmark() {}

    public static void main(String... arguments) throws Exception {
        for (var size : new int[] {1 << 20, 50 << 20}) {
            new EdxmlBenchmark().compare(size);
        }
    }

    /** CPU time of this thread in nanoseconds. */
    static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private void compare(int size) throws Exception {
        var bytes = new byte[size];
        new Random(1).nextBytes(bytes);
        System.arraycopy(Messages.PDF, 0, bytes, 0, 8);
        var file = store.keep(bytes);
        var attachments = List.of(new Attachment("a.pdf", "application/pdf", file));
        var out = new ByteArrayOutputStream(size * 3 / 2);
        new EdxmlWriter(store).write(header, attachments, out);
        var message = store.keep(out.toByteArray());
        var megabytes = (size >> 20) + " MB";

        print(
                "write " + megabytes,
                cost(() -> writeStreaming(attachments)),
                cost(() -> writeDom(file, OutputStream.nullOutputStream())));
        print(
                "read " + megabytes,
                cost(() -> new EdxmlReader(store, EdxmlLimits.defaults()).read(message)),
                cost(() -> readDom(message)));
    }

    private static void print(String what, Cost ours, Cost dom) {
        System.out.printf(
                "%-12s ours %.1f ms %.1f MB, DOM %.1f ms %.1f MB: CPU 1:%.1f, allocated 1:%.1f%n",
                what,
                ours.millis(),
                ours.megabytes(),
                dom.millis(),
                dom.megabytes(),
                dom.millis() / ours.millis(),
                dom.megabytes() / ours.megabytes());
    }

    private Object writeStreaming(List<Attachment> attachments) throws IOException {
        new EdxmlWriter(store).write(header, attachments, OutputStream.nullOutputStream());
        return "";
    }

    /** As the libraries in the field do it: a tree with the base64 as one text, handed to a transformer. */
    private Object writeDom(StoredFile file, OutputStream out) throws Exception {
        var head = new ByteArrayOutputStream();
        new EdxmlWriter(store).write(header, List.of(), head);
        var document = parse(head.toByteArray());
        var list = document.getElementsByTagName("AttachmentEncoded").item(0);
        var attachment = (Element) list.appendChild(document.createElement("Attachment"));
        var content = document.createElement("ContentTransferEncoded");
        content.setTextContent(Base64.getEncoder().encodeToString(store.bytes(file)));
        attachment.appendChild(content);
        TransformerFactory.newInstance().newTransformer().transform(new DOMSource(document), new StreamResult(out));
        return "";
    }

    private Object readDom(StoredFile message) throws Exception {
        var document = parse(store.bytes(message));
        var contents = document.getElementsByTagNameNS("*", "ContentTransferEncoded");
        return store.keep(
                Base64.getDecoder().decode(contents.item(0).getTextContent().strip()));
    }

    private static Document parse(byte[] message) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(message));
    }

    private static Cost cost(Callable<Object> work) throws Exception {
        var costs = new ArrayList<Cost>();
        for (var run = 0; run < WARM + RUNS; run++) {
            var allocated =
                    THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
            var started = cpu();
            work.call();
            var millis = (cpu() - started) / 1e6;
            costs.add(new Cost(
                    millis,
                    (THREADS.getThreadAllocatedBytes(Thread.currentThread().getId()) - allocated) / 1048576.0));
        }
        var counted = new ArrayList<>(costs.subList(WARM, costs.size()));
        counted.sort((one, other) -> Double.compare(one.millis(), other.millis()));
        return counted.get(RUNS / 2);
    }
}
