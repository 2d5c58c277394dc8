package vn.courtaxis.directory;

import java.util.List;
import java.util.Optional;
import vn.courtaxis.codes.CodeRegistry;
import vn.courtaxis.codes.KnownOrganization;
import vn.courtaxis.directory.AgencyDeed.Kind;
import vn.courtaxis.directory.AgencyDeed.Outcome;
import vn.courtaxis.directory.DirectoryViews.Found;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.OrganizationCode;
import vn.courtaxis.document.Verdict;
import vn.courtaxis.exchange.AxisAccounts;
import vn.courtaxis.exchange.AxisAnswer;

/** Registers the court's own units at the axis, or deletes them there: shown first, then sent once exactly as shown, and written down. */
public final class RegisterAgency {

    /** Characters of a reason. */
    public static final int LONGEST_REASON = 1_000;

    private final AxisDirectory axis;
    private final DirectoryViews directory;
    private final AgencyDeeds deeds;
    private final CodeRegistry codes;
    private final AxisAccounts accounts;

    public RegisterAgency(
            AxisDirectory axis,
            DirectoryViews directory,
            AgencyDeeds deeds,
            CodeRegistry codes,
            AxisAccounts accounts) {
        this.axis = axis;
        this.directory = directory;
        this.deeds = deeds;
        this.codes = codes;
        this.accounts = accounts;
    }

    /**
     * What would be sent.
     *
     * @param system account that would send it
     * @param body exactly what would be sent to register it
     * @param known rows of the directory with this code
     */
    public record Preview(AgencyRegistration registration, String system, String body, List<Found> known) {}

    /** What the registry knows of one of the court's units; empty when the code is none of them. */
    public Optional<AgencyRegistration> proposal(String code) {
        return own(code)
                .map(unit -> new AgencyRegistration(
                        parentOf(unit.code()),
                        unit.code(),
                        unit.name(),
                        unit.contact().email(),
                        "",
                        unit.contact().fax()));
    }

    /**
     * The parent that the directory names for it, else the connected system's own code, as in the one registration that was published;
     * what the axis wants there is not documented, so a person can change it.
     */
    private String parentOf(OrganizationCode code) {
        return known(code).stream()
                .map(found -> found.row().parentId())
                .filter(parent -> !parent.isEmpty())
                .findFirst()
                .or(() -> accounts.systemOf(code))
                .orElse("");
    }

    public Verdict<Preview> preview(AgencyRegistration wanted) {
        return system(wanted.code())
                .then(system -> Verdict.done(new Preview(wanted, system, axis.bodyOf(wanted), known(wanted.code()))));
    }

    private List<Found> known(OrganizationCode code) {
        return directory.withCode(code.value());
    }

    /**
     * Sends a registration.
     *
     * @param shown the body that the person saw; another one is not sent
     */
    public Verdict<AgencyDeed> register(AgencyRegistration wanted, String shown, String reason, String actor) {
        var body = axis.bodyOf(wanted);
        if (!body.equals(shown)) {
            return Verdict.rejected(ErrorCode.DIRECTORY_PREVIEW_OUTDATED, "");
        }
        return system(wanted.code())
                .then(system -> reasoned(reason).then(why -> {
                    var deed = deeds.begin(Kind.REGISTER, wanted.code(), system, body, actor, why);
                    return Verdict.done(noted(deed, axis.register(system, wanted)));
                }));
    }

    public Verdict<AgencyDeed> delete(OrganizationCode code, String reason, String actor) {
        return system(code)
                .then(system -> reasoned(reason).then(why -> {
                    var deed = deeds.begin(Kind.DELETE, code, system, "", actor, why);
                    return Verdict.done(noted(deed, axis.delete(system, code)));
                }));
    }

    private AgencyDeed noted(AgencyDeed deed, AxisAnswer<Void> answer) {
        return deeds.answered(deed, outcome(answer), answer.failure().orElse(null));
    }

    private static Outcome outcome(AxisAnswer<Void> answer) {
        if (answer instanceof AxisAnswer.Complete) {
            return Outcome.DONE;
        }
        if (answer instanceof AxisAnswer.Refused) {
            return Outcome.REFUSED;
        }
        return answer instanceof AxisAnswer.Unreached ? Outcome.NOT_SENT : Outcome.UNKNOWN;
    }

    private Optional<KnownOrganization> own(String code) {
        return codes.resolve(code).filter(codes::isOwn);
    }

    /** The account that acts for one of the court's own units, and for no other. */
    private Verdict<String> system(OrganizationCode code) {
        if (own(code.value()).filter(unit -> unit.code().equals(code)).isEmpty()) {
            return Verdict.rejected(ErrorCode.ACTION_NOT_ALLOWED, code.value());
        }
        return accounts.systemOf(code)
                .map(Verdict::done)
                .orElseGet(() -> Verdict.rejected(ErrorCode.AXIS_NO_ACCOUNT, code.value()));
    }

    private static Verdict<String> reasoned(String reason) {
        var why = reason.strip();
        return why.isEmpty()
                ? Verdict.rejected(ErrorCode.REASON_MISSING, "")
                : Verdict.done(why.substring(0, Math.min(why.length(), LONGEST_REASON)));
    }
}
