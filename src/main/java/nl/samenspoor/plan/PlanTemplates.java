package nl.samenspoor.plan;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.samenspoor.cooperation.CooperationForm;
import nl.samenspoor.web.Texts;
import org.springframework.stereotype.Component;

/** The contents a plan begins with, per form of cooperation, in the language of whoever begins it. */
@Component
class PlanTemplates {

    private final Texts texts;

    PlanTemplates(Texts texts) {
        this.texts = texts;
    }

    /** Fields of a draft; the sections hold what is to be written there. */
    Map<String, String> fields(CooperationForm form, String title) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(PlanText.TITLE, title);
        fields.put(PlanText.FORM, String.valueOf(form.number()));
        for (PlanSection section : PlanSection.of(form)) {
            fields.put("section." + section.key() + ".title", texts.of("plan.section." + section.key()));
            fields.put("section." + section.key() + ".text", start(section, form));
        }
        return fields;
    }

    private String start(PlanSection section, CooperationForm form) {
        String code = "plan.section." + section.key() + ".start";
        String own = texts.of(code + "." + form.number());
        return own.startsWith(code) ? texts.of(code) : own;
    }
}
