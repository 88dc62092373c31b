package nl.samenspoor.insight.overview;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.samenspoor.cooperation.CooperationSummary;
import nl.samenspoor.cooperation.TaskField;
import nl.samenspoor.gate.Missing;
import nl.samenspoor.inbox.OpenTask;
import nl.samenspoor.kernel.MunicipalityCode;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/** Names the work of the present phase that still waits, with who does it: the next gate opens when it is done. */
@Component
class WaitingBeforeGates {

    List<Missing> of(
            CooperationSummary cooperation,
            List<OpenTask> tasks,
            Map<MunicipalityCode, String> names,
            List<TaskField> fields) {
        return tasks.stream()
                .filter(task -> task.gate() == null && task.phase() == cooperation.phase())
                .map(task -> new Missing(
                        cooperation.phase().gate(),
                        "insight.missing.task" + (task.taskField() == null ? "" : ".field"),
                        List.of(said(task.step()), who(task, names), field(task, fields))))
                .distinct()
                .toList();
    }

    /** Put into words only where it is read, in the reader's language. */
    private static DefaultMessageSourceResolvable said(String code, Object... arguments) {
        return new DefaultMessageSourceResolvable(new String[] {code}, arguments, code);
    }

    private static DefaultMessageSourceResolvable who(OpenTask task, Map<MunicipalityCode, String> names) {
        String body = "insight.body." + task.body().name().toLowerCase(Locale.ROOT);
        MunicipalityCode municipality = task.municipality();
        return municipality == null
                ? said(body)
                : said("insight.missing.bodyOf", said(body), names.getOrDefault(municipality, municipality.text()));
    }

    private static String field(OpenTask task, List<TaskField> fields) {
        return fields.stream()
                .filter(field -> field.id().equals(task.taskField()))
                .map(TaskField::name)
                .findFirst()
                .orElse("");
    }
}
