package vn.courtaxis.edxml;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes indented XML in the national SDK's form: CRLF, two blanks, empty texts left out, optional blocks left
 * out when empty.
 *
 * <p>An element's start tag is held back until something stands in it.
 */
final class XmlOut {

    static final String END_OF_LINE = "\r\n";

    private final OutputStream bytes;
    private final Writer text;
    private final Deque<Block> blocks = new ArrayDeque<>();

    XmlOut(OutputStream out) throws IOException {
        this.bytes = out;
        this.text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 8192);
        text.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + END_OF_LINE);
    }

    /** Starts an element that is written even when it stays empty. */
    void open(String name, String... attributes) {
        blocks.push(new Block(name, attributes(attributes), true));
    }

    /** Starts an element that vanishes when nothing is written into it. */
    void openOptional(String name) {
        blocks.push(new Block(name, "", false));
    }

    void close() throws IOException {
        var block = blocks.peek();
        if (block == null) {
            throw new IllegalStateException("Nothing is open");
        }
        if (block.started) {
            blocks.pop();
            line("</" + block.name + ">");
        } else {
            blocks.pop();
            if (block.required) {
                startBlocks();
                line("<" + block.name + block.attributes + " />");
            }
        }
    }

    /** An element with cleaned text; left out when the text is empty. */
    void leaf(String name, String value) throws IOException {
        write(name, XmlText.clean(value));
    }

    /** An identity: not normalized, for peers compare it with what they sent. */
    void identity(String name, String value) throws IOException {
        write(name, XmlText.legal(value).strip());
    }

    void leaf(String name, int value) throws IOException {
        write(name, Integer.toString(value));
    }

    /** A whole element as it stands, with nothing before or after it, so that a document without it is the document that was signed. */
    void asIs(String element) throws IOException {
        startBlocks();
        text.write(element);
    }

    /** An element whose content is bytes: ASCII text that needs no escaping. */
    void stream(String name, Content content, String... attributes) throws IOException {
        startBlocks();
        indent();
        text.write("<" + name + attributes(attributes) + ">");
        text.flush();
        content.writeTo(bytes);
        text.write("</" + name + ">" + END_OF_LINE);
    }

    void flush() throws IOException {
        text.flush();
    }

    private void write(String name, String value) throws IOException {
        if (!value.isEmpty()) {
            startBlocks();
            line("<" + name + ">" + XmlText.escape(value) + "</" + name + ">");
        }
    }

    private void startBlocks() throws IOException {
        var depth = 0;
        for (var outermostFirst = blocks.descendingIterator(); outermostFirst.hasNext(); depth++) {
            var block = outermostFirst.next();
            if (!block.started) {
                block.started = true;
                text.write("  ".repeat(depth) + "<" + block.name + block.attributes + ">" + END_OF_LINE);
            }
        }
    }

    private void line(String content) throws IOException {
        indent();
        text.write(content + END_OF_LINE);
    }

    private void indent() throws IOException {
        text.write("  ".repeat(blocks.size()));
    }

    private static String attributes(String... namesAndValues) {
        var written = new StringBuilder();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            written.append(' ')
                    .append(namesAndValues[i])
                    .append("=\"")
                    .append(XmlText.attribute(namesAndValues[i + 1]))
                    .append('"');
        }
        return written.toString();
    }

    /** Writes an element's content; must not close the stream. */
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private static final class Block {
        private final String name;
        private final String attributes;
        private final boolean required;
        private boolean started;

        Block(String name, String attributes, boolean required) {
            this.name = name;
            this.attributes = attributes;
            this.required = required;
        }
    }
}
