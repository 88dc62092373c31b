package nl.samenspoor.insight.publicpage;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samenspoor.document.Document;
import nl.samenspoor.document.DocumentId;
import nl.samenspoor.document.DocumentVersion;
import nl.samenspoor.document.Documents;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.AuditAction;
import nl.samenspoor.kernel.Audited;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.RecordedText;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.kernel.UseCase;
import nl.samenspoor.kernel.Visibility;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Switches a cooperation's public page on and off. On it stand no words people typed freely but the names of the
 * cooperation and of its task fields and the titles of documents; a document only in the version a leader chose, and only with a category of what the Woo wants
 * made public.
 */
@Component
public class PublishingCooperations {

    /** Most documents a leader chooses from, beside what stands on the page. */
    public static final int MOST = 200;

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

    /**
     * Every setting as it was made, the newest first.
     *
     * @throws NotFound when the actor may not see the cooperation
     */
    public List<PublicPage> settings(Actor actor, CooperationId cooperation) {
        visibility.requireVisible(actor, cooperation);
        return rows.all(cooperation);
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
     * A document to choose.
     *
     * @param newest the document with its newest version
     * @param shown  the version on the page now, or null when none is
     */
    public record Offered(Document newest, @Nullable DocumentVersion shown) {}

    /**
     * What can stand on the page: documents with a category of the Woo that are neither withdrawn nor kept back by a ground
     * of it. What changed last first, at most {@value #MOST}, and then whatever else stands on the page now. In four
     * statements.
     *
     * @throws NotFound when the actor may not see the cooperation
     */
    public List<Offered> choices(Actor actor, CooperationId cooperation) {
        visibility.requireVisible(actor, cooperation);
        Map<DocumentId, Integer> now = rows.newest(cooperation).documents().stream()
                .collect(Collectors.toMap(PublicPage.Shown::document, PublicPage.Shown::version));
        Map<DocumentId, Document> offered = new LinkedHashMap<>();
        Stream.of(documents.publishable(cooperation, MOST), documents.publishableNow(cooperation, now.keySet()))
                .flatMap(List::stream)
                .forEach(document -> offered.putIfAbsent(document.id(), document));
        Map<DocumentId, Map<Integer, DocumentVersion>> versions = documents.publishable(cooperation, now.keySet());
        return offered.values().stream()
                .map(document -> new Offered(
                        document,
                        versions.getOrDefault(document.id(), Map.of()).get(now.getOrDefault(document.id(), 0))))
                .toList();
    }

    /**
     * Switches the page on or off, also after the end; pressed twice it is done once. The audit trail keeps it. Switching
     * off is never refused for a document: what could not stand on the page is no longer kept as chosen.
     *
     * @return true when it now stands as wanted, by this or by what somebody else recorded since it was seen; false when it
     *         stood so already when it was seen: nothing is recorded
     * @throws NotFound     when the actor may not see the cooperation
     * @throws NotAllowed   unless he leads it
     * @throws Conflict     when somebody changed the setting since it was seen
     * @throws InvalidInput when it is switched on, on {@code documents} for what may not be public, or a version that is no
     *                      longer the newest and was not public before
     */
    @UseCase
    public boolean publish(Actor actor, CooperationId cooperation, PublishCooperation command) {
        visibility.require(actor, Right.PUBLISH, cooperation);
        PublicPage now = rows.newest(cooperation);
        Map<DocumentId, Document> known = known(cooperation, command);
        if (command.readable()) {
            check(command, now, known);
        }
        PublishCooperation wanted = command.readable() ? command : withoutWrong(command, now, known);
        if (now.readable() == wanted.readable()
                && new HashSet<>(now.documents()).equals(new HashSet<>(wanted.documents()))) {
            return now.number() != command.seen();
        }
        if (now.number() != command.seen()) {
            throw new Conflict("insight.public.changed", now.changedBy() == null ? "" : now.changedBy());
        }
        Map<DocumentId, Integer> openness = new HashMap<>();
        known.forEach((id, document) -> openness.put(id, document.openness().number()));
        rows.add(actor, cooperation, wanted, openness);
        events.publishEvent(
                new Audited(actor.account(), AuditAction.PUBLIC_PAGE_CHANGED, cooperation.text(), detail(wanted)));
        return true;
    }

    /** Those of the documents named that may be made public. */
    private Map<DocumentId, Document> known(CooperationId cooperation, PublishCooperation command) {
        List<DocumentId> ids =
                command.documents().stream().map(PublicPage.Shown::document).toList();
        return documents.publishableNow(cooperation, ids).stream()
                .collect(Collectors.toMap(Document::id, Function.identity()));
    }

    private static PublishCooperation withoutWrong(
            PublishCooperation command, PublicPage now, Map<DocumentId, Document> known) {
        Set<DocumentId> once = new HashSet<>();
        return new PublishCooperation(
                command.seen(),
                command.readable(),
                command.documents().stream()
                        .filter(shown ->
                                may(shown, known) && !outdated(shown, now, known) && once.add(shown.document()))
                        .toList());
    }

    private static void check(PublishCooperation command, PublicPage now, Map<DocumentId, Document> known) {
        Set<DocumentId> once = new HashSet<>();
        for (PublicPage.Shown shown : command.documents()) {
            if (!may(shown, known) || !once.add(shown.document())) {
                throw InvalidInput.of("documents", "insight.public.notPublic");
            }
            if (outdated(shown, now, known)) {
                throw InvalidInput.of(
                        "documents",
                        "insight.public.newer",
                        new RecordedText(newest(shown, known).facts().title()));
            }
        }
    }

    private static boolean may(PublicPage.Shown shown, Map<DocumentId, Document> known) {
        return known.containsKey(shown.document());
    }

    private static boolean outdated(PublicPage.Shown shown, PublicPage now, Map<DocumentId, Document> known) {
        return newest(shown, known).version() != shown.version()
                && !now.documents().contains(shown);
    }

    private static DocumentVersion newest(PublicPage.Shown shown, Map<DocumentId, Document> known) {
        return Objects.requireNonNull(known.get(shown.document())).newest();
    }

    private static String detail(PublishCooperation command) {
        return command.documents().stream()
                .map(shown -> shown.document().text() + " " + shown.version())
                .collect(Collectors.joining(", ", command.readable() ? "on: " : "off: ", ""));
    }
}
