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
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** A partner leaves the whole cooperation (Speulman 2012, §5.4.1, §7.4.1). */
@Component
public class WithdrawingPartners {

    private final Steering steering;
    private final PartnerRows partners;
    private final TaskFieldRows fields;
    private final TaskFieldSettling settling;
    private final Chronicle chronicle;
    private final DroppingTaskFields dropping;
    private final CooperationProcess process;
    private final FollowingFields following;
    private final ApplicationEventPublisher events;

    WithdrawingPartners(
            Steering steering,
            PartnerRows partners,
            TaskFieldRows fields,
            TaskFieldSettling settling,
            Chronicle chronicle,
            DroppingTaskFields dropping,
            CooperationProcess process,
            FollowingFields following,
            ApplicationEventPublisher events) {
        this.steering = steering;
        this.partners = partners;
        this.fields = fields;
        this.settling = settling;
        this.chronicle = chronicle;
        this.dropping = dropping;
        this.process = process;
        this.following = following;
        this.events = events;
    }

    /**
     * The municipality is no longer a partner; the conditions its bodies set fall away. With two or more left the process
     * asks how to go on, and task fields that fewer than two still take part in fall; otherwise the cooperation ends. The
     * others are told.
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
        partners.leave(id, leaving, command.effective(), reason);
        List<TaskField> all = fields.all(id);
        List<TaskField> fallen =
                all.stream().filter(settling::settleAfterLeaving).toList();
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
        process.partnerLeft(actor, id, leaving, command.effective());
        PartnerLeft left = new PartnerLeft(id, leaving, event, partners.active(id), actor.system());
        events.publishEvent(left);
        if (!left.last()) {
            // The course is taken up anew; fields on a track of their own go on beside it, so their wait must end by
            // itself.
            all.stream()
                    .filter(TaskField::ownTrack)
                    .forEach(field -> process.leftField(id, field.id(), leaving, command.effective()));
            fallen.forEach(field -> dropping.drop(actor, field, leaving, command.effective()));
            if (!actor.system()) {
                all.stream()
                        .filter(field ->
                                field.state() == TaskFieldState.OPEN && field.ownTrack() && !fallen.contains(field))
                        .forEach(field -> following.follow(field, fields.require(id, field.id())));
            }
        }
    }
}
