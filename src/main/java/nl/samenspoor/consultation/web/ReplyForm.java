package nl.samenspoor.consultation.web;

import java.util.List;
import nl.samenspoor.consultation.ReplyToView;
import nl.samenspoor.consultation.ReplyingToViews;
import nl.samenspoor.consultation.ViewRound;
import nl.samenspoor.consultation.ViewRounds;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Permissions;
import nl.samenspoor.kernel.Right;
import org.springframework.stereotype.Component;

/** A college replies to the view of its council, also when that was corrected after the task was done. */
@Component
class ReplyForm implements HearingForm {

    private final ViewRounds rounds;
    private final ReplyingToViews replying;
    private final Questions questions;

    ReplyForm(ViewRounds rounds, ReplyingToViews replying, Questions questions) {
        this.rounds = rounds;
        this.replying = replying;
        this.questions = questions;
    }

    @Override
    public String key() {
        return "reply";
    }

    @Override
    public String list() {
        return "view-rounds";
    }

    @Override
    public boolean offered(Actor actor, CooperationId cooperation) {
        return !owing(actor, cooperation).isEmpty();
    }

    @Override
    public boolean entitled(Actor actor, CooperationId cooperation) {
        return !mine(actor, cooperation).isEmpty();
    }

    @Override
    public List<Question> questions(Actor actor, CooperationId cooperation) {
        return List.of(
                questions.municipality("consultation.form.college", owing(actor, cooperation)),
                questions.text("text", "consultation.reply", true),
                questions.date("effectiveOn", "consultation.start.on", true),
                questions.line("source", "consultation.form.source", false));
    }

    @Override
    public List<FieldProblem> submit(Actor actor, CooperationId cooperation, Typed typed) {
        replying.reply(
                actor,
                new ReplyToView(
                        cooperation,
                        typed.municipality(),
                        typed.required("text"),
                        typed.date("effectiveOn"),
                        typed.optional("source")));
        return List.of();
    }

    private List<MunicipalityCode> owing(Actor actor, CooperationId cooperation) {
        return mine(actor, cooperation).stream()
                .filter(ViewRound.Council::replyOwed)
                .map(ViewRound.Council::municipality)
                .toList();
    }

    /** What the councils of the actor's colleges answered in the newest round. */
    private List<ViewRound.Council> mine(Actor actor, CooperationId cooperation) {
        return rounds.of(cooperation).stream()
                .limit(1)
                .flatMap(round -> round.councils().stream())
                .filter(council -> Permissions.mayFor(actor, Right.DECIDE_FOR_COLLEGE, council.municipality()))
                .toList();
    }
}
