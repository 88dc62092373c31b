package nl.samenspoor.casebook.events;

import java.util.ArrayList;
import java.util.List;
import nl.samenspoor.casebook.file.CaseEvent;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.organisation.ChooseDirectorate;
import nl.samenspoor.organisation.ChoosingDirectorates;
import nl.samenspoor.organisation.DirectorateModel;
import nl.samenspoor.organisation.DirectorateOption;
import nl.samenspoor.organisation.Organisations;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Who leads the joint organisation. */
@Component
class DirectorateModelEvent implements EventKind {

    private final CaseLog log;
    private final ChoosingDirectorates directorates;
    private final Organisations organisations;

    DirectorateModelEvent(CaseLog log, ChoosingDirectorates directorates, Organisations organisations) {
        this.log = log;
        this.directorates = directorates;
        this.organisations = organisations;
    }

    @Override
    public String name() {
        return "directorate_model";
    }

    @Override
    public void play(CaseContext context, CaseEvent event) {
        List<DirectorateOption> options = new ArrayList<>();
        Integer chosen = null;
        for (JsonNode option : event.node().path("options")) {
            options.add(option(option));
            if (option.path("chosen").asBoolean(false)) {
                chosen = option.get("number").intValue();
            }
        }
        directorates.choose(
                context.actor(),
                new ChooseDirectorate(
                        context.id(),
                        options,
                        chosen,
                        event.required("chosen"),
                        event.text("reason"),
                        event.node().has("fixedForYears")
                                ? event.node().get("fixedForYears").intValue()
                                : null,
                        event.on(),
                        SourceText.of(event),
                        organisations.directorates(context.id()).size()));
        log.log(context, event, DecisionPointKind.NOTE, words(event));
    }

    private static DirectorateOption option(JsonNode option) {
        return new DirectorateOption(
                option.get("number").intValue(),
                DirectorateModel.of("model", option.path("model").asString(DirectorateModel.OTHER.key())),
                option.get("text").asString(),
                option.has("nickname") ? option.get("nickname").asString() : null,
                texts(option, "pros"),
                texts(option, "cons"),
                option.has("risk") ? option.get("risk").asString() : null);
    }

    private static List<String> texts(JsonNode option, String field) {
        List<String> texts = new ArrayList<>();
        option.path(field).forEach(one -> texts.add(one.asString()));
        return texts;
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
