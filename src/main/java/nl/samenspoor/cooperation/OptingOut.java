package nl.samenspoor.cooperation;

import java.util.Collection;
import java.util.List;
import nl.samenspoor.cooperation.spi.CooperationProcess;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.RecordedText;
import nl.samenspoor.kernel.UseCase;
import org.springframework.stereotype.Component;

/** A municipality leaves one task field and stays a partner in the rest (Speulman 2012, §7.4.4). */
@Component
public class OptingOut {

    private final Steering steering;
    private final PartnerRows partners;
    private final TaskFieldRows fields;
    private final BusinessCaseRows cases;
    private final BusinessCases known;
    private final TaskFieldSettling settling;
    private final Chronicle chronicle;
    private final DroppingTaskFields dropping;
    private final CooperationProcess process;
    private final FollowingFields following;
    private final AnnouncingTaskFields telling;

    OptingOut(
            Steering steering,
            PartnerRows partners,
            TaskFieldRows fields,
            BusinessCaseRows cases,
            BusinessCases known,
            TaskFieldSettling settling,
            Chronicle chronicle,
            DroppingTaskFields dropping,
            CooperationProcess process,
            FollowingFields following,
            AnnouncingTaskFields telling) {
        this.steering = steering;
        this.partners = partners;
        this.fields = fields;
        this.cases = cases;
        this.known = known;
        this.settling = settling;
        this.chronicle = chronicle;
        this.dropping = dropping;
        this.process = process;
        this.following = following;
        this.telling = telling;
    }

    /**
     * Whether the whole field would stop if that municipality opted out of it now. Changes nothing; the caller checks who may
     * see the cooperation.
     *
     * @throws InvalidInput when there is no such field
     */
    public boolean stopsField(CooperationId id, String taskField, MunicipalityCode leaving) {
        return !settling.falling(id, List.of(fields.require(id, taskField)), List.of(leaving))
                .isEmpty();
    }

    /** The fields that would stop if one of these municipalities opted out of them now. Changes nothing. */
    public List<TaskField> stopping(CooperationId id, Collection<MunicipalityCode> leaving) {
        return settling.falling(id, fields.all(id), leaving);
    }

    /**
     * In which state the field would be by it. Changes nothing; the caller checks who may opt out.
     *
     * @throws InvalidInput as for {@link #optOut}
     * @throws Conflict     as for {@link #optOut}
     */
    public TaskFieldState foresee(Actor actor, CooperationId id, OptOut command) {
        TaskField field = fields.require(id, command.taskField());
        return settling.left(field.with(weigh(actor, command, field)));
    }

    private FieldVerdict weigh(Actor actor, OptOut command, TaskField field) {
        MunicipalityCode leaving = command.municipality();
        String reason = Chronicle.words("reason", command.reason());
        partners.requireActive(field.cooperation(), leaving);
        if (field.decisionOf(leaving).filter(FieldDecision.OPTED_OUT::equals).isPresent()) {
            throw new Conflict("cooperation.optedOutBefore", chronicle.name(leaving), new RecordedText(field.name()));
        }
        known.requireSeen(actor, field.id(), command.seen());
        return new FieldVerdict(
                leaving,
                FieldDecision.OPTED_OUT,
                command.effective(),
                reason,
                cases.versionOn(field.id(), command.effective()),
                false);
    }

    /**
     * Its own work on the field falls away; with fewer than two municipalities left the whole field does. The
     * others are told.
     *
     * @return whether the field stopped by it
     * @throws NotAllowed   unless the actor leads the cooperation, or sits in the college or supports the council of
     *                      that municipality
     * @throws InvalidInput when there is no such field or the municipality is no partner; on {@code businessCase} when a
     *                      newer version was recorded than a person saw
     * @throws Conflict     when it left the field before
     */
    @UseCase
    public boolean optOut(Actor actor, CooperationId id, OptOut command) {
        MunicipalityCode leaving = command.municipality();
        steering.byLeaderOrOwn(actor, id, leaving, command.effective());
        TaskField field = fields.require(id, command.taskField());
        FieldVerdict verdict = weigh(actor, command, field);
        fields.decide(actor, field.id(), verdict);
        boolean fell = settling.settleAfterLeaving(fields.require(id, field.id()));
        String event = chronicle.keep(
                actor,
                Fact.of(
                                id,
                                DecisionPointKind.PARTNER_OPT_OUT,
                                command.effective(),
                                Chronicle.sentence(
                                        chronicle.name(leaving) + " stapt uit het taakveld " + field.name(),
                                        verdict.note()),
                                command.particulars())
                        .by(chronicle.name(leaving))
                        .about(leaving)
                        .in(field.id()));
        if (!fell && field.state() != TaskFieldState.STOPPED) {
            telling.left(actor, field, leaving, event);
        }
        process.optedOut(id, field.id(), leaving, command.effective(), event);
        if (fell) {
            dropping.drop(actor, field, leaving, command.effective());
        } else if (!actor.system()) {
            following.follow(field, fields.require(id, field.id()));
        }
        return fell;
    }
}
