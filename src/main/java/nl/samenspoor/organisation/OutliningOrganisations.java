package nl.samenspoor.organisation;

import java.time.Clock;
import java.util.List;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.Mistakes;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.PlainText;
import nl.samenspoor.kernel.UseCase;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Records what is known of the organisation as a whole. Every time is a version of its own. */
@Component
public class OutliningOrganisations {

    private static final int MOST_PEOPLE = 100_000;

    private final OutlineRows rows;
    private final Organisers organisers;
    private final Clock clock;

    OutliningOrganisations(OutlineRows rows, Organisers organisers, Clock clock) {
        this.rows = rows;
        this.organisers = organisers;
        this.clock = clock;
    }

    /**
     * @throws NotFound     when the actor may not see the cooperation
     * @throws NotAllowed   when he neither leads it nor is secretary of a partner
     * @throws Conflict     when somebody else recorded a version since, or in the same instant
     * @throws InvalidInput on every field that is not possible, and on {@code remark} when nothing is said at all
     */
    @UseCase
    public void describe(Actor actor, DescribeOutline command) {
        organisers.require(actor, command.cooperation());
        DescribeOutline checked = checked(actor, command);
        int latest = rows.version(command.cooperation());
        if (command.seen() != null && command.seen() != latest) {
            throw new Conflict("organisation.newer");
        }
        try {
            rows.add(actor, latest + 1, checked);
        } catch (DuplicateKeyException somebodyWasFirst) {
            throw new Conflict("organisation.atOnce");
        }
    }

    /**
     * Looks whether this could be recorded, without recording it.
     *
     * @throws InvalidInput as for {@link #describe}
     */
    public void foresee(Actor actor, DescribeOutline command) {
        checked(actor, command);
    }

    private DescribeOutline checked(Actor actor, DescribeOutline command) {
        Mistakes mistakes = new Mistakes();
        mistakes.of(() -> BodyCheck.requireHappened(actor, command.on(), clock));
        Integer people = command.peopleInvolved();
        if (people != null && (people < 0 || people > MOST_PEOPLE)) {
            mistakes.add(List.of(FieldProblem.of("peopleInvolved", "organisation.people", MOST_PEOPLE)));
        }
        String housing = mistakes.in(() -> PlainText.optional("housing", command.housing(), BodyCheck.LONG), "?");
        String remark = mistakes.in(() -> PlainText.optional("remark", command.remark(), BodyCheck.LONG), "?");
        String source = mistakes.in(() -> PlainText.optional("source", command.source(), BodyCheck.LONG));
        if (people == null && housing == null && remark == null) {
            mistakes.add(List.of(FieldProblem.of("remark", "organisation.nothingSaid")));
        }
        mistakes.refuse();
        return new DescribeOutline(
                command.cooperation(), people, housing, remark, command.on(), source, command.seen());
    }
}
