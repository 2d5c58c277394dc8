package vn.courtaxis.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.courtaxis.codes.CodeFact;
import vn.courtaxis.codes.CodeKind;
import vn.courtaxis.codes.CsvText;
import vn.courtaxis.codes.OrganizationCard;
import vn.courtaxis.codes.Validity;

/** A table to fill in: the courts of which no code is known, each as it is stated, with an empty code. */
public final class CodesTemplate {

    private static final String HEAD =
            "# Điền cột code theo văn bản chính thức, ghi certainty là official và source là văn bản đó; xóa dòng chưa có mã.\n"
                    + "# Fill in the column code from the official document, set certainty to official and source to that document;"
                    + " remove rows without a code.\n"
                    + "id,code,dms_unit_ids,name,kind,certainty,source,parent,valid_from,valid_to,former_names,"
                    + "in_charge,address,email,telephone,fax,website\n";

    private CodesTemplate() {}

    public static String of(List<OrganizationCard> withoutCode) {
        return withoutCode.stream().map(CodesTemplate::row).collect(Collectors.joining("", HEAD, ""));
    }

    private static String row(OrganizationCard card) {
        var former = card.formerNames().stream()
                .map(name -> name.last() == null ? name.name() : name.name() + "@" + name.last())
                .collect(Collectors.joining(";"));
        var units = card.codes().stream()
                .filter(code -> code.kind() == CodeKind.DMS_UNIT)
                // what has days of its own stands in a table of codes and stays there
                .filter(code -> code.validity().equals(Validity.ALWAYS)
                        || code.validity().equals(card.life()))
                .map(CodeFact::text)
                .collect(Collectors.joining(";"));
        var contact = card.contact();
        return CsvText.line(List.of(
                card.id(),
                "",
                units,
                card.name(),
                card.kind().name().toLowerCase(Locale.ROOT),
                card.certainty().name().toLowerCase(Locale.ROOT),
                card.source(),
                card.parent(),
                day(card.life().from()),
                day(card.life().last()),
                former,
                contact.inCharge(),
                contact.address(),
                contact.email(),
                contact.telephone(),
                contact.fax(),
                contact.website()));
    }

    private static String day(@Nullable LocalDate day) {
        return Objects.toString(day, "");
    }
}
