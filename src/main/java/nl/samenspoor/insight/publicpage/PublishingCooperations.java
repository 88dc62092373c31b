package nl.samenspoor.insight.publicpage;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.samenspoor.document.Document;
import nl.samenspoor.document.DocumentFilter;
import nl.samenspoor.document.DocumentId;
import nl.samenspoor.document.Documents;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.AuditAction;
import nl.samenspoor.kernel.Audited;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.kernel.UseCase;
import nl.samenspoor.kernel.Visibility;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Switches a cooperation's public page on and off. On it stand no words people typed freely but the name of the cooperation
 * and the titles of documents; a document only in the version a leader chose, and only with a category of what the Woo wants
 * made public.
 */
@Component
public class PublishingCooperations {

    /** Most documents a leader chooses from. */
    private static final int MOST = 200;

    private final Visibility visibility;
    private final PublicPageRows rows;
    private final Documents documents;
    private final ApplicationEventPublisher events;

    PublishingCooperations(
            Visibility visibility, PublicPageRows rows, Documents documents, ApplicationEventPublisher events) {
        this.visibility = visibility;
        this.rows = rows;
        this.documents = documents;
        this.events = events;
    }

    /** @throws NotFound when the actor may not see the cooperation */
    public PublicPage setting(Actor actor, CooperationId cooperation) {
        visibility.requireVisible(actor, cooperation);
        return rows.newest(cooperation);
    }

    /** Whether the actor, who sees the cooperation, may switch its page on and off. */
    public boolean may(Actor actor, CooperationId cooperation) {
        return visibility.may(actor, Right.PUBLISH, cooperation);
    }

    /**
     * Asked before anything that was sent is looked at.
     *
     * @throws NotFound   when the actor may not see the cooperation
     * @throws NotAllowed unless he leads it
     */
    public void requireMay(Actor actor, CooperationId cooperation) {
        visibility.require(actor, Right.PUBLISH, cooperation);
    }

    /**
     * What can stand on the page: documents with a category of the Woo that are neither withdrawn nor kept back by a ground
     * of it, what changed last first, at most {@value #MOST}.
     *
     * @throws NotFound when the actor may not see the cooperation
     */
    public List<Document> choices(Actor actor, CooperationId cooperation) {
        visibility.requireVisible(actor, cooperation);
        return documents.page(cooperation, DocumentFilter.ALL, 0, MOST).stream()
                .filter(Document::mayBePublic)
                .toList();
    }

    /**
     * Switches the page on or off, also after the end; pressed twice it is done once. The audit trail keeps it.
     *
     * @throws NotFound     when the actor may not see the cooperation
     * @throws NotAllowed   unless he leads it
     * @throws Conflict     when somebody changed the setting since it was seen
     * @throws InvalidInput on {@code documents} for what may not be public, or a version that is no longer the newest and
     *                      was not public before
     */
    @UseCase
    public void publish(Actor actor, CooperationId cooperation, PublishCooperation command) {
        visibility.require(actor, Right.PUBLISH, cooperation);
        PublicPage now = rows.newest(cooperation);
        if (now.readable() == command.readable()
                && now.number() > 0
                && new HashSet<>(now.documents()).equals(new HashSet<>(command.documents()))) {
            return;
        }
        if (now.number() != command.seen()) {
            throw new Conflict("insight.public.changed", now.changedBy() == null ? "" : now.changedBy());
        }
        check(command, now, choices(actor, cooperation));
        rows.add(actor, cooperation, command);
        events.publishEvent(
                new Audited(actor.account(), AuditAction.PUBLIC_PAGE_CHANGED, cooperation.text(), detail(command)));
    }

    private static void check(PublishCooperation command, PublicPage now, List<Document> choices) {
        Set<DocumentId> once = new HashSet<>();
        Map<DocumentId, Document> known = choices.stream().collect(Collectors.toMap(Document::id, Function.identity()));
        for (PublicPage.Shown shown : command.documents()) {
            Document document = known.get(shown.document());
            if (document == null || !once.add(shown.document())) {
                throw InvalidInput.of("documents", "insight.public.notPublic");
            }
            if (document.newest().version() != shown.version()
                    && !now.documents().contains(shown)) {
                throw InvalidInput.of(
                        "documents",
                        "insight.public.newer",
                        document.newest().facts().title());
            }
        }
    }

    private static String detail(PublishCooperation command) {
        return command.documents().stream()
                .map(shown -> shown.document().text() + " " + shown.version())
                .collect(Collectors.joining(", ", command.readable() ? "on: " : "off: ", ""));
    }
}
