package nl.samenspoor.consultation.web;

import java.util.List;
import nl.samenspoor.consultation.ConsultingWorksCouncils;
import nl.samenspoor.consultation.WorksCouncil;
import nl.samenspoor.consultation.WorksCouncils;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Permissions;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.kernel.Visibility;
import org.springframework.stereotype.Component;

/** Leader and colleges record a decision that deviates from the advice of a works council. */
@Component
class DeviationForm implements HearingForm {

    private final WorksCouncils councils;
    private final ConsultingWorksCouncils consulting;
    private final Visibility visibility;
    private final Questions questions;

    DeviationForm(
            WorksCouncils councils, ConsultingWorksCouncils consulting, Visibility visibility, Questions questions) {
        this.councils = councils;
        this.consulting = consulting;
        this.visibility = visibility;
        this.questions = questions;
    }

    @Override
    public String key() {
        return "deviation";
    }

    @Override
    public String list() {
        return "works-councils";
    }

    @Override
    public boolean offered(Actor actor, CooperationId cooperation) {
        return !mine(actor, cooperation).isEmpty();
    }

    @Override
    public List<Question> questions(Actor actor, CooperationId cooperation) {
        return List.of(
                questions.municipality("consultation.works.of", mine(actor, cooperation)),
                questions.line("deviation", "consultation.works.reason", true),
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

    private List<MunicipalityCode> mine(Actor actor, CooperationId cooperation) {
        boolean anywhere = visibility.may(actor, Right.CONSULT_WORKS_COUNCIL, cooperation);
        return councils.of(cooperation).stream()
                .filter(WorksCouncil::mayDeviate)
                .map(WorksCouncil::municipality)
                .filter(code -> anywhere || Permissions.mayFor(actor, Right.CONSULT_WORKS_COUNCIL, code))
                .toList();
    }
}
