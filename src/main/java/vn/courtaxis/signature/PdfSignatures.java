package vn.courtaxis.signature;

import java.util.List;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;

/** Counts and permissions of the signatures in an open PDF, without judging them. */
final class PdfSignatures {

    private static final COSName DOC_TIME_STAMP = COSName.getPDFName("DocTimeStamp");
    private static final COSName TRANSFORM_PARAMS = COSName.getPDFName("TransformParams");
    private static final int NO_CHANGES = 1;

    private PdfSignatures() {}

    /** Signature fields that hold something, even something broken; time stamps of the whole file do not count. */
    static int count(PDDocument pdf) {
        return (int) fields(pdf).stream()
                .filter(field -> isSignature(field.getCOSObject().getDictionaryObject(COSName.V)))
                .count();
    }

    /** Fields that DSS would judge one by one, time stamps included. */
    static int fieldCount(PDDocument pdf) {
        return fields(pdf).size();
    }

    private static List<PDSignatureField> fields(PDDocument pdf) {
        return pdf.getSignatureFields();
    }

    private static boolean isSignature(COSBase value) {
        return value != null
                && !(value instanceof COSDictionary dictionary
                        && DOC_TIME_STAMP.equals(dictionary.getCOSName(COSName.TYPE)));
    }

    /** True when the author certified the document and allowed no change at all (DocMDP level 1). */
    static boolean areForbidden(PDDocument pdf) {
        var permissions = pdf.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.PERMS);
        var certification = permissions == null ? null : permissions.getCOSDictionary(COSName.DOCMDP);
        return certification != null && level(certification) == NO_CHANGES;
    }

    private static int level(COSDictionary certification) {
        var references = new PDSignature(certification).getCOSObject().getCOSArray(COSName.REFERENCE);
        if (references != null && references.getObject(0) instanceof COSDictionary reference) {
            var parameters = reference.getCOSDictionary(TRANSFORM_PARAMS);
            return parameters == null ? 0 : parameters.getInt(COSName.P, 2);
        }
        return 0;
    }
}
