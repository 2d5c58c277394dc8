package vn.courtaxis.signature;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageTree;
import org.jspecify.annotations.Nullable;

/**
 * What a reader of one revision sees over its pages and what the revision does by itself.
 *
 * @param marks by their object, which an addition to the file keeps
 * @param actions fingerprints by where they hang, without those of marks
 * @param pages fingerprint of all pages in their order: what is drawn on them, with what, how large
 */
record RevisionLook(Map<String, PageMark> marks, Map<String, String> actions, String pages) {

    private static final COSName AA = COSName.getPDFName("AA");
    private static final COSName AF = COSName.getPDFName("AF");
    private static final COSName XFA = COSName.getPDFName("XFA");
    private static final COSName JAVASCRIPT = COSName.getPDFName("JavaScript");
    private static final COSName EMBEDDED_FILES = COSName.getPDFName("EmbeddedFiles");

    /** Part of a page that the picture of a signature may take; the largest seals and signatures take a fifteenth. */
    private static final double LARGEST_SHARE = 0.2;

    private static final COSName USER_UNIT = COSName.getPDFName("UserUnit");
    private static final int MOST_LEVELS = 50;

    /** @throws CosDigest.TooMuch when there is more than may be looked at */
    static RevisionLook of(PDDocument pdf) throws IOException {
        var digest = new CosDigest(places(pdf));
        var marks = new HashMap<String, PageMark>();
        var actions = new TreeMap<String, String>();
        catalog(pdf.getDocumentCatalog().getCOSObject(), digest, actions);
        int number = 0;
        for (var page : pdf.getPages()) {
            var dictionary = page.getCOSObject();
            put(actions, "page " + number, digest.of(dictionary.getItem(AA), dictionary.getItem(AF)));
            marks(page, number++, digest, marks);
        }
        return new RevisionLook(marks, actions, pages(pdf, digest));
    }

    private static Set<COSDictionary> places(PDDocument pdf) {
        var places = Collections.<COSDictionary>newSetFromMap(new IdentityHashMap<>());
        places.add(pdf.getDocumentCatalog().getCOSObject());
        for (var page : pdf.getPages()) {
            var place = page.getCOSObject();
            for (int level = 0; place != null && level < MOST_LEVELS && places.add(place); level++) {
                place = place.getCOSDictionary(COSName.PARENT);
            }
        }
        return places;
    }

    /** One fingerprint, so that what pages share is looked at once. */
    private static String pages(PDDocument pdf, CosDigest digest) throws IOException {
        var drawn = new ArrayList<@Nullable COSBase>();
        for (var page : pdf.getPages()) {
            var dictionary = page.getCOSObject();
            drawn.add(dictionary.getItem(COSName.CONTENTS));
            drawn.add(PDPageTree.getInheritableAttribute(dictionary, COSName.RESOURCES));
            drawn.add(PDPageTree.getInheritableAttribute(dictionary, COSName.MEDIA_BOX));
            drawn.add(PDPageTree.getInheritableAttribute(dictionary, COSName.CROP_BOX));
            drawn.add(PDPageTree.getInheritableAttribute(dictionary, COSName.ROTATE));
            drawn.add(dictionary.getItem(USER_UNIT));
        }
        return digest.of(drawn.toArray(COSBase[]::new));
    }

    private static void catalog(COSDictionary catalog, CosDigest digest, Map<String, String> actions)
            throws IOException {
        put(actions, "open", digest.of(catalog.getCOSDictionary(COSName.OPEN_ACTION), catalog.getItem(AA)));
        put(actions, "files", digest.of(catalog.getItem(AF)));
        var names = catalog.getCOSDictionary(COSName.NAMES);
        if (names != null) {
            put(actions, "names", digest.of(names.getItem(JAVASCRIPT), names.getItem(EMBEDDED_FILES)));
        }
        var form = catalog.getCOSDictionary(COSName.ACRO_FORM);
        if (form != null) {
            put(actions, "form", digest.of(form.getItem(XFA)));
        }
    }

    private static void put(Map<String, String> actions, String where, String fingerprint) {
        if (!fingerprint.isEmpty()) {
            actions.put(where, fingerprint);
        }
    }

    private static void marks(PDPage page, int number, CosDigest digest, Map<String, PageMark> marks)
            throws IOException {
        var annotations = page.getCOSObject().getCOSArray(COSName.ANNOTS);
        for (int i = 0; annotations != null && i < annotations.size(); i++) {
            if (annotations.getObject(i) instanceof COSDictionary mark) {
                marks.put(key(annotations, i, number), PageMark.of(mark, digest, page.getCropBox()));
            }
        }
    }

    private static String key(COSArray annotations, int index, int page) {
        return annotations.get(index) instanceof COSObject reference && reference.getKey() != null
                ? reference.getKey().toString()
                : "page " + page + ", mark " + index;
    }

    /** What was done to this revision until it became the other one. */
    Set<Finding> changesTo(RevisionLook later) {
        var findings = EnumSet.noneOf(Finding.class);
        if (!actions.equals(later.actions)) {
            findings.add(Finding.ACTION_ADDED_AFTER_SIGNING);
        }
        if (!pages.equals(later.pages)) {
            findings.add(Finding.CHANGED_AFTER_SIGNING);
        }
        marks.forEach((key, mark) -> findings.addAll(changes(mark, later.marks.get(key))));
        later.marks.forEach((key, mark) -> {
            if (!marks.containsKey(key)) {
                findings.addAll(added(mark));
            }
        });
        return findings;
    }

    private static Set<Finding> changes(PageMark before, @Nullable PageMark after) {
        var findings = EnumSet.noneOf(Finding.class);
        if (before.kind() == PageMark.Kind.EMPTY_SIGNATURE && after != null) {
            return covering(after); // waiting to be signed, and whoever signs chooses the picture
        }
        if (after == null) {
            findings.add(
                    before.kind() == PageMark.Kind.SIGNATURE
                            ? Finding.APPEARANCE_CHANGED
                            : Finding.CHANGED_AFTER_SIGNING);
            return findings;
        }
        if (!before.action().equals(after.action())) {
            findings.add(Finding.ACTION_ADDED_AFTER_SIGNING);
        }
        var sameValue = before.value().equals(after.value());
        var sameLook = before.look().equals(after.look());
        if (!sameValue) {
            findings.add(
                    before.kind() == PageMark.Kind.FIELD && !before.readOnly()
                            ? Finding.FORM_FILLED_AFTER_SIGNING
                            : Finding.CHANGED_AFTER_SIGNING);
        } else if (!sameLook) {
            findings.add(Finding.APPEARANCE_CHANGED);
        }
        return findings;
    }

    /** A picture that large is no signature: it hides what was signed before. */
    private static Set<Finding> covering(PageMark mark) {
        return mark.share() > LARGEST_SHARE ? EnumSet.of(Finding.PAGE_COVERED) : EnumSet.noneOf(Finding.class);
    }

    /** Further signatures may come, and time stamps that show nothing. */
    private static Set<Finding> added(PageMark mark) {
        return switch (mark.kind()) {
            case SIGNATURE, EMPTY_SIGNATURE -> covering(mark);
            case TIME_STAMP -> mark.visible() ? Set.of(Finding.CHANGED_AFTER_SIGNING) : Set.of();
            case NOTE, FIELD -> {
                var findings = EnumSet.of(Finding.CHANGED_AFTER_SIGNING);
                if (!mark.action().isEmpty()) {
                    findings.add(Finding.ACTION_ADDED_AFTER_SIGNING);
                }
                yield findings;
            }
        };
    }
}
