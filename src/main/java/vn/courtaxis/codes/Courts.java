package vn.courtaxis.codes;

import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import vn.courtaxis.codes.KnownOrganization.Kind;

/** The courts that files and operators state, as they are on a day. */
final class Courts {

    private final Organizations organizations;
    private final Views views;

    Courts(Organizations organizations, Views views) {
        this.organizations = organizations;
        this.views = views;
    }

    /** Those that exist. */
    IntStream on(int day) {
        return IntStream.range(0, organizations.stated())
                .filter(number -> organizations.kind(number) == Kind.COURT)
                .filter(number -> !organizations.isEnded(number, day) && organizations.from(number) <= day);
    }

    /** Those that exist and have no code, unless a court of the same name has one. */
    List<OrganizationCard> withoutCode(int day) {
        var named = new HashSet<String>();
        on(day).filter(court -> views.hasCode(court, day))
                .forEach(court -> named.add(VietnameseText.folded(organizations.name(court))));
        return on(day).filter(court -> !named.contains(VietnameseText.folded(organizations.name(court))))
                .mapToObj(views::card)
                .toList();
    }
}
