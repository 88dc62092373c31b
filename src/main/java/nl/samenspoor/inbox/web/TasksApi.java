package nl.samenspoor.inbox.web;

import java.util.Map;
import java.util.stream.IntStream;
import nl.samenspoor.drafts.Overtaking;
import nl.samenspoor.inbox.Claim;
import nl.samenspoor.inbox.ClaimingTasks;
import nl.samenspoor.inbox.CompletingTasks;
import nl.samenspoor.inbox.OpenTask;
import nl.samenspoor.inbox.OvertakenTasks;
import nl.samenspoor.inbox.ShowingTasks;
import nl.samenspoor.inbox.TaskFilter;
import nl.samenspoor.inbox.TaskPage;
import nl.samenspoor.inbox.TaskSheet;
import nl.samenspoor.inbox.Tasks;
import nl.samenspoor.inbox.form.FormDocument;
import nl.samenspoor.inbox.spi.CooperationNames;
import nl.samenspoor.inbox.spi.OvertakenWork;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.terms.DeadlineWords;
import nl.samenspoor.web.PageJson;
import nl.samenspoor.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Open tasks, their forms, who is at them, and doing them. */
@RestController
@RequestMapping("/api/v1/tasks")
class TasksApi {

    private final Tasks tasks;
    private final ShowingTasks showing;
    private final CompletingTasks completing;
    private final OvertakenTasks overtaken;
    private final Overtaking overtaking;
    private final ClaimingTasks claiming;
    private final FormDocument documents;
    private final CooperationNames names;
    private final Texts texts;
    private final DeadlineWords words;

    TasksApi(
            Tasks tasks,
            ShowingTasks showing,
            CompletingTasks completing,
            OvertakenTasks overtaken,
            Overtaking overtaking,
            ClaimingTasks claiming,
            FormDocument documents,
            CooperationNames names,
            Texts texts,
            DeadlineWords words) {
        this.tasks = tasks;
        this.showing = showing;
        this.completing = completing;
        this.overtaken = overtaken;
        this.overtaking = overtaking;
        this.claiming = claiming;
        this.documents = documents;
        this.names = names;
        this.texts = texts;
        this.words = words;
    }

    /**
     * Those of the cooperations the account may see; with {@code mine=true} only what it may do itself. Those of historical
     * cooperations, which wait for nobody, lie behind all others.
     */
    @GetMapping
    PageJson<TaskJson> list(
            Actor actor,
            @RequestParam(required = false) @Nullable String cooperation,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(required = false) @Nullable String phase,
            @RequestParam(required = false) @Nullable String municipality,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        PageJson.check(page, size);
        TaskPage found =
                tasks.page(actor, TaskFilter.read(cooperation, mine, phase, municipality, overdue), page, size);
        Map<String, Claim> held = claiming.held(found.items());
        TaskNames known = TaskNames.of(found.items(), names);
        return new PageJson<>(
                IntStream.range(0, found.items().size())
                        .mapToObj(at -> {
                            OpenTask task = found.items().get(at);
                            return TaskJson.of(
                                    task,
                                    at >= found.waitingHere(),
                                    held.getOrDefault(task.id(), Claim.NONE),
                                    known,
                                    texts,
                                    words);
                        })
                        .toList(),
                page,
                size,
                found.total());
    }

    /** The Camunda Form with current values: any JSON object, which the description of the API cannot look into. */
    @GetMapping("/{id}/form")
    Object form(Actor actor, @PathVariable String id) {
        TaskSheet sheet = showing.visible(actor, id);
        return documents.of(sheet.form(), sheet.values(), LocaleContextHolder.getLocale());
    }

    /**
     * Does the task with the form's data. Answers 422 with what everybody made of every field when somebody else recorded a
     * version since {@code seen}, where a form has that.
     */
    @PostMapping("/{id}/completion")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void complete(Actor actor, @PathVariable String id, @RequestBody Map<String, @Nullable Object> answers) {
        try {
            completing.complete(actor, id, answers);
        } catch (InvalidInput wrong) {
            OvertakenWork meanwhile = overtaken.of(actor, id, answers, wrong).orElse(null);
            throw meanwhile == null ? wrong : overtaking.refused(wrong, meanwhile.overtaken());
        }
    }

    /**
     * Whom the sender saw at the task.
     *
     * @param seen number of that claim; 0 for nobody
     */
    record ClaimJson(@Nullable Integer seen) {

        int number() {
            if (seen == null || seen < 0) {
                throw InvalidInput.of("seen", "inbox.claim.seen");
            }
            return seen;
        }
    }

    /** Takes the task, or takes it over from whoever was seen at it. */
    @PostMapping("/{id}/claims")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void claim(Actor actor, @PathVariable String id, @RequestBody ClaimJson claim) {
        showing.own(actor, id);
        claiming.claim(actor, id, claim.number());
    }

    /** Lets the task go. */
    @PostMapping("/{id}/releases")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void release(Actor actor, @PathVariable String id) {
        claiming.release(actor, id);
    }
}
