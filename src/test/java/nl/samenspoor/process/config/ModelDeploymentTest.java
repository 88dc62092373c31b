package nl.samenspoor.process.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a start of the application does with the models, on an engine of its own. */
class ModelDeploymentTest {

    private final ProcessEngine engine = ProcessEngineConfiguration.createStandaloneInMemProcessEngineConfiguration()
            .setProcessEngineName("deploying")
            .setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID())
            .setJobExecutorActivate(false)
            .buildProcessEngine();
    private final RepositoryService repository = engine.getRepositoryService();

    @AfterEach
    void stop() {
        engine.close();
    }

    private void start(String models) {
        new ModelDeployment(repository, List.of("changing/" + models + "/*.bpmn")).afterSingletonsInstantiated();
    }

    private List<Integer> versions(String process) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .orderByProcessDefinitionVersion()
                .asc()
                .list()
                .stream()
                .map(ProcessDefinition::getVersion)
                .toList();
    }

    @Test
    void oneChangedModelMakesExactlyOneNewVersionOfAllAndStartingAgainWithTheSameNone() {
        start("before");
        start("before");
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(1);
        assertThat(versions("one")).containsExactly(1);

        start("after");
        start("after");

        assertThat(repository.createDeploymentQuery().count()).isEqualTo(2);
        assertThat(versions("one")).containsExactly(1, 2);
        assertThat(versions("other")).containsExactly(1, 2);
        assertThat(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey("one")
                        .latestVersion()
                        .singleResult()
                        .getName())
                .isEqualTo("Tweede");
    }
}
