package nl.samenspoor.process.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.samenspoor.IntegrationTest;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

@IntegrationTest
class EngineIsClosedTest {

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    ProcessEngine engine;

    @Autowired
    ModelDeployment deployment;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${''.getClass()}",
                "${''.getClass().forName('java.lang.Runtime').getRuntime().exec('id')}",
                "${''.class.classLoader}",
                "${execution.processEngineServices}",
                "${execution.getProcessEngineServices().getRuntimeService()}",
                "${course.getClass()}",
                "${course.class}",
                "${dataSource}",
                "${environment}",
                "${runtimeService.createExecutionQuery()}"
            })
    void anExpressionReachesNothingButTheBeansMadeForModels(String expression) {
        String key = deploy(process("x" + UUID.randomUUID())
                .startEvent()
                .serviceTask()
                .camundaExpression(expression)
                .endEvent()
                .done());

        assertThatThrownBy(() -> runtime.startProcessInstanceByKey(key)).isInstanceOf(ProcessEngineException.class);
    }

    @Test
    void aScriptIsRefused() {
        String key = deploy(process("x" + UUID.randomUUID())
                .startEvent()
                .scriptTask()
                .scriptFormat("javascript")
                .scriptText("1 + 1")
                .endEvent()
                .done());

        assertThatThrownBy(() -> runtime.startProcessInstanceByKey(key))
                .hasStackTraceContaining("Scripts are switched off");
    }

    @Test
    void aClassNameInAModelIsRefused() {
        String key = deploy(process("x" + UUID.randomUUID())
                .startEvent()
                .serviceTask()
                .camundaClass("java.util.ArrayList")
                .endEvent()
                .done());

        assertThatThrownBy(() -> runtime.startProcessInstanceByKey(key))
                .hasStackTraceContaining("A model may not name a class");
    }

    @Test
    void aVariableIsNeverAJavaSerialisedObject() {
        String key = deploy(process("x" + UUID.randomUUID())
                .startEvent()
                .userTask()
                .camundaAssignee("x")
                .endEvent()
                .done());

        assertThatThrownBy(() -> runtime.startProcessInstanceByKey(
                        key,
                        Map.of(
                                "v",
                                Variables.objectValue(new java.util.ArrayList<>())
                                        .serializationDataFormat(Variables.SerializationDataFormats.JAVA)
                                        .create())))
                .isInstanceOf(ProcessEngineException.class);
    }

    @Test
    void aModelReadsNoOtherFile() {
        String model =
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <!DOCTYPE definitions [<!ENTITY outside SYSTEM "file:///etc/hostname">]>
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="x">
                  <process id="outside" isExecutable="true"><documentation>&outside;</documentation></process>
                </definitions>
                """;

        assertThatThrownBy(() -> repository
                        .createDeployment()
                        .addString("outside-" + UUID.randomUUID() + ".bpmn", model)
                        .deploy())
                .isInstanceOf(ProcessEngineException.class)
                .hasStackTraceContaining("DOCTYPE");
    }

    @Test
    void expressionsInQueriesAreRefused() {
        assertThatThrownBy(() -> tasks.createTaskQuery()
                        .taskAssigneeExpression("${course}")
                        .list())
                .isInstanceOf(ProcessEngineException.class);
    }

    @Test
    void everyModelSaysHowLongTheEngineKeepsItsHistory() {
        assertThat(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey("cooperation")
                        .list())
                .isNotEmpty()
                .allMatch(definition -> Integer.valueOf(3650).equals(definition.getHistoryTimeToLive()));
    }

    @Test
    void startingAgainWithTheSameModelsDeploysNothing() {
        long before = repository
                .createDeploymentQuery()
                .deploymentName(ModelDeployment.NAME)
                .count();

        deployment.afterSingletonsInstantiated();

        assertThat(before).isEqualTo(1);
        assertThat(repository
                        .createDeploymentQuery()
                        .deploymentName(ModelDeployment.NAME)
                        .count())
                .isEqualTo(1);
    }

    @Test
    void aModelThatDoesNotParseStopsTheStartAndIsNamed() {
        ModelDeployment broken = new ModelDeployment(repository, List.of("broken-models/*.bpmn"));

        assertThatThrownBy(broken::afterSingletonsInstantiated)
                .hasMessageContaining("half-a-model.bpmn")
                .hasMessageContaining("nowhere");
    }

    @Test
    void modelsAreDeployedUnderTheirPathBelowTheProject() throws Exception {
        String id = repository
                .createDeploymentQuery()
                .deploymentName(ModelDeployment.NAME)
                .singleResult()
                .getId();
        Resource[] models = new PathMatchingResourcePatternResolver().getResources("classpath:bpmn/*");

        assertThat(repository.getDeploymentResourceNames(id))
                .contains("bpmn/cooperation.bpmn", "bpmn/gate-outcome.dmn", "forms/record-council-decision.form");
        assertThat(models.length).isGreaterThanOrEqualTo(10);
    }

    private String deploy(BpmnModelInstance model) {
        String name = "bpmn-" + UUID.randomUUID() + ".bpmn";
        return repository
                .createDeployment()
                .addModelInstance(name, model)
                .deployWithResult()
                .getDeployedProcessDefinitions()
                .get(0)
                .getKey();
    }

    private static org.camunda.bpm.model.bpmn.builder.ProcessBuilder process(String key) {
        return Bpmn.createExecutableProcess(key).camundaHistoryTimeToLive(1);
    }
}
