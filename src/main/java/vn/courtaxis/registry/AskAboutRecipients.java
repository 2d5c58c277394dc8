package vn.courtaxis.registry;

import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.courtaxis.codes.Address;
import vn.courtaxis.codes.CodeRegistry;
import vn.courtaxis.codes.Resolution;
import vn.courtaxis.codes.Unresolved;

/** Makes a question of every recipient that a refused document names. The document waits at its document system. */
public final class AskAboutRecipients implements Unresolved {

    private static final Logger LOG = LoggerFactory.getLogger(AskAboutRecipients.class);

    private final QuestionStore questions;
    private final CodeRegistry codes;

    public AskAboutRecipients(QuestionStore questions, CodeRegistry codes) {
        this.questions = questions;
        this.codes = codes;
    }

    @Override
    public void met(String written, Resolution outcome, Set<String> matters, String sender) {
        if (written.isBlank()) {
            return;
        }
        try {
            var address = Address.recipient(written, codes.today(), matters);
            questions.ask(Question.About.of(address, outcome), "", sender, null);
        } catch (RuntimeException e) {
            LOG.warn("A question about a recipient's code could not be kept", e);
        }
    }
}
