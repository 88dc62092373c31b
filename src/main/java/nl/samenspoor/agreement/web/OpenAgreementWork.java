package nl.samenspoor.agreement.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samenspoor.agreement.StandingAgreement;
import nl.samenspoor.agreement.spi.WaitingAgreements.Waiting;
import nl.samenspoor.inbox.spi.CooperationNames;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Permissions;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.kernel.Visibility;
import nl.samenspoor.web.RecordedWords;
import nl.samenspoor.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The open tasks about service agreements, as pages lead to them. */
@Component
class OpenAgreementWork {

    /**
     * A task about an agreement.
     *
     * @param id   of the task for who may do it, or null
     * @param step id of its step
     * @param what what it is about, with its recorded words marked
     * @param who  who does it
     */
    record Work(@Nullable String id, String step, String what, String who) {}

    private final CooperationNames names;
    private final Visibility visibility;
    private final Texts texts;

    OpenAgreementWork(CooperationNames names, Visibility visibility, Texts texts) {
        this.names = names;
        this.visibility = visibility;
        this.texts = texts;
    }

    /** The tasks about this agreement that the actor may do. */
    List<Waiting> own(Actor actor, StandingAgreement stand, List<Waiting> tasks) {
        List<Waiting> about = tasks.stream()
                .filter(task -> task.about(stand.taskField(), stand.client()))
                .toList();
        Set<Right> everywhere = everywhere(actor, stand.cooperation(), about);
        return about.stream().filter(task -> acts(actor, task, everywhere)).toList();
    }

    /**
     * What is asked for the first time and of which nothing was laid down yet.
     *
     * @param called names of the municipalities that are concerned
     */
    List<Work> first(
            Actor actor,
            CooperationId cooperation,
            List<StandingAgreement> stands,
            List<Waiting> tasks,
            Map<MunicipalityCode, String> called) {
        List<Waiting> first = tasks.stream()
                .filter(task -> stands.stream().noneMatch(stand -> task.about(stand.taskField(), stand.client())))
                .toList();
        Map<String, String> fields = names.taskFields(first.stream()
                .flatMap(task -> Stream.ofNullable(task.taskField()))
                .collect(Collectors.toSet()));
        Set<Right> everywhere = everywhere(actor, cooperation, first);
        return first.stream()
                .map(task -> work(acts(actor, task, everywhere), task, fields, called))
                .toList();
    }

    private Work work(boolean own, Waiting task, Map<String, String> fields, Map<MunicipalityCode, String> called) {
        String field = task.taskField();
        String client = called.getOrDefault(task.client(), task.client().text());
        return new Work(
                own ? task.task() : null,
                task.step(),
                field == null || !fields.containsKey(field)
                        ? client
                        : texts.of("agreement.service.begin.pair", RecordedWords.marked(fields.get(field)), client),
                Turn.of(task).words(texts, called));
    }

    /** The rights these tasks ask for that the actor has in the whole cooperation; each is looked up once. */
    private Set<Right> everywhere(Actor actor, CooperationId cooperation, List<Waiting> tasks) {
        return tasks.stream()
                .map(task -> Right.workOf(task.body()))
                .distinct()
                .filter(right -> visibility.may(actor, right, cooperation))
                .collect(Collectors.toSet());
    }

    private static boolean acts(Actor actor, Waiting task, Set<Right> everywhere) {
        Right right = Right.workOf(task.body());
        MunicipalityCode municipality = task.municipality();
        return everywhere.contains(right) || municipality != null && Permissions.mayFor(actor, right, municipality);
    }
}
