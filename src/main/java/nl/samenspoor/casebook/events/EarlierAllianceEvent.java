package nl.samenspoor.casebook.events;

import java.util.ArrayList;
import java.util.List;
import nl.samenspoor.casebook.file.CaseEvent;
import nl.samenspoor.kernel.DecisionPointKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** An alliance that came before. */
@Component
class EarlierAllianceEvent implements EventKind {

    private final CaseLog log;
    private final RecordDates dates;

    EarlierAllianceEvent(CaseLog log, RecordDates dates) {
        this.log = log;
        this.dates = dates;
    }

    @Override
    public String name() {
        return "earlier_alliance";
    }

    @Override
    public void play(CaseContext context, CaseEvent event) {
        log.log(context, event, DecisionPointKind.EARLIER_ALLIANCE, words(event));
    }

    private String words(CaseEvent event) {
        List<String> words = new ArrayList<>();
        String fullName = event.text("fullName");
        words.add(event.required("name") + (fullName == null ? "" : " (" + fullName + ")"));
        words.add("leden: " + String.join(", ", event.texts("members")));
        if (event.node().has("period")) {
            words.add("periode: " + dates.of(event.node().get("period")));
        }
        event.node().path("joined").forEach(move -> words.add("toegetreden: " + move(move)));
        event.node().path("left").forEach(move -> words.add("vertrokken: " + move(move)));
        add(words, "werkgroepen: ", String.join(", ", event.texts("workingGroups")));
        add(words, "werkwijze: ", String.join(" ", event.texts("rules")));
        add(words, "resultaat: ", event.text("result"));
        add(words, "oorzaken van het einde: ", String.join(", ", event.texts("causes")));
        return String.join("\n", words);
    }

    private static void add(List<String> words, String label, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            words.add(label + text);
        }
    }

    private String move(JsonNode move) {
        return move.get("who").asString()
                + (move.has("on") ? ", " + dates.of(move.get("on")) : "")
                + (move.has("to") ? ", naar " + move.get("to").asString() : "")
                + (move.has("reason") ? ". " + move.get("reason").asString() : "");
    }
}
