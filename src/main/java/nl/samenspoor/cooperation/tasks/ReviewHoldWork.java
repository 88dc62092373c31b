package nl.samenspoor.cooperation.tasks;

import nl.samenspoor.cooperation.Choice;
import nl.samenspoor.cooperation.HoldVerdict;
import nl.samenspoor.cooperation.ReviewHold;
import nl.samenspoor.cooperation.ReviewingHolds;
import nl.samenspoor.inbox.spi.Answers;
import nl.samenspoor.inbox.spi.TaskWork;
import nl.samenspoor.inbox.spi.WorkContext;
import nl.samenspoor.kernel.Actor;
import org.springframework.stereotype.Component;

/** The project leader decides whether a hold lasts longer. */
@Component
class ReviewHoldWork implements TaskWork {

    private final ReviewingHolds reviewingHolds;
    private final AnswerReading reading;

    ReviewHoldWork(ReviewingHolds reviewingHolds, AnswerReading reading) {
        this.reviewingHolds = reviewingHolds;
        this.reading = reading;
    }

    @Override
    public String formId() {
        return "reviewHold";
    }

    @Override
    public void perform(Actor actor, WorkContext context, Answers answers) {

        reviewingHolds.review(
                actor,
                context.cooperation(),
                new ReviewHold(
                        Choice.of(HoldVerdict.class, "verdict", answers.text("verdict")),
                        reading.day(answers, "reviewOn"),
                        answers.text("reason"),
                        reading.effective(answers),
                        reading.particulars(answers)));
    }
}
