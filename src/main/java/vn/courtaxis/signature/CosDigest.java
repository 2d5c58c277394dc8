package vn.courtaxis.signature;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;

/**
 * A fingerprint of an object and of all that hangs on it, the same wherever in a file it stands. Pages are not entered,
 * so that nothing leads from a mark on a page to the whole document.
 */
final class CosDigest {

    /** Objects of one revision that are looked at; a page has some tens. */
    private static final int MOST_OBJECTS = 1_000_000;

    /** Bytes of streams of one revision that are hashed; more than an attachment may have. */
    private static final long MOST_BYTES = 512L << 20;

    private static final Set<COSName> UPWARDS = Set.of(COSName.PARENT, COSName.P, COSName.getPDFName("Popup"));

    /** More than may be looked at, so nobody can say whether it changed. */
    static final class TooMuch extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private final MessageDigest digest = sha256();
    private final Set<COSBase> places = Collections.newSetFromMap(new IdentityHashMap<>());
    private int objects;
    private long bytes;
    private Map<COSBase, Integer> seen = new IdentityHashMap<>();

    /** @param places pages and what holds them: known by themselves, for what merely says it is a page may be a picture */
    CosDigest(Collection<COSDictionary> places) {
        this.places.addAll(places);
    }

    /** @return "" for nothing, else hex */
    String of(@Nullable COSBase... values) throws IOException {
        seen = new IdentityHashMap<>();
        var empty = true;
        for (var value : values) {
            empty &= resolved(value) == null;
            add(value);
        }
        var hash = HexFormat.of().formatHex(digest.digest());
        return empty ? "" : hash;
    }

    /** All entries of a mark but its own that lead upwards. */
    String ofAll(COSDictionary dictionary) throws IOException {
        seen = new IdentityHashMap<>();
        entries(dictionary, UPWARDS);
        return HexFormat.of().formatHex(digest.digest());
    }

    private void add(@Nullable COSBase value) throws IOException {
        var object = resolved(value);
        if (object == null) {
            word("null");
        } else if (object instanceof COSDictionary || object instanceof COSArray) {
            container(object);
        } else if (object instanceof COSString string) {
            word("s" + string.getBytes().length);
            digest.update(string.getBytes());
        } else if (object instanceof COSName name) {
            word("/" + name.getName());
        } else if (object instanceof COSNumber number) {
            word("n" + number.floatValue() + ' ' + number.longValue());
        } else if (object instanceof COSBoolean truth) {
            word(truth.getValue() ? "true" : "false");
        }
    }

    private void container(COSBase object) throws IOException {
        var before = seen.putIfAbsent(object, seen.size());
        if (before != null) {
            word("again" + before);
            return;
        }
        if (++objects > MOST_OBJECTS) {
            throw new TooMuch();
        }
        if (object instanceof COSArray array) {
            word("[" + array.size());
            for (int i = 0; i < array.size(); i++) {
                add(array.get(i));
            }
        } else if (object instanceof COSDictionary dictionary) {
            dictionary(dictionary);
        }
    }

    private void dictionary(COSDictionary dictionary) throws IOException {
        if (places.contains(dictionary)) {
            word("place");
            return;
        }
        entries(dictionary, Set.of());
        if (dictionary instanceof COSStream stream) {
            try (var content = stream.createRawInputStream()) {
                content(content);
            }
        }
    }

    private void entries(COSDictionary dictionary, Set<COSName> without) throws IOException {
        var sorted = new TreeMap<String, COSBase>();
        for (var entry : dictionary.entrySet()) {
            if (!without.contains(entry.getKey())) {
                sorted.put(entry.getKey().getName(), entry.getValue());
            }
        }
        word("<" + sorted.size());
        for (var entry : sorted.entrySet()) {
            word("/" + entry.getKey());
            add(entry.getValue());
        }
    }

    private void content(InputStream content) throws IOException {
        var buffer = new byte[8192];
        for (int read = content.read(buffer); read > 0; read = content.read(buffer)) {
            bytes += read;
            if (bytes > MOST_BYTES) {
                throw new TooMuch();
            }
            digest.update(buffer, 0, read);
        }
    }

    private void word(String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    private static @Nullable COSBase resolved(@Nullable COSBase value) {
        return value instanceof COSObject reference ? reference.getObject() : value;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
