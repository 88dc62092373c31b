package nl.samenspoor.casebook.events;

import java.util.ArrayList;
import java.util.List;
import nl.samenspoor.casebook.file.CaseEvent;
import nl.samenspoor.cooperation.CooperationForm;
import nl.samenspoor.cooperation.RankAlternatives;
import nl.samenspoor.cooperation.RankedAlternative;
import nl.samenspoor.cooperation.RankingAlternatives;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The ranking of forms, which is also the fallback list. */
@Component
class AlternativesRankedEvent implements EventKind {

    private final RankingAlternatives ranking;

    AlternativesRankedEvent(RankingAlternatives ranking) {
        this.ranking = ranking;
    }

    @Override
    public String name() {
        return "alternatives_ranked";
    }

    @Override
    public void play(CaseContext context, CaseEvent event) {
        List<RankedAlternative> alternatives = new ArrayList<>();
        event.node().get("alternatives").forEach(one -> alternatives.add(alternative(one)));
        ranking.rank(
                context.actor(),
                context.id(),
                new RankAlternatives(alternatives, null, event.on(), context.particulars(event)));
    }

    private static RankedAlternative alternative(JsonNode one) {
        String why = one.path("why").asString(null);
        boolean rejected = one.path("rejected").asBoolean(false);
        return new RankedAlternative(
                CooperationForm.of("form", one.path("form").asInt(0)),
                one.get("label").asString(),
                one.get("rank").intValue(),
                joined(one.path("pros"), rejected ? null : why),
                joined(one.path("cons"), null),
                rejected ? (why == null || why.equals("unknown") ? "De reden is niet bekend." : why) : null);
    }

    private static @Nullable String joined(JsonNode list, @Nullable String why) {
        List<String> lines = new ArrayList<>();
        list.forEach(line -> lines.add(line.asString()));
        if (why != null) {
            lines.add(why);
        }
        return lines.isEmpty() ? null : String.join("\n", lines);
    }
}
