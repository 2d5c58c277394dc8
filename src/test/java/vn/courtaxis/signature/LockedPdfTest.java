package vn.courtaxis.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.courtaxis.signature.PdfBuilder.aPdf;
import static vn.courtaxis.signature.SignatureFixture.COURT;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.Verdict;

/** Earlier signatures that allow no further one are refused with a clear word instead of being broken. */
class LockedPdfTest {

    private final SignatureFixture fixture;

    LockedPdfTest(@TempDir Path folder) {
        this.fixture = new SignatureFixture(folder);
    }

    static Stream<Arguments> locks() {
        return Stream.of(
                Arguments.of("DocMDP 1 of the signature alone", (Consumer<COSDictionary>)
                        field -> reference(value(field), "DocMDP", parameters(1, ""))),
                Arguments.of("DocMDP 1 as second reference", (Consumer<COSDictionary>) field -> {
                    reference(value(field), "UR3", parameters(2, ""));
                    reference(value(field), "DocMDP", parameters(1, ""));
                }),
                Arguments.of("FieldMDP All", (Consumer<COSDictionary>)
                        field -> reference(value(field), "FieldMDP", parameters(2, "All"))),
                Arguments.of("FieldMDP Exclude", (Consumer<COSDictionary>)
                        field -> reference(value(field), "FieldMDP", parameters(2, "Exclude"))),
                Arguments.of("Lock All", (Consumer<COSDictionary>)
                        field -> field.setItem(COSName.getPDFName("Lock"), parameters(2, "All"))),
                Arguments.of("Lock with P 1", (Consumer<COSDictionary>)
                        field -> field.setItem(COSName.getPDFName("Lock"), parameters(1, "Include"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("locks")
    void isRefused(String name, Consumer<COSDictionary> lock) throws IOException {
        assertThat(sign(withSignature(lock)))
                .isInstanceOfSatisfying(
                        Verdict.Rejected.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo(ErrorCode.PDF_LOCKED));
    }

    @Test
    void aLockOfSomeFieldsOnlyHindersNobody() throws IOException {
        var lockedInPart = withSignature(field -> field.setItem(COSName.getPDFName("Lock"), parameters(2, "Include")));

        assertThat(PdfInspector.inspectStructure(fixture.store.locate(fixture.store.keep(lockedInPart))))
                .isInstanceOf(Verdict.Done.class);
    }

    private Verdict<SignedPdf> sign(byte[] pdf) throws IOException {
        return fixture.signer().sign(fixture.store.keep(pdf), SigningOrder.of(COURT));
    }

    private static byte[] withSignature(Consumer<COSDictionary> lock) throws IOException {
        try (var pdf = Loader.loadPDF(aPdf().bytes());
                var out = new ByteArrayOutputStream()) {
            var form = new PDAcroForm(pdf);
            pdf.getDocumentCatalog().setAcroForm(form);
            var field = new PDSignatureField(form);
            form.getFields().add(field);
            field.getCOSObject().setItem(COSName.V, new COSDictionary());
            lock.accept(field.getCOSObject());
            pdf.save(out);
            return out.toByteArray();
        }
    }

    private static COSDictionary value(COSDictionary field) {
        return field.getCOSDictionary(COSName.V);
    }

    private static COSDictionary parameters(int level, String action) {
        var parameters = new COSDictionary();
        parameters.setInt(COSName.P, level);
        if (!action.isEmpty()) {
            parameters.setName("Action", action);
        }
        return parameters;
    }

    private static void reference(COSDictionary signature, String method, COSDictionary parameters) {
        var references = signature.getCOSArray(COSName.REFERENCE);
        if (references == null) {
            references = new COSArray();
            signature.setItem(COSName.REFERENCE, references);
        }
        var reference = new COSDictionary();
        reference.setName("TransformMethod", method);
        reference.setItem(COSName.getPDFName("TransformParams"), parameters);
        references.add(reference);
    }
}
