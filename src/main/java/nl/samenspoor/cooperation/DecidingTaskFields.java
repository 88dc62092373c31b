package nl.samenspoor.cooperation;

import java.util.List;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.ProcessProgress;
import nl.samenspoor.kernel.RecordedText;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.kernel.UseCase;
import nl.samenspoor.kernel.WorkItem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Records what a college decides on the business case of a task field, asked by a task or not. */
@Component
public class DecidingTaskFields {

    private static final String STAYS = "stays";

    private final Steering steering;
    private final PartnerRows partners;
    private final TaskFieldRows fields;
    private final BusinessCaseRows cases;
    private final BusinessCases known;
    private final TaskFieldSettling settling;
    private final Chronicle chronicle;
    private final ProcessProgress progress;
    private final FollowingFields following;
    private final AnnouncingTaskFields telling;

    DecidingTaskFields(
            Steering steering,
            PartnerRows partners,
            TaskFieldRows fields,
            BusinessCaseRows cases,
            BusinessCases known,
            TaskFieldSettling settling,
            Chronicle chronicle,
            ProcessProgress progress,
            FollowingFields following,
            AnnouncingTaskFields telling) {
        this.steering = steering;
        this.partners = partners;
        this.fields = fields;
        this.cases = cases;
        this.known = known;
        this.settling = settling;
        this.chronicle = chronicle;
        this.progress = progress;
        this.following = following;
        this.telling = telling;
    }

    /**
     * The field is decided when every partner spoke: approved with two or more that go on, otherwise stopped. A college that was
     * asked and has not answered yet is heard all the same, whatever the others made of it meanwhile: its answer counts and the
     * field is settled anew. Later a college decides anew on a newer business case; when it does not agree with that, it goes on
     * as it agreed before, until it opts out. Every decision is kept with its version. Once the field is decided its business
     * case is asked for no more, and a college that goes on later than the others gets its agreement all the same; not so in a
     * history, of which nobody is asked anything.
     *
     * @return whether the field stopped by it
     * @throws NotAllowed   unless the actor acts for that college
     * @throws InvalidInput when there is no such field, the municipality is no partner, or the decision is to opt out; on
     *                      {@code decision} when it takes back its yes to the same business case in a field that goes on
     *                      without being asked;
     *                      on {@code businessCase} when a newer version was recorded than a person saw; on
     *                      {@code effectiveOn} when no version lay there yet on the day that person gives
     * @throws Conflict     when the municipality left the field before; for a person also when the field stopped and the college
     *                      is not asked any more, or when it decided the same on the same version and day in the same words
     */
    @UseCase
    public boolean decide(Actor actor, CooperationId id, DecideOnTaskField command) {
        MunicipalityCode deciding = command.municipality();
        steering.byAny(actor, Right.DECIDE_ON_FIELD, id, List.of(deciding), command.effective());
        partners.requireActive(id, deciding);
        TaskField field = fields.require(id, command.taskField());
        FieldVerdict verdict = weigh(actor, command, field);
        boolean anew = field.verdictOf(deciding).isPresent();
        fields.decide(actor, field.id(), verdict);
        settling.settle(fields.require(id, field.id()));
        String event = chronicle.log(
                actor,
                Fact.of(
                                id,
                                DecisionPointKind.COLLEGE_DECISION,
                                command.effective(),
                                Chronicle.sentence(
                                        chronicle.name(deciding) + dutch(verdict, field, anew), verdict.note()),
                                command.particulars())
                        .by(chronicle.college(deciding))
                        .about(deciding)
                        .in(field.id())
                        .with(verdict.stays() ? STAYS : command.decision().key()));
        boolean fell = field.state() != TaskFieldState.STOPPED
                && fields.require(id, field.id()).state() == TaskFieldState.STOPPED;
        if (fell) {
            telling.stopped(actor, field, deciding, event);
        }
        progress.finished(id, work(command), command.effective());
        if (!actor.system()) {
            following.follow(field, fields.require(id, field.id()));
        }
        return fell;
    }

    /**
     * In which state the field would be by it. Changes nothing; the caller checks who may decide.
     *
     * @throws InvalidInput as for {@link #decide}
     * @throws Conflict     as for {@link #decide}
     */
    public TaskFieldState foresee(Actor actor, CooperationId id, DecideOnTaskField command) {
        TaskField field = fields.require(id, command.taskField());
        return settling.decided(field.with(weigh(actor, command, field)));
    }

    private FieldVerdict weigh(Actor actor, DecideOnTaskField command, TaskField field) {
        check(command, field);
        known.requireSeen(actor, field.id(), command.seen());
        known.requireThere(actor, field.id(), command.seen(), command.effective());
        boolean asked = !actor.system()
                && field.state() != TaskFieldState.OPEN
                && progress.waitsFor(field.cooperation(), work(command));
        FieldVerdict verdict = verdict(actor, command, field, asked);
        if (!actor.system()) {
            requireNew(field, verdict, asked);
        }
        return verdict;
    }

    private static WorkItem work(DecideOnTaskField command) {
        return WorkItem.of("userTask_decideOnBusinessCase")
                .in(command.municipality())
                .forField(command.taskField());
    }

    private FieldVerdict verdict(Actor actor, DecideOnTaskField command, TaskField field, boolean asked) {
        Integer about = cases.versionOn(field.id(), command.effective());
        return new FieldVerdict(
                command.municipality(),
                command.decision(),
                command.effective(),
                Chronicle.wordsOrNull("note", command.note()),
                about,
                !actor.system() && !asked && stays(command, field, about));
    }

    /** A no to a newer business case leaves the yes to an earlier one as it is, once the field goes on by it. */
    private boolean stays(DecideOnTaskField command, TaskField field, @Nullable Integer about) {
        FieldVerdict before = field.verdictOf(command.municipality()).orElse(null);
        if (field.state() == TaskFieldState.OPEN
                || command.decision() != FieldDecision.STOP
                || before == null
                || before.decision() != FieldDecision.GO) {
            return false;
        }
        Integer agreed = before.businessCase();
        if (about == null || agreed != null && about <= agreed) {
            throw InvalidInput.of(
                    "decision",
                    "cooperation.noAfterYes",
                    chronicle.name(command.municipality()),
                    new RecordedText(field.name()));
        }
        return true;
    }

    private void requireNew(TaskField field, FieldVerdict verdict, boolean asked) {
        if (field.state() == TaskFieldState.STOPPED && !asked) {
            throw new Conflict("cooperation.fieldStopped", new RecordedText(field.name()));
        }
        fields.history(field.id(), verdict.municipality()).stream()
                .reduce((earlier, later) -> later)
                .filter(verdict::equals)
                .ifPresent(same -> {
                    throw new Conflict("cooperation.fieldDecidedAlready");
                });
    }

    private static String dutch(FieldVerdict verdict, TaskField field, boolean anew) {
        if (verdict.stays()) {
            return " stemt niet in met versie " + verdict.businessCase() + " van de businesscase van taakveld "
                    + field.name() + " en blijft meedoen zoals eerder besloten";
        }
        String said =
                (verdict.decision() == FieldDecision.GO ? " doet mee met taakveld " : " doet niet mee met taakveld ")
                        + field.name();
        return anew && verdict.businessCase() != null
                ? said + ", opnieuw besloten over versie " + verdict.businessCase() + " van de businesscase"
                : said;
    }

    private void check(DecideOnTaskField command, TaskField field) {
        if (command.decision() == FieldDecision.OPTED_OUT) {
            throw InvalidInput.of("decision", "cooperation.optOutIsNoDecision");
        }
        if (field.decisionOf(command.municipality())
                .filter(FieldDecision.OPTED_OUT::equals)
                .isPresent()) {
            throw new Conflict(
                    "cooperation.optedOutBefore",
                    chronicle.name(command.municipality()),
                    new RecordedText(field.name()));
        }
    }
}
