package vn.courtaxis.signature;

import static vn.courtaxis.signature.PdfBuilder.aPdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import vn.courtaxis.signature.CorpusRow.Case;

/** Files that cost more than they are worth. */
final class SizeCorpus {

    private SizeCorpus() {}

    static List<CorpusRow> rows() {
        return List.of(
                row(
                        "300 revisions before the signature",
                        folder -> signed(folder, revised(aPdf().bytes(), 300)),
                        "VALID"),
                row(
                        "300 revisions behind the signature, each a page turned",
                        folder -> Case.of(turned(signed(folder, aPdf().bytes()).pdf(), 300)),
                        "INVALID CHANGED_AFTER_SIGNING",
                        Check.CHANGES,
                        Check.REVISIONS),
                row("20,000 signature fields", folder -> Case.of(fields(20_000)), "UNDETERMINED TOO_MANY_SIGNATURES"));
    }

    private static CorpusRow row(String attack, CorpusRow.Making making, String expected, Check... checks) {
        return new CorpusRow(attack, making, expected, Set.of(checks));
    }

    private static Case signed(java.nio.file.Path folder, byte[] pdf) {
        var fixture = new SignatureFixture(folder);
        return Case.of(fixture.store.bytes(fixture.signedByCourt(pdf)));
    }

    private static byte[] revised(byte[] pdf, int times) {
        var revised = pdf;
        for (int n = 0; n < times; n++) {
            var title = "Bản " + n;
            revised = later(revised, open -> open.getDocumentInformation().setTitle(title));
        }
        return revised;
    }

    private static byte[] turned(byte[] pdf, int times) {
        var turned = pdf;
        for (int n = 0; n < times; n++) {
            turned = LaterChanges.turnPage(turned);
        }
        return turned;
    }

    private interface Change {
        void to(PDDocument pdf);
    }

    private static byte[] later(byte[] pdf, Change change) {
        try (var open = Loader.loadPDF(pdf);
                var out = new ByteArrayOutputStream()) {
            change.to(open);
            open.getDocumentInformation().getCOSObject().setNeedToBeUpdated(true);
            open.saveIncremental(out);
            return out.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static byte[] fields(int count) {
        try (var open = Loader.loadPDF(aPdf().bytes());
                var out = new ByteArrayOutputStream()) {
            var form = new PDAcroForm(open);
            open.getDocumentCatalog().setAcroForm(form);
            var fields = new COSArray();
            for (int n = 0; n < count; n++) {
                fields.add(field(n));
            }
            form.getCOSObject().setItem(COSName.FIELDS, fields);
            open.save(out);
            return out.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static COSDictionary field(int n) {
        var value = new COSDictionary();
        value.setItem(COSName.TYPE, COSName.SIG);
        value.setItem(COSName.FILTER, COSName.getPDFName("Adobe.PPKLite"));
        value.setItem(COSName.CONTENTS, new COSString(new byte[64]));
        var range = new COSArray();
        for (int part : new int[] {0, 100, 200, 300}) {
            range.add(org.apache.pdfbox.cos.COSInteger.get(part));
        }
        value.setItem(COSName.BYTERANGE, range);
        var field = new COSDictionary();
        field.setItem(COSName.FT, COSName.SIG);
        field.setString(COSName.T, "s" + n);
        field.setItem(COSName.V, value);
        return field;
    }
}
