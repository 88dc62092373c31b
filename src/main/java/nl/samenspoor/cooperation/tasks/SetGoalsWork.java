package nl.samenspoor.cooperation.tasks;

import nl.samenspoor.cooperation.Goal;
import nl.samenspoor.cooperation.GoalsAndVision;
import nl.samenspoor.cooperation.SetGoals;
import nl.samenspoor.cooperation.SettingGoals;
import nl.samenspoor.inbox.spi.Answers;
import nl.samenspoor.inbox.spi.TaskWork;
import nl.samenspoor.inbox.spi.WorkContext;
import nl.samenspoor.kernel.Actor;
import org.springframework.stereotype.Component;

/** The project leader sets goals and vision. */
@Component
class SetGoalsWork implements TaskWork {

    private final SettingGoals setting;
    private final AnswerReading reading;

    SetGoalsWork(SettingGoals setting, AnswerReading reading) {
        this.setting = setting;
        this.reading = reading;
    }

    @Override
    public String formId() {
        return "setGoalsAndVision";
    }

    @Override
    public void perform(Actor actor, WorkContext context, Answers answers) {
        GoalsAndVision set = new GoalsAndVision(
                answers.text("vision"),
                answers.optionalText("coreValues"),
                answers.rows("goals").stream().map(SetGoalsWork::goal).toList(),
                reading.effective(answers));
        setting.set(actor, context.cooperation(), new SetGoals(set, reading.particulars(answers)));
    }

    private static Goal goal(Answers row) {
        return new Goal(
                row.text("text"), row.optionalText("indicator"), row.optionalText("target"), row.optionalDate("by"));
    }
}
