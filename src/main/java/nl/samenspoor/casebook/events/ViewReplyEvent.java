package nl.samenspoor.casebook.events;

import nl.samenspoor.casebook.file.CaseEvent;
import nl.samenspoor.consultation.ReplyToView;
import nl.samenspoor.consultation.ReplyingToViews;
import nl.samenspoor.kernel.DecisionPointKind;
import org.springframework.stereotype.Component;

/** A college replied to the view of its council. */
@Component
class ViewReplyEvent implements EventKind {

    private final ReplyingToViews replying;
    private final CaseLog log;

    ViewReplyEvent(ReplyingToViews replying, CaseLog log) {
        this.replying = replying;
        this.log = log;
    }

    @Override
    public String name() {
        return "view_reply";
    }

    @Override
    public void play(CaseContext context, CaseEvent event) {
        replying.reply(
                context.actor(),
                new ReplyToView(
                        context.id(), event.municipality(), event.required("text"), event.on(), SourceText.of(event)));
        log.wordsOf(context, event, DecisionPointKind.CONSULTATION);
    }
}
