package nl.samenspoor.document;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.AuditAction;
import nl.samenspoor.kernel.Audited;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.UseCase;
import nl.samenspoor.kernel.Visibility;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Records how much of a document was made public, when and where, and on which ground of the Woo the rest is not; also of a signed
 * or withdrawn one, whose content it leaves alone. Earlier statements stay on record.
 */
@Component
public class StatingOpenness {

    private final DocumentRegister register;
    private final Documents documents;
    private final DocumentRights rights;
    private final Visibility visibility;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StatingOpenness(
            DocumentRegister register,
            Documents documents,
            DocumentRights rights,
            Visibility visibility,
            ApplicationEventPublisher events,
            Clock clock) {
        this.register = register;
        this.documents = documents;
        this.rights = rights;
        this.visibility = visibility;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Sent twice it is recorded once.
     *
     * @throws NotFound     when the actor may not see the cooperation, or it has no such document
     * @throws NotAllowed   when he neither leads it nor keeps documents for the municipality of this one
     * @throws InvalidInput on {@code publishedOn} for a day of the future, one that is only planned, or one that surely lies
     *                      before the date of every version; on {@code redacted} for what is no other document of the
     *                      cooperation, or one that was withdrawn
     * @throws Conflict     when somebody said something else since it was seen
     */
    @UseCase
    public void state(Actor actor, StateOpenness command) {
        visibility.requireVisible(actor, command.cooperation());
        register.lock(command.cooperation(), command.document());
        Document document = documents.require(command.cooperation(), command.document());
        rights.requireStating(actor, document);
        Openness now = document.openness();
        foresee(actor, document, command.said().publishedOn());
        if (command.said().numbered(now.number()).equals(now)) {
            return;
        }
        requireRedacted(document, command.said().redacted());
        if (command.seen() != now.number()) {
            throw new Conflict("document.openness.newer");
        }
        Openness said = command.said().numbered(now.number() + 1);
        register.open(actor, rights.capacity(actor, document.municipality()), document.id(), said);
        events.publishEvent(new Audited(
                actor.account(),
                AuditAction.DOCUMENT_OPENNESS,
                command.cooperation() + " document " + document.id(),
                detail(said)));
    }

    /**
     * Looks whether a document could have been made public then, without recording it.
     *
     * @param published null when not known
     * @throws InvalidInput on {@code publishedOn}, as for {@link #state}
     */
    public void foresee(Actor actor, Document document, @Nullable EffectiveDate published) {
        if (published != null
                && !actor.system()
                && (published.planned() || published.earliest().isAfter(LocalDate.now(clock)))) {
            throw InvalidInput.of("publishedOn", "document.openness.ahead");
        }
        EffectiveDate first = documents.versions(document.id()).stream()
                .map(version -> version.facts().dated())
                .min(Comparator.naturalOrder())
                .orElseThrow();
        if (published != null && published.surelyBefore(first)) {
            throw InvalidInput.of("publishedOn", "document.openness.beforeItsDate", first);
        }
    }

    /** What it says already stays, also when that was withdrawn since. */
    private void requireRedacted(Document document, @Nullable DocumentId redacted) {
        if (redacted == null || redacted.equals(document.openness().redacted())) {
            return;
        }
        boolean other = !redacted.equals(document.id())
                && documents
                        .find(document.cooperation(), redacted)
                        .filter(found -> !found.withdrawn())
                        .isPresent();
        if (!other) {
            throw InvalidInput.of("redacted", "document.openness.redactedNone");
        }
    }

    private static String detail(Openness said) {
        EffectiveDate published = said.publishedOn();
        return (published == null ? "not published" : "published " + published.toEdtf()) + ", exception "
                + said.exception().key()
                + (said.extent() == Extent.UNKNOWN
                        ? ""
                        : ", public " + said.extent().key())
                + (said.reviewOn() == null ? "" : ", review " + said.reviewOn().toEdtf())
                + (said.redacted() == null ? "" : ", redacted " + said.redacted())
                + (said.publicationUrl() == null ? "" : ", at " + said.publicationUrl());
    }
}
