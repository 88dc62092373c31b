package nl.samenspoor.consultation.web;

import java.util.List;
import nl.samenspoor.consultation.RecordSocialPlan;
import nl.samenspoor.consultation.RecordingSocialPlans;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.kernel.Visibility;
import org.springframework.stereotype.Component;

/** The project leader records the social plan agreed with the unions, or why none is needed. */
@Component
class SocialPlanForm implements HearingForm {

    private final RecordingSocialPlans recording;
    private final Visibility visibility;
    private final Questions questions;

    SocialPlanForm(RecordingSocialPlans recording, Visibility visibility, Questions questions) {
        this.recording = recording;
        this.visibility = visibility;
        this.questions = questions;
    }

    @Override
    public String key() {
        return "social-plan";
    }

    @Override
    public String list() {
        return "works-councils";
    }

    @Override
    public boolean offered(Actor actor, CooperationId cooperation) {
        return entitled(actor, cooperation);
    }

    @Override
    public boolean entitled(Actor actor, CooperationId cooperation) {
        return visibility.may(actor, Right.CONSULT_WORKS_COUNCIL, cooperation);
    }

    @Override
    public List<Question> questions(Actor actor, CooperationId cooperation) {
        return List.of(
                questions.choice(
                        "answer",
                        "consultation.social",
                        true,
                        List.of("agreed", "not_needed"),
                        "consultation.form.social-plan.answer."),
                questions.explained(
                        questions.line("reason", "consultation.form.social-plan.reason", false),
                        "consultation.form.social-plan.reason.help"),
                questions.date("on", "consultation.start.on", true),
                questions.line("source", "consultation.form.source", false));
    }

    @Override
    public List<FieldProblem> submit(Actor actor, CooperationId cooperation, Typed typed) {
        recording.record(actor, command(cooperation, typed));
        return List.of();
    }

    static RecordSocialPlan command(CooperationId cooperation, Typed typed) {
        return new RecordSocialPlan(
                cooperation,
                typed.either("answer", "agreed", "not_needed"),
                typed.optional("reason"),
                typed.date("on"),
                typed.telling());
    }
}
