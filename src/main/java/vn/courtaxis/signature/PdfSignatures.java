package vn.courtaxis.signature;

import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.jspecify.annotations.Nullable;

/** Counts and permissions of the signatures in an open PDF, without judging them. */
final class PdfSignatures {

    private static final COSName DOC_TIME_STAMP = COSName.getPDFName("DocTimeStamp");
    private static final COSName TRANSFORM_PARAMS = COSName.getPDFName("TransformParams");
    private static final COSName TRANSFORM_METHOD = COSName.getPDFName("TransformMethod");
    private static final COSName FIELD_MDP = COSName.getPDFName("FieldMDP");
    private static final COSName LOCK = COSName.getPDFName("Lock");
    private static final COSName ACTION = COSName.getPDFName("Action");
    private static final COSName ALL = COSName.getPDFName("All");
    private static final COSName EXCLUDE = COSName.getPDFName("Exclude");
    private static final int NO_CHANGES = 1;
    private static final int FORMS_ALLOWED = 2;

    private PdfSignatures() {}

    /** Signature fields that hold something, even something broken; time stamps of the whole file do not count. */
    static int count(PDDocument pdf) {
        return (int)
                fields(pdf).stream().filter(field -> isSignature(value(field))).count();
    }

    /** Fields that DSS would judge one by one, time stamps included. */
    static int fieldCount(PDDocument pdf) {
        return fields(pdf).size();
    }

    private static List<PDSignatureField> fields(PDDocument pdf) {
        return pdf.getSignatureFields();
    }

    private static @Nullable COSBase value(PDSignatureField field) {
        return field.getCOSObject().getDictionaryObject(COSName.V);
    }

    private static boolean isSignature(@Nullable COSBase value) {
        return value != null
                && !(value instanceof COSDictionary dictionary
                        && DOC_TIME_STAMP.equals(dictionary.getCOSName(COSName.TYPE)));
    }

    /**
     * True when a further signature would break what an earlier one allows: the author certified the document and allowed no change at all
     * (DocMDP level 1, in the catalog or in a signature alone), or a signature locked all form fields, or all but some (FieldMDP, Lock),
     * which a new signature field is one of.
     */
    static boolean areForbidden(PDDocument pdf) {
        var permissions = pdf.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.PERMS);
        var certification = permissions == null ? null : permissions.getCOSDictionary(COSName.DOCMDP);
        return certification != null && forbids(certification)
                || fields(pdf).stream().anyMatch(PdfSignatures::forbids);
    }

    private static boolean forbids(PDSignatureField field) {
        if (!(value(field) instanceof COSDictionary signature)) {
            return false;
        }
        var lock = field.getCOSObject().getCOSDictionary(LOCK);
        return forbids(signature) || lock != null && (locksNewFields(lock) || level(lock) == NO_CHANGES);
    }

    private static boolean forbids(COSDictionary signature) {
        var references = signature.getCOSArray(COSName.REFERENCE);
        return references != null && anyForbids(references);
    }

    private static boolean anyForbids(COSArray references) {
        for (var n = 0; n < references.size(); n++) {
            if (references.getObject(n) instanceof COSDictionary reference) {
                var parameters = reference.getCOSDictionary(TRANSFORM_PARAMS);
                var ofFields = FIELD_MDP.equals(reference.getCOSName(TRANSFORM_METHOD));
                if (parameters != null && (ofFields ? locksNewFields(parameters) : level(parameters) == NO_CHANGES)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean locksNewFields(COSDictionary lock) {
        var action = lock.getCOSName(ACTION);
        return ALL.equals(action) || EXCLUDE.equals(action);
    }

    private static int level(COSDictionary parameters) {
        return parameters.getInt(COSName.P, FORMS_ALLOWED);
    }
}
