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

/** Leader and colleges ask a works council for advice. */
@Component
class AdviceRequestForm extends WorksCouncilForm {

    private final ConsultingWorksCouncils consulting;

    AdviceRequestForm(
            WorksCouncils councils, ConsultingWorksCouncils consulting, Visibility visibility, Questions questions) {
        super(councils, visibility, questions);
        this.consulting = consulting;
    }

    @Override
    public String key() {
        return "request";
    }

    @Override
    boolean concerns(WorksCouncil council) {
        return true;
    }

    @Override
    public List<Question> questions(Actor actor, CooperationId cooperation) {
        return List.of(
                worksCouncil(actor, cooperation),
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
                        .command(cooperation, readable -> consulting.foresee(actor, readable)));
        return List.of();
    }

    private Question yesOrNo(String field, boolean required) {
        return questions.choice(
                field, "consultation.works." + field, required, List.of("yes", "no"), "consultation.works.");
    }
}
