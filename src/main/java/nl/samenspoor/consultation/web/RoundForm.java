package nl.samenspoor.consultation.web;

import java.util.List;
import java.util.Objects;
import nl.samenspoor.consultation.StartViewRound;
import nl.samenspoor.consultation.StartingViewRounds;
import nl.samenspoor.consultation.ViewRoundKind;
import nl.samenspoor.consultation.ViewRounds;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.Mistakes;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.kernel.Visibility;
import org.springframework.stereotype.Component;

/** The project leader starts a new round of views. */
@Component
class RoundForm implements HearingForm {

    private final ViewRounds rounds;
    private final StartingViewRounds starting;
    private final Visibility visibility;
    private final Questions questions;

    RoundForm(ViewRounds rounds, StartingViewRounds starting, Visibility visibility, Questions questions) {
        this.rounds = rounds;
        this.starting = starting;
        this.visibility = visibility;
        this.questions = questions;
    }

    @Override
    public String key() {
        return "round";
    }

    @Override
    public String list() {
        return "view-rounds";
    }

    @Override
    public boolean offered(Actor actor, CooperationId cooperation) {
        return entitled(actor, cooperation) && rounds.due(cooperation, ViewRoundKind.CHANGING, EffectiveDate.unknown());
    }

    @Override
    public boolean entitled(Actor actor, CooperationId cooperation) {
        return visibility.may(actor, Right.CONSULT_COUNCILS, cooperation);
    }

    @Override
    public List<Question> questions(Actor actor, CooperationId cooperation) {
        return List.of(
                questions.choice(
                        "kind",
                        "consultation.start.kind",
                        true,
                        Questions.keys(ViewRoundKind.values()),
                        "consultation.kind."),
                questions.explained(
                        questions.others("joining", "consultation.joining", cooperation), "consultation.joining.help"),
                questions.explained(
                        questions.line("reason", "consultation.start.reason", true), "consultation.start.reason.help"),
                questions.date("on", "consultation.start.on", true));
    }

    @Override
    public List<FieldProblem> submit(Actor actor, CooperationId cooperation, Typed typed) {
        Mistakes mistakes = new Mistakes();
        ViewRoundKind kind = mistakes.in(() -> ViewRoundKind.of(typed.optional("kind")));
        MunicipalityCode joining = mistakes.in(() -> NewRoundJson.joining(typed.optional("joining")));
        if (kind == ViewRoundKind.JOINING && joining == null) {
            mistakes.add(List.of(FieldProblem.of("joining", "consultation.joining.needed")));
        }
        String reason = mistakes.in(() -> typed.required("reason"));
        EffectiveDate on = mistakes.in(() -> typed.date("on"));
        mistakes.refuse();
        return starting.start(
                actor,
                new StartViewRound(
                        cooperation, Objects.requireNonNull(kind), joining, reason, Objects.requireNonNull(on)));
    }
}
