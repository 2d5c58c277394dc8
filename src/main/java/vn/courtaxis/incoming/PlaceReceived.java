package vn.courtaxis.incoming;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.courtaxis.codes.Address;
import vn.courtaxis.codes.CodeRegistry;
import vn.courtaxis.codes.Written;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.Problem;
import vn.courtaxis.registry.Letter;
import vn.courtaxis.registry.Placed;
import vn.courtaxis.registry.Placed.Party;
import vn.courtaxis.registry.Placing;

/** Finds the unit of a received document by any registry, as opening it would. */
public final class PlaceReceived implements Placing {

    @Override
    public Placed place(Letter letter, CodeRegistry codes) {
        var header = letter.header();
        var addressing = new Addressing(codes);
        var addressed = addressing.of(new Written(letter.listedTo(), codes.today()), header);
        var issued = Objects.requireNonNullElse(header.date(), letter.day());
        return new Placed(
                codes.resolve(Address.sender(header.from().code().value(), issued))
                        .organization()
                        .map(Party::of)
                        .orElse(null),
                Optional.ofNullable(addressed.known())
                        .map(Party::of)
                        .map(List::of)
                        .orElse(List.of()),
                addressed.dmsUnit(),
                addressed.problem() == null ? anotherSender(letter, addressing) : addressed.problem());
    }

    private static @Nullable Problem anotherSender(Letter letter, Addressing addressing) {
        var named = letter.header().from().code();
        return addressing.isSameSender(letter.listedFrom(), named)
                ? null
                : new Problem(ErrorCode.SENDER_NOT_AS_LISTED, named + ", " + letter.listedFrom());
    }
}
