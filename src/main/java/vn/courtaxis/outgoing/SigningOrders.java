package vn.courtaxis.outgoing;

import java.util.Locale;
import java.util.regex.Pattern;
import vn.courtaxis.document.DocumentHeader;
import vn.courtaxis.signature.SigningOrder;
import vn.courtaxis.signature.SigningOrder.PageMarks;
import vn.courtaxis.signature.SigningOrder.Part;
import vn.courtaxis.signature.SigningReason;

/** Which part of the document each of its PDF files is: the first one the document itself or its copy, the others annexes. */
final class SigningOrders {

    private static final Locale VIETNAM = Locale.forLanguageTag("vi-VN");
    private static final Pattern COPY = Pattern.compile("(bản )?(sao y|sao lục|trích sao)");

    private SigningOrders() {}

    /** @param first whether it is the first PDF of the document */
    static SigningOrder of(DocumentHeader header, boolean first) {
        var kind = copyKind(header);
        var part = first ? kind.isEmpty() ? Part.MAIN : Part.COPY : Part.ANNEX;
        var marks = new PageMarks(
                header.number().text(),
                header.signer().fullName(),
                kind,
                header.from().name());
        return new SigningOrder(header.from().code(), part, marks, SigningReason.NONE);
    }

    /** As it is printed: SAO Y, SAO LỤC, TRÍCH SAO (NĐ 30/2020 annex I part II); empty where the document is no copy. */
    private static String copyKind(DocumentHeader header) {
        var name = header.type().name().strip().toLowerCase(VIETNAM);
        var copy = COPY.matcher(name);
        return copy.matches() ? copy.group(2).toUpperCase(VIETNAM) : "";
    }
}
