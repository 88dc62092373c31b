package nl.samenspoor.inbox;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.samenspoor.inbox.form.Form;
import nl.samenspoor.inbox.form.FormFiles;
import nl.samenspoor.inbox.form.OfferedWords;
import nl.samenspoor.inbox.spi.TaskWork;
import nl.samenspoor.inbox.spi.WorkContext;
import nl.samenspoor.web.RequestLanguage;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;
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

    /** The form with the choices this task offers and the questions that arise in it. */
    Form form(WorkContext context) {
        Form whole = forms.form(context.formId());
        return work(context.formId())
                .map(work -> whole.with(work.options(context)).without(work.notAsked(context)))
                .orElseGet(() -> whole.with(Map.of()));
    }

    /** The words of the chosen options that came from the cooperation, in every language. */
    OfferedWords offered(WorkContext context, Map<String, ?> answers) {
        if (!forms.form(context.formId()).hasChoicesFromWork()) {
            return OfferedWords.NONE;
        }
        Map<String, Form> offered = new TreeMap<>();
        RequestLanguage.SUPPORTED.forEach(
                language -> offered.put(language.getLanguage(), inLanguage(language, () -> form(context))));
        return OfferedWords.chosen(offered, answers);
    }

    private static <T> T inLanguage(Locale language, Supplier<T> work) {
        LocaleContext before = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocale(language);
        try {
            return work.get();
        } finally {
            LocaleContextHolder.setLocaleContext(before);
        }
    }

    Map<String, Object> currentValues(WorkContext context) {
        return work(context.formId()).map(work -> work.currentValues(context)).orElse(Map.of());
    }
}
