package nl.samenspoor.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.model.bpmn.impl.BpmnModelConstants.CAMUNDA_NS;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.samenspoor.terms.TermCatalogue;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.SignalEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaScript;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The agreements of {@code docs/process-models.md} that neither the engine nor the linter checks. */
class ModelConventionsTest {

    private static final Set<String> GROUPS =
            Set.of("projectLeader", "secretary", "college", "councilClerk", "worksCouncil");
    private static final Pattern TERM = Pattern.compile("\\$\\{schedule\\.due\\(execution, '([a-z_]+)'\\)}");
    /** What earlier versions of the models asked; what was begun with them is finished and read back with them. */
    private static final Map<String, String> OF_EARLIER_MODELS =
            Map.of("userTask_draftFieldServiceAgreement", "DVO voor taakveld opstellen");

    private static final String ID = "[a-z][A-Za-z]*_[a-z][A-Za-z0-9]*";

    static List<Path> models() {
        return Models.processes();
    }

    @ParameterizedTest
    @MethodSource("models")
    void aFileHoldsOneProcessNamedAfterItThatKeepsItsHistoryLongEnough(Path file) {
        assertThat(all(file, Process.class)).singleElement().satisfies(process -> {
            assertThat(kebab(process.getId())).isEqualTo(file.getFileName().toString());
            assertThat(process.isExecutable()).isTrue();
            assertThat(process.getCamundaHistoryTimeToLiveString()).isEqualTo("P3650D");
            assertThat(process.getName()).isNotBlank();
            assertThat(process.getDocumentations()).isNotEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void elementIdsSayTheirTypeAndThenTheirNameInCamelCase(Path file) {
        assertThat(all(file, FlowElement.class)).extracting(BaseElement::getId).allSatisfy(id -> assertThat(id)
                .matches(ID));
    }

    @ParameterizedTest
    @MethodSource("models")
    void aUserTaskExplainsItselfAndHasAFormAndOneKindOfPersonWhoDoesIt(Path file) {
        assertThat(all(file, UserTask.class)).allSatisfy(task -> {
            assertThat(task.getDocumentations())
                    .as("documentation of %s", task.getId())
                    .isNotEmpty();
            assertThat(task.getCamundaFormRef()).as("form of %s", task.getId()).matches("[a-z][A-Za-z]+");
            assertThat(task.getCamundaFormRefBinding()).isEqualTo("deployment");
            assertThat(GROUPS).as("group of %s", task.getId()).contains(task.getCamundaCandidateGroups());
            assertThat(task.getCamundaAssignee()).isNull();
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void aCallPassesTheKeyOfTheCooperationAndExplainsWhatIsCalled(Path file) {
        assertThat(all(file, CallActivity.class)).allSatisfy(call -> {
            assertThat(call.getCamundaCalledElementBinding()).isEqualTo("latest");
            assertThat(call.getDocumentations())
                    .as("documentation of %s", call.getId())
                    .isNotEmpty();
            Collection<CamundaIn> in = call.getExtensionElements()
                    .getElementsQuery()
                    .filterByType(CamundaIn.class)
                    .list();
            assertThat(in)
                    .extracting(CamundaIn::getCamundaBusinessKey)
                    .containsOnlyOnce("#{execution.processBusinessKey}");
            assertThat(in).extracting(CamundaIn::getCamundaTarget).contains("cooperationId");
            if (call.getCalledElement().equals("councilGate")) {
                assertThat(in)
                        .filteredOn(each -> "gate".equals(each.getCamundaTarget()))
                        .extracting(CamundaIn::getCamundaSourceExpression)
                        .containsExactly("G" + call.getId().replaceAll("\\D", ""));
            }
            if (call.getCalledElement().equals("serviceAgreement")) {
                assertThat(in).extracting(CamundaIn::getCamundaTarget).contains("taskField", "municipality", "client");
            }
            if (call.getCalledElement().equals("taskField")) {
                assertThat(in).extracting(CamundaIn::getCamundaSource).contains("taskField");
            }
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void workIsDoneByNamedDelegatesOnlyAndNeverByScriptsClassesOrListeners(Path file) {
        assertThat(all(file, ServiceTask.class)).allSatisfy(task -> {
            assertThat(task.getCamundaDelegateExpression()).as(task.getId()).matches("\\$\\{[a-z][A-Za-z]+Delegate}");
            assertThat(task.getCamundaClass()).isNull();
            assertThat(task.getCamundaExpression()).isNull();
            assertThat(task.getCamundaTopic()).isNull();
        });
        for (Class<? extends ModelElementInstance> forbidden : List.of(
                ScriptTask.class,
                SendTask.class,
                BusinessRuleTask.class,
                CamundaScript.class,
                CamundaExecutionListener.class,
                CamundaTaskListener.class,
                CamundaOut.class,
                SignalEventDefinition.class)) {
            assertThat(all(file, forbidden)).as(forbidden.getSimpleName()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyStepStaysInTheTransactionOfTheUseCaseThatCausedIt(Path file) {
        assertThat(all(file, FlowNode.class)).allSatisfy(node -> {
            for (String attribute : List.of("async", "asyncBefore", "asyncAfter")) {
                assertThat(node.getAttributeValueNs(CAMUNDA_NS, attribute))
                        .as("%s of %s", attribute, node.getId())
                        .isNull();
            }
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void aChoiceHasADefaultAndAsksOurTablesAboutTheRest(Path file) {
        assertThat(all(file, ExclusiveGateway.class))
                .filteredOn(gateway -> gateway.getOutgoing().size() > 1)
                .allSatisfy(gateway -> {
                    assertThat(gateway.getDefault()).as(gateway.getId()).isNotNull();
                    assertThat(gateway.getOutgoing())
                            .filteredOn(flow -> !flow.equals(gateway.getDefault()))
                            .allSatisfy(flow -> assertThat(
                                            flow.getConditionExpression().getTextContent())
                                    .matches("\\$\\{(course|gates|agreements)\\.[^}]*}"));
                });
    }

    @Test
    void theTimeForATaskIsATermOfTheCatalogueAndNeverANumber() {
        TermCatalogue catalogue = TermCatalogue.delivered();
        Set<String> known = new TreeSet<>();
        catalogue.all().forEach(rule -> known.add(rule.id()));
        Set<String> asked = new TreeSet<>();
        for (Path file : Models.processes()) {
            assertThat(all(file, UserTask.class))
                    .filteredOn(task -> task.getCamundaDueDate() != null)
                    .allSatisfy(task -> {
                        Matcher named = TERM.matcher(task.getCamundaDueDate());
                        assertThat(named.matches())
                                .as("%s says %s", task.getId(), task.getCamundaDueDate())
                                .isTrue();
                        assertThat(known).as(task.getId()).contains(named.group(1));
                        asked.add(named.group(1));
                    });
        }

        assertThat(asked)
                .as("terms of tasks that no model asks for")
                .containsAll(known.stream()
                        .filter(term -> term.startsWith("task_") || term.startsWith("council_"))
                        .toList());
    }

    @Test
    void everyNamedElementHasItsLabelInBothLanguagesAndTheDutchOneIsThatOfTheModel() throws IOException {
        Map<String, String> named = new TreeMap<>();
        for (Path file : Models.processes()) {
            Stream.concat(all(file, Process.class).stream(), all(file, FlowElement.class).stream())
                    .forEach(element -> {
                        String id = element.getAttributeValue("id");
                        String name = element.getAttributeValue("name");
                        if (name != null) {
                            assertThat(Optional.ofNullable(named.put(id, name)).orElse(name))
                                    .as("%s has one name in all models", id)
                                    .isEqualTo(name);
                        }
                    });
        }
        named.putAll(OF_EARLIER_MODELS);
        assertThat(bundle("steps.properties")).isEqualTo(named);
        assertThat(bundle("steps_en.properties").keySet()).isEqualTo(named.keySet());
        assertThat(bundle("steps_en.properties").values())
                .allSatisfy(label -> assertThat(label).isNotBlank());
    }

    private static Map<String, String> bundle(String name) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources/messages", name))) {
            properties.load(reader);
        }
        Map<String, String> labels = new TreeMap<>();
        properties.forEach((key, label) -> labels.put((String) key, (String) label));
        return labels;
    }

    private static <T extends ModelElementInstance> Collection<T> all(Path file, Class<T> type) {
        return Bpmn.readModelFromFile(file.toFile()).getModelElementsByType(type);
    }

    /** {@code phase1Orientation} → {@code phase-1-orientation.bpmn}. */
    private static String kebab(String processId) {
        return processId
                        .replaceAll("([a-z])([0-9])", "$1-$2")
                        .replaceAll("([a-z0-9])([A-Z])", "$1-$2")
                        .toLowerCase(Locale.ROOT)
                + ".bpmn";
    }
}
