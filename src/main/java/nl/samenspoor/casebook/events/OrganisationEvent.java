package nl.samenspoor.casebook.events;

import java.util.ArrayList;
import java.util.List;
import nl.samenspoor.casebook.file.CaseEvent;
import nl.samenspoor.kernel.DecisionPointKind;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Project organisation or the organisation to come. */
@Component
class OrganisationEvent implements EventKind {

    private final CaseLog log;

    OrganisationEvent(CaseLog log) {
        this.log = log;
    }

    @Override
    public String name() {
        return "organisation";
    }

    @Override
    public void play(CaseContext context, CaseEvent event) {
        log.log(context, event, DecisionPointKind.NOTE, words(event));
    }

    private static String words(CaseEvent event) {
        List<String> words = new ArrayList<>();
        words.add("Organisatie");
        event.node().path("bodies").forEach(body -> words.add(body(body)));
        if (!event.texts("workingGroups").isEmpty()) {
            words.add("werkgroepen: " + String.join(", ", event.texts("workingGroups")));
        }
        if (!event.texts("departments").isEmpty()) {
            words.add("afdelingen: " + String.join(", ", event.texts("departments")));
        }
        if (event.node().has("peopleInvolved")) {
            words.add("betrokken mensen: ongeveer "
                    + event.node().get("peopleInvolved").asString());
        }
        if (event.text("housing") != null) {
            words.add("huisvesting: " + event.text("housing"));
        }
        return String.join("\n", words);
    }

    private static String body(JsonNode body) {
        String count = body.has("count") ? " (" + body.get("count").asString() + ")" : "";
        List<String> parts = new ArrayList<>();
        for (String field : List.of("members", "frequency", "role")) {
            String text = body.path(field).asString("unknown");
            if (!text.equals("unknown")) {
                parts.add(text);
            }
        }
        return body.get("body").asString() + count + (parts.isEmpty() ? "" : ": " + String.join("; ", parts));
    }
}
