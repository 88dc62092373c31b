package nl.samenspoor.communication;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import nl.samenspoor.inbox.spi.CooperationNames;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.web.EffectiveDateText;
import nl.samenspoor.web.RecordedWords;
import nl.samenspoor.web.Texts;
import org.springframework.stereotype.Component;

/** Puts reminders into words, on pages and in mail. Names are looked up for all of them at once. */
@Component
public class ReminderTexts {

    private final Texts texts;
    private final EffectiveDateText dates;
    private final CooperationNames names;

    ReminderTexts(Texts texts, EffectiveDateText dates, CooperationNames names) {
        this.texts = texts;
        this.dates = dates;
        this.names = names;
    }

    /** One line each, in the order given. */
    public List<String> of(Collection<Reminder> reminders, Locale locale) {
        return onPage(reminders, locale).stream().map(RecordedWords::plain).toList();
    }

    /** The same for a page, which says in which language recorded words are ({@code record:says}). */
    public List<String> onPage(Collection<Reminder> reminders, Locale locale) {
        Map<CooperationId, String> cooperations = names.cooperations(
                reminders.stream().map(Reminder::cooperation).distinct().toList());
        Map<MunicipalityCode, String> municipalities = names.municipalities(reminders.stream()
                .map(Reminder::municipality)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        Map<String, String> fields = names.taskFields(reminders.stream()
                .map(Reminder::taskField)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return reminders.stream()
                .map(one -> texts.in(
                        locale,
                        "communication.reminder." + one.kind().key(),
                        task(one, municipalities, fields, locale),
                        one.due() == null ? "" : dates.of(EffectiveDate.on(one.due()), locale),
                        cooperations.getOrDefault(one.cooperation(), ""),
                        municipality(one, municipalities)))
                .toList();
    }

    private static String municipality(Reminder reminder, Map<MunicipalityCode, String> municipalities) {
        MunicipalityCode municipality = reminder.municipality();
        return municipality == null ? "" : municipalities.getOrDefault(municipality, municipality.text());
    }

    private String task(
            Reminder reminder,
            Map<MunicipalityCode, String> municipalities,
            Map<String, String> fields,
            Locale locale) {
        String step = texts.in(locale, reminder.step());
        Reminder.Beside beside = reminder.beside();
        if (beside != null) {
            String about = RecordedWords.in(locale, beside.about());
            return beside instanceof Reminder.Question
                    ? texts.in(locale, "communication.reminder.about", step, about)
                    : about;
        }
        String field = reminder.taskField() == null ? null : fields.get(reminder.taskField());
        String named = field == null
                ? step
                : texts.in(locale, "communication.reminder.field", step, RecordedWords.in(locale, field));
        String municipality = reminder.municipality() == null ? null : municipalities.get(reminder.municipality());
        return municipality == null ? named : texts.in(locale, "communication.reminder.of", named, municipality);
    }
}
