package nl.samenspoor.casebook;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.samenspoor.casebook.events.CaseContext;
import nl.samenspoor.casebook.events.EventKind;
import nl.samenspoor.casebook.file.CaseEvent;
import nl.samenspoor.casebook.file.CaseFile;
import nl.samenspoor.casebook.file.CaseProblem;
import nl.samenspoor.casebook.file.RefusedCaseFile;
import nl.samenspoor.cooperation.Access;
import nl.samenspoor.cooperation.AssigningAccess;
import nl.samenspoor.cooperation.CooperationForm;
import nl.samenspoor.cooperation.CooperationSummary;
import nl.samenspoor.cooperation.Cooperations;
import nl.samenspoor.decisionlog.DecisionPoints;
import nl.samenspoor.inbox.Tasks;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Refusal;
import nl.samenspoor.municipality.Municipalities;
import org.springframework.stereotype.Component;

/**
 * Plays a checked case file: its header first, then every event in the order of the file. Whoever imports it is on record
 * as its recorder, and leads the cooperation from then on.
 */
@Component
class PlayingCases {

    private final PlayingHeaders headers;
    private final Map<String, EventKind> kinds;
    private final Cooperations cooperations;
    private final AssigningAccess access;
    private final Municipalities municipalities;
    private final DecisionPoints log;
    private final Tasks tasks;

    PlayingCases(
            PlayingHeaders headers,
            List<EventKind> kinds,
            Cooperations cooperations,
            AssigningAccess access,
            Municipalities municipalities,
            DecisionPoints log,
            Tasks tasks) {
        this.headers = headers;
        this.kinds = kinds.stream().collect(Collectors.toMap(EventKind::name, Function.identity()));
        this.cooperations = cooperations;
        this.access = access;
        this.municipalities = municipalities;
        this.log = log;
        this.tasks = tasks;
    }

    /** One step is the beginning, each event is one, and one is the end. */
    ImportedCase play(Actor actor, CaseFile file, ImportWatch watch) {
        List<CaseEvent> events = file.events();
        int all = events.size() + 2;
        int done = 0;
        watch.at(ImportStage.BEGINNING, done++, all);
        CaseContext context = headers.begin(actor.recordingForOthers(), file);
        if (!actor.system()) {
            access.assign(context.actor(), context.id(), actor.account(), Access.LEADER);
        }
        for (CaseEvent event : events) {
            watch.at(ImportStage.EVENTS, done++, all);
            play(file, context, event);
        }
        watch.at(ImportStage.CLOSING, done, all);
        headers.finish(file, context);
        return imported(file, context, events);
    }

    private void play(CaseFile file, CaseContext context, CaseEvent event) {
        EventKind kind = kinds.get(event.kind());
        if (kind == null) {
            throw new RefusedCaseFile(List.of(file.problem(event.path("kind"), "casebook.unknownKind", event.kind())));
        }
        try {
            kind.play(context, event);
        } catch (Refusal refusal) {
            throw new RefusedCaseFile(problems(file, event.path(""), refusal));
        }
    }

    /** A refusal, told at the place in the file that led to it. */
    static List<CaseProblem> problems(CaseFile file, String at, Refusal refusal) {
        if (refusal instanceof InvalidInput invalid) {
            return invalid.problems().stream()
                    .map(problem -> file.problem(
                            at + "." + problem.field(),
                            problem.code(),
                            problem.arguments().toArray()))
                    .toList();
        }
        return List.of(file.problem(at, refusal.code(), refusal.arguments()));
    }

    private ImportedCase imported(CaseFile file, CaseContext context, List<CaseEvent> events) {
        CooperationSummary summary = cooperations.summary(context.id());
        CooperationForm form = summary.form();
        return new ImportedCase(
                file.header().get("id").asString(),
                context.id(),
                summary.name(),
                summary.fictional(),
                file.header().path("observedUntil").asString(null),
                events.size(),
                summary.phase().number(),
                summary.status().key(),
                form == null ? null : form.number(),
                made(summary, events));
    }

    private ImportedCase.Made made(CooperationSummary summary, List<CaseEvent> events) {
        Map<MunicipalityCode, String> names = municipalities.names(summary.partners());
        return new ImportedCase.Made(
                summary.partners().stream()
                        .map(code -> names.getOrDefault(code, code.text()))
                        .toList(),
                CasePart.count(events),
                log.of(summary.id()).size(),
                tasks.of(summary.id()).size());
    }
}
