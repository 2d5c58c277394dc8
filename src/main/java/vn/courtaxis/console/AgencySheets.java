package vn.courtaxis.console;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.courtaxis.codes.CodeRegistry;
import vn.courtaxis.console.AgencyView.Deed;
import vn.courtaxis.console.AgencyView.Difference;
import vn.courtaxis.console.AgencyView.Sheet;
import vn.courtaxis.console.AgencyView.Unit;
import vn.courtaxis.directory.AgencyDeed;
import vn.courtaxis.directory.AgencyDeeds;
import vn.courtaxis.directory.AgencyRegistration;
import vn.courtaxis.directory.DirectoryRow;
import vn.courtaxis.directory.DirectoryViews;
import vn.courtaxis.directory.DirectoryViews.Found;
import vn.courtaxis.directory.RegisterAgency;
import vn.courtaxis.directory.RegisterAgency.Preview;
import vn.courtaxis.document.Verdict;

/** Puts together what the pages of the court's own units show. */
@Component
@Profile("!twin")
final class AgencySheets {

    private static final int DEEDS = 50;

    private final CodeRegistry codes;
    private final DirectoryViews directory;
    private final AgencyDeeds deeds;
    private final RegisterAgency register;

    AgencySheets(CodeRegistry codes, DirectoryViews directory, AgencyDeeds deeds, RegisterAgency register) {
        this.codes = codes;
        this.directory = directory;
        this.deeds = deeds;
        this.register = register;
    }

    AgencyView view(Words words) {
        var units = codes.own().stream()
                .map(unit -> {
                    var rows = directory.withCode(unit.code().value()).size();
                    var known = rows == 0
                            ? new Badge(words.say("agency.unknown"), Badge.WARN)
                            : new Badge(words.say("agency.known", words.number(rows)), Badge.GOOD);
                    return new Unit(href(unit.code().value()), unit.code().value(), unit.name(), known);
                })
                .toList();
        return new AgencyView(units, deeds(words, ""));
    }

    static String href(String code) {
        return "/directory/units/" + code;
    }

    private List<Deed> deeds(Words words, String code) {
        return deeds.latest(DEEDS).stream()
                .filter(deed -> code.isEmpty() || deed.code().value().equals(code))
                .map(deed -> deed(deed, words))
                .toList();
    }

    private static Deed deed(AgencyDeed deed, Words words) {
        var problem = deed.problem();
        return new Deed(
                href(deed.code().value()),
                words.say("agency.kind." + deed.kind()),
                deed.code().value(),
                deed.actor(),
                deed.reason(),
                words.moment(deed.at()),
                outcome(deed, words),
                problem == null ? "" : words.problem(problem),
                deed.body());
    }

    static Badge outcome(AgencyDeed deed, Words words) {
        var tone = switch (deed.outcome()) {
            case DONE -> Badge.GOOD;
            case UNKNOWN -> Badge.WARN;
            case REFUSED, NOT_SENT -> Badge.BAD;
        };
        return new Badge(words.say("agency.outcome." + deed.outcome()), tone);
    }

    Sheet sheet(AgencyRegistration wanted, boolean mayAct, Words words) {
        var preview = register.preview(wanted);
        var done = preview instanceof Verdict.Done<Preview> shown ? shown.value() : null;
        return new Sheet(
                href(wanted.code().value()),
                wanted.code().value(),
                wanted.name(),
                done == null ? "" : done.system(),
                wanted.parentCode(),
                wanted.mail(),
                wanted.mobile(),
                wanted.fax(),
                done == null ? null : done.body(),
                done == null ? words.problem(DocumentActions.problem(preview)) : "",
                done == null
                        ? List.of()
                        : done.known().stream()
                                .map(found -> DirectoryLists.hit(found.source(), found.row(), words))
                                .toList(),
                done == null ? List.of() : differences(wanted, done.known(), words),
                deeds(words, wanted.code().value()),
                mayAct);
    }

    private static List<Difference> differences(AgencyRegistration wanted, List<Found> known, Words words) {
        return known.stream()
                .map(Found::row)
                .flatMap(row -> differences(wanted, row, words))
                .distinct()
                .toList();
    }

    private static Stream<Difference> differences(AgencyRegistration wanted, DirectoryRow row, Words words) {
        return Stream.of(
                        new Difference("code", row.code(), wanted.code().value()),
                        new Difference("name", row.name(), wanted.name()),
                        new Difference("mail", row.mail(), wanted.mail()),
                        new Difference("pcode", row.parentId(), wanted.parentCode()))
                .filter(difference -> !difference.now().equals(difference.then()))
                .map(difference -> new Difference(
                        words.say("agency.field." + difference.field()), difference.now(), difference.then()));
    }
}
