package nl.samenspoor.cooperation.web;

import java.util.Map;
import java.util.Set;
import nl.samenspoor.cooperation.Circumstance;
import nl.samenspoor.cooperation.ReportCircumstance;
import nl.samenspoor.cooperation.ReportingCircumstances;
import nl.samenspoor.cooperation.RequestEvaluation;
import nl.samenspoor.cooperation.RequestingEvaluations;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reports elections, changes of key persons, incidents and requests for an evaluation. */
@Component
class SurroundingsEvents implements EventHandling {

    private static final Set<String> FIELDS = Set.of("text");

    private final ReportingCircumstances reporting;
    private final RequestingEvaluations requesting;

    SurroundingsEvents(ReportingCircumstances reporting, RequestingEvaluations requesting) {
        this.reporting = reporting;
        this.requesting = requesting;
    }

    @Override
    public Map<String, Set<String>> kinds() {
        return Map.of(
                "election", FIELDS, "key_person_change", FIELDS, "incident", FIELDS, "evaluation_requested", FIELDS);
    }

    @Override
    public @Nullable String handle(Actor actor, CooperationId cooperation, EventJson event, Reader reader) {
        String text = reader.text("text", event.text());
        if ("evaluation_requested".equals(event.kind())) {
            requesting.request(
                    actor,
                    cooperation,
                    reader.checked(new RequestEvaluation(text, event.effective(reader), event.particulars(reader))));
        } else {
            Circumstance circumstance = reader.choice(Circumstance.class, "kind", event.kind());
            reporting.report(
                    actor,
                    cooperation,
                    reader.checked(new ReportCircumstance(
                            circumstance, text, event.effective(reader), event.particulars(reader))));
        }
        return null;
    }
}
