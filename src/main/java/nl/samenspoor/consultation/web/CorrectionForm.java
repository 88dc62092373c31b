package nl.samenspoor.consultation.web;

import java.util.List;
import nl.samenspoor.consultation.CorrectView;
import nl.samenspoor.consultation.CorrectingViews;
import nl.samenspoor.consultation.ViewRound;
import nl.samenspoor.consultation.ViewRounds;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Permissions;
import nl.samenspoor.kernel.Right;
import org.springframework.stereotype.Component;

/** A council clerk corrects what was recorded as the answer of the council. */
@Component
class CorrectionForm implements HearingForm {

    private final ViewRounds rounds;
    private final CorrectingViews correcting;
    private final Questions questions;

    CorrectionForm(ViewRounds rounds, CorrectingViews correcting, Questions questions) {
        this.rounds = rounds;
        this.correcting = correcting;
        this.questions = questions;
    }

    @Override
    public String key() {
        return "correction";
    }

    @Override
    public String list() {
        return "view-rounds";
    }

    @Override
    public boolean offered(Actor actor, CooperationId cooperation) {
        return !answered(actor, cooperation).isEmpty();
    }

    @Override
    public List<Question> questions(Actor actor, CooperationId cooperation) {
        return List.of(
                questions.rounds(rounds.of(cooperation)),
                questions.municipality("consultation.council", answered(actor, cooperation)),
                questions.choice(
                        "answer",
                        "consultation.form.answer",
                        true,
                        List.of("view", "no_view"),
                        "consultation.form.answer."),
                questions.text("text", "consultation.view", false),
                questions.date("effectiveOn", "consultation.form.answeredOn", true),
                questions.line("reason", "consultation.form.correction.reason", true),
                questions.line("source", "consultation.form.source", false));
    }

    @Override
    public List<FieldProblem> submit(Actor actor, CooperationId cooperation, Typed typed) {
        correcting.correct(
                actor,
                new CorrectView(
                        cooperation,
                        typed.round(),
                        typed.municipality(),
                        typed.either("answer", "view", "no_view"),
                        typed.optional("text"),
                        typed.date("effectiveOn"),
                        typed.optional("reason"),
                        typed.optional("source")));
        return List.of();
    }

    private List<MunicipalityCode> answered(Actor actor, CooperationId cooperation) {
        return rounds.of(cooperation).stream()
                .flatMap(round -> round.councils().stream())
                .filter(council -> council.view() != null)
                .map(ViewRound.Council::municipality)
                .distinct()
                .filter(code -> Permissions.mayFor(actor, Right.RECORD_FOR_COUNCIL, code))
                .toList();
    }
}
