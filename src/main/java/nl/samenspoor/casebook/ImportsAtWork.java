package nl.samenspoor.casebook;

import java.util.List;
import java.util.Optional;
import nl.samenspoor.casebook.file.RefusedCaseFile;
import nl.samenspoor.cooperation.PossiblySame;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.AuditAction;
import nl.samenspoor.kernel.Audited;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.Permissions;
import nl.samenspoor.kernel.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Tries and imports case files as work of its own, which goes on when who asked for it leaves, and whose outcome waits for
 * him. Nobody else sees it.
 *
 * <p>Not a use case: asking is written down before the work on it begins, in a transaction of its own.
 */
@Component
public class ImportsAtWork {

    private static final int LONGEST_NAME = 200;

    private final ImportingCases importing;
    private final ImportRuns runs;
    private final ImportWorker worker;
    private final ApplicationEventPublisher events;

    ImportsAtWork(ImportingCases importing, ImportRuns runs, ImportWorker worker, ApplicationEventPublisher events) {
        this.importing = importing;
        this.runs = runs;
        this.worker = worker;
        this.events = events;
    }

    /**
     * Has a file tried: everything is played and undone.
     *
     * @param token    the form's own, a UUID; sent a second time, it leads to the same work
     * @param fileName how the file is called, or null
     * @throws NotAllowed      unless the actor is a project leader
     * @throws RefusedCaseFile when it shows without playing that the file is wrong
     * @throws Conflict        when it was imported before, or too much waits
     */
    public void tryOut(Actor actor, String token, @Nullable String fileName, String text) {
        importing.check(actor, text);
        begin(actor, token, true, fileName, text);
    }

    /**
     * Has a file imported that was tried, byte for byte as it was tried.
     *
     * @param token   the form's own, a UUID; sent a second time, it leads to the same work
     * @param tried   the work in which it was tried, or in which importing it did not come to an end
     * @param another whether the actor says that it is another cooperation than those it looks like
     * @throws NotFound     when the actor did not ask for that
     * @throws InvalidInput on {@code another} when it looks like one on record and that was not said
     * @throws Conflict     when the file is no longer kept, or too much waits
     */
    public void importTried(Actor actor, String token, String tried, boolean another) {
        ImportRun run = find(actor, tried);
        if (!another && runs.find(actor, token).isEmpty() && !alike(actor, run).isEmpty()) {
            throw InvalidInput.of("another", "casebook.import.another.needed");
        }
        again(actor, token, run, false);
    }

    /** Cooperations on record that a file that was tried looks like, as far as the actor sees them. */
    public List<PossiblySame.Known> alike(Actor actor, ImportRun tried) {
        return runs.content(actor, tried.id())
                .map(text -> importing.alike(actor, text))
                .orElse(List.of());
    }

    /** Has that work done again that did not come to an end; else as {@link #importTried}. */
    public void again(Actor actor, String token, String broken) {
        ImportRun run = find(actor, broken);
        again(actor, token, run, run.dryRun());
    }

    private void again(Actor actor, String token, ImportRun run, boolean dryRun) {
        if (runs.find(actor, token).isPresent()) {
            return;
        }
        String text = runs.content(actor, run.id()).orElseThrow(() -> new Conflict("casebook.import.forgotten"));
        begin(actor, token, dryRun, run.fileName(), text);
    }

    private void begin(Actor actor, String token, boolean dryRun, @Nullable String fileName, String text) {
        String name =
                fileName == null || fileName.length() <= LONGEST_NAME ? fileName : fileName.substring(0, LONGEST_NAME);
        if (runs.add(actor, token, dryRun, name, text)) {
            if (!dryRun) {
                events.publishEvent(new Audited(
                        actor.account(),
                        AuditAction.CASE_IMPORT_ASKED,
                        token,
                        "sha-256 " + ImportingCases.checksum(text)));
            }
            worker.take(actor, token, dryRun, text);
        }
    }

    /** What a file that was tried became since, when it was imported and the actor sees that. */
    public Optional<CooperationId> becameSince(Actor actor, ImportRun tried) {
        return runs.content(actor, tried.id()).flatMap(text -> importing.standing(actor, text));
    }

    /** The cooperation that this file, or another of the same case, became and the actor sees. */
    public Optional<CooperationId> standing(Actor actor, String text) {
        return importing.standing(actor, text);
    }

    /** @throws NotFound when there is no such work, or somebody else asked for it */
    public ImportRun find(Actor actor, String id) {
        Permissions.require(actor, Right.IMPORT_CASE);
        return runs.find(actor, id).orElseThrow(() -> new NotFound("casebook.import.noRun"));
    }

    /** What the actor last had imported, or has at work, newest first. */
    public List<ImportRun> recent(Actor actor) {
        Permissions.require(actor, Right.IMPORT_CASE);
        return runs.recent(actor);
    }
}
