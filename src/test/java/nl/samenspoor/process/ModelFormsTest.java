package nl.samenspoor.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** A task whose form is missing would open an empty page, and a form no task names would never be seen. */
class ModelFormsTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void theModelsNameExactlyTheFormsThereAre() {
        Set<String> named = Models.processes().stream()
                .flatMap(file -> Bpmn.readModelFromFile(file.toFile()).getModelElementsByType(UserTask.class).stream())
                .map(UserTask::getCamundaFormRef)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> present =
                Models.forms().stream().map(ModelFormsTest::idOf).collect(Collectors.toCollection(TreeSet::new));
        assertThat(present).isEqualTo(named);
    }

    private static String idOf(Path form) {
        return JSON.readTree(form.toFile()).get("id").asString();
    }
}
