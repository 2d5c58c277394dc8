package vn.courtaxis.sandbox;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;

/**
 * What a sample document says, by the parts of NĐ 30/2020/NĐ-CP Phụ lục I. Offices and positions only, never a person's name.
 *
 * @param issuer body that issues the document
 * @param issuerParent body above the issuer, empty when there is none
 * @param number number and notation, as in {@code 12/QĐ-TANDTC}
 * @param type kind of document, as in {@code Quyết định}; {@code Công văn} has its own layout
 * @param subject what it is about, without "V/v"
 * @param paragraphs body text; one in capitals is centred, one that begins with "Căn cứ" or "Theo đề nghị" is in italics
 * @param recipients where it goes
 * @param signerAuthority as in {@code KT. CHÁNH ÁN}, empty when the signer signs in their own right
 */
public record SampleText(
        String issuer,
        String issuerParent,
        String number,
        String place,
        LocalDate date,
        String type,
        String subject,
        List<String> paragraphs,
        List<String> recipients,
        String signerAuthority,
        String signerPosition) {

    public SampleText {
        issuer = clean(issuer);
        issuerParent = clean(issuerParent);
        number = clean(number);
        place = clean(place);
        type = clean(type);
        subject = clean(subject);
        paragraphs = paragraphs.stream().map(SampleText::clean).toList();
        recipients = recipients.stream().map(SampleText::clean).toList();
        signerAuthority = clean(signerAuthority);
        signerPosition = clean(signerPosition);
    }

    boolean isOfficialLetter() {
        return type.equalsIgnoreCase("công văn");
    }

    private static String clean(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cntrl}\\s]+", " ")
                .strip();
    }
}
