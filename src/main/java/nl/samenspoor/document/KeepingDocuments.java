package nl.samenspoor.document;

import nl.samenspoor.document.file.FileLabel;
import nl.samenspoor.document.file.FileType;
import nl.samenspoor.document.file.ReceivedFile;
import nl.samenspoor.document.file.RecognisingFiles;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.AuditAction;
import nl.samenspoor.kernel.Audited;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.UseCase;
import nl.samenspoor.kernel.Visibility;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Keeps documents and new versions of them. What was kept stays: a version is followed, never replaced. */
@Component
public class KeepingDocuments {

    private final DocumentRegister register;
    private final DocumentContents contents;
    private final Documents documents;
    private final RecognisingFiles recognising;
    private final DocumentRights rights;
    private final Visibility visibility;
    private final ApplicationEventPublisher events;
    private final long limit;

    KeepingDocuments(
            DocumentRegister register,
            DocumentContents contents,
            Documents documents,
            RecognisingFiles recognising,
            DocumentRights rights,
            Visibility visibility,
            ApplicationEventPublisher events,
            @Value("${samenspoor.documents.largest}") DataSize largest) {
        this.register = register;
        this.contents = contents;
        this.documents = documents;
        this.recognising = recognising;
        this.rights = rights;
        this.visibility = visibility;
        this.events = events;
        this.limit = largest.toBytes();
    }

    /**
     * @return the id of the new document, whose first version it is
     * @throws NotFound     when the actor may not see the cooperation
     * @throws NotAllowed   when he neither leads it nor keeps documents for that municipality
     * @throws InvalidInput on {@code file} for a file that is empty, too large, damaged, of another type than is kept, or
     *                      able to do something by itself; on {@code municipality} when it takes no part; on
     *                      {@code amends} when the cooperation has no such document
     * @throws Conflict     when the same file stands there under the same title
     */
    @UseCase
    public DocumentId keep(Actor actor, KeepDocument command) {
        visibility.requireVisible(actor, command.cooperation());
        rights.requireAdding(actor, command.cooperation(), command.municipality());
        requireAmended(command);
        DocumentId id = DocumentId.create();
        String sha256 = keepContent(command.file());
        if (register.same(command.cooperation(), command.facts(), sha256).isPresent()) {
            throw new Conflict("document.there", command.facts().title());
        }
        register.add(id, command);
        register.addVersion(
                actor,
                rights.capacity(actor, command.municipality()),
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

    /**
     * @return the number of the new version
     * @throws NotFound     when the actor may not see the cooperation, or it has no such document
     * @throws NotAllowed   when he may not change this document
     * @throws InvalidInput on {@code file}, as for {@link #keep}
     * @throws Conflict     when the document was signed or withdrawn, or somebody added a version that the actor did not
     *                      see
     */
    @UseCase
    public int addVersion(Actor actor, AddVersion command) {
        visibility.requireVisible(actor, command.cooperation());
        register.lock(command.cooperation(), command.document());
        Document document = documents.require(command.cooperation(), command.document());
        rights.requireChanging(actor, document);
        Changeable.require(document);
        if (document.newest().version() != command.after()) {
            throw new Conflict("document.newer", document.newest().version(), command.after());
        }
        int version = command.after() + 1;
        String sha256 = command.file() == null ? document.newest().sha256() : keepContent(command.file());
        if (sha256.equals(document.newest().sha256())
                && command.facts().equals(document.newest().facts())) {
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
        audit(
                actor,
                AuditAction.DOCUMENT_KEPT,
                command.cooperation(),
                document.id(),
                "version " + version + ", sha256 " + sha256);
        return version;
    }

    private String keepContent(SentFile file) {
        try (ReceivedFile received = ReceivedFile.take(file.content(), limit)) {
            FileType type = recognising.type(received);
            contents.keep(received, type);
            return received.sha256();
        }
    }

    private void audit(Actor actor, AuditAction action, CooperationId cooperation, DocumentId id, String detail) {
        events.publishEvent(new Audited(actor.account(), action, cooperation + " document " + id, detail));
    }
}
