package nl.samenspoor.consultation.tasks;

import java.util.List;
import nl.samenspoor.consultation.ReplyToView;
import nl.samenspoor.consultation.ReplyingToViews;
import nl.samenspoor.inbox.spi.Answers;
import nl.samenspoor.inbox.spi.Asked;
import nl.samenspoor.inbox.spi.TaskWork;
import nl.samenspoor.inbox.spi.WayOn;
import nl.samenspoor.inbox.spi.WorkContext;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.terms.Today;
import org.springframework.stereotype.Component;

/** The college replies to the view of its council. */
@Component
class ReplyToViewWork implements TaskWork {

    private final ReplyingToViews replying;
    private final RoundOfTask round;
    private final Today today;

    ReplyToViewWork(ReplyingToViews replying, RoundOfTask round, Today today) {
        this.replying = replying;
        this.round = round;
        this.today = today;
    }

    @Override
    public String formId() {
        return "replyToView";
    }

    @Override
    public List<Asked> asked(WorkContext context) {
        return round.view(context);
    }

    @Override
    public List<WayOn> beforehand(Actor actor, WorkContext context) {
        return round.all(context);
    }

    @Override
    public void perform(Actor actor, WorkContext context, Answers answers) {
        EffectiveDate given = answers.optionalDate(Answers.EFFECTIVE);
        replying.reply(
                actor,
                new ReplyToView(
                        context.cooperation(),
                        context.requireMunicipality(),
                        answers.text("text"),
                        given == null ? EffectiveDate.on(today.day()) : given,
                        answers.optionalText("source")));
    }
}
