package nl.samenspoor.cooperation.tasks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.samenspoor.cooperation.AfterRejection;
import nl.samenspoor.cooperation.Alternative;
import nl.samenspoor.cooperation.Choice;
import nl.samenspoor.cooperation.ChooseAfterRejection;
import nl.samenspoor.cooperation.ChoosingAfterRejection;
import nl.samenspoor.cooperation.CooperationSummary;
import nl.samenspoor.cooperation.Cooperations;
import nl.samenspoor.cooperation.spi.SaidNo;
import nl.samenspoor.inbox.spi.Answers;
import nl.samenspoor.inbox.spi.FormOption;
import nl.samenspoor.inbox.spi.TaskWork;
import nl.samenspoor.inbox.spi.WorkContext;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.Mistakes;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.municipality.Municipalities;
import nl.samenspoor.web.Texts;
import org.springframework.stereotype.Component;

/**
 * The project leader chooses how to go on after a rejection or refusal. Every choice says what it means here: which form
 * is next, who said no, what must be decided again.
 */
@Component
class ChooseAfterRejectionWork implements TaskWork {

    private static final String LEAVING = "leaving";
    private static final int FEWEST = 2;

    private final ChoosingAfterRejection choosingAfterRejection;
    private final Cooperations cooperations;
    private final SaidNo saidNo;
    private final Municipalities municipalities;
    private final Texts texts;
    private final AnswerReading reading;

    ChooseAfterRejectionWork(
            ChoosingAfterRejection choosingAfterRejection,
            Cooperations cooperations,
            SaidNo saidNo,
            Municipalities municipalities,
            Texts texts,
            AnswerReading reading) {
        this.choosingAfterRejection = choosingAfterRejection;
        this.cooperations = cooperations;
        this.saidNo = saidNo;
        this.municipalities = municipalities;
        this.texts = texts;
        this.reading = reading;
    }

    @Override
    public String formId() {
        return "chooseAfterRejection";
    }

    /** Falling back is not offered when no form is left, nor fewer partners when two are. */
    @Override
    public Map<String, List<FormOption>> options(WorkContext context) {
        CooperationId id = context.cooperation();
        CooperationSummary cooperation = cooperations.summary(id);
        List<MunicipalityCode> partners = cooperation.partners();
        Map<MunicipalityCode, String> names = municipalities.names(partners);
        int phase = cooperation.phase().number();
        List<FormOption> choices = new ArrayList<>();
        cooperations.nextAlternative(id).ifPresent(next -> choices.add(option(AfterRejection.FALL_BACK, form(next))));
        String against = against(id);
        choices.add(option(AfterRejection.REWORK, phase, against));
        boolean fewer = partners.size() > FEWEST;
        if (fewer) {
            choices.add(option(AfterRejection.FEWER_PARTNERS, against));
        }
        choices.add(option(AfterRejection.HOLD));
        choices.add(option(AfterRejection.STOP));
        return Map.of(
                "choice",
                choices,
                LEAVING,
                fewer
                        ? partners.stream()
                                .map(code -> new FormOption(code.text(), names.getOrDefault(code, code.text())))
                                .toList()
                        : List.of());
    }

    private FormOption option(AfterRejection choice, Object... arguments) {
        return new FormOption(choice.key(), texts.of("cooperation.afterRejection." + choice.key(), arguments));
    }

    private String form(Alternative next) {
        String name = texts.of("cooperation.formName." + next.form().number());
        String variant = next.variant();
        return variant == null ? name : name + " (" + variant + ")";
    }

    private String against(CooperationId id) {
        List<MunicipalityCode> codes = saidNo.atLastGate(id);
        Map<MunicipalityCode, String> names = municipalities.names(codes);
        return codes.isEmpty()
                ? texts.of("cooperation.afterRejection.unknown")
                : codes.stream()
                        .map(code -> names.getOrDefault(code, code.text()))
                        .collect(Collectors.joining(", "));
    }

    @Override
    public boolean checksInPart() {
        return true;
    }

    @Override
    public List<FieldProblem> check(Actor actor, WorkContext context, Answers answers) {
        if (!answers.has("choice")) {
            return List.of();
        }
        Mistakes mistakes = new Mistakes();
        ChooseAfterRejection chosen = mistakes.in(() -> chosen(answers, ""));
        if (chosen != null) {
            mistakes.add(choosingAfterRejection.wrong(actor, context.cooperation(), chosen));
        }
        return mistakes.all();
    }

    @Override
    public void perform(Actor actor, WorkContext context, Answers answers) {
        choosingAfterRejection.choose(actor, context.cooperation(), chosen(answers, answers.text("reasoning")));
    }

    private ChooseAfterRejection chosen(Answers answers, String reasoning) {
        return new ChooseAfterRejection(
                        Choice.of(AfterRejection.class, "choice", answers.text("choice")),
                        reasoning,
                        reading.effective(answers),
                        reading.particulars(answers))
                .withLeaving(answers.choices(LEAVING).stream()
                        .map(MunicipalityCode::new)
                        .toList())
                .withReviewOn(reading.day(answers, "reviewOn"));
    }
}
