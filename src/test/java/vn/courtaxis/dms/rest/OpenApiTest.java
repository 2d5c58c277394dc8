package vn.courtaxis.dms.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import vn.courtaxis.codes.Address;
import vn.courtaxis.codes.CodeKind;
import vn.courtaxis.codes.Decided;
import vn.courtaxis.codes.KnownOrganization;
import vn.courtaxis.codes.Layer;
import vn.courtaxis.codes.Sheet;
import vn.courtaxis.codes.Suggestion;
import vn.courtaxis.deadline.DeadlineState;
import vn.courtaxis.directory.DirectorySource;
import vn.courtaxis.directory.Refresh;
import vn.courtaxis.document.BusinessType;
import vn.courtaxis.document.Direction;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.MessageKind;
import vn.courtaxis.document.Priority;
import vn.courtaxis.document.SignatureVerdict;
import vn.courtaxis.document.Steering;
import vn.courtaxis.ledger.Duty;
import vn.courtaxis.ledger.Related;
import vn.courtaxis.ledger.State;
import vn.courtaxis.ledger.Step;
import vn.courtaxis.ledger.TimelineEvent;
import vn.courtaxis.registry.DirectoryDifference;
import vn.courtaxis.registry.Edit;
import vn.courtaxis.registry.Edition;
import vn.courtaxis.registry.Placed;
import vn.courtaxis.registry.Question;
import vn.courtaxis.registry.Simulation;
import vn.courtaxis.retention.Deletion;
import vn.courtaxis.retention.What;
import vn.courtaxis.rules.Severity;

/** Holds the OpenAPI document, which is written by hand, to the code. */
class OpenApiTest {

    private static final Map<?, ?> CONTRACT = contract();

    @Test
    void namesEveryCallOfTheDoorAndNoOther() {
        var described = map(CONTRACT, "paths").entrySet().stream()
                .flatMap(path -> ((Map<?, ?>) path.getValue())
                        .keySet().stream()
                                .filter(key -> !key.equals("parameters"))
                                .map(method -> method.toString().toUpperCase(Locale.ROOT) + " " + path.getKey()))
                .collect(Collectors.toCollection(TreeSet::new));

        var served = controllers().flatMap(OpenApiTest::calls).collect(Collectors.toCollection(TreeSet::new));

        assertThat(served).contains("POST /api/v1/documents");
        assertThat(described).containsExactlyElementsOf(served);
    }

    @ParameterizedTest
    @MethodSource
    void listsTheConstantsOfTheCode(List<String> path, Class<? extends Enum<?>> code) {
        var listed = list(path);

        var constants = Arrays.stream(code.getEnumConstants()).map(Enum::name).toList();

        assertThat(listed).isEqualTo(constants);
    }

    static Stream<Arguments> listsTheConstantsOfTheCode() {
        return Stream.of(
                Arguments.of(List.of("Direction"), Direction.class),
                Arguments.of(List.of("MessageKind"), MessageKind.class),
                Arguments.of(List.of("DeletedPart"), What.class),
                Arguments.of(List.of("DeletedRole"), Deletion.Role.class),
                Arguments.of(List.of("DeletedFate"), Deletion.Fate.class),
                Arguments.of(List.of("State"), State.class),
                Arguments.of(List.of("Priority"), Priority.class),
                Arguments.of(List.of("Steering"), Steering.class),
                Arguments.of(List.of("BusinessType"), BusinessType.class),
                Arguments.of(List.of("Related", "properties", "kind"), Related.Kind.class),
                Arguments.of(List.of("SignatureVerdict"), SignatureVerdict.class),
                Arguments.of(List.of("Duty"), Duty.class),
                Arguments.of(List.of("DeadlineState"), DeadlineState.class),
                Arguments.of(List.of("Outcome"), TimelineEvent.Outcome.class),
                Arguments.of(List.of("Stage"), ErrorCode.Stage.class),
                Arguments.of(List.of("Actor"), ErrorCode.Actor.class),
                Arguments.of(List.of("Retry"), ErrorCode.Retry.class),
                Arguments.of(List.of("ErrorCode"), ErrorCode.class),
                Arguments.of(List.of("Severity"), Severity.class),
                Arguments.of(List.of("DirectorySource"), DirectorySource.class),
                Arguments.of(List.of("RefreshState"), Refresh.State.class),
                Arguments.of(List.of("CodeSheet"), Sheet.class),
                Arguments.of(List.of("CodeLayer"), Layer.class),
                Arguments.of(List.of("CodeKind"), CodeKind.class),
                Arguments.of(List.of("CodeEdition", "properties", "state"), Edition.State.class),
                Arguments.of(List.of("CodeDifferenceKind"), CodesJson.DifferenceKind.class),
                Arguments.of(List.of("CodeSuggestionReason"), Suggestion.Because.class),
                Arguments.of(List.of("DirectoryDifferenceKind"), DirectoryDifference.Kind.class),
                Arguments.of(List.of("CodeSimulationOutcome"), Simulation.Outcome.class),
                Arguments.of(List.of("CodeSimulationPart"), Placed.Part.class),
                Arguments.of(List.of("CodeQuestionState"), Question.State.class),
                Arguments.of(List.of("CodeQuestion", "properties", "role"), Address.Role.class),
                Arguments.of(List.of("CodeQuestion", "properties", "why"), Question.Why.class),
                Arguments.of(List.of("CodeMeaning"), Decided.Meaning.class),
                Arguments.of(List.of("CodeEdit", "properties", "state"), Edit.State.class),
                Arguments.of(List.of("Organization", "properties", "kind"), KnownOrganization.Kind.class),
                Arguments.of(List.of("Organization", "properties", "certainty"), KnownOrganization.Certainty.class));
    }

    @Test
    void listsTheStepsByTheirQueues() {
        var steps = Arrays.stream(Step.values()).map(Step::queue).toList();

        assertThat(list(List.of("Step"))).isEqualTo(steps);
    }

    @ParameterizedTest
    @MethodSource
    void namesTheFieldsOfTheCode(List<String> path, Class<? extends Record> code) {
        var described = schema(path);

        var fields = Arrays.stream(code.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();

        assertThat(map(described, "properties").keySet().stream().map(Object::toString))
                .containsExactlyInAnyOrderElementsOf(fields);
    }

    static Stream<Arguments> namesTheFieldsOfTheCode() {
        return Stream.of(
                Arguments.of(List.of("Submission"), SubmissionJson.class),
                Arguments.of(List.of("Submission", "properties", "signer"), SubmissionJson.SignerJson.class),
                Arguments.of(List.of("Submission", "properties", "replyTo", "items"), SubmissionJson.ReplyToJson.class),
                Arguments.of(List.of("StatusReport"), StatusJson.class),
                Arguments.of(List.of("StatusReport", "properties", "staff"), StatusJson.StaffJson.class),
                Arguments.of(List.of("Document"), DocumentJson.class),
                Arguments.of(List.of("Document", "properties", "sender"), DocumentJson.OrganizationJson.class),
                Arguments.of(List.of("DocumentPage"), DocumentJson.PageJson.class),
                Arguments.of(List.of("Recipient"), DocumentJson.RecipientJson.class),
                Arguments.of(List.of("Deadline"), DocumentJson.DeadlineJson.class),
                Arguments.of(List.of("File"), DocumentJson.FileJson.class),
                Arguments.of(List.of("Signature"), DocumentJson.SignatureJson.class),
                Arguments.of(List.of("Signature", "properties", "reasons", "items"), DocumentJson.ReasonJson.class),
                Arguments.of(List.of("Event"), DocumentJson.EventJson.class),
                Arguments.of(List.of("Related"), DocumentJson.RelatedJson.class),
                Arguments.of(List.of("Document", "properties", "recallRequest"), DocumentJson.RecallRequestJson.class),
                Arguments.of(List.of("Recall"), SendingController.RecallJson.class),
                Arguments.of(List.of("Resend"), SendingController.ResendJson.class),
                Arguments.of(List.of("Succession"), HandoverForm.ChangeJson.class),
                Arguments.of(List.of("Error"), DocumentJson.ErrorJson.class),
                Arguments.of(List.of("Parked"), DocumentJson.ParkedJson.class),
                Arguments.of(List.of("DeletionPage"), DocumentJson.PageJson.class),
                Arguments.of(List.of("Deletion"), DeletionJson.class),
                Arguments.of(List.of("DeletedFile"), DeletionJson.DeletedFileJson.class),
                Arguments.of(List.of("Status"), StatusEntryJson.class),
                Arguments.of(List.of("Status", "properties", "from"), DocumentJson.OrganizationJson.class),
                Arguments.of(List.of("Reason"), RepairJson.ReasonJson.class),
                Arguments.of(List.of("Release"), RepairJson.ReleaseJson.class),
                Arguments.of(List.of("Reject"), RepairJson.RejectJson.class),
                Arguments.of(List.of("Replay"), RepairJson.ReplayJson.class),
                Arguments.of(List.of("ConfirmSent"), RepairJson.ConfirmSentJson.class),
                Arguments.of(List.of("Organization"), OrganizationsController.OrganizationJson.class),
                Arguments.of(List.of("CodesState"), CodesJson.StateJson.class),
                Arguments.of(List.of("CodeDeed"), CodesJson.DeedJson.class),
                Arguments.of(List.of("CodeTable"), CodesJson.TableJson.class),
                Arguments.of(List.of("CodeEdition"), CodesJson.EditionJson.class),
                Arguments.of(List.of("CodeEditionPreview"), CodesJson.PreviewJson.class),
                Arguments.of(List.of("CodeDifference"), CodesJson.DifferenceJson.class),
                Arguments.of(List.of("CodeSuggestion"), CodesJson.SuggestionJson.class),
                Arguments.of(List.of("DirectoryDifferences"), DirectoryDifferencesController.DifferencesJson.class),
                Arguments.of(List.of("DirectoryDifference"), DirectoryDifferencesController.DifferenceJson.class),
                Arguments.of(List.of("CodeSimulation"), SimulationJson.class),
                Arguments.of(List.of("CodeSimulationLine"), SimulationJson.LineJson.class),
                Arguments.of(List.of("CodeSimulationPlace"), SimulationJson.PlacedJson.class),
                Arguments.of(List.of("CodeParty"), SimulationJson.PartyJson.class),
                Arguments.of(List.of("ActivateCodes"), CodesJson.ActivateJson.class),
                Arguments.of(List.of("OrganizationCard"), CodesJson.CardJson.class),
                Arguments.of(List.of("OrganizationCode"), CodesJson.CodeJson.class),
                Arguments.of(List.of("FormerName"), CodesJson.FormerNameJson.class),
                Arguments.of(List.of("OrganizationSuccession"), CodesJson.SuccessionJson.class),
                Arguments.of(List.of("CodeQuestion"), CodesJson.QuestionJson.class),
                Arguments.of(List.of("DecideCode"), CodesJson.DecideJson.class),
                Arguments.of(List.of("CodeDecision"), CodesJson.DecisionJson.class),
                Arguments.of(List.of("ProposeCodeEdit"), CodesJson.ProposeJson.class),
                Arguments.of(List.of("CodeEdit"), CodesJson.EditJson.class),
                Arguments.of(List.of("Rule"), RulesController.RuleJson.class),
                Arguments.of(List.of("RuleSeverity"), RulesController.SeverityJson.class));
    }

    @Test
    void namesTheCriteriaOfASearch() {
        var parameters = (List<?>) Objects.requireNonNull(
                map(map(map(CONTRACT, "paths"), "/api/v1/documents"), "get").get("parameters"));

        var described = parameters.stream().map(OpenApiTest::parameterName).toList();

        var fields = Arrays.stream(SearchParameters.class.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
        assertThat(described).containsExactlyElementsOf(fields);
    }

    @Test
    void pointsOnlyToWhatIsThere() {
        var broken = new TreeSet<String>();

        references(CONTRACT).filter(OpenApiTest::leadsNowhere).forEach(broken::add);

        assertThat(references(CONTRACT)).isNotEmpty();
        assertThat(broken).isEmpty();
    }

    private static Map<?, ?> contract() {
        try (var yaml = Objects.requireNonNull(OpenApiTest.class.getResourceAsStream("/openapi.yaml"))) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Stream<Class<?>> controllers() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(RestController.class));
        return scanner.findCandidateComponents("vn.courtaxis.dms.rest").stream()
                .map(found -> ClassUtils.resolveClassName(
                        Objects.requireNonNull(found.getBeanClassName()), OpenApiTest.class.getClassLoader()));
    }

    private static Stream<String> calls(Class<?> controller) {
        var root = Objects.requireNonNull(AnnotatedElementUtils.findMergedAnnotation(controller, RequestMapping.class));
        return Arrays.stream(controller.getDeclaredMethods())
                .flatMap(method -> mapping(method).stream())
                .flatMap(mapping -> Arrays.stream(mapping.method())
                        .flatMap(verb -> paths(mapping).map(path -> verb.name() + " " + root.path()[0] + path)));
    }

    private static Set<RequestMapping> mapping(Method method) {
        var found = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
        return found == null ? Set.of() : Set.of(found);
    }

    private static Stream<String> paths(RequestMapping mapping) {
        return mapping.path().length == 0 ? Stream.of("") : Arrays.stream(mapping.path());
    }

    private static List<?> list(List<String> path) {
        return (List<?>) Objects.requireNonNull(schema(path).get("enum"), path + " lists nothing");
    }

    private static Map<?, ?> schema(List<String> path) {
        var found = map(map(CONTRACT, "components"), "schemas");
        for (var name : path) {
            found = map(found, name);
        }
        return found;
    }

    private static Map<?, ?> map(Map<?, ?> parent, String name) {
        return (Map<?, ?>) Objects.requireNonNull(parent.get(name), name + " is missing");
    }

    private static String parameterName(Object parameter) {
        var given = (Map<?, ?>) parameter;
        var reference = given.get("$ref");
        return Objects.toString((reference == null ? given : resolved(reference.toString())).get("name"));
    }

    private static Map<?, ?> resolved(String reference) {
        var found = CONTRACT;
        for (var name : reference.substring("#/".length()).split("/")) {
            found = map(found, name);
        }
        return found;
    }

    private static Stream<String> references(Object node) {
        if (node instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .flatMap(entry -> entry.getKey().equals("$ref")
                            ? Stream.of(entry.getValue().toString())
                            : references(entry.getValue()));
        }
        return node instanceof List<?> list ? list.stream().flatMap(OpenApiTest::references) : Stream.empty();
    }

    private static boolean leadsNowhere(String reference) {
        try {
            return resolved(reference).isEmpty();
        } catch (NullPointerException e) {
            return true;
        }
    }
}
