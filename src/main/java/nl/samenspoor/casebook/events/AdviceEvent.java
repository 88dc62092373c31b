package nl.samenspoor.casebook.events;

import java.util.HashMap;
import java.util.Map;
import java.util.StringJoiner;
import nl.samenspoor.casebook.file.CaseEvent;
import nl.samenspoor.inbox.SettingAsideTasks.Ground;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.WorkItem;
import org.springframework.stereotype.Component;

/** Advice of a works council, union consultation or adviser. */
@Component
class AdviceEvent implements EventKind {

    private final CaseTasks tasks;
    private final CaseLog log;

    AdviceEvent(CaseTasks tasks, CaseLog log) {
        this.tasks = tasks;
        this.log = log;
    }

    @Override
    public String name() {
        return "advice";
    }

    @Override
    public void play(CaseContext context, CaseEvent event) {
        WorkItem work = WorkItem.of("userTask_adviseOnPlan").in(event.municipality("municipality"));
        boolean waits = event.required("body").equals("works_council")
                && work.municipality() != null
                && tasks.waitsFor(context, work);
        if (waits && event.required("outcome").equals("unknown")) {
            tasks.setAside(context, event, work, Ground.NOT_RECORDED, context.words(event, "text"));
        } else if (waits) {
            tasks.record(context, work, answers(event), event.on());
        }
        log.log(context, event, DecisionPointKind.ADVICE, words(context, event));
    }

    private static Map<String, Object> answers(CaseEvent event) {
        Map<String, Object> answers = new HashMap<>();
        answers.put("outcome", event.required("outcome"));
        answers.put("source", SourceText.of(event));
        if (event.text("text") != null) {
            answers.put("text", event.required("text"));
        }
        return answers;
    }

    private static String words(CaseContext context, CaseEvent event) {
        StringJoiner words = new StringJoiner(". ");
        MunicipalityCode municipality = event.municipality("municipality");
        words.add(body(event.required("body")) + (municipality == null ? "" : " van " + context.name(municipality))
                + (event.text("adviser") == null ? "" : " (" + event.text("adviser") + ")")
                + ": " + outcome(event.required("outcome")));
        if (event.text("subject") != null) {
            words.add("Onderwerp: " + event.text("subject"));
        }
        if (event.text("text") != null) {
            words.add(event.required("text"));
        }
        return words.toString();
    }

    private static String body(String body) {
        return switch (body) {
            case "works_council" -> "Advies van de ondernemingsraad";
            case "union_consultation" -> "Advies van het georganiseerd overleg";
            case "adviser" -> "Advies van een adviesbureau";
            default -> "Advies";
        };
    }

    private static String outcome(String outcome) {
        return switch (outcome) {
            case "positive" -> "positief";
            case "positive_with_conditions" -> "positief, onder voorwaarden";
            case "negative" -> "negatief";
            case "not_given" -> "niet gegeven";
            default -> "uitkomst onbekend";
        };
    }
}
