package nl.samenspoor.document;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.NotFound;
import org.springframework.stereotype.Component;

/** Documents of cooperations. Reads only; the caller checks who may see the cooperation. */
@Component
public class Documents {

    private final DocumentReader reader;
    private final DocumentContents contents;

    Documents(DocumentReader reader, DocumentContents contents) {
        this.reader = reader;
        this.contents = contents;
    }

    /** Nothing when the cooperation has no such document. */
    public Optional<Document> find(CooperationId cooperation, DocumentId id) {
        return reader.find(cooperation, id);
    }

    /** @throws NotFound when the cooperation has no such document */
    public Document require(CooperationId cooperation, DocumentId id) {
        return reader.find(cooperation, id).orElseThrow(() -> new NotFound("document.none"));
    }

    /** What changed last comes first. */
    public List<Document> page(CooperationId cooperation, DocumentFilter filter, int page, int size) {
        return reader.page(cooperation, filter, (long) page * size, size);
    }

    /** Those whose newest version gives this source, withdrawn ones left out; what changed last comes first. */
    public List<Document> from(CooperationId cooperation, String source) {
        return reader.from(cooperation, source);
    }

    public long count(CooperationId cooperation, DocumentFilter filter) {
        return reader.count(cooperation, filter);
    }

    /**
     * Every version of these documents, by id and number, in at most one statement; of those only that may be made public:
     * not withdrawn, with a category of the Woo, and kept back by no ground of it.
     */
    public Map<DocumentId, Map<Integer, DocumentVersion>> publishable(
            CooperationId cooperation, Collection<DocumentId> ids) {
        Map<DocumentId, Map<Integer, DocumentVersion>> found = new HashMap<>();
        reader.publishable(cooperation, ids)
                .forEach((id, versions) -> found.put(
                        id,
                        versions.stream().collect(Collectors.toMap(DocumentVersion::version, Function.identity()))));
        return found;
    }

    /** How these documents are public, in at most one statement. */
    public Map<DocumentId, PublishedAs> publishedAs(Collection<DocumentId> ids) {
        return reader.publishedAs(ids);
    }

    /** Documents that are public in part, of which this one is the redacted version; by title. */
    public List<Document> redactedBy(DocumentId id) {
        return reader.redactedBy(id);
    }

    /** Documents that may be made public, what changed last first, at most so many; in one statement. */
    public List<Document> publishable(CooperationId cooperation, int most) {
        return reader.publishable(cooperation, most);
    }

    /** Those of these that may be made public, by title, in at most one statement. */
    public List<Document> publishableNow(CooperationId cooperation, Collection<DocumentId> ids) {
        return reader.publishableNow(cooperation, ids);
    }

    /** The newest version first. */
    public List<DocumentVersion> versions(DocumentId id) {
        return reader.versions(id);
    }

    /** Documents that change or add to this one. */
    public List<Document> amending(DocumentId id) {
        return reader.amending(id);
    }

    /** How it was withdrawn and brought back, the last first. */
    public List<Standing> standings(DocumentId id) {
        return reader.standings(id);
    }

    /** What was said of making it public, the last first. */
    public List<StatedOpenness> opennesses(DocumentId id) {
        return reader.opennesses(id);
    }

    /** What was said of its category of the Woo and of keeping it, the last first. */
    public List<StatedFiling> filings(DocumentId id) {
        return reader.filings(id);
    }

    public Optional<Signature> signature(DocumentId id) {
        return reader.signature(id);
    }

    /** To the dossiers of which openings it belongs. */
    public List<GateLink> links(DocumentId id) {
        return reader.links(id);
    }

    /** What belongs to the dossier of this opening, in the order in which it was linked. */
    public List<Document> linked(CooperationId cooperation, GateKey gate, int attempt) {
        return reader.linked(cooperation, gate, attempt);
    }

    /**
     * A version whose content may be read.
     *
     * @throws NotFound when there is no such version, or the document was withdrawn
     */
    public DocumentVersion readable(CooperationId cooperation, DocumentId id, int version) {
        Document document = require(cooperation, id);
        if (document.withdrawn()) {
            throw new NotFound("document.withdrawn");
        }
        return document.newest().version() == version
                ? document.newest()
                : versions(id).stream()
                        .filter(one -> one.version() == version)
                        .findFirst()
                        .orElseThrow(() -> new NotFound("document.noVersion", version));
    }

    /** @throws Conflict when the content no longer has its checksum */
    public void verify(DocumentVersion version) {
        contents.verify(version.sha256());
    }

    /** Writes the content of a version; verify it first. */
    public void write(DocumentVersion version, OutputStream out) throws IOException {
        contents.write(version.sha256(), out);
    }
}
