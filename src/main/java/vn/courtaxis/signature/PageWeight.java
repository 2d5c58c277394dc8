package vn.courtaxis.signature;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FlateFilterDecoderStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/** Sums up what the text of a page is made from: contents, forms and fonts, which PDFBox inflates in memory. */
final class PageWeight {

    /** Bytes inflated. Ten fonts with every Vietnamese letter and a page of drawings stay under half of it. */
    static final long LIMIT = 32L << 20;

    private static final int MOST_OBJECTS = 100_000;

    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<COSBase> open = new ArrayDeque<>();
    private long weight;

    private PageWeight() {}

    /** @throws IOException when the page is heavier than a page may be */
    static void check(PDPage page) throws IOException {
        var scale = new PageWeight();
        scale.add(page.getCOSObject().getItem(COSName.CONTENTS));
        var resources = page.getResources();
        scale.add(resources == null ? null : resources.getCOSObject());
        scale.weighAll();
    }

    private void weighAll() throws IOException {
        while (!open.isEmpty()) {
            var next = open.pop();
            if (next instanceof COSStream stream) {
                weigh(stream);
            }
            if (next instanceof COSDictionary dictionary) {
                addEntries(dictionary);
            } else if (next instanceof COSArray array) {
                array.forEach(this::add);
            }
            if (weight > LIMIT || seen.size() > MOST_OBJECTS) {
                throw new IOException("a page too heavy to read");
            }
        }
    }

    private void addEntries(COSDictionary dictionary) {
        dictionary.forEach((key, value) -> {
            if (COSName.XOBJECT.equals(key)) {
                addForms(value);
            } else if (!COSName.PARENT.equals(key)) {
                add(value);
            }
        });
    }

    /** Pictures say nothing to the reader of text and are not decoded. */
    private void addForms(COSBase named) {
        if (resolved(named) instanceof COSDictionary forms) {
            forms.getValues().stream()
                    .map(PageWeight::resolved)
                    .filter(form -> !(form instanceof COSDictionary dictionary
                            && COSName.IMAGE.equals(dictionary.getCOSName(COSName.SUBTYPE))))
                    .forEach(this::add);
        }
    }

    private void add(@Nullable COSBase item) {
        var object = resolved(item);
        if ((object instanceof COSDictionary || object instanceof COSArray) && seen.add(object)) {
            open.push(object);
        }
    }

    private static @Nullable COSBase resolved(@Nullable COSBase item) {
        return item instanceof COSObject reference ? reference.getObject() : item;
    }

    private void weigh(COSStream stream) throws IOException {
        var filters = stream.getFilters();
        if (filters instanceof COSArray chain && chain.size() == 1) {
            filters = chain.getObject(0);
        }
        if (filters instanceof COSArray chain && expansions(chain) > 1) {
            throw new IOException("a stream compressed more than once");
        }
        weight += stream.getLength();
        if (COSName.FLATE_DECODE.equals(filters) || COSName.FLATE_DECODE_ABBREVIATION.equals(filters)) {
            inflate(stream);
        }
    }

    // One after the other they expand a million times; each alone a thousand times.
    private static long expansions(COSArray filters) {
        return filters.toList().stream()
                .filter(filter ->
                        filter instanceof COSName name && !name.getName().startsWith("A"))
                .count();
    }

    private void inflate(COSStream stream) throws IOException {
        var chunk = new byte[8192];
        try (var content = new FlateFilterDecoderStream(stream.createRawInputStream())) {
            for (int read = content.read(chunk); read >= 0 && weight <= LIMIT; read = content.read(chunk)) {
                weight += read;
            }
        }
    }
}
