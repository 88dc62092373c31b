package nl.samenspoor.casebook.events;

import java.util.ArrayList;
import java.util.List;
import nl.samenspoor.casebook.file.CaseEvent;
import nl.samenspoor.kernel.DecisionPointKind;
import org.springframework.stereotype.Component;

/** Who leads the joint organisation. */
@Component
class DirectorateModelEvent implements EventKind {

    private final CaseLog log;

    DirectorateModelEvent(CaseLog log) {
        this.log = log;
    }

    @Override
    public String name() {
        return "directorate_model";
    }

    @Override
    public void play(CaseContext context, CaseEvent event) {
        log.log(context, event, DecisionPointKind.NOTE, words(event));
    }

    private static String words(CaseEvent event) {
        List<String> words = new ArrayList<>();
        words.add("Directiemodel: " + event.required("chosen"));
        event.node()
                .path("options")
                .forEach(option -> words.add("overwogen "
                        + option.get("number").asString() + ": "
                        + option.get("text").asString()
                        + (option.has("nickname")
                                ? " (" + option.get("nickname").asString() + ")"
                                : "")
                        + (option.has("risk")
                                ? "; risico: " + option.get("risk").asString()
                                : "")));
        if (event.text("reason") != null) {
            words.add("reden: " + event.text("reason"));
        }
        if (event.node().has("fixedForYears")) {
            words.add("ten minste " + event.node().get("fixedForYears").asString() + " jaar ongewijzigd");
        }
        return String.join("\n", words);
    }
}
