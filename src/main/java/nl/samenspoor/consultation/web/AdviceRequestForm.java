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

/** Leader and colleges ask a works council for advice. */
@Component
class AdviceRequestForm implements HearingForm {

    private final WorksCouncils councils;
    private final ConsultingWorksCouncils consulting;
    private final Visibility visibility;
    private final Questions questions;

    AdviceRequestForm(
            WorksCouncils councils, ConsultingWorksCouncils consulting, Visibility visibility, Questions questions) {
        this.councils = councils;
        this.consulting = consulting;
        this.visibility = visibility;
        this.questions = questions;
    }

    @Override
    public String key() {
        return "request";
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
                questions.explained(
                        questions.line("subject", "consultation.works.subject", true),
                        "consultation.works.subject.help"),
                questions.date("requestedOn", "consultation.works.requestedOn", true),
                questions.date("agreedTerm", "consultation.works.agreedTerm", false),
                yesOrNo("primacyReserved", true),
                yesOrNo("outsideExpert", false));
    }

    @Override
    public List<FieldProblem> submit(Actor actor, CooperationId cooperation, Typed typed) {
        consulting.request(
                actor,
                new NewRequestJson(
                                typed.optional("municipality"),
                                typed.optional("subject"),
                                typed.optional("requestedOn"),
                                typed.optional("agreedTerm"),
                                typed.optional("primacyReserved"),
                                typed.optional("outsideExpert"))
                        .command(cooperation));
        return List.of();
    }

    private Question yesOrNo(String field, boolean required) {
        return questions.choice(
                field, "consultation.works." + field, required, List.of("yes", "no"), "consultation.works.");
    }

    private List<MunicipalityCode> mine(Actor actor, CooperationId cooperation) {
        boolean anywhere = visibility.may(actor, Right.CONSULT_WORKS_COUNCIL, cooperation);
        return councils.of(cooperation).stream()
                .map(WorksCouncil::municipality)
                .filter(code -> anywhere || Permissions.mayFor(actor, Right.CONSULT_WORKS_COUNCIL, code))
                .toList();
    }
}
