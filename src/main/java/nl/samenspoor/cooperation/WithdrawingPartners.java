package nl.samenspoor.cooperation;

import java.util.List;
import nl.samenspoor.cooperation.spi.CooperationProcess;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.UseCase;
import org.springframework.stereotype.Component;

/** A partner leaves the whole cooperation (Speulman 2012, §5.4.1, §7.4.1). */
@Component
public class WithdrawingPartners {

    private final Steering steering;
    private final PartnerRows partners;
    private final TaskFieldRows fields;
    private final TaskFieldSettling settling;
    private final Chronicle chronicle;
    private final CooperationProcess process;

    WithdrawingPartners(
            Steering steering,
            PartnerRows partners,
            TaskFieldRows fields,
            TaskFieldSettling settling,
            Chronicle chronicle,
            CooperationProcess process) {
        this.steering = steering;
        this.partners = partners;
        this.fields = fields;
        this.settling = settling;
        this.chronicle = chronicle;
        this.process = process;
    }

    /**
     * The municipality is no longer a partner. With two or more left the process asks how to go on; otherwise the
     * cooperation ends.
     *
     * @throws NotAllowed   unless the actor leads the cooperation, or sits in the college or supports the council of
     *                      that municipality
     * @throws InvalidInput when the municipality is no partner, the reason is missing or the date impossible
     */
    @UseCase
    public void withdraw(Actor actor, CooperationId id, WithdrawPartner command) {
        MunicipalityCode leaving = command.municipality();
        steering.byLeaderOrOwn(actor, id, leaving, command.effective());
        String reason = Chronicle.words("reason", command.reason());
        partners.requireActive(id, leaving);
        List<TaskField> awaited = awaited(id, leaving);
        partners.leave(id, leaving, command.effective(), reason);
        settling.settleAll(id);
        String event = chronicle.keep(
                actor,
                Fact.of(
                                id,
                                DecisionPointKind.PARTNER_WITHDRAWAL,
                                command.effective(),
                                Chronicle.sentence(
                                        chronicle.name(leaving) + " trekt zich terug uit het samenwerkingsverband",
                                        reason),
                                command.particulars())
                        .by(chronicle.name(leaving))
                        .about(leaving));
        process.partnersChanged(id, event);
        if (partners.active(id).size() >= 2) {
            awaited.forEach(field -> process.optedOut(id, field.id(), leaving, event));
        }
    }

    /** Fields that run ahead go on beside the course, so their wait for this municipality must end by itself. */
    private List<TaskField> awaited(CooperationId id, MunicipalityCode leaving) {
        return fields.all(id).stream()
                .filter(field -> field.ahead() && field.state() == TaskFieldState.OPEN)
                .filter(field -> field.decisionOf(leaving).isEmpty())
                .toList();
    }
}
