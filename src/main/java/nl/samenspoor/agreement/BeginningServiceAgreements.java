package nl.samenspoor.agreement;

import java.util.List;
import java.util.Locale;
import nl.samenspoor.agreement.spi.ServiceAgreementProcess;
import nl.samenspoor.agreement.spi.ServiceFields;
import nl.samenspoor.agreement.spi.ServiceParties;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.Mistakes;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.kernel.UseCase;
import nl.samenspoor.kernel.Visibility;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Begins the first service agreement of a client in a task field beside the course: it is drafted, reviewed and signed like
 * those the course asks for in phase 3. A further one comes of revising it.
 */
@Component
public class BeginningServiceAgreements {

    /** Code of the refusal of an agreement that somebody works on. */
    public static final String UNDER_WAY = "agreement.service.underWay";

    private final ServiceAgreementRegister register;
    private final ServiceAgreementProcess process;
    private final ServiceFields fields;
    private final ServiceParties parties;
    private final Visibility visibility;

    BeginningServiceAgreements(
            ServiceAgreementRegister register,
            ServiceAgreementProcess process,
            ServiceFields fields,
            ServiceParties parties,
            Visibility visibility) {
        this.register = register;
        this.process = process;
        this.fields = fields;
        this.parties = parties;
        this.visibility = visibility;
    }

    /** An agreement that can be begun. */
    public record Beginning(String taskField, String fieldName, MunicipalityCode client) {}

    /**
     * What the reader can begin.
     *
     * @param why  key of the message that says why there is nothing, or null
     * @param open by name of the task field, and by client in the order in which they joined
     */
    public record Beginnings(@Nullable String why, List<Beginning> open) {

        public Beginnings {
            open = List.copyOf(open);
        }
    }

    /** Whether the actor may begin one for any of the partners. */
    public boolean may(Actor actor, CooperationId cooperation) {
        return parties.partners(cooperation).stream()
                .anyMatch(one -> visibility.may(actor, Right.KEEP_SERVICE_AGREEMENT, cooperation, one));
    }

    /** What the actor can begin now; the caller checks who may see the cooperation. In a constant number of statements. */
    public Beginnings possible(Actor actor, CooperationId cooperation) {
        ServiceFields.Possible possible = fields.of(cooperation);
        if (possible.obstacle() != null) {
            return new Beginnings(code(possible.obstacle()), List.of());
        }
        List<StandingAgreement> known = register.standing(cooperation);
        List<ServiceAgreementProcess.UnderWay> worked = process.underWay(cooperation);
        List<Beginning> open = possible.fields().stream()
                .flatMap(field ->
                        field.clients().stream().map(client -> new Beginning(field.id(), field.name(), client)))
                .filter(one -> visibility.may(actor, Right.KEEP_SERVICE_AGREEMENT, cooperation, one.client()))
                .filter(one -> known.stream()
                        .noneMatch(there -> there.taskField().equals(one.taskField())
                                && there.client().equals(one.client())))
                .filter(one -> !worked.contains(new ServiceAgreementProcess.UnderWay(one.taskField(), one.client())))
                .toList();
        return new Beginnings(open.isEmpty() ? "agreement.service.begin.all" : null, open);
    }

    /**
     * @param taskField id of the task field
     * @throws NotFound     when the actor may not see the cooperation
     * @throws NotAllowed   unless he leads it, or acts for the college or the secretary of the client
     * @throws InvalidInput on {@code taskField} and {@code client} when they are missing, no field that is gone on with, or no
     *                      partner that goes on with it
     * @throws Conflict     when the cooperation has ended, is on hold, or has not passed the second gate; when there is an
     *                      agreement already, or somebody works on it
     */
    @UseCase
    public void begin(
            Actor actor, CooperationId cooperation, @Nullable String taskField, @Nullable MunicipalityCode client) {
        requireAllowed(actor, cooperation, client);
        ServiceFields.Possible possible = fields.locked(cooperation);
        if (possible.obstacle() != null) {
            throw new Conflict(code(possible.obstacle()));
        }
        ServiceFields.Field field = possible.fields().stream()
                .filter(one -> one.id().equals(taskField))
                .findFirst()
                .orElse(null);
        boolean takesPart = client != null && (field == null || field.clients().contains(client));
        if (field == null || client == null || !takesPart) {
            Mistakes mistakes = new Mistakes();
            if (field == null) {
                mistakes.add(List.of(FieldProblem.of("taskField", "agreement.service.begin.field")));
            }
            if (!takesPart) {
                mistakes.add(List.of(FieldProblem.of("client", "agreement.service.begin.client")));
            }
            throw new InvalidInput(mistakes.all());
        }
        begin(cooperation, field.id(), client);
    }

    /** For that client; before one was chosen, for any that it could be. */
    private void requireAllowed(Actor actor, CooperationId cooperation, @Nullable MunicipalityCode client) {
        visibility.requireVisible(actor, cooperation);
        boolean allowed = client == null
                ? may(actor, cooperation)
                : visibility.may(actor, Right.KEEP_SERVICE_AGREEMENT, cooperation, client);
        if (!allowed) {
            throw new NotAllowed(Right.KEEP_SERVICE_AGREEMENT.refusal());
        }
    }

    private void begin(CooperationId cooperation, String taskField, MunicipalityCode client) {
        if (process.underWay(cooperation, taskField, client)) {
            throw new Conflict(UNDER_WAY);
        }
        if (register.newest(cooperation, taskField, client).isPresent()) {
            throw new Conflict("agreement.service.begin.exists");
        }
        if (!process.started(cooperation, taskField, client)) {
            throw new Conflict(code(ServiceFields.Obstacle.ENDED));
        }
    }

    private static String code(ServiceFields.Obstacle obstacle) {
        return "agreement.service.begin." + obstacle.name().toLowerCase(Locale.ROOT);
    }
}
