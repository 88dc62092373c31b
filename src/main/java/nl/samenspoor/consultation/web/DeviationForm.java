package nl.samenspoor.consultation.web;

import java.util.List;
import nl.samenspoor.consultation.ConsultingWorksCouncils;
import nl.samenspoor.consultation.WorksCouncil;
import nl.samenspoor.consultation.WorksCouncils;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.Visibility;
import org.springframework.stereotype.Component;

/** Leader and colleges record a decision that deviates from the advice of a works council. */
@Component
class DeviationForm extends WorksCouncilForm {

    private final ConsultingWorksCouncils consulting;

    DeviationForm(
            WorksCouncils councils, ConsultingWorksCouncils consulting, Visibility visibility, Questions questions) {
        super(councils, visibility, questions);
        this.consulting = consulting;
    }

    @Override
    public String key() {
        return "deviation";
    }

    @Override
    boolean concerns(WorksCouncil council) {
        return council.mayDeviate();
    }

    @Override
    public List<Question> questions(Actor actor, CooperationId cooperation) {
        return List.of(
                worksCouncil(actor, cooperation),
                questions.text("deviation", "consultation.works.reason", true),
                questions.date("notifiedOn", "consultation.works.notifiedOn", true));
    }

    @Override
    public List<FieldProblem> submit(Actor actor, CooperationId cooperation, Typed typed) {
        consulting.deviate(
                actor,
                new NewDeviationJson(
                                typed.optional("municipality"),
                                typed.optional("deviation"),
                                typed.optional("notifiedOn"))
                        .command(cooperation));
        return List.of();
    }
}
