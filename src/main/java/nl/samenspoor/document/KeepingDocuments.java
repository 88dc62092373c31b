package nl.samenspoor.document;

import nl.samenspoor.document.file.ReceivedFile;
import nl.samenspoor.document.file.RecognisingFiles;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.Mistakes;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.Visibility;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * Keeps documents and new versions of them. What was kept stays: a version is followed, never replaced. No transaction of
 * its own: the file is taken, unpacked and recognised first, and only then the document is recorded in one.
 */
@Component
public class KeepingDocuments {

    /** Code of the refusal of a file that is there already under the same title. */
    public static final String SAME_DOCUMENT = "document.there";

    /** Code of the refusal of a file that is there already under another title. */
    public static final String SAME_FILE = "document.thereAs";

    private final RecordingDocuments recording;
    private final Documents documents;
    private final RecognisingFiles recognising;
    private final DocumentRights rights;
    private final Visibility visibility;
    private final long limit;

    KeepingDocuments(
            RecordingDocuments recording,
            Documents documents,
            RecognisingFiles recognising,
            DocumentRights rights,
            Visibility visibility,
            @Value("${samenspoor.documents.largest}") DataSize largest) {
        this.recording = recording;
        this.documents = documents;
        this.recognising = recognising;
        this.rights = rights;
        this.visibility = visibility;
        this.limit = largest.toBytes();
    }

    /**
     * @return the id of the new document, whose first version it is
     * @throws NotFound     when the actor may not see the cooperation
     * @throws NotAllowed   when he neither leads it nor keeps documents for that municipality
     * @throws InvalidInput on {@code file} for a file that is empty, too large, damaged, of another type than is kept, or
     *                      able to do something by itself; on {@code municipality} when it takes no part; on
     *                      {@code amends} when the cooperation has no such document
     * @throws Conflict     {@value #SAME_DOCUMENT} with the title and id of the document when the same file stands there
     *                      under the same title; {@value #SAME_FILE} with the title and id of
     *                      that document when it stands there under another and this is not done knowingly
     */
    public DocumentId keep(Actor actor, KeepDocument command) {
        visibility.requireVisible(actor, command.cooperation());
        rights.requireAdding(actor, command.cooperation(), command.municipality());
        try (ReceivedFile received = ReceivedFile.take(command.file().content(), limit)) {
            return recording.keep(actor, command, new TakenFile(received, recognising.type(received)));
        }
    }

    /**
     * What is wrong with the rest of a form together with what is wrong with its file, so that all of it is told at once; nothing
     * is kept. The actor was found to be allowed to keep it.
     *
     * @param file null when none was chosen, or more than one
     */
    public InvalidInput withFile(InvalidInput wrong, @Nullable SentFile file) {
        if (file == null
                || wrong.problems().stream().anyMatch(problem -> problem.field().equals("file"))) {
            return wrong;
        }
        Mistakes mistakes = new Mistakes();
        mistakes.of(() -> {
            try (ReceivedFile received = ReceivedFile.take(file.content(), limit)) {
                recognising.type(received);
            }
        });
        mistakes.add(wrong.problems());
        return new InvalidInput(mistakes.all());
    }

    /**
     * @return the number of the new version
     * @throws NotFound     when the actor may not see the cooperation, or it has no such document
     * @throws NotAllowed   when he may not change this document
     * @throws InvalidInput on {@code file}, as for {@link #keep}
     * @throws Conflict     when the document was signed or withdrawn, somebody added a version that the actor did not see,
     *                      or the category or retention differs from what somebody stated since the version before
     */
    public int addVersion(Actor actor, AddVersion command) {
        SentFile file = command.file();
        if (file == null) {
            return recording.addVersion(actor, command, null);
        }
        visibility.requireVisible(actor, command.cooperation());
        Document document = documents.require(command.cooperation(), command.document());
        rights.requireChanging(actor, document);
        Changeable.require(document);
        try (ReceivedFile received = ReceivedFile.take(file.content(), limit)) {
            return recording.addVersion(actor, command, new TakenFile(received, recognising.type(received)));
        }
    }
}
