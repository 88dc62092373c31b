package nl.samenspoor.cooperation.tasks;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.samenspoor.cooperation.Cooperations;
import nl.samenspoor.cooperation.ReassessPartners;
import nl.samenspoor.cooperation.ReassessingPartners;
import nl.samenspoor.inbox.spi.Answers;
import nl.samenspoor.inbox.spi.FormOption;
import nl.samenspoor.inbox.spi.TaskWork;
import nl.samenspoor.inbox.spi.WorkContext;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.Particulars;
import nl.samenspoor.kernel.Phase;
import nl.samenspoor.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The project leader decides how to go on after the partners changed. */
@Component
class ReassessPartnersWork implements TaskWork {

    private final ReassessingPartners reassessingPartners;
    private final Cooperations cooperations;
    private final AnswerReading reading;
    private final Texts texts;

    ReassessPartnersWork(
            ReassessingPartners reassessingPartners, Cooperations cooperations, AnswerReading reading, Texts texts) {
        this.reassessingPartners = reassessingPartners;
        this.cooperations = cooperations;
        this.reading = reading;
        this.texts = texts;
    }

    @Override
    public String formId() {
        return "reassessPartners";
    }

    /** The phases that were reached. */
    @Override
    public Map<String, List<FormOption>> options(WorkContext context) {
        Phase present = cooperations.summary(context.cooperation()).phase();
        return Map.of(
                "continueAt",
                Stream.of(Phase.values())
                        .filter(phase -> phase.compareTo(present) <= 0)
                        .map(phase -> String.valueOf(phase.number()))
                        .map(number -> new FormOption(number, number + " " + texts.of("web.phase." + number)))
                        .toList());
    }

    @Override
    public void perform(Actor actor, WorkContext context, Answers answers) {
        String phase = answers.text("continueAt");
        if (!phase.matches("[1-5]")) {
            throw InvalidInput.of("continueAt", "cooperation.notOnTheList", phase, "1, 2, 3, 4, 5");
        }
        Particulars more =
                new Particulars(List.of(), null, earlierDecisions(answers), null, answers.optionalText("source"));
        reassessingPartners.reassess(
                actor,
                context.cooperation(),
                new ReassessPartners(
                        Phase.of(Integer.parseInt(phase)),
                        answers.text("reasoning"),
                        reading.effective(answers),
                        more));
    }

    /** Decisions that councils took before stay valid only if their text allows it, so somebody has to say so. */
    private static @Nullable String earlierDecisions(Answers answers) {
        String given = answers.optionalText("earlierDecisions");
        return given == null
                ? null
                : switch (given) {
                    case "valid" -> "Eerder genomen besluiten blijven gelden.";
                    case "to_be_taken_again" -> "Eerder genomen besluiten worden opnieuw genomen.";
                    default -> "Of eerder genomen besluiten blijven gelden is onbekend.";
                };
    }
}
