package nl.samenspoor.cooperation.tasks;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.samenspoor.cooperation.Cooperations;
import nl.samenspoor.cooperation.TaskField;
import nl.samenspoor.cooperation.TaskFieldState;
import nl.samenspoor.cooperation.spi.SignedAgreements;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.municipality.Municipalities;
import nl.samenspoor.web.RecordedWords;
import nl.samenspoor.web.Texts;
import org.springframework.stereotype.Component;

/**
 * What people are told of task fields that stop because fewer than two municipalities are left, before and after it: that
 * they do, for all, and which signed agreements stay. Sentences with recorded words marked.
 */
@Component
public class StoppedFields {

    private final Cooperations cooperations;
    private final SignedAgreements agreements;
    private final Municipalities municipalities;
    private final Texts texts;
    private final Clock clock;

    StoppedFields(
            Cooperations cooperations,
            SignedAgreements agreements,
            Municipalities municipalities,
            Texts texts,
            Clock clock) {
        this.cooperations = cooperations;
        this.agreements = agreements;
        this.municipalities = municipalities;
        this.texts = texts;
        this.clock = clock;
    }

    /** What opting out of that field would do to the others. */
    List<String> before(TaskField field) {
        return told("cooperation.field.optOutStops", List.of(field));
    }

    /** The same of several fields, each by its name. */
    public List<String> before(List<TaskField> fields) {
        return told("cooperation.field.optOutStopsOne", fields);
    }

    /** That these fields stopped by what was done, and that the others get a notice of it; in a history nobody does. */
    public List<String> after(List<TaskField> fields) {
        List<String> told = told("cooperation.field.nowStopped", fields);
        if (!told.isEmpty()
                && !cooperations.summary(fields.get(0).cooperation()).pastOn(LocalDate.now(clock))) {
            told.add(1, texts.of("cooperation.field.othersTold"));
        }
        return told;
    }

    /** The fields that are stopped now and were not before. */
    public static List<TaskField> since(List<TaskField> before, List<TaskField> now) {
        List<String> going = before.stream()
                .filter(field -> field.state() != TaskFieldState.STOPPED)
                .map(TaskField::id)
                .toList();
        return now.stream()
                .filter(field -> field.state() == TaskFieldState.STOPPED && going.contains(field.id()))
                .toList();
    }

    private List<String> told(String code, List<TaskField> fields) {
        if (fields.isEmpty()) {
            return new ArrayList<>();
        }
        CooperationId cooperation = fields.get(0).cooperation();
        List<SignedAgreements.Signed> signed = agreements.of(cooperation);
        Map<MunicipalityCode, String> names = municipalities.names(
                signed.stream().map(SignedAgreements.Signed::client).toList());
        List<String> told = new ArrayList<>();
        for (TaskField field : fields) {
            told.add(texts.of(code, RecordedWords.marked(field.name())));
            signed.stream()
                    .filter(one -> one.taskField().equals(field.id()))
                    .map(one -> texts.of(
                            "cooperation.field.agreementStays",
                            names.getOrDefault(one.client(), one.client().text()),
                            RecordedWords.marked(one.contractor())))
                    .forEach(told::add);
        }
        return told;
    }
}
