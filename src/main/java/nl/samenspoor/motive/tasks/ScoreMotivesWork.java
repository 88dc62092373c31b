package nl.samenspoor.motive.tasks;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.samenspoor.inbox.spi.Answers;
import nl.samenspoor.inbox.spi.TaskWork;
import nl.samenspoor.inbox.spi.WorkContext;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Basis;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.motive.Directness;
import nl.samenspoor.motive.Motives;
import nl.samenspoor.motive.MunicipalityMotives;
import nl.samenspoor.motive.Presence;
import nl.samenspoor.motive.Pressure;
import nl.samenspoor.motive.PressureScore;
import nl.samenspoor.motive.ScoreMotives;
import nl.samenspoor.motive.ScoringMotives;
import nl.samenspoor.motive.State;
import nl.samenspoor.motive.StateScore;
import nl.samenspoor.motive.ThreeK;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The form {@code scoreMotives}: {@code quality}, {@code costs}, {@code vulnerability} with a state, {@code coercive},
 * {@code mimetic}, {@code normative} with present, absent or unknown and, for those, {@code coerciveDirectness} and so
 * on; {@code qualityNote} and so on for remarks; {@code mainMotive}, {@code others} (one per line), {@code basis},
 * {@code source}, {@code note}. What is left empty is unknown.
 */
@Component
class ScoreMotivesWork implements TaskWork {

    private static final String UNKNOWN = "unknown";

    private final ScoringMotives scoring;
    private final Motives motives;
    private final Clock clock;

    ScoreMotivesWork(ScoringMotives scoring, Motives motives, Clock clock) {
        this.scoring = scoring;
        this.motives = motives;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return "scoreMotives";
    }

    @Override
    public Map<String, Object> currentValues(WorkContext context) {
        MunicipalityMotives now = motives.of(context.cooperation(), context.requireMunicipality());
        Map<String, Object> values = new HashMap<>();
        if (now.versions().isEmpty()) {
            return values;
        }
        now.states().forEach((part, score) -> {
            values.put(part.key(), score.state().key());
            put(values, part.key() + "Note", score.note());
        });
        now.pressures().forEach((part, score) -> {
            values.put(part.key(), score.presence().key());
            values.put(part.key() + "Directness", score.directness().key());
            put(values, part.key() + "Note", score.note());
        });
        now.mainMotive().ifPresent(motive -> values.put("mainMotive", motive));
        put(values, "others", now.others().isEmpty() ? null : String.join("\n", now.others()));
        return values;
    }

    private static void put(Map<String, Object> values, String key, @Nullable String text) {
        if (text != null) {
            values.put(key, text);
        }
    }

    @Override
    public void perform(Actor actor, WorkContext context, Answers answers) {
        scoring.score(
                actor,
                new ScoreMotives(
                        context.cooperation(),
                        context.requireMunicipality(),
                        states(answers),
                        pressures(answers),
                        answers.optionalText("mainMotive"),
                        others(answers),
                        effective(answers),
                        answers.optionalText("source"),
                        answers.optionalText("note")));
    }

    private EffectiveDate effective(Answers answers) {
        EffectiveDate given = answers.optionalDate(Answers.EFFECTIVE);
        return given == null ? EffectiveDate.on(LocalDate.now(clock)) : given;
    }

    private static Map<ThreeK, StateScore> states(Answers answers) {
        Map<ThreeK, StateScore> states = new EnumMap<>(ThreeK.class);
        for (ThreeK part : ThreeK.values()) {
            State state = State.of(part.key(), given(answers, part.key()));
            states.put(
                    part,
                    new StateScore(
                            state,
                            Basis.of("basis", answers.optionalText("basis")),
                            null,
                            answers.optionalText(part.key() + "Note")));
        }
        return states;
    }

    private static Map<Pressure, PressureScore> pressures(Answers answers) {
        Map<Pressure, PressureScore> pressures = new EnumMap<>(Pressure.class);
        for (Pressure part : Pressure.values()) {
            String directness = part.key() + "Directness";
            pressures.put(
                    part,
                    new PressureScore(
                            Presence.of(part.key(), given(answers, part.key())),
                            Directness.of(directness, given(answers, directness)),
                            Basis.of("basis", answers.optionalText("basis")),
                            null,
                            answers.optionalText(part.key() + "Note")));
        }
        return pressures;
    }

    private static List<String> others(Answers answers) {
        String text = answers.optionalText("others");
        return text == null
                ? List.of()
                : text.lines().filter(line -> !line.isBlank()).toList();
    }

    private static String given(Answers answers, String key) {
        String text = answers.optionalText(key);
        return text == null ? UNKNOWN : text;
    }
}
