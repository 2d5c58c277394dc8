package vn.courtaxis.signature;

import java.io.IOException;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Takes compressed objects only from streams that say they hold some, for only those were weighed by {@link PdfGuard}.
 *
 * <p>PDFBox inflates whatever the cross-reference table names as a holder of objects, even a picture. It also opens a
 * file that is encrypted under no password, whose streams nobody could weigh.
 */
final class CarefulParser extends PDFParser {

    private boolean encrypted;

    CarefulParser(RandomAccessRead source) throws IOException {
        super(source, "", null, null, IOUtils.createTempFileOnlyStreamCache());
    }

    @Override
    public PDDocument parse() throws IOException {
        var pdf = super.parse();
        try {
            checkHolders(pdf.getDocument());
            return pdf;
        } catch (IOException | RuntimeException refused) {
            pdf.close();
            throw refused;
        }
    }

    /** Whether parsing met an encryption dictionary; it ends early then. */
    boolean isEncrypted() {
        return encrypted;
    }

    @Override
    protected COSBase parseObjectStreamObject(long holder, COSObjectKey key) throws IOException {
        if (document.getTrailer() != null && document.getTrailer().containsKey(COSName.ENCRYPT)) {
            encrypted = true;
            throw new IOException("compressed objects of an encrypted file");
        }
        check(document, holder);
        return super.parseObjectStreamObject(holder, key);
    }

    /** DSS opens the file again with the parser as it is, so what this parser would not touch must not be there. */
    private static void checkHolders(COSDocument document) throws IOException {
        var holders = document.getXrefTable().values().stream()
                .filter(offset -> offset < 0)
                .map(offset -> -offset)
                .collect(Collectors.toSet());
        for (long holder : holders) {
            check(document, holder);
        }
    }

    private static void check(COSDocument document, long holder) throws IOException {
        var object = document.getObjectFromPool(new COSObjectKey(holder, 0)).getObject();
        if (object instanceof COSStream stream && !COSName.OBJ_STM.equals(stream.getCOSName(COSName.TYPE))) {
            throw new IOException("objects in a stream of another type");
        }
    }
}
