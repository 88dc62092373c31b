package nl.samenspoor.cooperation.tasks;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.samenspoor.cooperation.Alternative;
import nl.samenspoor.cooperation.AlternativeState;
import nl.samenspoor.cooperation.CooperationForm;
import nl.samenspoor.cooperation.Cooperations;
import nl.samenspoor.cooperation.RankAlternatives;
import nl.samenspoor.cooperation.RankedAlternative;
import nl.samenspoor.cooperation.RankingAlternatives;
import nl.samenspoor.inbox.spi.Answers;
import nl.samenspoor.inbox.spi.TaskWork;
import nl.samenspoor.inbox.spi.WorkContext;
import nl.samenspoor.kernel.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The forms that could be chosen are ranked. */
@Component
class RankAlternativesWork implements TaskWork {

    private final RankingAlternatives rankingAlternatives;
    private final Cooperations cooperations;
    private final AnswerReading reading;

    RankAlternativesWork(RankingAlternatives rankingAlternatives, Cooperations cooperations, AnswerReading reading) {
        this.rankingAlternatives = rankingAlternatives;
        this.cooperations = cooperations;
        this.reading = reading;
    }

    @Override
    public String formId() {
        return "rankAlternatives";
    }

    @Override
    public Map<String, Object> currentValues(WorkContext context) {
        return Map.of(
                "alternatives",
                cooperations.alternatives(context.cooperation()).stream()
                        .filter(alternative -> alternative.state() == AlternativeState.OPEN)
                        .map(RankAlternativesWork::row)
                        .toList());
    }

    private static Map<String, Object> row(Alternative alternative) {
        Map<String, Object> row = new HashMap<>();
        row.put("rank", alternative.rank());
        row.put("form", String.valueOf(alternative.form().number()));
        putKnown(row, "variant", alternative.variant());
        putKnown(row, "pros", alternative.pros());
        putKnown(row, "cons", alternative.cons());
        return row;
    }

    private static void putKnown(Map<String, Object> row, String key, @Nullable String text) {
        if (text != null) {
            row.put(key, text);
        }
    }

    @Override
    public void perform(Actor actor, WorkContext context, Answers answers) {
        List<RankedAlternative> ranked = answers.rows("alternatives").stream()
                .map(RankAlternativesWork::ranked)
                .toList();
        rankingAlternatives.rank(
                actor,
                context.cooperation(),
                new RankAlternatives(
                        ranked,
                        reading.day(answers, "reviewOn"),
                        reading.effective(answers),
                        reading.particulars(answers)));
    }

    private static RankedAlternative ranked(Answers row) {
        return new RankedAlternative(
                form(row),
                row.optionalText("variant"),
                row.integer("rank"),
                row.optionalText("pros"),
                row.optionalText("cons"));
    }

    private static CooperationForm form(Answers row) {
        String number = row.text("form");
        return CooperationForm.of(row.field("form"), number.matches("[1-4]") ? Integer.parseInt(number) : 0);
    }
}
