package nl.samenspoor.casebook;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import nl.samenspoor.casebook.file.CaseFile;
import nl.samenspoor.casebook.file.CaseProblem;
import nl.samenspoor.casebook.file.CaseSchema;
import nl.samenspoor.casebook.file.CheckingCaseFiles;
import nl.samenspoor.casebook.file.ReadingCaseFiles;
import nl.samenspoor.casebook.file.RefusedCaseFile;
import nl.samenspoor.cooperation.PossiblySame;
import nl.samenspoor.cooperation.StartCooperation;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.AuditAction;
import nl.samenspoor.kernel.Audited;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.Dutch;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.Permissions;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.kernel.UseCase;
import nl.samenspoor.kernel.Visibility;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Imports case files: all events or none, and no case twice. */
@Component
public class ImportingCases {

    private final ReadingCaseFiles reading;
    private final CaseSchema schema;
    private final CheckingCaseFiles checking;
    private final PlayingCases playing;
    private final CaseRegister register;
    private final PossiblySame same;
    private final Visibility visibility;
    private final ApplicationEventPublisher events;

    ImportingCases(
            ReadingCaseFiles reading,
            CaseSchema schema,
            CheckingCaseFiles checking,
            PlayingCases playing,
            CaseRegister register,
            PossiblySame same,
            Visibility visibility,
            ApplicationEventPublisher events) {
        this.reading = reading;
        this.schema = schema;
        this.checking = checking;
        this.playing = playing;
        this.register = register;
        this.same = same;
        this.visibility = visibility;
        this.events = events;
    }

    /**
     * Plays the events of a case file through the use cases people use, with the dates of the file.
     *
     * @param text   YAML or JSON, at most 2,000,000 characters
     * @param dryRun whether everything is undone at the end
     * @throws NotAllowed      unless the actor is a project leader; an administrator sees no cooperation
     * @throws RefusedCaseFile when the file is wrong or an event is refused; names line, event and field
     * @throws Conflict        when this file or this case was imported before; only who sees the cooperation is told which
     *                         of the two it was and when
     */
    @UseCase
    public ImportedCase importCase(Actor actor, String text, boolean dryRun) {
        return importCase(actor, text, dryRun, ImportWatch.NONE);
    }

    /** The same, for somebody who watches. */
    @UseCase
    public ImportedCase importCase(Actor actor, String text, boolean dryRun, ImportWatch watch) {
        Permissions.require(actor, Right.IMPORT_CASE);
        watch.at(ImportStage.CHECKING, 0, 0);
        CaseFile file = checked(text);
        String checksum = checksum(text);
        refuseKnown(actor, file, checksum);
        ImportedCase imported = playing.play(actor, file, watch);
        register.add(actor, checksum, imported);
        if (!actor.system()) {
            events.publishEvent(new Audited(
                    actor.account(),
                    AuditAction.CASE_IMPORTED,
                    imported.cooperation().text(),
                    "sha-256 " + checksum));
        }
        if (dryRun) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        } else {
            watch.imported(imported);
        }
        return imported;
    }

    /**
     * Looks at a file without playing it.
     *
     * @throws NotAllowed      as for importing
     * @throws RefusedCaseFile when that is enough to see that it is wrong
     * @throws Conflict        when this file or this case was imported before
     */
    void check(Actor actor, String text) {
        Permissions.require(actor, Right.IMPORT_CASE);
        refuseKnown(actor, checked(text), checksum(text));
    }

    /** What this very file became when it was imported before; empty when it was not, or when the actor does not see it. */
    public Optional<CooperationId> importedBefore(Actor actor, String text) {
        Permissions.require(actor, Right.IMPORT_CASE);
        return register.byChecksum(checksum(text))
                .map(CaseRegister.Entry::cooperation)
                .filter(id -> sees(actor, id));
    }

    /**
     * What this file, or another file of the same case, became; empty when neither was imported, when the file cannot be
     * read, or when the actor does not see it.
     */
    Optional<CooperationId> standing(Actor actor, String text) {
        Optional<CooperationId> same = importedBefore(actor, text);
        if (same.isPresent()) {
            return same;
        }
        try {
            String caseId = checked(text).header().path("id").asString();
            return register.byCase(caseId).map(CaseRegister.Entry::cooperation).filter(id -> sees(actor, id));
        } catch (RefusedCaseFile wrong) {
            return Optional.empty();
        }
    }

    /**
     * Cooperations on record that may be the one this file tells of under another id, as far as the actor sees them; none when
     * the file, or another of its case, became one already, or when it cannot be read. A person says that it is another one;
     * importing itself does not look.
     *
     * @throws NotAllowed as for importing
     */
    public List<PossiblySame.Known> alike(Actor actor, String text) {
        Permissions.require(actor, Right.IMPORT_CASE);
        try {
            CaseFile file = checked(text);
            if (standing(actor, text).isPresent()) {
                return List.of();
            }
            StartCooperation told = PlayingHeaders.command(file);
            return same.of(actor, told.name(), told.partners(), told.startedOn());
        } catch (RefusedCaseFile wrong) {
            return List.of();
        }
    }

    private boolean sees(Actor actor, CooperationId id) {
        try {
            visibility.requireVisible(actor, id);
            return true;
        } catch (NotFound hidden) {
            return false;
        }
    }

    private CaseFile checked(String text) {
        CaseFile file = reading.read(text);
        List<CaseProblem> problems = CaseProblem.together(schema.check(file), checking.check(file));
        if (!problems.isEmpty()) {
            throw new RefusedCaseFile(problems);
        }
        return file;
    }

    private void refuseKnown(Actor actor, CaseFile file, String checksum) {
        register.byChecksum(checksum).ifPresent(known -> {
            requireSeen(actor, known);
            throw new Conflict("casebook.sameFile", imported(known));
        });
        String caseId = file.header().path("id").asString();
        register.byCase(caseId).ifPresent(known -> {
            requireSeen(actor, known);
            throw new Conflict("casebook.sameCase", caseId, imported(known));
        });
    }

    /** The day on which it was imported, where the people are. */
    private static LocalDate imported(CaseRegister.Entry known) {
        return known.importedAt().atZoneSameInstant(Dutch.ZONE).toLocalDate();
    }

    private void requireSeen(Actor actor, CaseRegister.Entry known) {
        if (!sees(actor, known.cooperation())) {
            throw new Conflict("casebook.notTaken");
        }
    }

    static String checksum(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
