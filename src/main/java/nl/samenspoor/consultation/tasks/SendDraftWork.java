package nl.samenspoor.consultation.tasks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.samenspoor.consultation.SendDraft;
import nl.samenspoor.consultation.SendingDrafts;
import nl.samenspoor.inbox.spi.Answers;
import nl.samenspoor.inbox.spi.Asked;
import nl.samenspoor.inbox.spi.FormOption;
import nl.samenspoor.inbox.spi.TaskWork;
import nl.samenspoor.inbox.spi.WayOn;
import nl.samenspoor.inbox.spi.WorkContext;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.terms.Today;
import nl.samenspoor.terms.spi.Parties;
import org.springframework.stereotype.Component;

/** The project leader records that the draft scheme went to the councils. */
@Component
class SendDraftWork implements TaskWork {

    private final SendingDrafts sending;
    private final Parties parties;
    private final RoundOfTask round;
    private final Today today;

    SendDraftWork(SendingDrafts sending, Parties parties, RoundOfTask round, Today today) {
        this.sending = sending;
        this.parties = parties;
        this.round = round;
        this.today = today;
    }

    @Override
    public String formId() {
        return "sendDraft";
    }

    @Override
    public Map<String, List<FormOption>> options(WorkContext context) {
        List<MunicipalityCode> partners = sending.asked(context.cooperation());
        Map<MunicipalityCode, String> names = parties.names(partners);
        return Map.of(
                "municipality",
                partners.stream()
                        .map(code -> new FormOption(code.text(), names.getOrDefault(code, code.text())))
                        .toList());
    }

    @Override
    public List<Asked> asked(WorkContext context) {
        return round.reason(context);
    }

    @Override
    public List<WayOn> beforehand(Actor actor, WorkContext context) {
        return round.all(context);
    }

    @Override
    public void perform(Actor actor, WorkContext context, Answers answers) {
        EffectiveDate given = answers.optionalDate(Answers.EFFECTIVE);
        Map<MunicipalityCode, EffectiveDate> received = new LinkedHashMap<>();
        for (Answers row : answers.rows("received")) {
            if (received.put(new MunicipalityCode(row.text("municipality")), row.date("receivedOn")) != null) {
                throw InvalidInput.of(row.field("municipality"), "consultation.twice");
            }
        }
        sending.send(
                actor,
                new SendDraft(
                        context.cooperation(),
                        answers.text("draft"),
                        given == null ? EffectiveDate.on(today.day()) : given,
                        received,
                        answers.optionalText("source")));
    }
}
