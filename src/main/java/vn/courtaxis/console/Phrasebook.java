package vn.courtaxis.console;

import java.time.Clock;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Hands out the words of a reader's language. */
@Component
@Profile("!twin")
final class Phrasebook {

    private final MessageSource messages;
    private final Clock clock;

    /** @param clock in the court's time zone */
    Phrasebook(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    Words in(Locale locale) {
        return new Words(messages, locale, clock);
    }
}
