package nl.samenspoor.plan;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.samenspoor.cooperation.CooperationForm;
import nl.samenspoor.web.RecordedWords;
import nl.samenspoor.web.Texts;
import org.springframework.stereotype.Component;

/** The contents a plan begins with, per form of cooperation, in the language of the record. */
@Component
public class PlanTemplates {

    private final Texts texts;

    PlanTemplates(Texts texts) {
        this.texts = texts;
    }

    /** Fields of a draft: titles only, for what is to be written there are questions, and nobody's text. */
    Map<String, String> fields(CooperationForm form, String title) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(PlanText.TITLE, title);
        fields.put(PlanText.FORM, String.valueOf(form.number()));
        for (PlanSection section : PlanSection.of(form)) {
            fields.put("section." + section.key() + ".title", title(section.key()));
        }
        return fields;
    }

    /** What a section is called before anybody gives it another title: the same whoever begins it, in whatever language. */
    public String title(String section) {
        return texts.in(RecordedWords.LANGUAGE, "plan.section." + section);
    }
}
