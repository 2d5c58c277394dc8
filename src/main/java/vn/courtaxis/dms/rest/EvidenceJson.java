package vn.courtaxis.dms.rest;

import java.time.Clock;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.courtaxis.evidence.EvidenceTexts;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.Judgements;
import vn.courtaxis.ledger.LedgerViews;

/** Evidence tells of a document in the same words as the door. */
@Component
@Profile("!twin")
final class EvidenceJson implements EvidenceTexts {

    private final DocumentAnswers answers;
    private final LedgerViews views;
    private final Judgements judgements;
    private final DocumentJsonWriter writer;
    private final JsonMapper json;

    EvidenceJson(DocumentAnswers answers, LedgerViews views, Judgements judgements, JsonMapper json, Clock clock) {
        this.answers = answers;
        this.views = views;
        this.judgements = judgements;
        this.writer = new DocumentJsonWriter(clock);
        this.json = json;
    }

    @Override
    public String document(Entry entry) {
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(answers.full(entry));
    }

    @Override
    public String verifications(Entry entry) {
        var all = judgements.of(entry.id()).stream().map(writer::judgement).toList();
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(all);
    }

    @Override
    public String statuses(Entry entry) {
        var statuses = views.statusesAbout(entry.id()).stream()
                .map(status -> StatusEntryJson.full(status, views.timeline(status.id()), writer))
                .toList();
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(statuses);
    }
}
