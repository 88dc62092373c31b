package nl.samenspoor.consultation.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.samenspoor.consultation.AdviceOutcome;
import nl.samenspoor.consultation.ConsultingWorksCouncils;
import nl.samenspoor.consultation.WorksCouncil;
import nl.samenspoor.consultation.WorksCouncils;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Permissions;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.terms.spi.Parties;
import nl.samenspoor.web.EffectiveDateText;
import nl.samenspoor.web.RecordedWords;
import nl.samenspoor.web.Texts;
import org.springframework.stereotype.Component;

/** A works council that was asked for advice gives it, in whatever phase it was asked. */
@Component
class AdviceForm implements HearingForm {

    private final WorksCouncils councils;
    private final ConsultingWorksCouncils consulting;
    private final Questions questions;
    private final Parties parties;
    private final EffectiveDateText dates;
    private final Texts texts;

    AdviceForm(
            WorksCouncils councils,
            ConsultingWorksCouncils consulting,
            Questions questions,
            Parties parties,
            EffectiveDateText dates,
            Texts texts) {
        this.councils = councils;
        this.consulting = consulting;
        this.questions = questions;
        this.parties = parties;
        this.dates = dates;
        this.texts = texts;
    }

    @Override
    public String key() {
        return "advice";
    }

    @Override
    public String list() {
        return "works-councils";
    }

    @Override
    public boolean offered(Actor actor, CooperationId cooperation) {
        return awaited(actor, cooperation).findAny().isPresent();
    }

    @Override
    public boolean entitled(Actor actor, CooperationId cooperation) {
        return mine(actor, cooperation).findAny().isPresent();
    }

    @Override
    public List<Question> questions(Actor actor, CooperationId cooperation) {
        return List.of(
                questions.municipality("consultation.works.of", municipalities(actor, cooperation)),
                questions.choice(
                        "outcome",
                        "consultation.works.advice",
                        true,
                        Questions.keys(AdviceOutcome.values()),
                        "consultation.outcome."),
                questions.text("text", "consultation.form.advice.text", false),
                questions.explained(
                        questions.text("conditions", "consultation.form.advice.conditions", false),
                        "consultation.form.advice.conditions.help"),
                questions.date("effectiveOn", "consultation.form.advice.on", true),
                questions.line("source", "consultation.form.source", false));
    }

    @Override
    public List<FieldProblem> submit(Actor actor, CooperationId cooperation, Typed typed) {
        consulting.answer(actor, NewAdviceJson.of(typed).command(cooperation));
        return List.of();
    }

    @Override
    public List<String> asked(Actor actor, CooperationId cooperation) {
        List<WorksCouncil> awaited = awaited(actor, cooperation).toList();
        Map<MunicipalityCode, String> names =
                parties.names(awaited.stream().map(WorksCouncil::municipality).toList());
        return awaited.stream()
                .map(council -> texts.of(
                        "consultation.form.advice.asked",
                        names.get(council.municipality()),
                        dates.of(council.request().on()),
                        RecordedWords.marked(council.request().subject())))
                .toList();
    }

    /** Municipalities for whose works council the actor answers and that was asked. */
    private List<MunicipalityCode> municipalities(Actor actor, CooperationId cooperation) {
        return awaited(actor, cooperation).map(WorksCouncil::municipality).toList();
    }

    private Stream<WorksCouncil> awaited(Actor actor, CooperationId cooperation) {
        return mine(actor, cooperation).filter(WorksCouncil::awaited);
    }

    private Stream<WorksCouncil> mine(Actor actor, CooperationId cooperation) {
        return councils.of(cooperation).stream()
                .filter(council -> Permissions.mayFor(
                        actor, Right.ANSWER_FOR_WORKS_COUNCIL, council.municipality(), Body.WORKS_COUNCIL));
    }
}
