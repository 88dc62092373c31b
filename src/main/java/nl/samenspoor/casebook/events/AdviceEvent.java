package nl.samenspoor.casebook.events;

import java.util.StringJoiner;
import nl.samenspoor.casebook.file.CaseEvent;
import nl.samenspoor.consultation.AdviceOutcome;
import nl.samenspoor.consultation.ConsultingWorksCouncils;
import nl.samenspoor.consultation.GiveAdvice;
import nl.samenspoor.inbox.SettingAsideTasks.Ground;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.WorkItem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Advice of a works council, union consultation or adviser. */
@Component
class AdviceEvent implements EventKind {

    private final CaseTasks tasks;
    private final ConsultingWorksCouncils consulting;
    private final CaseLog log;

    AdviceEvent(CaseTasks tasks, ConsultingWorksCouncils consulting, CaseLog log) {
        this.tasks = tasks;
        this.consulting = consulting;
        this.log = log;
    }

    @Override
    public String name() {
        return "advice";
    }

    @Override
    public void play(CaseContext context, CaseEvent event) {
        MunicipalityCode municipality = event.municipality("municipality");
        boolean known = !event.required("outcome").equals("unknown");
        if (municipality != null && known && event.required("body").equals("works_council")) {
            consulting.advise(
                    context.actor(),
                    new GiveAdvice(
                            context.id(),
                            municipality,
                            AdviceOutcome.of(event.required("outcome")),
                            text(event),
                            event.text("conditions"),
                            event.on(),
                            context.particulars(event, words(context, event))));
            return;
        }
        WorkItem work = WorkItem.of("userTask_adviseOnPlan").in(municipality);
        if (municipality != null && event.required("body").equals("works_council") && tasks.waitsFor(context, work)) {
            tasks.setAside(context, event, work, Ground.NOT_RECORDED, context.words(event, "text"));
        }
        log.log(context, event, DecisionPointKind.ADVICE, words(context, event));
    }

    private static @Nullable String text(CaseEvent event) {
        StringJoiner text = new StringJoiner(". ");
        if (event.text("subject") != null) {
            text.add("Onderwerp: " + event.text("subject"));
        }
        if (event.text("adviser") != null) {
            text.add("Adviseur: " + event.text("adviser"));
        }
        if (event.text("text") != null) {
            text.add(event.required("text"));
        }
        return text.length() == 0 ? null : text.toString();
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
        if (event.text("conditions") != null) {
            words.add("Voorwaarden: " + event.text("conditions"));
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
