package vn.courtaxis.store;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.courtaxis.ledger.Fixtures.COURT;
import static vn.courtaxis.ledger.Fixtures.OFFICE;
import static vn.courtaxis.ledger.Fixtures.header;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.courtaxis.codes.Decided.Meaning;
import vn.courtaxis.codes.Resolution;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.MessageKind;
import vn.courtaxis.document.Organization;
import vn.courtaxis.document.OrganizationCode;
import vn.courtaxis.document.Problem;
import vn.courtaxis.ledger.Change;
import vn.courtaxis.ledger.NewListing;
import vn.courtaxis.ledger.State;
import vn.courtaxis.ledger.TimelineEvent.Outcome;
import vn.courtaxis.registry.Question;

/** What the storage of questions about codes promises, and the decisions that answer them; run against each database. */
abstract class CodeQuestionsContract extends CodesContract {

    private static final Organization UNKNOWN = new Organization(OrganizationCode.of("W90.77"), "Tòa án cũ");

    @Test
    void asksOnceAndLetsAllThatWaitGoOnWhenSomebodyDecides() {
        var first = quarantined("a-1", "W90.77", ErrorCode.UNKNOWN_ADDRESSEE);
        var second = quarantined("a-2", "W90.77", ErrorCode.UNKNOWN_ADDRESSEE);
        var elsewhere = quarantined("a-3", "W90.78", ErrorCode.UNKNOWN_ADDRESSEE);
        registry.collect().run();
        registry.collect().run();

        var open = registry.questions().questions(Question.State.OPEN, 0, 10);
        var question = open.stream()
                .filter(asked -> asked.key().equals("W90.77"))
                .findFirst()
                .orElseThrow();
        assertThat(open).hasSize(2);
        assertThat(question.times()).isEqualTo(2);
        assertThat(question.nameWritten()).isEqualTo("Tòa án cũ");
        assertThat(registry.questions().waiting(question.number(), 10)).containsExactlyInAnyOrder(first, second);
        assertThat(registry.questions().countWaiting()).isEqualTo(3);

        assertThat(refused(registry.decide()
                        .decide(question.number(), "sandbox-tand-cap-cao-2", Meaning.REDIRECT, "vì", "op")))
                .isEqualTo(ErrorCode.ADDRESSEE_ENDED);
        assertThat(refused(registry.decide()
                        .decide(question.number(), "tand-thanh-pho-ha-noi", Meaning.REDIRECT, "vì", "op")))
                .isEqualTo(ErrorCode.ADDRESSEE_WITHOUT_CODE);
        var decision =
                done(registry.decide().decide(question.number(), "sandbox-tand-02", Meaning.REDIRECT, "theo QĐ", "op"));

        assertThat(state(first)).isEqualTo(State.STORED);
        assertThat(state(second)).isEqualTo(State.STORED);
        assertThat(state(elsewhere)).isEqualTo(State.QUARANTINED);
        assertThat(new JdbcLedgerViews(org.springframework.jdbc.core.simple.JdbcClient.create(source), clock)
                        .timeline(first))
                .last()
                .satisfies(line -> assertThat(line.step()).isEqualTo("codes"));
        assertThat(refused(registry.decide()
                        .decide(question.number(), "sandbox-tand-02", Meaning.REDIRECT, "lần nữa", "op")))
                .isEqualTo(ErrorCode.ACTION_NOT_ALLOWED);

        done(registry.decide().revoke(decision.number(), "nhầm", "op"));
        assertThat(registry.codes().resolve("W90.77")).isEmpty();
        assertThat(registry.questions().inForce()).isEmpty();
    }

    @Test
    void releasesWhatAnImportedTableAnswers() {
        var waiting = quarantined("b-1", "W90.04", ErrorCode.UNKNOWN_ADDRESSEE);
        var ended = quarantined("b-2", "W90.92", ErrorCode.ADDRESSEE_ENDED);
        registry.collect().run();
        var edition = imported(NEW_COURT);

        done(registry.imports().activate(edition.number(), 1, "đúng", "op"));

        assertThat(state(waiting)).isEqualTo(State.STORED);
        assertThat(state(ended)).isEqualTo(State.QUARANTINED);
        assertThat(registry.questions().questions(Question.State.OPEN, 0, 10))
                .extracting(Question::why)
                .containsExactly(Question.Why.ENDED);
        assertThat(registry.questions().questions(Question.State.SETTLED, 0, 10))
                .extracting(Question::key)
                .containsExactly("W90.04");
    }

    @Test
    void asksNothingAboutAnAgencyEverybodyKnowsAndNothingTwiceThatWasPutAside() {
        quarantined("c-1", "W90.02", ErrorCode.UNKNOWN_ADDRESSEE);
        quarantined("c-2", "W90.77", ErrorCode.UNKNOWN_ADDRESSEE);
        registry.collect().run();
        var question =
                registry.questions().questions(Question.State.OPEN, 0, 10).get(0);

        done(registry.decide().dismiss(question.number(), "xử lý từng văn bản", "op"));
        registry.collect().run();

        assertThat(registry.questions().count(Question.State.OPEN)).isZero();
        assertThat(registry.questions().count(Question.State.DISMISSED)).isOne();
    }

    @Test
    void garbageOpensNoMoreQuestionsThanPeopleCanSeeAndNothingIsLost() {
        for (var n = 0; n < TestCodes.MOST_QUESTIONS / 2; n++) {
            registry.collect().met("X" + n, "", new Resolution.Unknown(), Set.of(), "dms");
        }
        assertThat(registry.collect().isFull()).isFalse();

        clock.move(java.time.Duration.ofSeconds(1));
        registry.collect().met("Y1", "", new Resolution.Unknown(), Set.of(), "dms");
        registry.collect().met("X3", "", new Resolution.Unknown(), Set.of(), "dms");
        assertThat(registry.collect().isFull()).isTrue();
        assertThat(registry.questions().count(Question.State.OPEN)).isEqualTo(TestCodes.MOST_QUESTIONS / 2);
        assertThat(registry.questions().questions(Question.State.OPEN, 0, 1))
                .extracting(Question::key, Question::times)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("X3", 2L));

        for (var n = 0; n < TestCodes.MOST_QUESTIONS / 2; n++) {
            quarantined("d-0" + n, "W90.5" + n, ErrorCode.UNKNOWN_ADDRESSEE);
        }
        registry.collect().run();
        clock.move(java.time.Duration.ofSeconds(1));
        var waiting = quarantined("d-1", "W90.77", ErrorCode.UNKNOWN_ADDRESSEE);
        registry.collect().run();

        assertThat(registry.collect().isFull()).isTrue();
        assertThat(registry.questions().count(Question.State.OPEN)).isEqualTo(TestCodes.MOST_QUESTIONS);
        assertThat(registry.questions().questions(Question.State.OPEN, 0, 20))
                .extracting(Question::key)
                .doesNotContain("W90.77");
        assertThat(state(waiting)).isEqualTo(State.QUARANTINED);

        done(registry.decide()
                .dismiss(
                        registry.questions()
                                .questions(Question.State.OPEN, 0, 1)
                                .get(0)
                                .number(),
                        "rác",
                        "op"));
        registry.collect().run();

        assertThat(registry.questions().questions(Question.State.OPEN, 0, 20))
                .filteredOn(question -> question.key().equals("W90.77"))
                .singleElement()
                .satisfies(question -> assertThat(registry.questions().waiting(question.number(), 5))
                        .containsExactly(waiting));
    }

    @Test
    void remembersRefusedRecipientsByWhatTheyAre() {
        registry.collect().met("w90.92", "Cấp cao", ended(), Set.of(), "dms");
        registry.collect().met("W90.92", "", ended(), Set.of(), "dms");
        var question =
                registry.questions().questions(Question.State.OPEN, 0, 10).get(0);

        var alias = registry.decide().decide(question.number(), "sandbox-tand-02", Meaning.ALIAS, "vì", "op");
        done(registry.decide().decide(question.number(), "sandbox-tand-02", Meaning.REDIRECT, "vì", "op"));

        assertThat(question.times()).isEqualTo(2);
        assertThat(refused(alias)).isEqualTo(ErrorCode.ACTION_NOT_ALLOWED);
        assertThat(registry.codes()
                        .resolve(vn.courtaxis.codes.Address.recipient(
                                "W90.92", registry.codes().today(), Set.of()))
                        .organization())
                .hasValueSatisfying(known -> assertThat(known.id()).isEqualTo("sandbox-tand-02"));
    }

    private Resolution ended() {
        return registry.codes()
                .resolve(vn.courtaxis.codes.Address.recipient(
                        "W90.92", registry.codes().today(), Set.of()));
    }

    @Test
    void opensOneQuestionHoweverManyAdaptersMeetTheCodeAtOnce() throws Exception {
        var others = List.of(adapter(), adapter(), adapter());
        var threads = Executors.newFixedThreadPool(6);
        var unknown = new Resolution.Unknown();
        var asking = IntStream.range(0, 12)
                .<Callable<Void>>mapToObj(n -> () -> {
                    others.get(n % 3).collect().met("X99", "", unknown, Set.of(), "dms");
                    return null;
                })
                .toList();

        for (var one : threads.invokeAll(asking)) {
            one.get();
        }
        threads.shutdown();

        assertThat(registry.questions().questions(Question.State.OPEN, 0, 10))
                .singleElement()
                .satisfies(question -> assertThat(question.times()).isEqualTo(12));
    }

    private UUID quarantined(String axisDocId, String to, ErrorCode problem) {
        var entry = ledger.listed(new NewListing(
                "W90", axisDocId, MessageKind.DOCUMENT, OFFICE.code().value(), ""));
        var receiver = new Organization(OrganizationCode.of(to), to.equals("W90.77") ? UNKNOWN.name() : COURT.name());
        ledger.apply(
                entry,
                Change.to(State.QUARANTINED, "incoming-open", Outcome.QUARANTINED)
                        .header(header(axisDocId.substring(2), OFFICE, receiver))
                        .problem(new Problem(problem, to)));
        return entry.id();
    }

    private State state(UUID id) {
        return ledger.find(id).orElseThrow().state();
    }
}
