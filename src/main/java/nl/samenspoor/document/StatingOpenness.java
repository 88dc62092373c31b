package nl.samenspoor.document;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
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
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Records when a document was made public and on which ground of the Woo it is not; also of a signed or withdrawn one, whose
 * content it leaves alone. Earlier statements stay on record.
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
     *                      before the date of every version
     * @throws Conflict     when somebody said something else since it was seen
     */
    @UseCase
    public void state(Actor actor, StateOpenness command) {
        visibility.requireVisible(actor, command.cooperation());
        register.lock(command.cooperation(), command.document());
        Document document = documents.require(command.cooperation(), command.document());
        rights.requireStating(actor, document);
        Openness now = document.openness();
        EffectiveDate published = command.said().publishedOn();
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
        if (Objects.equals(published, now.publishedOn()) && command.said().exception() == now.exception()) {
            return;
        }
        if (command.seen() != now.number()) {
            throw new Conflict("document.openness.newer");
        }
        Openness said = new Openness(now.number() + 1, published, command.said().exception());
        register.open(actor, rights.capacity(actor, document.municipality()), document.id(), said);
        events.publishEvent(new Audited(
                actor.account(),
                AuditAction.DOCUMENT_OPENNESS,
                command.cooperation() + " document " + document.id(),
                (published == null ? "not published" : "published " + published.toEdtf()) + ", exception "
                        + said.exception().key()));
    }
}
