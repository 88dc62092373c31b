package nl.samenspoor.agreement;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.samenspoor.agreement.spi.ServiceAgreementProcess;
import nl.samenspoor.agreement.spi.ServiceParties;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.kernel.UseCase;
import nl.samenspoor.kernel.Visibility;
import org.springframework.stereotype.Component;

/**
 * Takes a service agreement up again beside the course: to amend one that was signed, or to go on with one that nobody works
 * on. It is drafted, reviewed and signed like the first; the signed one holds until the first day of its successor.
 */
@Component
public class RevisingServiceAgreements {

    private final ServiceAgreementRegister register;
    private final ServiceAgreementProcess process;
    private final ServiceParties parties;
    private final Visibility visibility;

    RevisingServiceAgreements(
            ServiceAgreementRegister register,
            ServiceAgreementProcess process,
            ServiceParties parties,
            Visibility visibility) {
        this.register = register;
        this.process = process;
        this.parties = parties;
        this.visibility = visibility;
    }

    /** Whether somebody works on it, or on its successor, so that it cannot be taken up again now. */
    public boolean underWay(StandingAgreement agreement) {
        return process.underWay(agreement.cooperation(), agreement.taskField(), agreement.client());
    }

    /** Ids of the agreements that are not finished though nobody has a task for them: they wait until they are revised. */
    public Set<Long> waiting(CooperationId cooperation) {
        List<ServiceAgreementProcess.UnderWay> worked = process.underWay(cooperation);
        return register.standing(cooperation).stream()
                .filter(one -> one.recorded().negotiated())
                .filter(one -> !worked.contains(new ServiceAgreementProcess.UnderWay(one.taskField(), one.client())))
                .map(StandingAgreement::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * @throws NotFound   when the actor may not see the cooperation, or there is no such agreement
     * @throws NotAllowed unless he leads it, or acts for the college or the secretary of the client
     * @throws Conflict   when the client is no partner any more, there is a newer one, somebody works on it already, or the
     *                    cooperation has ended
     */
    @UseCase
    public void revise(Actor actor, CooperationId cooperation, long agreement) {
        visibility.requireVisible(actor, cooperation);
        StandingAgreement known =
                register.lock(cooperation, agreement).orElseThrow(() -> new NotFound("agreement.service.none"));
        visibility.require(actor, Right.KEEP_SERVICE_AGREEMENT, cooperation, known.client());
        if (!parties.partners(cooperation).contains(known.client())) {
            throw new Conflict("agreement.service.clientLeft");
        }
        boolean newest = register.newest(cooperation, known.taskField(), known.client())
                .filter(one -> one.id() == known.id())
                .isPresent();
        if (!newest || process.underWay(cooperation, known.taskField(), known.client())) {
            throw new Conflict("agreement.service.underWay");
        }
        if (!process.started(cooperation, known.taskField(), known.client())) {
            throw new Conflict("agreement.service.cooperationEnded");
        }
    }
}
