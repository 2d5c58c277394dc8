package vn.courtaxis.runtime;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.courtaxis.codes.CodeRegistry;
import vn.courtaxis.registry.CollectQuestions;
import vn.courtaxis.registry.Question;
import vn.courtaxis.registry.QuestionStore;
import vn.courtaxis.registry.RegistryLoader;

/** How large the code registry is, what it lacks, and what waits for an operator because of a code. */
@Component
@Profile("!twin")
final class CodesMetrics implements MeterBinder {

    private final CodeRegistry codes;
    private final QuestionStore questions;
    private final RegistryLoader loader;
    private final CollectQuestions collect;

    CodesMetrics(CodeRegistry codes, QuestionStore questions, RegistryLoader loader, CollectQuestions collect) {
        this.codes = codes;
        this.questions = questions;
        this.loader = loader;
        this.collect = collect;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("court.axis.codes.version", codes, CodeRegistry::version)
                .description("Version of the code registry; adapters on one database have the same")
                .register(registry);
        Gauge.builder("court.axis.codes", codes, known -> known.snapshot().codeCount())
                .description("Codes that are known")
                .register(registry);
        Gauge.builder(
                        "court.axis.codes.missing",
                        codes,
                        known -> known.missingCodes().size())
                .description("Courts of today of which no code is known")
                .register(registry);
        Gauge.builder("court.axis.codes.questions", questions, store -> store.count(Question.State.OPEN))
                .description("Codes that nobody could tell and nobody has decided on")
                .register(registry);
        Gauge.builder("court.axis.codes.questions.full", collect, questions -> questions.isFull() ? 1 : 0)
                .description("1 while codes go unasked because too many questions are open")
                .register(registry);
        Gauge.builder("court.axis.codes.waiting", questions, QuestionStore::countWaiting)
                .description("Received documents that wait for such a decision")
                .register(registry);
        Gauge.builder(
                        "court.axis.codes.problems",
                        loader,
                        tables -> tables.problems().size())
                .description("Wrong lines because of which the registry in use is not the one that should be valid")
                .register(registry);
    }
}
