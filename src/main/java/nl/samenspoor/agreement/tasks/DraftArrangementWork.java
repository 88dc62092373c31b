package nl.samenspoor.agreement.tasks;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.samenspoor.agreement.AgreementStatus;
import nl.samenspoor.agreement.Arrangement;
import nl.samenspoor.agreement.Arrangements;
import nl.samenspoor.agreement.DraftArrangement;
import nl.samenspoor.agreement.DraftingArrangements;
import nl.samenspoor.agreement.Participants;
import nl.samenspoor.inbox.spi.Answers;
import nl.samenspoor.inbox.spi.FormOption;
import nl.samenspoor.inbox.spi.TaskWork;
import nl.samenspoor.inbox.spi.WorkContext;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.LegalForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The project leader chooses the legal form and lays down the arrangement. */
@Component
class DraftArrangementWork implements TaskWork {

    private final DraftingArrangements drafting;
    private final Arrangements arrangements;
    private final ContentRows content;
    private final Clock clock;

    DraftArrangementWork(DraftingArrangements drafting, Arrangements arrangements, ContentRows content, Clock clock) {
        this.drafting = drafting;
        this.arrangements = arrangements;
        this.content = content;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return "draftArrangement";
    }

    @Override
    public Map<String, Object> currentValues(WorkContext context) {
        Map<String, Object> values = new LinkedHashMap<>();
        arrangements.of(context.cooperation()).stream().findFirst().ifPresent(latest -> fill(values, latest));
        content.fill(values, context.cooperation());
        return values;
    }

    @Override
    public Map<String, List<FormOption>> options(WorkContext context) {
        return content.options();
    }

    private static void fill(Map<String, Object> values, Arrangement latest) {
        values.put("legalForm", latest.legalForm().key());
        values.put("status", latest.status().key());
        put(values, "name", latest.name());
        put(values, "board", latest.board());
        put(values, "directorate", latest.directorate());
        put(values, "note", latest.note());
        put(
                values,
                "participants",
                latest.participants() == null ? null : latest.participants().key());
        put(
                values,
                "inForce",
                latest.inForce() == null ? null : latest.inForce().toEdtf());
        put(values, "ends", latest.ends() == null ? null : latest.ends().toEdtf());
        if (latest.evaluationAfterYears() != null) {
            values.put("evaluationAfterYears", latest.evaluationAfterYears());
        }
    }

    private static void put(Map<String, Object> values, String key, @Nullable String text) {
        if (text != null) {
            values.put(key, text);
        }
    }

    @Override
    public void perform(Actor actor, WorkContext context, Answers answers) {
        content.check(actor, context.cooperation(), answers, Today.orGiven(answers, clock));
        drafting.draft(
                actor,
                new DraftArrangement(
                        context.cooperation(),
                        LegalForm.of("legalForm", answers.text("legalForm")),
                        answers.optionalText("name"),
                        answers.optionalText("board"),
                        answers.optionalText("directorate"),
                        AgreementStatus.of(answers.text("status")),
                        Today.orGiven(answers, clock),
                        answers.optionalDate("inForce"),
                        answers.optionalDate("ends"),
                        answers.optionalInteger("evaluationAfterYears"),
                        answers.optionalText("note"),
                        answers.optionalText("source"),
                        Participants.of(answers.optionalText("participants"))));
    }
}
