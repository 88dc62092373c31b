package nl.samenspoor.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Does the engine accept what lies in {@code bpmn/} and {@code forms/}? Nothing is run here. */
class ModelsParseTest {

    private static ProcessEngine engine;

    @BeforeAll
    static void startPlainEngine() {
        engine = new StandaloneInMemProcessEngineConfiguration()
                .setJdbcUrl("jdbc:h2:mem:models-parse")
                .setJobExecutorActivate(false)
                .setProcessEngineName("models-parse")
                .buildProcessEngine();
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    static List<Path> deployable() {
        return Stream.of(Models.processes(), Models.tables())
                .flatMap(List::stream)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("deployable")
    void theEngineReadsEachModelAndTableByItself(Path file) throws IOException {
        var deployment =
                add(engine.getRepositoryService().createDeployment(), file).deployWithResult();
        assertThat(Stream.of(deployment.getDeployedProcessDefinitions(), deployment.getDeployedDecisionDefinitions()))
                .as("exactly one definition in %s", file)
                .filteredOn(definitions -> definitions != null && !definitions.isEmpty())
                .singleElement()
                .satisfies(definitions -> assertThat(definitions).hasSize(1));
    }

    @Test
    void everythingTogetherIsOneDeploymentThatIsNotRepeated() throws IOException {
        var first = together().deployWithResult();
        assertThat(together().deployWithResult().getId())
                .as("an unchanged set makes no second deployment")
                .isEqualTo(first.getId());
        assertThat(engine.getRepositoryService()
                        .createProcessDefinitionQuery()
                        .latestVersion()
                        .list())
                .extracting(ProcessDefinition::getKey)
                .containsExactlyInAnyOrder(
                        "cooperation",
                        "phase1Orientation",
                        "phase2Decision",
                        "taskField",
                        "phase3Implementation",
                        "serviceAgreement",
                        "councilView",
                        "phase4Realisation",
                        "phase5FurtherDevelopment",
                        "councilGate");
        assertThat(engine.getRepositoryService()
                        .createDecisionDefinitionQuery()
                        .latestVersion()
                        .list())
                .extracting(DecisionDefinition::getKey)
                .containsExactlyInAnyOrder("gateRounds", "gateOutcome", "serviceAgreementDetail");
    }

    private static DeploymentBuilder together() throws IOException {
        var builder =
                engine.getRepositoryService().createDeployment().name("all").enableDuplicateFiltering(false);
        for (Path file : deployable()) {
            add(builder, file);
        }
        for (Path file : Models.forms()) {
            add(builder, file);
        }
        return builder;
    }

    private static DeploymentBuilder add(DeploymentBuilder builder, Path file) throws IOException {
        return builder.addString(file.toString().replace('\\', '/'), Files.readString(file));
    }
}
