package nl.samenspoor.document;

import nl.samenspoor.document.file.FileLabel;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.AuditAction;
import nl.samenspoor.kernel.Audited;
import nl.samenspoor.kernel.Capacity;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.RecordedText;
import nl.samenspoor.kernel.UseCase;
import nl.samenspoor.kernel.Visibility;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Records documents and new versions of them in one transaction, with a file that was taken and recognised before it: none
 * waits for an upload, and a second try reads no file again.
 */
@Component
class RecordingDocuments {

    private final DocumentRegister register;
    private final DocumentContents contents;
    private final Documents documents;
    private final FilingDocuments filing;
    private final DocumentRights rights;
    private final Visibility visibility;
    private final ApplicationEventPublisher events;

    RecordingDocuments(
            DocumentRegister register,
            DocumentContents contents,
            Documents documents,
            FilingDocuments filing,
            DocumentRights rights,
            Visibility visibility,
            ApplicationEventPublisher events) {
        this.register = register;
        this.contents = contents;
        this.documents = documents;
        this.filing = filing;
        this.rights = rights;
        this.visibility = visibility;
        this.events = events;
    }

    /** As {@link KeepingDocuments#keep}. */
    @UseCase
    public DocumentId keep(Actor actor, KeepDocument command, TakenFile file) {
        visibility.requireVisible(actor, command.cooperation());
        rights.requireAdding(actor, command.cooperation(), command.municipality());
        requireAmended(command);
        DocumentId id = DocumentId.create();
        String sha256 = keepContent(file);
        register.same(command.cooperation(), command.facts(), sha256).ifPresent(same -> {
            throw new Conflict(
                    KeepingDocuments.SAME_DOCUMENT,
                    new RecordedText(command.facts().title()),
                    same);
        });
        if (!command.knowingly()) {
            register.sameFile(command.cooperation(), sha256).ifPresent(known -> {
                throw new Conflict(KeepingDocuments.SAME_FILE, new RecordedText(known.title()), known.id());
            });
        }
        register.add(id, command);
        Capacity capacity = rights.capacity(actor, command.municipality());
        register.file(
                actor,
                capacity,
                id,
                new Filing(1, command.facts().woo(), command.facts().retention()));
        register.addVersion(
                actor,
                capacity,
                id,
                1,
                command.facts(),
                FileLabel.of(command.file().name()),
                sha256);
        audit(actor, AuditAction.DOCUMENT_KEPT, command.cooperation(), id, "version 1, sha256 " + sha256);
        return id;
    }

    private void requireAmended(KeepDocument command) {
        if (command.amends() != null) {
            try {
                documents.require(command.cooperation(), command.amends());
            } catch (NotFound none) {
                throw InvalidInput.of("amends", "document.none");
            }
        }
    }

    /** As {@link KeepingDocuments#addVersion}; without a file that of the version before. */
    @UseCase
    public int addVersion(Actor actor, AddVersion command, @Nullable TakenFile file) {
        visibility.requireVisible(actor, command.cooperation());
        register.lock(command.cooperation(), command.document());
        Document document = documents.require(command.cooperation(), command.document());
        rights.requireChanging(actor, document);
        Changeable.require(document);
        if (document.newest().version() != command.after()) {
            throw new Conflict("document.newer", document.newest().version(), command.after());
        }
        boolean filedAnew = filedAnew(document, command.facts());
        int version = command.after() + 1;
        String sha256 = file == null ? document.newest().sha256() : keepContent(file);
        if (sha256.equals(document.newest().sha256())
                && command.facts().equals(document.newest().facts().filed(document.filing()))) {
            throw new Conflict("document.same", document.newest().version());
        }
        String name = command.file() == null
                ? document.newest().fileName()
                : FileLabel.of(command.file().name());
        register.addVersion(
                actor,
                rights.capacity(actor, document.municipality()),
                document.id(),
                version,
                command.facts(),
                name,
                sha256);
        register.renew(document.id(), version);
        if (filedAnew) {
            filing.record(
                    actor, document, command.facts().woo(), command.facts().retention());
        }
        audit(
                actor,
                AuditAction.DOCUMENT_KEPT,
                command.cooperation(),
                document.id(),
                "version " + version + ", sha256 " + sha256);
        return version;
    }

    /**
     * Whether a version comes with another category or retention than counts now. It does not undo what somebody stated since
     * the version before, unseen by its sender.
     */
    private static boolean filedAnew(Document document, DocumentFacts facts) {
        Filing now = document.filing();
        if (now.says(facts.woo(), facts.retention())) {
            return false;
        }
        DocumentFacts before = document.newest().facts();
        if (!now.says(before.woo(), before.retention())) {
            throw new Conflict("document.filing.since", document.newest().version());
        }
        return true;
    }

    private String keepContent(TakenFile taken) {
        contents.keep(taken.file(), taken.type());
        return taken.file().sha256();
    }

    private void audit(Actor actor, AuditAction action, CooperationId cooperation, DocumentId id, String detail) {
        events.publishEvent(new Audited(actor.account(), action, cooperation + " document " + id, detail));
    }
}
