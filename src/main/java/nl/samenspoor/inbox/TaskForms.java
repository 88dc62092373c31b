package nl.samenspoor.inbox;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.samenspoor.inbox.form.Form;
import nl.samenspoor.inbox.form.FormFiles;
import nl.samenspoor.inbox.spi.TaskWork;
import nl.samenspoor.inbox.spi.WorkContext;
import org.springframework.stereotype.Component;

/** Forms of tasks, with what the features know about them. */
@Component
class TaskForms {

    private final FormFiles forms;
    private final Map<String, TaskWork> works;

    /** Fails when two features claim the same form or one claims a form that does not exist. */
    TaskForms(FormFiles forms, List<TaskWork> works) {
        this.forms = forms;
        this.works = works.stream().collect(Collectors.toMap(TaskWork::formId, Function.identity()));
        this.works.keySet().forEach(forms::form);
    }

    Optional<TaskWork> work(String formId) {
        return Optional.ofNullable(works.get(formId));
    }

    /** The form with the choices this task offers. */
    Form form(WorkContext context) {
        return forms.form(context.formId())
                .with(work(context.formId()).map(work -> work.options(context)).orElse(Map.of()));
    }

    Map<String, Object> currentValues(WorkContext context) {
        return work(context.formId()).map(work -> work.currentValues(context)).orElse(Map.of());
    }
}
