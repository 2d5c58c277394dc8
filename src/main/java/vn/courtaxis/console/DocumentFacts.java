package vn.courtaxis.console;

import java.util.ArrayList;
import java.util.List;
import vn.courtaxis.console.DocumentSheet.Fact;
import vn.courtaxis.document.DocumentHeader;
import vn.courtaxis.document.Organization;
import vn.courtaxis.document.Priority;
import vn.courtaxis.document.Steering;
import vn.courtaxis.ledger.Entry;

/** Lists what is known of a document as label and value; what is not known is left out. */
final class DocumentFacts {

    private final Words words;
    private final List<Fact> facts = new ArrayList<>();

    private DocumentFacts(Words words) {
        this.words = words;
    }

    static List<Fact> of(Entry entry, Words words) {
        var list = new DocumentFacts(words);
        if (entry.header() == null) {
            list.add("listed-from", entry.listedFrom(), true);
            list.add("listed-to", entry.listedTo(), true);
        } else {
            list.header(entry.header());
        }
        return List.copyOf(list.facts);
    }

    static List<Fact> ofStatus(Entry entry, Words words) {
        var list = new DocumentFacts(words);
        var status = entry.status();
        if (status == null) {
            list.add("listed-from", entry.listedFrom(), true);
            list.add("listed-to", entry.listedTo(), true);
        } else {
            list.add("reporter", organization(status.from()), false);
            list.add("addressee", status.addressee(), true);
            list.add("number", status.documentNumber(), false);
            list.add("document-id", status.documentId().value(), true);
        }
        list.addTechnical(entry);
        return List.copyOf(list.facts);
    }

    static List<Fact> technical(Entry entry, Words words) {
        var list = new DocumentFacts(words);
        if (entry.header() != null) {
            list.add("document-id", entry.header().documentId().value(), true);
        }
        list.addTechnical(entry);
        return List.copyOf(list.facts);
    }

    private void addTechnical(Entry entry) {
        add("id", entry.id().toString(), true);
        add("axis-id", entry.axisDocId(), true);
        add("account", entry.system(), true);
        add("unit", entry.unit(), true);
        add("dms-unit", entry.dmsUnit(), true);
        if (entry.message() != null) {
            add("message-hash", entry.message().sha256(), true);
            add("message-size", words.size(entry.message().size()), false);
        }
        add("attempts", words.number(entry.attempts()), false);
        add("created", words.moment(entry.createdAt()).text(), false);
        add("updated", words.moment(entry.updatedAt()).text(), false);
    }

    private void header(DocumentHeader header) {
        add("from", organization(header.from()), false);
        add("date", header.date() == null ? "" : words.day(header.date()), false);
        add("place", header.place(), false);
        add("signer", signer(header.signer()), false);
        add("due", header.dueDate() == null ? "" : words.day(header.dueDate()), false);
        add("priority", header.priority() == Priority.NORMAL ? "" : words.say("priority." + header.priority()), false);
        add("steering", header.steering() == Steering.NONE ? "" : words.say("steering." + header.steering()), false);
        add("business", words.say("business." + header.business().type()), false);
        add("content", header.content().equals(header.subject()) ? "" : header.content(), false);
    }

    private void add(String key, String value, boolean code) {
        if (!value.isBlank()) {
            facts.add(new Fact(words.say("fact." + key), value, code));
        }
    }

    private static String organization(Organization organization) {
        return organization.name().isBlank()
                ? organization.code().value()
                : organization.name() + " (" + organization.code() + ")";
    }

    private static String signer(DocumentHeader.Signer signer) {
        return String.join(" ", signer.authority(), signer.position(), signer.fullName())
                .strip()
                .replaceAll("\\s+", " ");
    }
}
