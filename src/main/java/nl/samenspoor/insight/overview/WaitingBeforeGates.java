package nl.samenspoor.insight.overview;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.samenspoor.cooperation.CooperationSummary;
import nl.samenspoor.cooperation.ReassessingPartners;
import nl.samenspoor.cooperation.TaskField;
import nl.samenspoor.gate.Missing;
import nl.samenspoor.inbox.OpenTask;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.RecordedText;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/**
 * Names the work that still waits before the next gate can open, with who does it: that of the present phase, and whatever the
 * course has to pass to come to any gate.
 */
@Component
class WaitingBeforeGates {

    /** Steps of no phase: after a partner left, no phase goes on before they are done. */
    private static final Set<String> BEFORE_ANY_GATE = Set.of(ReassessingPartners.STEP);

    List<Missing> of(
            CooperationSummary cooperation,
            List<OpenTask> tasks,
            Map<MunicipalityCode, String> names,
            List<TaskField> fields) {
        return tasks.stream()
                .filter(task -> task.gate() == null && holdsUp(task, cooperation))
                .map(task -> new Missing(
                        cooperation.phase().gate(),
                        "insight.missing.task" + (task.taskField() == null ? "" : ".field"),
                        List.of(said(task.step()), who(task, names), field(task, fields))))
                .distinct()
                .toList();
    }

    private static boolean holdsUp(OpenTask task, CooperationSummary cooperation) {
        return task.phase() == cooperation.phase() || BEFORE_ANY_GATE.contains(task.step());
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

    private static RecordedText field(OpenTask task, List<TaskField> fields) {
        return new RecordedText(fields.stream()
                .filter(field -> field.id().equals(task.taskField()))
                .map(TaskField::name)
                .findFirst()
                .orElse(""));
    }
}
